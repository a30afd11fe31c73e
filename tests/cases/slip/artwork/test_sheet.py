"""The drawn sheets and the pictures kept of them."""

import pytest
from PIL import Image, ImageChops, ImageStat

from cases.slip.artwork.sheet import draw_sheet
from cases.slip.places import ASSETS, SAMPLE_SHEET, SHEET


@pytest.mark.parametrize(("name", "is_sample"), [(SHEET, False), (SAMPLE_SHEET, True)])
def test_the_kept_picture_is_what_the_program_draws(name, is_sample):
    kept, drawn = Image.open(ASSETS / name), draw_sheet(is_sample=is_sample)
    assert kept.format == "JPEG"
    assert kept.size == drawn.size
    difference = ImageStat.Stat(ImageChops.difference(kept.convert("RGB"), drawn))
    assert max(difference.mean) < 4


@pytest.mark.parametrize("name", [SHEET, SAMPLE_SHEET])
def test_a_sheet_has_the_proportions_of_a4_and_a_moderate_size(name):
    with Image.open(ASSETS / name) as picture:
        assert picture.height / picture.width == pytest.approx(297 / 210, abs=0.002)
    assert (ASSETS / name).stat().st_size < 400_000
