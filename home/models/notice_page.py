"""A notice: something closes, changes or must be known, for a time."""

import datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page, PageManager

from home.choices.notice_kind import NoticeKind
from home.models.notice_query import NoticeQuerySet
from home.models.public_page import PublicPage
from home.moments import MomentField, this_minute
from home.open_to_all import OpenToAll


class NoticePage(OpenToAll, PublicPage):
    """A notice below the page of notices; its own address stays, whatever the time."""

    kind = models.CharField(
        _("Kind"), max_length=12, choices=NoticeKind.choices, default=NoticeKind.INFORMATION
    )
    shown_from = MomentField(
        _("Shown from"),
        default=this_minute,
        help_text=_("Day and time in Tehran, for example 1405/09/05 08:00."),
    )
    shown_until = MomentField(
        _("Shown until"),
        null=True,
        blank=True,
        help_text=_(
            "Empty: until further notice. Afterwards the notice stands among the earlier ones. "
            "The times of the Persian page hold for all languages."
        ),
    )
    on_every_page = models.BooleanField(
        _("Show at the top of every page"),
        default=False,
        help_text=_("Only what everybody must know before the next visit: the title is shown."),
    )

    objects = PageManager.from_queryset(NoticeQuerySet)()

    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        MultiFieldPanel(
            [
                FieldPanel("kind"),
                FieldRowPanel([FieldPanel("shown_from"), FieldPanel("shown_until")]),
                FieldPanel("on_every_page"),
            ],
            heading=_("Kind and time"),
        ),
        FieldPanel("body"),
    ]
    parent_page_types = ["home.NoticesPage"]
    subpage_types = []
    template = "home/notice_page.html"

    class Meta:
        verbose_name = _("Notice")
        verbose_name_plural = _("Notices")
        constraints = [
            models.CheckConstraint(
                condition=Q(shown_until__isnull=True) | Q(shown_until__gt=F("shown_from")),
                name="home_notice_ends_after_it_begins",
                violation_error_message=_("The notice must end after it begins."),
            )
        ]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the page that decides about kind and time."""
        context = super().get_context(request, *args, **kwargs)
        context["leading"] = self.leading_page
        return context

    @property
    def leading_page(self) -> "NoticePage":
        """Return the Persian page of this notice; the page itself when it has none."""
        language = self.locale.language_code
        if language == settings.LANGUAGE_CODE:
            return self
        found = NoticePage.objects.leading(language).filter(translation_key=self.translation_key).first()
        return found or self

    @property
    def tone(self) -> str:
        """Return the tone of the badge."""
        return NoticeKind(self.kind).tone

    @property
    def is_over(self) -> bool:
        """Say whether the time of the notice has passed."""
        return self.is_over_at(timezone.now())

    def is_over_at(self, now: datetime.datetime) -> bool:
        """Say whether the time of the notice has passed at a moment."""
        return self.shown_until is not None and self.shown_until <= now
