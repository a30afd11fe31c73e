"""The entry of one member in the NAJVA register, made there by hand and recorded here."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.fields import CodeField, JalaliDateField
from cases.models.member import Member
from cases.models.version import versioned


class NajvaRegistration(models.Model):
    """NAJVA has no public interface: this states what an officer did in it, and never pretends a link."""

    member = models.OneToOneField(
        Member, verbose_name=_("member"), on_delete=models.PROTECT, related_name="najva"
    )
    reference = CodeField(_("NAJVA reference"), max_length=40)
    registered_on = JalaliDateField(_("registered on"))
    registered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("registered by"), on_delete=models.PROTECT, related_name="+"
    )

    history = versioned()

    class Meta:
        verbose_name = _("NAJVA registration")
        verbose_name_plural = _("NAJVA registrations")
        ordering = ["member__position"]

    def __str__(self) -> str:
        return self.reference
