"""The code of a begun request catches slips of the pen, and is no tracking code."""

from cases.resume_code import LENGTH, is_resume_code, new_resume_code
from cases.tracking_code import ALPHABET, is_well_formed, new_tracking_code


def test_a_new_code_can_exist_and_no_other_kind_of_code_is_one():
    code = new_resume_code()
    assert len(code) == LENGTH
    assert is_resume_code(code)
    assert not is_well_formed(code)
    assert not is_resume_code(new_tracking_code())


def test_every_single_wrong_sign_is_noticed():
    code = new_resume_code()
    for place, right in enumerate(code):
        for wrong in ALPHABET.replace(right, ""):
            assert not is_resume_code(code[:place] + wrong + code[place + 1 :])


def test_every_swap_of_two_signs_is_noticed():
    code = new_resume_code()
    for first in range(LENGTH - 1):
        for second in range(first + 1, LENGTH - 1):
            signs = list(code)
            signs[first], signs[second] = signs[second], signs[first]
            assert is_resume_code("".join(signs)) == (signs[first] == signs[second])
