"""A proof of work is ours, fresh, whole, and good for one attempt."""

import base64
import json

import altcha
import pytest

from cases import proof_of_work
from cases.proof_of_work import new_challenge, proved


def solved(challenge: str) -> str:
    """Return what a browser sends after it solved a challenge."""
    given = json.loads(challenge)
    found = altcha.solve_challenge(altcha.Challenge.from_dict(given))
    solution = {"counter": found.counter, "derivedKey": found.derived_key}
    return base64.b64encode(json.dumps({"challenge": given, "solution": solution}).encode()).decode()


def _tampered(text: str, **changed: object) -> str:
    content = json.loads(base64.b64decode(text))
    content["challenge"]["parameters"].update(changed)
    return base64.b64encode(json.dumps(content).encode()).decode()


def test_a_solution_names_its_challenge():
    first, second = proved(solved(new_challenge())), proved(solved(new_challenge()))
    assert first
    assert second
    assert first != second


@pytest.mark.parametrize(
    "changed", [{"cost": 1}, {"keyPrefix": ""}, {"expiresAt": 2**40}, {"nonce": "00" * 16}]
)
def test_an_easier_or_longer_challenge_is_none_of_ours(changed):
    assert proved(_tampered(solved(new_challenge()), **changed)) == ""


def test_one_of_another_key_is_none_of_ours(settings):
    solution = solved(new_challenge())
    settings.SECRET_KEY = "another"
    assert proved(solution) == ""


def test_a_solution_has_its_time(monkeypatch):
    monkeypatch.setattr(proof_of_work, "LIFETIME", -1)
    assert proved(solved(new_challenge())) == ""


def test_a_wrong_solution_proves_nothing():
    content = json.loads(base64.b64decode(solved(new_challenge())))
    content["solution"]["counter"] += 1
    assert proved(base64.b64encode(json.dumps(content).encode()).decode()) == ""


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "e30=",
        "bnVsbA==",
        "W10=",
        "A" * 5_000,
        base64.b64encode(b'{"challenge": 1, "solution": 2}').decode(),
    ]
    + [
        base64.b64encode(f'{{"challenge": {nested}, "solution": {{}}}}'.encode()).decode()
        for nested in ("[]", "{}")
    ],
)
def test_rubbish_proves_nothing(text):
    assert proved(text) == ""
