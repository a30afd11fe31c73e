"""The word on disk: the same for all who ask, gone after a change, new for whoever asks next."""

from pathlib import Path

import pytest

from portal.page_cache.generation import end_generation, read_generation


@pytest.fixture(autouse=True)
def file(settings, tmp_path: Path) -> Path:
    settings.PAGE_CACHE_FILE = tmp_path / "generation"
    return settings.PAGE_CACHE_FILE


def test_it_is_made_by_the_first_reader_and_told_to_all():
    assert read_generation() == read_generation() is not None


def test_it_is_another_one_after_a_change():
    before = read_generation()
    end_generation()
    assert read_generation() != before


def test_ending_what_never_began_does_no_harm():
    end_generation()
    end_generation()


def test_half_a_word_is_none(file: Path):
    file.write_text("half")
    assert read_generation() is None


def test_nothing_is_left_beside_it(file: Path):
    read_generation()
    assert list(file.parent.iterdir()) == [file]


def test_a_folder_that_is_not_there_means_none(settings, tmp_path: Path):
    settings.PAGE_CACHE_FILE = tmp_path / "no" / "generation"
    assert read_generation() is None
    end_generation()
