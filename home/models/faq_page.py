"""The questions that people ask most, each with its answer."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.rich_text import RichText
from wagtail.search import index

from home.blocks import FaqBlock
from home.models.public_page import PublicPage
from home.open_to_all import OpenToAll


@dataclass(frozen=True)
class Question:
    """A question; its anchor is the same in every language and stays when the question is reworded."""

    anchor: str
    text: str
    answer: RichText


@dataclass(frozen=True)
class QuestionGroup:
    """Questions under one heading; those before the first heading have none."""

    anchor: str
    text: str
    questions: list[Question]


class FaqPage(OpenToAll, PublicPage):
    """Questions by groups; the answer opens without a script."""

    questions = StreamField(FaqBlock(), verbose_name=_("Questions"), blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        FieldPanel("questions"),
        FieldPanel("body"),
    ]
    search_fields = [*PublicPage.search_fields, index.SearchField("questions")]
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    template = "home/faq_page.html"

    class Meta:
        verbose_name = _("Page of questions")
        verbose_name_plural = _("Pages of questions")

    @cached_property
    def groups(self) -> list[QuestionGroup]:
        """Return the questions under their headings; a heading without questions is left out."""
        groups = [QuestionGroup("", "", [])]
        for block in self.questions:
            if block.block_type == "group":
                groups.append(QuestionGroup(f"g-{block.id}", block.value["title"], []))
            else:
                question = Question(f"q-{block.id}", block.value["question"], block.value["answer"])
                groups[-1].questions.append(question)
        return [group for group in groups if group.questions]

    @property
    def group_headings(self) -> list[QuestionGroup]:
        """Return the groups that the table of contents leads to."""
        return [group for group in self.groups if group.text]
