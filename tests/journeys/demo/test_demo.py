"""The journey through the demo: which site it takes for the demo, and how it tells what it does."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.journeys.demo.finding import DemoUnavailable, running_demo
from tests.journeys.demo.telling import Teller


class Healthy(BaseHTTPRequestHandler):
    """Says that it can serve, as many sites would."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"ok\n")

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def somebody_elses_site() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Healthy)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_site_without_the_demos_folder_is_not_the_demo(somebody_elses_site: str, tmp_path: Path):
    with (
        pytest.raises(DemoUnavailable, match="not the demo of this folder"),
        running_demo(somebody_elses_site, tmp_path),
    ):
        pass


def test_the_demo_is_known_by_the_passphrase_in_its_folder(somebody_elses_site: str, tmp_path: Path):
    (tmp_path / "demo_passphrase").write_text("bame-vuja-poga-doki\n")
    with running_demo(f"{somebody_elses_site}/", tmp_path) as demo:
        assert (demo.url, demo.passphrase, demo.is_own) == (somebody_elses_site, "bame-vuja-poga-doki", False)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("Head of household", "سرپرست خانوار"),
        ("Parent or guardian of ځلمی احمدزۍ", "پدر، مادر یا قیم ځلمی احمدزۍ"),
        ("محمدکریم احمدزی", "محمدکریم احمدزی"),
    ],
)
def test_steps_are_told_in_english_and_people_by_their_names(told: str, words: str):
    assert Teller(None).english(words) == told
