"""Log lines without personal data."""

import logging
import sys

from portal.log_format import RowlessFormatter


def test_the_row_that_a_database_refused_is_not_logged():
    try:
        raise ValueError(
            'duplicate key value violates unique constraint "a_receipt_is_used_once"\n'
            "DETAIL:  Key (bank, payer_name)=(Melli, لاله هروی) already exists."
        )
    except ValueError:
        record = logging.LogRecord("portal", logging.ERROR, __file__, 1, "failed", None, sys.exc_info())
    line = RowlessFormatter("%(message)s").format(record)
    assert "a_receipt_is_used_once" in line
    assert "لاله" not in line
