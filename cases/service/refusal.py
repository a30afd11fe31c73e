"""Who acts, why something was refused, and what else every page on which people write shares."""

from cases.actors import Actor
from cases.declaration_texts import AUTHORITATIVE_LANGUAGE, current_declaration
from cases.exceptions import (
    ActionRefused,
    InvalidFact,
    StaleCase,
    TooMany,
    TooManyAttempts,
    TooManyForNow,
    WrongCodeOrPin,
    WrongReferenceOrPin,
    WrongResumeCode,
)
from cases.proof_of_work import new_challenge

__all__ = [
    "AUTHORITATIVE_LANGUAGE",
    "ActionRefused",
    "Actor",
    "InvalidFact",
    "StaleCase",
    "TooMany",
    "TooManyAttempts",
    "TooManyForNow",
    "WrongCodeOrPin",
    "WrongReferenceOrPin",
    "WrongResumeCode",
    "current_declaration",
    "new_challenge",
]
