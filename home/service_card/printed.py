"""The card as a PDF, drawn at first demand and kept for as long as it would come out the same."""

import hashlib
import logging
from dataclasses import dataclass

from django.core.cache import cache
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.safestring import mark_safe
from wagtail.models import Page

from home.service_card.figures import card_figures
from portal.pdf.drawing import dated, draw
from portal.pdf.errors import NotDrawn
from portal.pdf.typeface import FONTS, family_of_digits

_TEMPLATE = "home/service_card/printed.html"
_KEPT_SECONDS = 24 * 60 * 60

_logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class PrintedCard:
    """The page that is drawn, and its digest: another digest, another document."""

    source: str
    digest: str

    @classmethod
    def of(cls, page: Page) -> "PrintedCard":
        """Return the card as it stands today, in the language of its page.

        The day stands on it. So do the figures and every field, in words that a new version of the portal
        may change: the digest of all that cannot be out of date as a number of a revision could.
        """
        language = page.locale.language_code
        with translation.override(language):
            source = render_to_string(
                _TEMPLATE,
                {
                    "page": page,
                    "figures": card_figures(),
                    "today": timezone.localdate(),
                    # The layout writes these two numbers itself.
                    "page_number": mark_safe("<pdf:pagenumber>"),
                    "page_count": mark_safe("<pdf:pagecount>"),
                    "digits": family_of_digits(language),
                },
            )
        return cls(source, hashlib.sha256(source.encode()).hexdigest()[:32])

    def pdf(self) -> bytes:
        """Return the PDF, drawn unless it is kept; raise ``NotDrawn`` for a letter without a shape."""
        key = f"home:card:{self.digest}"
        pdf = cache.get(key)
        if pdf is None:
            pdf = dated(draw(self.source, assets=FONTS).pdf, timezone.localdate())
            cache.set(key, pdf, _KEPT_SECONDS)
        return pdf


def ready_size(page: Page) -> int | None:
    """Return the size of the PDF in bytes; nothing, and a line in the log, where it cannot be drawn.

    Kept by the revision of the page and the day, so that asking costs no drawing and no query.
    """
    stamp = f"{page.pk}:{page.live_revision_id}:{page.last_published_at}:{timezone.localdate()}"
    key = f"home:card-size:{hashlib.sha256(stamp.encode()).hexdigest()[:32]}"
    size = cache.get(key)
    if size is None:
        try:
            size = len(PrintedCard.of(page).pdf())
        except NotDrawn:
            _logger.exception("The card of page %s cannot be drawn", page.pk)
            size = 0
        cache.set(key, size, _KEPT_SECONDS)
    return size or None
