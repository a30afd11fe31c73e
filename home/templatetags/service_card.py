"""What the templates of the service card need: the computed figures, and text as it stands on paper."""

from django import template

from home.service_card.figures import CardFigures, card_figures
from portal.pdf import written

register = template.Library()


@register.simple_tag
def computed_figures() -> CardFigures:
    """Return how many were served and how long it took."""
    return card_figures()


@register.filter
def as_code(value: object) -> str:
    """Return a number or address that reads from left to right on paper; nothing for nothing."""
    return "" if value in (None, "") else written.code(str(value))


@register.filter
def as_written(value: object) -> str:
    """Return a text as it is drawn on paper, its direction that of its first letter; nothing for nothing."""
    return "" if value in (None, "") else written.name(str(value))


@register.filter
def kilobytes(size: int) -> int:
    """Return the size of a file in whole kilobytes."""
    return max(1, round(size / 1024))
