"""The browser of the system, and how it is started."""

import os
import shutil

# The shell is Chromium without its windows: the same engine draws the pages, with half the processor time.
BROWSERS = ("chromium-headless-shell", "chromium", "google-chrome", "google-chrome-stable")
# No call home: a browser under test talks to the site under test only.
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--disable-gpu",
    "--no-first-run",
)


def installed_chromium() -> str | None:
    """Return the path of the system's Chromium; nothing where the system has none."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def arguments() -> list[str]:
    """Return what the browser is started with."""
    # Chromium's sandbox refuses root, which tests in a container often are.
    return [*QUIET, "--no-sandbox"] if os.geteuid() == 0 else list(QUIET)
