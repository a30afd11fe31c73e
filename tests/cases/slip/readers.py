"""Other people's reader of a picture code, as it is found at a border."""

import subprocess
from pathlib import Path


def code_in(picture: Path) -> str:
    """Return the text of the one picture code that zbar finds."""
    command = ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", str(picture)]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout.strip()
