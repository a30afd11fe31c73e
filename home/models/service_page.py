"""The service card as a page: every field of the printed card, and the short answer above it."""

import secrets
from functools import cached_property
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from home.boxes import Box, BoxesField, boxes
from home.choices.frequency import Frequency
from home.choices.level import Level
from home.choices.life_event import LifeEvent
from home.choices.nature import Nature
from home.choices.period import Period
from home.choices.service_type import ServiceType
from home.choices.start_mode import StartMode
from home.fees.household_fee import HouseholdFee, household_fee
from home.models.public_page import PublicPage
from home.models.request_page import RequestPage
from home.models.row_reading import StoredRow, read_rows
from home.models.service_document import ServiceDocument
from home.models.service_fee import ServiceFee
from home.models.service_panels import SERVICE_PANELS
from home.models.service_step import ServiceStep
from home.service_card.routes import CardRoutes
from portal.addresses import address_of
from portal.linked_pages import LinkedPage, linked_pages

CARD_LISTS = ("documents", "legal_bases", "fees", "stages", "linked_systems", "linked_agencies", "steps")
STAGE_FIELDS = [index.SearchField("other_channel"), index.SearchField("other_reason")]
LINKED_FIELDS = [index.SearchField("name"), index.SearchField("exchanged_fields")]


