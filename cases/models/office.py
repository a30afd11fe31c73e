"""The provincial office a case belongs to."""

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.fields import CodeField, PersianTextField


class Office(models.Model):
    """One directorate for foreign nationals in one governorate; its staff see its cases and no others."""

    code = CodeField(
        _("office code"),
        max_length=4,
        unique=True,
        validators=[RegexValidator(r"^[0-9]{2,4}$", _("Two to four digits."))],
        help_text=_("Stands in front of every slip serial; never changed once a slip was issued."),
    )
    name = PersianTextField(_("name"), max_length=200)
    province = PersianTextField(_("province"), max_length=100, blank=True)
    city = PersianTextField(_("city"), max_length=100, blank=True)
    address = PersianTextField(_("address"), max_length=300, blank=True)
    phone = CodeField(_("telephone"), max_length=20, blank=True)
    hours = PersianTextField(_("office hours"), max_length=200, blank=True)
    signer_title = PersianTextField(
        _("title of the signer"), max_length=150, help_text=_("Printed below the signature on the slip.")
    )
    sends_notices = models.BooleanField(
        _("send notices to applicants"),
        default=True,
        help_text=_(
            "By SMS or e-mail, to those who wished for it; a notice says only that there is news. When "
            "this is off, nothing is sent, and nothing is made up for later."
        ),
    )
    staff = models.ManyToManyField(
        settings.AUTH_USER_MODEL, verbose_name=_("staff"), related_name="offices", blank=True
    )

    class Meta:
        verbose_name = _("office")
        verbose_name_plural = _("offices")
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name
