"""What is signed of a slip, and how it is read back."""

import hashlib
from dataclasses import replace
from datetime import date

import cbor2
import pytest

from cases.slip.claims import decode, encode
from cases.slip.cose import dump
from cases.slip.errors import MalformedSlip
from tests.cases.slip.households import household


def _read(data, *, is_sample_key=False):
    return decode(data, key_id="test-7", is_sample_key=is_sample_key)


def test_everything_signed_comes_back():
    slip = _read(encode(household(6), everyone=True))
    assert slip.serial == "01-1405-00012"
    assert slip.office_name == household(6).office_name
    assert slip.issued_on == date(2026, 11, 26)
    assert slip.valid_until == date(2026, 12, 11)
    assert slip.border_name == "دوغارون"
    assert slip.member_count == 6
    assert slip.names_everyone
    assert slip.holders[1].full_name == "ښایسته ګل احمدزۍ"
    assert slip.holders[1].birth == "1365/11/03"
    assert slip.holders[1].document_number == "P01234568"
    assert not slip.is_sample


def test_the_keys_are_small_whole_numbers():
    assert set(cbor2.loads(encode(household(2, is_sample=True), everyone=False))) == set(range(1, 11))


def test_a_shortened_map_names_the_head_and_a_digest_of_all():
    data = encode(household(34), everyone=False)
    slip = _read(data)
    assert [holder.full_name for holder in slip.holders] == ["محمدکریم احمدزی"]
    assert slip.member_count == 34
    assert not slip.names_everyone
    rows = cbor2.loads(encode(household(34), everyone=True))[8]
    assert slip.holders_digest == hashlib.sha256(dump(rows)).digest()


@pytest.mark.parametrize("everyone", [True, False])
def test_a_slip_lists_exactly_its_own_holders(everyone):
    holders = household(9).holders
    slip = _read(encode(household(9), everyone=everyone))
    assert slip.lists(holders)
    assert not slip.lists(holders[:-1])
    assert not slip.lists(holders[::-1])
    assert not slip.lists((*holders[:-1], replace(holders[-1], document_number="P0000001")))


def test_a_sample_says_so():
    assert _read(encode(household(1, is_sample=True), everyone=True)).is_sample


def test_whatever_a_sample_key_signed_is_a_sample():
    assert _read(encode(household(1), everyone=True), is_sample_key=True).is_sample


@pytest.mark.parametrize(
    "change",
    [
        {1: 2},
        {2: 12},
        {3: None},
        {4: -1},
        {4: True},
        {5: 10**9},
        {7: 3},
        {7: 0},
        {8: []},
        {8: 5},
        {8: [["name", "1400/01/01"]]},
        {8: [["name", 14000101, "P1"]]},
        {8: ["abc", "abc"]},
        {9: b"short"},
        {9: "x" * 32},
        {11: "unknown"},
    ],
)
def test_a_map_of_another_form_is_malformed(change):
    claims = {**cbor2.loads(encode(household(2), everyone=True)), **change}
    with pytest.raises(MalformedSlip):
        _read(dump(claims))


@pytest.mark.parametrize("key", range(1, 9))
def test_a_map_with_a_claim_missing_is_malformed(key):
    claims = cbor2.loads(encode(household(2), everyone=True))
    del claims[key]
    with pytest.raises(MalformedSlip):
        _read(dump(claims))


@pytest.mark.parametrize("data", [b"", b"\xff", dump([]), dump("map")])
def test_what_is_no_map_is_malformed(data):
    with pytest.raises(MalformedSlip):
        _read(data)
