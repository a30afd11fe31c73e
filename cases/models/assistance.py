"""How a request was entered at the counter for somebody who did not write it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.languages import SpokenLanguage
from cases.models.case import Case
from cases.models.fields import CodeField, NameField, PersianTextField
from cases.models.version import versioned


class AskedBy(models.TextChoices):
    """Who stood at the counter and asked for the request to be written."""

    HEAD = "head", _("The head of the household")
    OTHER = "other", _("Somebody else")


class Assistance(models.Model):
    """Who typed, who asked, in which language it was talked, and that all of it was read aloud."""

    case = models.OneToOneField(
        Case, verbose_name=_("case"), on_delete=models.PROTECT, related_name="assistance"
    )
    clerk = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who typed"),
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
    )
    asked_by = models.CharField(_("who asks"), max_length=10, choices=AskedBy.choices)
    asker_name = NameField(
        _("name of who asks"), max_length=150, blank=True, help_text=_("Only if it is somebody else.")
    )
    asker_relation = PersianTextField(
        _("relation to the household"),
        max_length=100,
        blank=True,
        help_text=_("Only if it is somebody else."),
    )
    language = models.CharField(
        _("language in which it was talked"), max_length=10, choices=SpokenLanguage.choices
    )
    interpreter = NameField(
        _("interpreter"), max_length=150, blank=True, help_text=_("Leave empty if there was none.")
    )
    is_read_aloud = models.BooleanField(_("read aloud in full before it was sent"), default=False)
    read_aloud_language = models.CharField(
        _("language in which it was read aloud"), max_length=10, choices=SpokenLanguage.choices
    )
    paper_version = CodeField(
        _("version of the paper form"),
        max_length=30,
        blank=True,
        editable=False,
        help_text=_("Where it was copied from paper."),
    )

    history = versioned()

    class Meta:
        verbose_name = _("assisted entry")
        verbose_name_plural = _("assisted entries")
        constraints = [
            # Nobody's request is sent in words that the person has not heard.
            models.CheckConstraint(condition=Q(is_read_aloud=True), name="what_is_entered_is_read_aloud"),
            models.CheckConstraint(
                condition=Q(asked_by="head", asker_name="", asker_relation="")
                | (Q(asked_by="other") & ~Q(asker_name="") & ~Q(asker_relation="")),
                name="who_asks_is_the_head_or_has_a_name",
            ),
        ]

    def __str__(self) -> str:
        return str(self.get_asked_by_display())
