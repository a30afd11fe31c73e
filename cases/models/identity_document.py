"""An identity document: declared, taken into custody, then cancelled for ever or given back."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cases.models.fields import CodeField, JalaliDateField, PersianTextField
from cases.models.member import Member
from cases.models.proxy import Proxy
from cases.models.version import versioned
from portal.persian.validators import validate_card_number


class DocumentKind(models.TextChoices):
    """What the service accepts; one household may hold a mix of them."""

    AMAYESH = "amayesh", _("Amayesh card")
    HOVIAT = "hoviat", _("Hoviat card")
    SMART = "smart", _("Unified smart card")
    SLIP_90 = "slip_90", _("90-day travel slip")
    OTHER = "other", _("Another document")
    NONE = "none", _("No document yet (for example a newborn)")


class DocumentState(models.TextChoices):
    """Where the document is. ``cancelled`` is final: the database itself refuses to leave it."""

    DECLARED = "declared", _("Declared")
    LOST = "lost", _("Declared as lost")
    MISSING = "missing", _("Never issued")
    CLEARED = "cleared", _("Cleared without a document")
    IN_CUSTODY = "in_custody", _("In custody of the office")
    CANCELLED = "cancelled", pgettext_lazy("identity document", "Cancelled")
    RETURNED = "returned", _("Given back")


# Something stands in the way of the slip as long as one returning member's document is elsewhere.
READY_FOR_CANCELLATION = frozenset({DocumentState.IN_CUSTODY, DocumentState.CLEARED})
CANNOT_BE_PRESENTED = frozenset({DocumentState.LOST, DocumentState.MISSING})
# A card may be lost after it was declared, so a supervisor may clear that one too.
CLEARABLE = CANNOT_BE_PRESENTED | {DocumentState.DECLARED}
SETTLED = frozenset({DocumentState.CANCELLED, DocumentState.CLEARED})


class CancelMethod(models.TextChoices):
    """How the card itself was made unusable."""

    PUNCHED = "punched", _("Punched")
    CORNER_CUT = "corner_cut", _("Corner cut off")
    STAMPED = "stamped", _("Stamped as void")


class IdentityDocument(models.Model):
    """One document of one member."""

    member = models.ForeignKey(
        Member, verbose_name=_("member"), on_delete=models.PROTECT, related_name="documents"
    )
    kind = models.CharField(_("kind of document"), max_length=10, choices=DocumentKind.choices)
    card_no = CodeField(
        _("card or slip number"),
        max_length=20,
        blank=True,
        validators=[validate_card_number],
        help_text=_("The number printed on the card or the slip."),
    )
    personal_no = CodeField(_("personal number on the card"), max_length=20, blank=True)
    cycle = models.PositiveSmallIntegerField(_("renewal cycle"), null=True, blank=True)
    issued_on = JalaliDateField(_("issue date"), null=True, blank=True)
    valid_to = JalaliDateField(_("valid until"), null=True, blank=True)
    absence_note = PersianTextField(
        _("why it cannot be shown"),
        max_length=300,
        blank=True,
        help_text=_(
            "Only for a document that is lost or was never issued: what happened, where and when; and the "
            "number of the police report or of the birth paper, if there is one."
        ),
    )
    state = models.CharField(
        _("state"),
        max_length=10,
        choices=DocumentState.choices,
        default=DocumentState.DECLARED,
        editable=False,
    )

    collected_at = models.DateTimeField(_("taken into custody at"), null=True, editable=False)
    collected_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("taken into custody by"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        editable=False,
    )
    handed_over_by = models.ForeignKey(
        Proxy,
        verbose_name=_("brought by a proxy"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        editable=False,
    )
    cleared_reference = PersianTextField(_("basis of the clearance"), max_length=200, blank=True)
    cancelled_at = models.DateTimeField(_("cancelled at"), null=True, editable=False)
    cancelled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("cancelled by"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        editable=False,
    )
    second_officer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("second officer"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        editable=False,
    )
    cancel_method = models.CharField(
        _("method of cancellation"), max_length=10, choices=CancelMethod.choices, blank=True
    )
    returned_at = models.DateTimeField(_("given back at"), null=True, editable=False)

    history = versioned()

    class Meta:
        verbose_name = _("identity document")
        verbose_name_plural = _("identity documents")
        ordering = ["member__position", "pk"]
        indexes = [models.Index(fields=["card_no"], name="document_by_number")]
        constraints = [
            # A single original can be in one custody only, and a cancelled number never comes back.
            models.UniqueConstraint(
                fields=["kind", "card_no"],
                condition=Q(state__in=["cancelled", "in_custody"]),
                name="an_original_is_held_once",
            ),
            models.CheckConstraint(
                condition=~Q(state="cancelled")
                | (
                    Q(cancelled_at__isnull=False, cancelled_by__isnull=False, second_officer__isnull=False)
                    & ~Q(cancelled_by=F("second_officer"))
                ),
                name="two_officers_cancel",
            ),
            # A lost card whose number nobody remembers is declared and cleared, never held or cancelled.
            models.CheckConstraint(
                condition=Q(kind="none") | ~Q(card_no="") | Q(state__in=["lost", "cleared"]),
                name="a_document_has_a_number",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.card_no}".strip()
