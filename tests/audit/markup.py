"""The Nu HTML checker over the pages as the server has sent them."""

import json
import subprocess
from pathlib import Path

from tests.audit.finding import Finding
from tests.audit.tools import NU


def check_markup(folder: Path, sent: dict[str, str]) -> Finding:
    """Check each text; ``sent`` names it by its page and language. Warnings count as errors do."""
    names = {}
    for number, (name, text) in enumerate(sent.items()):
        path = folder / f"{number}.html"
        path.write_text(text, encoding="utf-8")
        names[path.as_uri().removeprefix("file://")] = name
    command = ["java", "-jar", str(NU), "--format", "json", "--exit-zero-always", *names]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    wrong = tuple(
        f"{names[message['url'].removeprefix('file:')]}: {message['message']}"
        for message in json.loads(done.stderr)["messages"]
    )
    return Finding("Nu HTML checker", f"{len(sent)} pages, {len(wrong)} errors", wrong)
