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
KEPT_REQUESTS, BUILT_REQUESTS = 2000, 40
# Lives as long as the run: its servers end with it.
_running = ExitStack()
atexit.register(_running.close)


def _folder() -> Path:
    folder = Path(_running.enter_context(tempfile.TemporaryDirectory(prefix="portal-bench-pages-")))
    prepare(folder)
    return folder


def _bare_port(folder: Path, like: int) -> int:
    """Serve the very bytes that the portal sends, by a view that does nothing else."""
    connection = HTTPConnection(HOST, like, timeout=60)
    connection.request("GET", SERVICE, headers={"Accept-Encoding": "gzip"})
    body = folder / "body"
    body.write_bytes(connection.getresponse().read())
    connection.close()
    served_bare = served(folder, application="tests.bench.bare:application", BARE_BODY=str(body))
    return _running.enter_context(served_bare).port


@benchmark("2,000 × kept service page, same server", baseline="2,000 × bare view, same bytes", rounds=7)
def kept_page() -> Comparison:
    """Compare over HTTP: granian, two processes, eight connections."""
    folder = _folder()
    portal = _running.enter_context(served(folder))
    bare = _bare_port(folder, portal.port)
    return Comparison(
        subject=Load(portal.port, SERVICE, KEPT_REQUESTS).run, baseline=Load(bare, SERVICE, KEPT_REQUESTS).run
    )


@benchmark("40 × service page built anew, same server", baseline="40 × bare view, same bytes", rounds=7)
def built_page() -> Comparison:
    """Compare with the cache switched off: eleven queries and the whole card."""
    folder = _folder()
    portal = _running.enter_context(served(folder, PAGE_CACHE_SECONDS="0"))
    bare = _bare_port(folder, portal.port)
    return Comparison(
        subject=Load(portal.port, SERVICE, BUILT_REQUESTS).run,
        baseline=Load(bare, SERVICE, BUILT_REQUESTS).run,
    )
