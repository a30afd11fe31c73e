"""What a page says, in the words of schema.org; what nobody has confirmed is not said to machines either."""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.html import strip_tags
from wagtail.models import Page
from wagtail.rich_text import get_text_for_indexing

from home.models.faq_page import FaqPage
from home.models.offices_page import OfficesPage
from home.models.service_page import ServicePage
from portal.addresses import address_of

Facts = dict[str, Any]


def facts_of(page: Page, context: Mapping[str, Any]) -> Facts | None:
    """Return the facts of a page with the context of its template, or None for a page that is only read."""
    describe = _DESCRIBED.get(type(page))
    facts = describe(page, context) if describe else None
    if not facts:
        return None
    address = context["request"].build_absolute_uri(address_of(page, context["request"]))
    language = page.locale.language_code
    return {"@context": "https://schema.org", "url": address, "inLanguage": language, **facts}


def _service(page: ServicePage, context: Mapping[str, Any]) -> Facts:
    facts: Facts = {
        "@type": "GovernmentService",
        "name": page.title,
        "description": page.summary,
        "areaServed": {"@type": "Country", "name": "IR"},
        "audience": {"@type": "Audience", "audienceType": page.who_for},
    }
    if page.agency:
        facts["provider"] = {"@type": "GovernmentOrganization", "name": page.agency}
        if page.parent_agency:
            facts["provider"]["parentOrganization"] = {
                "@type": "GovernmentOrganization",
                "name": page.parent_agency,
            }
    if page.service_id:
        facts["identifier"] = page.service_id
    asked_at = context.get("request_page")
    if asked_at:
        address = context["request"].build_absolute_uri(asked_at.url)
        facts["availableChannel"] = {"@type": "ServiceChannel", "serviceUrl": address}
    if page.example_fee and page.example_fee.is_confirmed:
        facts["offers"] = [
            {
                "@type": "Offer",
                "price": fee.amount,
                "priceCurrency": "IRR",
                "description": fee.get_basis_display(),
            }
            for fee in page.fees_today
        ]
    return facts


def _offices(page: OfficesPage, context: Mapping[str, Any]) -> Facts | None:
    offices = [
        {
            "@type": "GovernmentOffice",
            "name": entry.office.name,
            **_said("telephone", entry.office.phone),
            **_postal(entry.office.address, entry.office.city, entry.office.province),
        }
        for entry in context.get("offices", ())
    ]
    return {"@type": "GovernmentOrganization", "name": page.title, "department": offices} if offices else None


def _postal(address: str, city: str, province: str) -> Facts:
    lines = {
        **_said("streetAddress", address),
        **_said("addressLocality", city),
        **_said("addressRegion", province),
    }
    return {"address": {"@type": "PostalAddress", "addressCountry": "IR", **lines}} if lines else {}


def _questions(page: FaqPage, _context: Mapping[str, Any]) -> Facts | None:
    questions = [
        {
            "@type": "Question",
            "name": question.text,
            "acceptedAnswer": {"@type": "Answer", "text": _plain(question.answer.source)},
        }
        for group in page.groups
        for question in group.questions
    ]
    return {"@type": "FAQPage", "name": page.title, "mainEntity": questions} if questions else None


def _said(name: str, value: str) -> Facts:
    return {name: value} if value else {}


def _plain(html: str) -> str:
    return " ".join(strip_tags(get_text_for_indexing(html)).split())


_DESCRIBED: dict[type[Page], Callable[[Any, Mapping[str, Any]], Facts | None]] = {
    ServicePage: _service,
    OfficesPage: _offices,
    FaqPage: _questions,
}
