"""What a slip costs beside the same words drawn straight on a canvas, and what its proof adds."""

from django.conf import settings

from cases.slip.freeze import prove
from cases.slip.pdf import render
from cases.slip.signing import sign
from tests.bench.registry import Comparison, benchmark
from tests.bench.straight_canvas import draw
from tests.cases.slip.households import household


@benchmark("slip of six, laid out from HTML", baseline="the same drawn straight with ReportLab and HarfBuzz")
def slip_of_six() -> Comparison:
    """Compare layout with no layout."""
    content = household(6, is_sample=False)
    url = f"{settings.VERIFY_BASE_URL}#{sign(content)}"
    return Comparison(subject=lambda: render(content, url), baseline=lambda: draw(content, url))


@benchmark("slip of six, signed, laid out and read back", baseline="laid out alone")
def proof_of_six() -> Comparison:
    """Compare a proven slip with one that is only drawn."""
    content = household(6, is_sample=False)
    url = f"{settings.VERIFY_BASE_URL}#{sign(content)}"
    return Comparison(subject=lambda: prove(content), baseline=lambda: render(content, url))


@benchmark("slip of 34, laid out from HTML", baseline="slip of six, laid out from HTML", rounds=7)
def slip_of_many() -> Comparison:
    """Compare a large household with a usual one."""
    large, usual = household(34), household(6)
    url = f"{settings.VERIFY_BASE_URL}#{sign(usual)}"
    return Comparison(subject=lambda: render(large, url), baseline=lambda: render(usual, url))
