"""``python -m tests.journeys.demo``: a family of six goes through the demo to a slip that can be checked.

Real Chromium does everything, by the demo's own users. Uses the demo at ``--url`` when one is served there;
else serves one of its own, in a folder that goes when the journey ends. A site that does not know the demo's
passphrase is left as it was.
"""

import argparse
import os
import signal
import sys
from pathlib import Path

import django
from django.conf import settings
from playwright.sync_api import Error

from portal.catalogues import compile_catalogues

ROOT = Path(__file__).resolve().parents[3]


def main(words: list[str]) -> int:
    """Make the journey; return 0 when every step was possible and the slip is what it should be, else 1."""
    asked = _arguments().parse_args(words)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    # The words on the pages are known from here. No database is: everything is done through the pages.
    os.environ["DJANGO_SETTINGS_MODULE"] = "portal.settings.test"
    django.setup()
    compile_catalogues(settings.LOCALE_PATHS)
    # These need the models, which exist only after the setup above.
    from tests.journeys.demo.finding import DemoUnavailable, running_demo
    from tests.journeys.demo.travelling import travel

    try:
        with running_demo(asked.url, asked.data) as demo:
            travel(demo, asked.keep, with_pictures=asked.pictures)
    except DemoUnavailable as error:
        print(error, file=sys.stderr)
        return 1
    except (AssertionError, Error) as error:
        print(f"\nThe journey ended here: {error}", file=sys.stderr)
        return 1
    return 0


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.journeys.demo", description="Lead a family of six through the demo."
    )
    parser.add_argument("--url", default="http://127.0.0.1:8000", help="where the demo is served, if it is")
    parser.add_argument(
        "--data", type=Path, default=ROOT / "var" / "demo", help="the folder of the demo that is served there"
    )
    parser.add_argument(
        "--keep", type=Path, default=ROOT / "var" / "journey", help="where the slip and pictures are put"
    )
    parser.add_argument("--pictures", action="store_true", help="take pictures of the pages on the way")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
