"""How one stage of the service is reached."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail_localize.fields import SynchronizedField

from home.boxes import Box, BoxesField, boxes
from home.choices.attendance_reason import AttendanceReason
from home.choices.channel import CHANNELS_OF_STAGE, Channel
from home.choices.office_level import OfficeLevel
from home.choices.stage import Stage
from home.choices.stage_mode import StageMode
from home.models.card_row import CardRow


class ServiceStage(CardRow):
    """One row of the card's «مراحل خدمت»: mode, channels, reason for coming in person, office."""

    page = ParentalKey("home.ServicePage", on_delete=models.CASCADE, related_name="stages")
    stage = models.CharField(_("Stage"), max_length=12, choices=Stage.choices)
    mode = models.CharField(
        _("Mode"),
        max_length=12,
        choices=StageMode.choices,
        blank=True,
        help_text=_("Empty: no box is ticked."),
    )
    channels = BoxesField(_("Channels"), offered=Channel)
    other_channel = models.CharField(_("Means of access of the other channel"), max_length=200, blank=True)
    counter_contract = models.CharField(
        _("Contract number with the counter offices"), max_length=60, blank=True
    )
    reasons = BoxesField(_("Reasons for coming in person"), offered=AttendanceReason)
    other_reason = models.CharField(_("The other reason"), max_length=200, blank=True)
    offices = BoxesField(_("Offices one comes to"), offered=OfficeLevel)

    override_translatable_fields = [SynchronizedField("counter_contract")]
    panels = [
        FieldRowPanel([FieldPanel("stage"), FieldPanel("mode")]),
        FieldPanel("channels"),
        FieldPanel("other_channel"),
        FieldPanel("counter_contract"),
        FieldPanel("reasons"),
        FieldPanel("other_reason"),
        FieldPanel("offices"),
    ]

    class Meta(CardRow.Meta):
        verbose_name = _("Stage of the service")
        verbose_name_plural = _("Stages of the service")

    def __str__(self) -> str:
        return self.get_stage_display()

    @property
    def mode_boxes(self) -> tuple[Box, ...]:
        """Return both modes with their ticks."""
        return boxes(StageMode, [self.mode])

    @property
    def channel_boxes(self) -> tuple[Box, ...]:
        """Return the channels that the card offers at this stage, with their ticks."""
        return boxes(CHANNELS_OF_STAGE.get(self.stage, tuple(Channel)), self.channels)

    @property
    def has_counter(self) -> bool:
        """Say whether the card offers counter offices at this stage."""
        return Channel.COUNTER in CHANNELS_OF_STAGE.get(self.stage, tuple(Channel))

    @property
    def reason_boxes(self) -> tuple[Box, ...]:
        """Return the reasons for coming in person with their ticks."""
        return boxes(AttendanceReason, self.reasons)

    @property
    def office_boxes(self) -> tuple[Box, ...]:
        """Return the levels of office with their ticks."""
        return boxes(OfficeLevel, self.offices)
