"""Exceptions from the rules: rule → place, as the failing test prints it → why it is right there.

An entry whose offence is gone fails the test too, so this list cannot go stale.
"""

PRINTED = "xhtml2pdf reads this sheet, no browser does; it knows neither linked sheets nor logical properties"
INDEX = "the index of the search has no history: it is made anew from the pages at any time"
TRIGGERS = "this file makes the triggers that keep history rows from being changed"

ALLOWED: dict[str, dict[str, str]] = {
    "inline_code": {
        "cases/templates/cases/slip/closing.html": PRINTED,
        "cases/templates/cases/slip/slip.html": PRINTED,
        "cases/templates/cases/paper/form/form.html": PRINTED,
        "cases/templates/cases/paper/form/top.html": PRINTED,
        "cases/templates/cases/paper/receipt/codes.html": PRINTED,
        "cases/templates/cases/paper/receipt/receipt.html": PRINTED,
        "home/templates/home/service_card/printed.html": PRINTED,
        "portal/templates/500.html": "shown when nothing else can be served, a style sheet included",
    },
    "physical_directions": {
        "cases/templates/cases/slip/slip.css": PRINTED,
        "portal/templates/components/paper.css": PRINTED,
        "cases/templates/cases/paper/form/form.css": PRINTED,
        "cases/templates/cases/paper/receipt/receipt.css": PRINTED,
        "home/templates/home/service_card/printed.css": PRINTED,
        "portal/static/portal/css/site.css": "the tick of a box is a drawing: it leans one way everywhere",
    },
    "signals": {
        "portal/page_cache/emptying.py::django.db.models.signals": (
            "pages that are kept must hear of every change, whoever makes it; no rule hangs on it"
        ),
    },
    "writes_past_the_history": {
        "cases/actions/attempts.py::_tally.update": "a tally has no history: it is counted up where it lies",
        "cases/actions/submit_request.py::_store.save_without_historical_record": (
            "gives the row its key, which the version that explains it needs; both in one transaction"
        ),
        "cases/append_only.py::_run.cursor": TRIGGERS,
        "cases/append_only.py::_run.execute": TRIGGERS,
        "cases/models/version.py::create_versioned.bulk_create_with_history": (
            "writes the history of the rows beside them, for the version being recorded and never without one"
        ),
        "home/search/indexing.py::_known_words.bulk_create": INDEX,
        "home/search/indexing.py::index_page.bulk_create": INDEX,
    },
}
