"""What search engines and messengers read in the head of a page: its one address, and the other languages."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.conf import settings
from django.template import RequestContext
from django.utils.translation import get_language
from wagtail.models import Page

from portal.addresses import address_of
from portal.templatetags.navigation import translations_of

register = template.Library()

# A language and the country where most of its readers here come from.
_PLACES = {"fa": "fa_IR", "fa-af": "fa_AF", "ps": "ps_AF", "ar": "ar_IQ", "en": "en_GB"}


@dataclass(frozen=True)
class Alternate:
    """The same page in another language, in full."""

    language: str
    url: str


@register.inclusion_tag("components/for_machines.html", takes_context=True)
def for_machines(context: RequestContext) -> dict[str, Any]:
    """Return addresses and titles of a page; nothing for what is no page, or lies below one."""
    page, request = context.get("page"), context.get("request")
    if not isinstance(page, Page) or not page.path or request is None:
        return {}
    if address_of(page, request) != request.path:
        return {}
    addresses, original = {}, None
    for each in translations_of(page, request):
        address = request.build_absolute_uri(address_of(each, request))
        if each.pk == page.alias_of_id:
            original = address
        if each.alias_of_id is None:  # A copy that stands in for a missing translation is none.
            addresses[each.locale.language_code] = address
    language = get_language() or settings.LANGUAGE_CODE
    said = {
        "canonical": original or request.build_absolute_uri(request.path),
        "alternates": _alternates(addresses),
        "title": page.seo_title or page.title,
        "description": page.search_description or getattr(page, "summary", ""),
        "place": _PLACES.get(language, language),
        "other_places": [_PLACES.get(code, code) for code in addresses if code != language],
    }
    return {**said, "LANGUAGE_CODE": language, "drawn_from": repr(said)}


def _alternates(addresses: dict[str, str]) -> list[Alternate]:
    """Return each language in the order of the switch, and the Persian page for readers of all others."""
    if len(addresses) < 2:
        return []
    named = [Alternate(code, addresses[code]) for code, _ in settings.LANGUAGES if code in addresses]
    rest = addresses.get(settings.LANGUAGE_CODE, named[0].url)
    return [*named, Alternate("x-default", rest)]