class ServicePage(CardRoutes, PublicPage):
    """One service; the title is the card's «عنوان خدمت». What the card leaves blank stays blank."""

    who_for = models.TextField(
        _("Who it is for"), help_text=_("In plain words: who may apply, and who may not.")
    )
    irreversible_warning = models.TextField(_("What cannot be undone"))
    counselling_first = models.TextField(
        _("Counselling first"), help_text=_("Where to ask for advice before applying.")
    )
    example_persons = models.PositiveSmallIntegerField(
        _("Persons in the worked example"),
        default=5,
        help_text=_("The page computes what a household of this size pays."),
    )

    service_id = models.CharField(
        _("Service identifier"), max_length=20, blank=True, help_text=_("Given by the planning organisation.")
    )
    agency = models.CharField(_("Executive agency"), max_length=200, blank=True)
    parent_agency = models.CharField(_("Parent agency"), max_length=200, blank=True)
    description = models.TextField(_("Description of the service"), blank=True)
    description_note = models.TextField(
        _("Note on the description"),
        blank=True,
        help_text=_("Where the printed sentence is unclear, how it is read."),
    )
    service_types = BoxesField(_("Type of service"), offered=ServiceType)
    natures = BoxesField(_("Nature of the service"), offered=Nature)
    levels = BoxesField(_("Level of the service"), offered=Level)
    life_events = BoxesField(_("Related event"), offered=LifeEvent)
    start_modes = BoxesField(_("How the service starts"), offered=StartMode)
    other_start = models.CharField(_("The other start"), max_length=200, blank=True)
    recipients = models.PositiveIntegerField(_("Number of recipients"), null=True, blank=True)
    recipients_period = models.CharField(_("Counted in"), max_length=8, choices=Period.choices, blank=True)
    average_time = models.CharField(_("Average time"), max_length=100, blank=True)
    frequency = models.CharField(_("Frequency"), max_length=10, choices=Frequency.choices, blank=True)
    frequency_times = models.PositiveSmallIntegerField(_("Times"), null=True, blank=True)
    frequency_period = models.CharField(_("In each"), max_length=8, choices=Period.choices, blank=True)
    visits = models.PositiveSmallIntegerField(_("Number of visits in person"), null=True, blank=True)
    web_address = models.URLField(_("Exact address of the service on the web"), blank=True)
    system_name = models.CharField(_("Name of the system of the service"), max_length=200, blank=True)

    is_for_everybody = True  # And so is its card, below the same address.
    verbatim_fields = ("description",)  # As the card prints it.
    override_translatable_fields = [SynchronizedField("service_id")]
    content_panels = SERVICE_PANELS
    search_fields = [
        *PublicPage.search_fields,
        index.SearchField("who_for"),
        index.SearchField("irreversible_warning"),
        index.SearchField("counselling_first"),
        index.SearchField("service_id"),
        index.SearchField("agency"),
        index.SearchField("parent_agency"),
        index.SearchField("description"),
        index.SearchField("description_note"),
        index.SearchField("other_start"),
        index.SearchField("average_time"),
        index.SearchField("web_address"),
        index.SearchField("system_name"),
        index.RelatedFields("documents", [index.SearchField("name"), index.SearchField("explanation")]),
        index.RelatedFields("steps", [index.SearchField("title"), index.SearchField("explanation")]),
        index.RelatedFields("fees", [index.SearchField("amount"), index.SearchField("account_number")]),
        index.RelatedFields("stages", STAGE_FIELDS),
        index.RelatedFields("linked_systems", LINKED_FIELDS),
        index.RelatedFields("linked_agencies", [*LINKED_FIELDS, index.SearchField("system_name")]),
        index.RelatedFields("legal_bases", [index.SearchField("title"), index.SearchField("number")]),
    ]
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    template = "home/service_page.html"

    class Meta:
        verbose_name = _("Service page")
        verbose_name_plural = _("Service pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the page on which the service is asked for, and all that the drawing depends on."""
        context = super().get_context(request, *args, **kwargs)
        context["address"] = address_of(self, request)
        context["drawn_from"] = self._words(read_rows(self, CARD_LISTS))
        context["request_page"] = next(filter(_takes_requests, linked_pages(request, self)), None)
        return context

    def _words(self, rows: tuple[StoredRow, ...] | None) -> str:
        """Return everything of this page that its card and its short answer say, and the day they say it on.

        Where it is the same, so is the drawing. Of a preview it is never the same.
        """
        if rows is None:
            return secrets.token_hex()
        fields = (field for field in self._meta.concrete_fields if not isinstance(field, StreamField))
        return repr((timezone.localdate(), [getattr(self, field.attname) for field in fields], rows))

    @cached_property
    def card_fees(self) -> list[ServiceFee]:
        """Return every fee of the card, read once."""
        return list(self.fees.all())

    @cached_property
    def card_documents(self) -> list[ServiceDocument]:
        """Return the required documents, read once."""
        return list(self.documents.all())

    @cached_property
    def card_steps(self) -> list[ServiceStep]:
        """Return the steps of the process, read once."""
        return list(self.steps.all())

    @cached_property
    def fees_today(self) -> list[ServiceFee]:
        """Return the fees in force today."""
        today = timezone.localdate()
        return [fee for fee in self.card_fees if fee.applies_on(today)]

    def fee_for(self, persons: int) -> HouseholdFee | None:
        """Return what a household of this size pays today; nothing when no fee is in force."""
        return household_fee(self.fees_today, persons)

    @property
    def example_fee(self) -> HouseholdFee | None:
        """Return what the household of the worked example pays."""
        return self.fee_for(self.example_persons)

    @property
    def type_boxes(self) -> tuple[Box, ...]:
        """Return the types of service with their ticks."""
        return boxes(ServiceType, self.service_types)

    @property
    def nature_boxes(self) -> tuple[Box, ...]:
        """Return the natures with their ticks."""
        return boxes(Nature, self.natures)

    @property
    def level_boxes(self) -> tuple[Box, ...]:
        """Return the levels with their ticks."""
        return boxes(Level, self.levels)

    @property
    def event_boxes(self) -> tuple[Box, ...]:
        """Return the events with their ticks."""
        return boxes(LifeEvent, self.life_events)

    @property
    def start_boxes(self) -> tuple[Box, ...]:
        """Return the ways of starting with their ticks."""
        return boxes(StartMode, self.start_modes)

    @property
    def recipients_boxes(self) -> tuple[Box, ...]:
        """Return the period of the statistics among all periods."""
        return boxes(Period, [self.recipients_period])

    @property
    def frequency_boxes(self) -> tuple[Box, ...]:
        """Return both kinds of frequency with their ticks."""
        return boxes(Frequency, [self.frequency])

    @property
    def frequency_period_boxes(self) -> tuple[Box, ...]:
        """Return the period of a repeated service among all periods."""
        return boxes(Period, [self.frequency_period])


def _takes_requests(page: LinkedPage) -> bool:
    return page.kind == (RequestPage._meta.app_label, RequestPage._meta.model_name)
