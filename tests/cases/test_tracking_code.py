"""The tracking code catches slips of the pen."""

from hypothesis import assume, given
from hypothesis import strategies as st

from cases.tracking_code import ALPHABET, LENGTH, grouped, is_well_formed, new_tracking_code, normalise
from portal.persian.digits import to_persian

CODES = st.builds(new_tracking_code)


@given(CODES)
def test_every_single_wrong_sign_is_noticed(code: str):
    for place, right in enumerate(code):
        for wrong in ALPHABET.replace(right, ""):
            assert not is_well_formed(code[:place] + wrong + code[place + 1 :])


@given(CODES)
def test_every_swap_of_neighbours_is_noticed(code: str):
    for place in range(LENGTH - 1):
        swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
        assert is_well_formed(swapped) == (swapped == code)


@given(CODES)
def test_a_new_code_is_well_formed_and_survives_being_copied_by_hand(code: str):
    assert is_well_formed(code)
    assert len(code) == LENGTH
    assert not set("01ILO") & set(code)
    typed = f" {to_persian(grouped(code).lower())} "
    assert normalise(typed) == code


@given(CODES, st.integers(1, LENGTH))
def test_a_code_that_was_cut_off_is_noticed(code: str, missing: int):
    assert not is_well_formed(code[:-missing])
    assert not is_well_formed(code + code[:missing])


@given(st.text(max_size=20))
def test_whatever_is_typed_is_answered(text: str):
    code = normalise(text)
    assume(len(code) != LENGTH)
    assert not is_well_formed(code)


def test_codes_do_not_repeat():
    assert len({new_tracking_code() for _ in range(2_000)}) == 2_000


def test_a_code_is_printed_in_groups():
    assert grouped("ABCDEFGHJKM") == "ABCD-EFGH-JKM"
