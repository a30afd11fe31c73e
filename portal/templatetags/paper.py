"""Text as it stands on paper, for the templates of what is drawn as a PDF."""

from django import template

from portal.pdf import written

register = template.Library()


@register.filter
def as_code(value: object) -> str:
    """Return a number or address that reads from left to right on paper; nothing for nothing."""
    return "" if value in (None, "") else written.code(str(value))


@register.filter
def as_written(value: object) -> str:
    """Return a text as it is drawn on paper, its direction that of its first letter; nothing for nothing."""
    return "" if value in (None, "") else written.name(str(value))
