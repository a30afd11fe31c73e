"""Invented households, the office that serves them, and the road of a case through the real actions.

Needs a migrated database and nothing of pytest, so that other programs of the test folder can use it too.
"""

from tests.households.bureaus import ACCOUNT, FEE, PASSWORD, VALIDITY_DAYS, Bureau, bureau, staff, staff_user
from tests.households.people import family, lone_child
from tests.households.road import case_at
from tests.households.steps import (
    PIN,
    assistance,
    cancel,
    deed,
    deliver,
    fill_file,
    fresh,
    hand_over_documents,
    hear_adults,
    najva_references,
    pay,
    receipt,
    reconfirm_and_cancel,
    request,
    review,
    sign_deed,
    submit,
    version_now,
)

__all__ = [
    "ACCOUNT",
    "FEE",
    "PASSWORD",
    "PIN",
    "VALIDITY_DAYS",
    "Bureau",
    "assistance",
    "bureau",
    "cancel",
    "case_at",
    "deed",
    "deliver",
    "family",
    "fill_file",
    "fresh",
    "hand_over_documents",
    "hear_adults",
    "lone_child",
    "najva_references",
    "pay",
    "receipt",
    "reconfirm_and_cancel",
    "request",
    "review",
    "sign_deed",
    "staff",
    "staff_user",
    "submit",
    "version_now",
]
