"""``python -m tests.audit``: axe on every page and screen, the Nu HTML checker, and Lighthouse.

Serves the installed pages as an office would, from a folder that goes when the audit ends. Node.js and Java
are needed here and nowhere else.
"""

import os
import sys
import tempfile
from pathlib import Path

import django

from tests.audit import tools
from tests.audit.finding import Finding, table
from tests.serving import ServedPortal, office_environment, prepare, served

MEASURED = {"home": "", "service page": "voluntary-departure/", "guide": "guidance/"}


def main() -> int:
    """Run all audits; return 0, or 1 when anything is wrong or cannot be asked."""
    try:
        tools.install()
    except tools.ToolsMissing as missing:
        print(missing, file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="portal-audit-") as name:
        folder = Path(name)
        # This process knows the same pages as the server; the keys are those of the tests.
        os.environ.update(office_environment(folder))
        django.setup()
        _say("installing the pages")
        prepare(folder)
        with served(folder) as portal:
            found = _audit(portal, folder)
    print(table(found))
    return int(any(finding.wrong for finding in found))


def _audit(portal: ServedPortal, folder: Path) -> list[Finding]:
    # These import models, which exist only after the setup above.
    from tests.audit.looking import look_at_all
    from tests.audit.markup import check_markup
    from tests.audit.scores import lighthouse
    from tests.browser.public_pages import public_pages
    from tests.households import bureau

    bureau()  # the forms of the contact page ask for an office that reads what is sent
    scores = []
    for name, address in MEASURED.items():
        _say(f"measuring: {name}")
        scores.append(lighthouse(f"{portal.url}/fa/{address}", name))
    _say("looking at every page")
    looked = look_at_all(portal.url, public_pages())
    _say("checking the markup")
    return [*scores, *looked.findings, check_markup(folder, looked.sent)]


def _say(what: str) -> None:
    print(f"{what} …", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
