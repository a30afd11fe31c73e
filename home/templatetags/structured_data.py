"""The facts of a page as JSON-LD: data in a script element that no browser runs, under any policy."""

import json

from django import template
from django.template import RequestContext
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page

from home.machines.facts import facts_of
from portal.addresses import address_of

register = template.Library()

# Nothing in the data can end the element or begin another one.
_ESCAPED = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&\u2028\u2029"}


@register.simple_tag(takes_context=True)
def structured_data(context: RequestContext) -> SafeString | str:
    """Return the element, or nothing for what has no facts or lies below a page."""
    page, request = context.get("page"), context.get("request")
    if not isinstance(page, Page) or request is None or address_of(page, request) != request.path:
        return ""
    facts = facts_of(page, context.flatten())
    if facts is None:
        return ""
    data = json.dumps(facts, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(data))  # noqa: S308
