"""Take the pictures: the service page in a browser, and the printed slip of an invented family."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.test.testcases import LiveServerThread
from PIL import Image
from playwright.sync_api import sync_playwright

from cases.models import SlipFile
from cases.workflow.statuses import CaseStatus
from home.content.installing import install_content
from tests import households
from tests.browser.chromium import installed_chromium

HERE = Path(__file__).parent
SERVICE_PAGE = "/fa/voluntary-departure/"
PAGE_SIZE = {"width": 1180, "height": 1300}  # wide enough for the menu in one line
SLIP_WIDTH = 700
# Enough for flat colours and the edges of letters, at a third of the size; rare colours, as gold, are kept.
COLOURS = 96


def take_all() -> None:
    """Write every picture beside this file, and say how large it became."""
    install_content()
    households.case_at(CaseStatus.DELIVERED, households.bureau(), 6)
    _keep("slip.png", _slip(bytes(SlipFile.objects.get().pdf)))
    _keep("service-page.png", _service_page())


def _slip(pdf: bytes) -> bytes:
    drawing = ["pdftoppm", "-png", "-f", "1", "-l", "1", "-scale-to-x", str(SLIP_WIDTH), "-scale-to-y", "-1"]
    return subprocess.run([*drawing, "-"], input=pdf, capture_output=True, check=True).stdout


def _service_page() -> bytes:
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with _served() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed_chromium(), args=arguments)
        page = browser.new_page(viewport=PAGE_SIZE, locale="fa-IR", color_scheme="light")
        page.goto(f"{address}{SERVICE_PAGE}")
        page.evaluate("document.fonts.ready")
        picture = page.screenshot()
        browser.close()
    return picture


@contextmanager
def _served() -> Iterator[str]:
    server = LiveServerThread("127.0.0.1", StaticFilesHandler)
    server.daemon = True
    server.start()
    server.is_ready.wait()
    if server.error:
        raise server.error
    yield f"http://127.0.0.1:{server.port}"
    server.terminate()


def _keep(name: str, picture: bytes) -> None:
    path = HERE / name
    with Image.open(BytesIO(picture)) as drawn:
        drawn.convert("RGB").quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(
            path, optimize=True
        )
    print(f"{path.name}: {path.stat().st_size // 1000} kB")
