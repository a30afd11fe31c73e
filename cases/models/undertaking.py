"""The notarised undertaking to leave refugee status and return voluntarily."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.case import Case
from cases.models.fields import CodeField, JalaliDateField, NameField, PersianTextField
from cases.models.member import Member
from cases.models.version import versioned


class Undertaking(models.Model):
    """The deed of one case, as an officer saw it in the original."""

    case = models.OneToOneField(
        Case, verbose_name=_("case"), on_delete=models.PROTECT, related_name="undertaking"
    )
    notary_office_no = CodeField(
        _("notary office number"),
        max_length=5,
        validators=[RegexValidator(r"^[0-9]{1,5}$", _("One to five digits."))],
    )
    notary_city = PersianTextField(_("city of the notary office"), max_length=100)
    deed_no = CodeField(_("deed number"), max_length=40)
    deed_date = JalaliDateField(_("deed date"))
    unique_id = CodeField(
        _("unique id of the deed"),
        max_length=30,
        blank=True,
        help_text=_("Printed on newer deeds. Optional."),
    )
    confidant = NameField(_("trusted witness"), max_length=150, blank=True)
    interpreter = NameField(_("interpreter"), max_length=150, blank=True)
    is_original_seen = models.BooleanField(_("the original was seen"), default=False)
    is_authentic = models.BooleanField(
        _("authenticity was checked with the notary register"),
        null=True,
        blank=True,
        help_text=_("Leave unknown if it was not checked."),
    )

    history = versioned()

    class Meta:
        verbose_name = _("undertaking")
        verbose_name_plural = _("undertakings")

    def __str__(self) -> str:
        return self.deed_no


class Signatory(models.Model):
    """An adult who signed the deed."""

    undertaking = models.ForeignKey(
        Undertaking, verbose_name=_("undertaking"), on_delete=models.PROTECT, related_name="signatories"
    )
    member = models.ForeignKey(
        Member, verbose_name=_("member"), on_delete=models.PROTECT, related_name="signatures"
    )

    history = versioned()

    class Meta:
        verbose_name = _("signatory")
        verbose_name_plural = _("signatories")
        ordering = ["member__position"]
        constraints = [
            models.UniqueConstraint(fields=["undertaking", "member"], name="each_signs_a_deed_once")
        ]

    def __str__(self) -> str:
        return str(self.member)
