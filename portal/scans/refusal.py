"""Why a file is not taken."""

from enum import StrEnum


class Reason(StrEnum):
    """What is wrong with a file; the words for people stand with those who show them."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    WRONG_TYPE = "wrong_type"
    TOO_MANY_PIXELS = "too_many_pixels"
    TOO_SMALL = "too_small"
    TOO_MANY_PAGES = "too_many_pages"
    LOCKED = "locked"
    UNREADABLE = "unreadable"
    TOO_SLOW = "too_slow"
    INFECTED = "infected"
    NOT_CHECKED = "not_checked"


class ScanRefused(Exception):
    """A file is not taken, and nothing of it was kept."""

    def __init__(self, reason: Reason) -> None:
        self.reason = reason
        super().__init__(reason.value)
