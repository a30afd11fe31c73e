"""The audit starts by itself: nothing that it imports asks for settings before it has made them."""

import os
import subprocess
import sys

from tests.migrated import ROOT


def test_it_can_be_imported_without_settings():
    environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    command = [sys.executable, "-c", "import tests.audit.__main__, tests.bench.__main__"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
