"""What an office may change itself: dated fees, accounts and validity, the border points, its own address."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from cases.models import BorderPoint, FeeAccount, FeeRule, Office, SlipValidity
from cases.models.fields import JalaliDateField
from cases.staff.columns import AmountTitleColumn, JalaliColumn, YesNoColumn

# Wagtail would put its Gregorian date picker in front of every date.
register_form_field_override(JalaliDateField, override={"widget": forms.TextInput})

_DATES = [
    JalaliColumn("valid_from", label=_("Valid from")),
    JalaliColumn("valid_to", label=_("Valid to")),
    YesNoColumn("is_confirmed", label=_("Confirmed by the office")),
]
_DATE_PANELS = [
    MultiFieldPanel([FieldPanel("valid_from"), FieldPanel("valid_to")], heading=_("In force")),
    FieldPanel("is_confirmed"),
    FieldPanel("source"),
]


class _RuleViewSet(SnippetViewSet):
    """A kind of rule; nothing is copied, since every rule has dates of its own."""

    copy_view_enabled = False
    list_per_page = 50
    icon = "cogs"


class FeeRuleViewSet(_RuleViewSet):
    """The fee for each person."""

    model = FeeRule
    list_display = [
        AmountTitleColumn(
            "amount_per_person",
            label=_("Amount per person (rial)"),
            url_name="wagtailsnippets_cases_feerule:edit",
        ),
        *_DATES,
    ]
    panels = [FieldPanel("amount_per_person"), *_DATE_PANELS]


class FeeAccountViewSet(_RuleViewSet):
    """The account the fee is paid into."""

    model = FeeAccount
    list_display = ["number", "bank", *_DATES]
    panels = [FieldPanel("number"), FieldPanel("bank"), *_DATE_PANELS]


class SlipValidityViewSet(_RuleViewSet):
    """How long a slip is valid."""

    model = SlipValidity
    list_display = [
        AmountTitleColumn("days", label=_("Days"), url_name="wagtailsnippets_cases_slipvalidity:edit"),
        *_DATES,
    ]
    panels = [FieldPanel("days"), *_DATE_PANELS]


class BorderPointViewSet(_RuleViewSet):
    """Border points, each with the times it is closed."""

    model = BorderPoint
    icon = "site"
    list_display = [
        "name",
        "opposite_name",
        Column("get_country_display", label=_("Leads to")),
        YesNoColumn("is_in_use", label=_("In use")),
    ]
    panels = [
        MultiFieldPanel(
            [
                FieldPanel("name"),
                FieldPanel("opposite_name"),
                FieldPanel("latin_name"),
                FieldPanel("opposite_latin_name"),
                FieldPanel("country"),
                FieldPanel("is_in_use"),
            ],
            heading=_("Border point"),
        ),
        InlinePanel(
            "closures",
            [FieldPanel("closed_from"), FieldPanel("closed_to"), FieldPanel("reason")],
            heading=_("Closures"),
            label=_("Closure"),
        ),
    ]


class OfficeViewSet(_RuleViewSet):
    """The offices and who works in them."""

    model = Office
    icon = "home"
    list_display = ["name", "code", "city", "phone"]
    panels = [
        MultiFieldPanel(
            [FieldPanel("code"), FieldPanel("name"), FieldPanel("signer_title")], heading=_("Office")
        ),
        MultiFieldPanel(
            [
                FieldPanel("province"),
                FieldPanel("city"),
                FieldPanel("address"),
                FieldPanel("phone"),
                FieldPanel("hours"),
            ],
            heading=_("Address"),
        ),
        FieldPanel("staff", widget=forms.CheckboxSelectMultiple),
    ]


class RulesGroup(SnippetViewSetGroup):
    """One menu for all rules, shown to those whose role may change them."""

    items = (FeeRuleViewSet, FeeAccountViewSet, SlipValidityViewSet, BorderPointViewSet, OfficeViewSet)
    menu_label = _("Rules")
    menu_name = "rules"
    menu_icon = "cogs"
    menu_order = 20
