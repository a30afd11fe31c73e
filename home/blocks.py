"""The blocks an editor may put on a page: none of them can break its design."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

PLAIN_FEATURES = ["bold", "ul", "ol", "link"]


class HeadingBlock(blocks.CharBlock):
    """A heading that the table of contents of the page leads to."""

    class Meta:
        icon = "title"
        label = _("Heading")
        help_text = _(
            "A heading of its own line; the table of contents leads to it. Short, without a full stop."
        )
        template = "home/blocks/heading.html"


class StepBlock(blocks.StructBlock):
    """One step of a numbered list."""

    title = blocks.CharBlock(label=_("Title"), max_length=160)
    text = blocks.TextBlock(label=_("Explanation"), required=False)

    class Meta:
        icon = "list-ol"
        label = _("Step")


class WarningBlock(blocks.StructBlock):
    """Something that a reader must not miss."""

    title = blocks.CharBlock(label=_("Title"), max_length=160)
    text = blocks.TextBlock(label=_("Text"))
    tone = blocks.ChoiceBlock(
        label=_("Tone of the warning"),
        choices=[("warning", _("Important")), ("danger", _("Cannot be undone"))],
        default="warning",
        search_index=False,
    )

    class Meta:
        icon = "warning"
        label = _("Warning")
        help_text = _("Only for what cannot be undone or does harm; many warnings are not read.")
        template = "home/blocks/warning.html"


class ContactBlock(blocks.StructBlock):
    """Where and when somebody can be reached."""

    name = blocks.CharBlock(label=_("Name"), max_length=160)
    address = blocks.TextBlock(label=_("Address"), required=False)
    phone = blocks.CharBlock(label=_("Phone"), required=False, max_length=60)
    website = blocks.URLBlock(label=_("Website"), required=False)
    hours = blocks.CharBlock(label=_("Hours"), required=False, max_length=160)
    note = blocks.TextBlock(label=_("Note"), required=False)

    class Meta:
        icon = "mail"
        label = _("Contact")
        help_text = _("An office or organisation, never a private person.")
        template = "home/blocks/contact.html"


class StepsBlock(blocks.ListBlock):
    """A numbered list of steps."""

    def __init__(self, child_block: blocks.Block | None = None, **kwargs: Any) -> None:
        super().__init__(child_block or StepBlock(), **kwargs)

    class Meta:
        icon = "list-ol"
        label = _("Steps")
        help_text = _("Things that are done one after another; the page numbers them.")
        template = "home/blocks/steps.html"


class BodyBlock(blocks.StreamBlock):
    """The free part of a page."""

    heading = HeadingBlock(max_length=160)
    paragraph = blocks.RichTextBlock(
        label=_("Text"), icon="pilcrow", features=PLAIN_FEATURES, template="home/blocks/paragraph.html"
    )
    steps = StepsBlock()
    warning = WarningBlock()
    contact = ContactBlock()

    class Meta:
        label = _("Content")


class QuestionGroupBlock(blocks.StructBlock):
    """A heading for the questions that follow it."""

    title = blocks.CharBlock(label=_("Title"), max_length=160)

    class Meta:
        icon = "title"
        label = _("Heading of a group")


class AnsweredQuestionBlock(blocks.StructBlock):
    """One question and its answer."""

    question = blocks.CharBlock(label=_("Question"), max_length=200)
    answer = blocks.RichTextBlock(label=_("Answer"), features=PLAIN_FEATURES)

    class Meta:
        icon = "help"
        label = _("Question with answer")


class FaqBlock(blocks.StreamBlock):
    """Questions in the order of the page."""

    group = QuestionGroupBlock()
    item = AnsweredQuestionBlock()

    class Meta:
        label = _("Questions")
