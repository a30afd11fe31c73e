"""Slips drawn once and used by many tests."""

from functools import cache

from cases.slip.pdf import render
from cases.slip.signing import sign
from tests.cases.slip.households import household
from tests.cases.slip.keys import keyring

CHECK_ADDRESS = "https://atba.example.ir/verify/"


def link(content) -> str:
    """Return the link of a content's picture code."""
    return f"{CHECK_ADDRESS}#{sign(content, keyring())}"


@cache
def drawn(members: int, is_sample: bool = False) -> bytes:
    """Return the PDF of a household's slip."""
    content = household(members, is_sample=is_sample)
    return render(content, link(content))
