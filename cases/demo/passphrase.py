"""The passphrase of the demo's users: made at the first installation, and known on this machine only."""

import secrets
from pathlib import Path

from django.conf import settings

WORDS = 4
_CONSONANTS, _VOWELS = "bdfghjklmnprstvz", "aeiou"


def passphrase() -> str:
    """Return the passphrase kept beside the demo's database, in a file that its owner alone can read."""
    path = Path(settings.DATA_DIR) / "demo_passphrase"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text("-".join(_word() for _ in range(WORDS)))
    return path.read_text().strip()


def _word() -> str:
    """Return a word of two syllables, easy to read aloud and to type: 12.6 bits of chance."""
    return "".join(secrets.choice(_CONSONANTS) + secrets.choice(_VOWELS) for _ in range(2))
