"""The word of a native speaker that a translated page says what its original says."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page


class NativeReview(models.Model):
    """One reading of one translated page; it counts until the page is translated anew."""

    page = models.ForeignKey(
        Page, verbose_name=_("Translated page"), on_delete=models.CASCADE, related_name="native_reviews"
    )
    reviewer = models.CharField(
        _("Reviewer"),
        max_length=200,
        help_text=_("Name and function of the native speaker."),
    )
    note = models.TextField(_("Note"), blank=True)
    confirmed_at = models.DateTimeField(_("Confirmed at"), auto_now_add=True)

    panels = [FieldPanel("page"), FieldPanel("reviewer"), FieldPanel("note")]

    class Meta:
        verbose_name = _("Native review")
        verbose_name_plural = _("Native reviews")
        ordering = ["-confirmed_at"]

    def __str__(self) -> str:
        return f"{self.page}: {self.reviewer}"
