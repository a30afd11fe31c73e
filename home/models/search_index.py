"""The index of the public pages: the words of each page, and which page has which word."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page


class SearchEntry(models.Model):
    """One published page as search knows it; whether it may be seen is asked of the page each time."""

    page = models.OneToOneField(
        Page, verbose_name=_("Page"), on_delete=models.CASCADE, related_name="search_entry"
    )
    locale = models.ForeignKey(Locale, verbose_name=_("Language"), on_delete=models.CASCADE, related_name="+")
    title = models.CharField(_("Title"), max_length=255)
    text = models.TextField(_("Text"), blank=True)
    # Title and text as ``home.search.folding.line_of`` writes them.
    folded = models.TextField(_("Folded text"))

    class Meta:
        verbose_name = _("Search entry")
        verbose_name_plural = _("Search entries")

    def __str__(self) -> str:
        return self.title


class SearchWord(models.Model):
    """A folded word that some page of a language has or had."""

    locale = models.ForeignKey(Locale, verbose_name=_("Language"), on_delete=models.CASCADE, related_name="+")
    word = models.CharField(_("Word"), max_length=64)
    # As the page that brought it writes it, for those who are asked «Did you mean …?».
    spelling = models.CharField(_("Spelling"), max_length=100)

    class Meta:
        verbose_name = _("Search word")
        verbose_name_plural = _("Search words")
        constraints = [models.UniqueConstraint(fields=["locale", "word"], name="home_search_word_once")]

    def __str__(self) -> str:
        return self.word


class SearchHit(models.Model):
    """A word on a page: how often, and where first."""

    word = models.ForeignKey(
        SearchWord, verbose_name=_("Word"), on_delete=models.CASCADE, related_name="hits"
    )
    entry = models.ForeignKey(
        SearchEntry, verbose_name=_("Page"), on_delete=models.CASCADE, related_name="hits"
    )
    is_in_title = models.BooleanField(_("In the title"))
    times = models.PositiveIntegerField(_("How often"))
    first_at = models.PositiveIntegerField(
        _("First place in the text"), null=True, help_text=_("Empty: in the title only.")
    )

    class Meta:
        verbose_name = _("Search hit")
        verbose_name_plural = _("Search hits")
        constraints = [models.UniqueConstraint(fields=["word", "entry"], name="home_search_hit_once")]

    def __str__(self) -> str:
        return f"{self.word} × {self.times}"
