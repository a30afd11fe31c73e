"""The only reader of the environment: typed access, and a clear error for what is missing."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

ROOT = Path(__file__).resolve().parents[2]


def text(name: str, default: str | None = None) -> str:
    """Return the variable, or the default; raise ``ImproperlyConfigured`` when there is neither."""
    value = os.environ.get(name, "").strip()
    if value:
        return value
    if default is None:
        raise ImproperlyConfigured(f"The environment variable {name} is required.")
    return default


def words(name: str, default: str = "") -> list[str]:
    """Return a comma-separated variable as a list of stripped, non-empty words."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def number(name: str, default: int) -> int:
    """Return a whole number; raise ``ImproperlyConfigured`` for anything else."""
    value = text(name, str(default))
    try:
        return int(value)
    except ValueError as error:
        raise ImproperlyConfigured(f"{name} must be a whole number, not {value!r}.") from error


def flag(name: str, default: bool) -> bool:
    """Return a truth: 1/true/yes/on or 0/false/no/off."""
    value = text(name, "1" if default else "0").lower()
    if value in {"1", "true", "yes", "on"}:
        return True
    if value in {"0", "false", "no", "off"}:
        return False
    raise ImproperlyConfigured(f"{name} must be a yes or a no, not {value!r}.")


def directory(name: str, default: Path) -> Path:
    """Return a folder, made if it is not there yet, readable by this user alone."""
    path = Path(text(name, str(default)))
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path
