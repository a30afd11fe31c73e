"""The programs that only the audit needs: Node.js and Java, and what npm installs in ``var/audit``."""

import shutil
import subprocess
from pathlib import Path

from tests.browser.chromium import installed_chromium
from tests.serving import ROOT

LISTED = Path(__file__).parent
FOLDER = ROOT / "var" / "audit"
PROGRAMS = {"node": "nodejs", "npm": "npm", "java": "default-jre-headless"}
LIGHTHOUSE = FOLDER / "node_modules" / "lighthouse" / "cli" / "index.js"
NU = FOLDER / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


class ToolsMissing(Exception):
    """Say what has to be installed before the audit can begin."""


def chromium() -> str:
    """Return the path of the system's browser."""
    found = installed_chromium()
    if found is None:
        raise ToolsMissing("Install Chromium first (Debian: chromium-headless-shell).")
    return found


def install() -> None:
    """Install what package-lock.json names, unless it is there; no script of any package runs."""
    missing = [package for program, package in PROGRAMS.items() if shutil.which(program) is None]
    if missing:
        raise ToolsMissing(f"Install Node.js and Java first (Debian: {' '.join(missing)}).")
    chromium()
    lock = (LISTED / "package-lock.json").read_bytes()
    installed = FOLDER / "package-lock.json"
    if NU.exists() and LIGHTHOUSE.exists() and installed.exists() and installed.read_bytes() == lock:
        return
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copyfile(LISTED / name, FOLDER / name)
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"]
    if subprocess.run(command, cwd=FOLDER, check=False).returncode != 0:
        installed.unlink(missing_ok=True)
        raise ToolsMissing("npm could not install the tools of the audit; its message stands above.")
