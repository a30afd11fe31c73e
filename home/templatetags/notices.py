"""What stands at the top of every page."""

from django import template
from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language

from home.notices import ToldNotice, banners

register = template.Library()


@register.simple_tag
def notices_for_every_page() -> list[ToldNotice]:
    """Return the notices that no reader may miss now, in the language of the page; one query."""
    return banners(get_language() or settings.LANGUAGE_CODE, timezone.now())
