"""The editor of a service page, in the order of the page and of the printed card."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Page

SERVICE_PANELS = [
    *Page.content_panels,
    MultiFieldPanel(
        [
            FieldPanel("summary"),
            FieldPanel("who_for"),
            FieldPanel("irreversible_warning"),
            FieldPanel("counselling_first"),
            FieldPanel("example_persons"),
        ],
        heading=_("Short answer"),
        help_text=_("What a reader needs before anything else. Short sentences, no terms of administration."),
    ),
    FieldPanel("body"),
    MultiFieldPanel(
        [FieldPanel("service_id"), FieldPanel("agency"), FieldPanel("parent_agency")],
        heading=_("Card, 1 to 3: title, identifier and provider"),
        help_text=_(
            "What the card leaves blank stays blank here; the page then says «not stated in the card»."
        ),
    ),
    MultiFieldPanel(
        [
            FieldPanel("description"),
            FieldPanel("description_note"),
            FieldPanel("service_types"),
            FieldPanel("natures"),
            FieldPanel("levels"),
            FieldPanel("life_events"),
            FieldPanel("start_modes"),
            FieldPanel("other_start"),
        ],
        heading=_("Card, 4: specification"),
    ),
    InlinePanel(
        "documents", heading=_("Required documents"), label=pgettext_lazy("service card", "Document")
    ),
    InlinePanel("legal_bases", heading=_("Laws and rules"), label=_("Law or rule")),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("recipients"), FieldPanel("recipients_period")]),
            FieldPanel("average_time"),
            FieldRowPanel(
                [FieldPanel("frequency"), FieldPanel("frequency_times"), FieldPanel("frequency_period")]
            ),
            FieldPanel("visits"),
        ],
        heading=_("Figures"),
    ),
    InlinePanel("fees", heading=_("Fees"), label=_("Fee")),
    MultiFieldPanel(
        [FieldPanel("web_address"), FieldPanel("system_name")],
        heading=_("Card, 5: address and system"),
    ),
    InlinePanel("stages", heading=_("Stages of the service"), label=_("Stage")),
    InlinePanel("linked_systems", heading=_("Card, 7: links with other systems"), label=_("Linked system")),
    InlinePanel("linked_agencies", heading=_("Card, 8: links with other agencies"), label=_("Linked agency")),
    InlinePanel("steps", heading=_("Card, 9: steps of the process"), label=_("Step")),
]
