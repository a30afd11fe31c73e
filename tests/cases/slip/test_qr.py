"""The picture code holds the link and is fine enough for no camera to fail."""

import io

import pytest
from PIL import Image

from cases.slip import qr
from tests.cases.slip.readers import code_in


@pytest.mark.parametrize("length", [20, 300, 600])
def test_a_link_is_read_back_from_its_picture(tmp_path, length):
    url = f"https://example.ir/verify/#{'aB3-' * (length // 4)}"
    picture = tmp_path / "code.png"
    picture.write_bytes(qr.png(url))
    assert code_in(picture) == url


def test_the_picture_has_a_quiet_zone_of_four_squares():
    picture = Image.open(io.BytesIO(qr.png("https://example.ir/verify/#abc"))).convert("L")
    assert picture.crop((0, 0, picture.width, 16)).getextrema() == (255, 255)
    assert picture.getpixel((16, 16)) == 0


def test_the_same_link_gives_the_same_picture():
    assert qr.png("https://example.ir/verify/#abc") == qr.png("https://example.ir/verify/#abc")
