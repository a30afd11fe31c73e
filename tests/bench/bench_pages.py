"""What the service page costs a server, kept and not kept, beside a bare Django view of the same bytes."""

import atexit
import tempfile
from contextlib import ExitStack
from http.client import HTTPConnection
from pathlib import Path

from tests.bench.load import Load
from tests.bench.registry import Comparison, benchmark
from tests.serving import HOST, prepare, served

SERVICE = "/fa/voluntary-departure/"
KEPT_REQUESTS, BUILT_REQUESTS = 2000, 200
# Lives as long as the run: its servers end with it.
_running = ExitStack()
atexit.register(_running.close)


def _folder() -> Path:
    folder = Path(_running.enter_context(tempfile.TemporaryDirectory(prefix="portal-bench-pages-")))
    prepare(folder)
    return folder


def _compared(folder: Path, like: int, requests: int, accepts: str) -> Comparison:
    """Compare with the very bytes that the portal sends, served by a view that does nothing else."""
    connection = HTTPConnection(HOST, like, timeout=60)
    connection.request("GET", SERVICE, headers={"Accept-Encoding": accepts})
    body = folder / "body"
    body.write_bytes(connection.getresponse().read())
    connection.close()
    view = {"application": "tests.bench.bare:application", "BARE_BODY": str(body), "BARE_ENCODING": accepts}
    bare = _running.enter_context(served(folder, **view)).port
    return Comparison(
        subject=Load(like, SERVICE, requests, accepts=accepts).run,
        baseline=Load(bare, SERVICE, requests, accepts=accepts).run,
    )


@benchmark("2,000 × kept service page, same server", baseline="2,000 × bare view, same bytes", rounds=7)
def kept_page() -> Comparison:
    """Compare over HTTP: granian, two processes, eight connections; compressed before, as it is kept."""
    folder = _folder()
    return _compared(folder, _running.enter_context(served(folder)).port, KEPT_REQUESTS, "gzip")


@benchmark("200 × service page built anew, same server", baseline="200 × bare view, same bytes", rounds=7)
def built_page() -> Comparison:
    """Compare with the cache switched off: nine queries, and whatever of the page is not drawn already.

    Neither is compressed: the view would send what was compressed once, the portal compress each time.
    """
    folder = _folder()
    portal = _running.enter_context(served(folder, PAGE_CACHE_SECONDS="0"))
    return _compared(folder, portal.port, BUILT_REQUESTS, "identity")
