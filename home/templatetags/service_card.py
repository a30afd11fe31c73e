"""What the templates of the service card need: the computed figures, and the size of a file."""

from django import template

from home.service_card.figures import CardFigures, card_figures

register = template.Library()


@register.simple_tag
def computed_figures() -> CardFigures:
    """Return how many were served and how long it took."""
    return card_figures()


@register.filter
def kilobytes(size: int) -> int:
    """Return the size of a file in whole kilobytes."""
    return max(1, round(size / 1024))
