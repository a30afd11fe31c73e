"""The questions as editors write them; a set of questions that leads nowhere is refused."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks

from home.choices.answer_outcome import AnswerOutcome
from portal.persian.text import fold

MOST_QUESTIONS = 12
MOST_ANSWERS = 8


class AnswerBlock(blocks.StructBlock):
    """One answer, and what follows from it."""

    label = blocks.CharBlock(label=pgettext_lazy("to a question", "Answer"), max_length=160)
    outcome = blocks.ChoiceBlock(
        label=_("What follows"),
        choices=AnswerOutcome.choices,
        default=AnswerOutcome.CONTINUE,
        search_index=False,
    )
    result = blocks.TextBlock(
        label=_("Text for this answer"),
        required=False,
        rows=3,
        help_text=_(
            "Shown at the end, in plain words: why it is not this service, or what to ask the office."
        ),
    )
    documents = blocks.ListBlock(
        blocks.CharBlock(label=pgettext_lazy("service card", "Document"), max_length=200),
        label=_("More documents"),
        default=[],
        required=False,
        help_text=_("What a household that answers so must bring besides the documents of the service page."),
    )

    class Meta:
        icon = "radio-empty"
        label = pgettext_lazy("to a question", "Answer")

    def clean(self, value: Mapping[str, Any]) -> blocks.StructValue:
        """Refuse an end without a reason, and words that nobody would ever see."""
        cleaned = super().clean(value)
        errors: dict[str, Promise] = {}
        has_text = bool(cleaned["result"].strip())
        outcome = cleaned["outcome"]
        if outcome == AnswerOutcome.STOP and not has_text and not self.is_deferred_validation:
            errors["result"] = _("An answer that ends the questions must say why. Write the reason here.")
        if outcome == AnswerOutcome.CONTINUE and has_text:
            errors["result"] = _(
                "This text would never be shown, because the questions go on after this answer. "
                "Delete it, or choose what else follows."
            )
        if outcome == AnswerOutcome.STOP and len(cleaned["documents"]):
            errors["documents"] = _("An answer that ends the questions needs no documents. Delete them.")
        if errors:
            raise blocks.StructBlockValidationError(
                {name: ValidationError(message) for name, message in errors.items()}
            )
        return cleaned


class QuestionBlock(blocks.StructBlock):
    """One question with its answers."""

    text = blocks.CharBlock(label=_("Question"), max_length=200)
    help = blocks.TextBlock(
        label=_("Help"),
        required=False,
        rows=2,
        help_text=_("What a word of the question means, or where the answer is found."),
    )
    answers = blocks.ListBlock(AnswerBlock(), label=_("Answers"))

    class Meta:
        icon = "help"
        label = _("Question")

    def clean(self, value: Mapping[str, Any]) -> blocks.StructValue:
        """Refuse a question that offers no choice, the same choice twice, or no way on."""
        cleaned = super().clean(value)
        answers = list(cleaned["answers"])
        problems: list[Promise] = []
        if not self.is_deferred_validation:
            if len(answers) < 2:
                problems.append(_("A question needs at least two answers."))
            elif all(answer["outcome"] == AnswerOutcome.STOP for answer in answers):
                problems.append(_("Every answer ends the questions. At least one must lead on."))
        if len(answers) > MOST_ANSWERS:
            problems.append(_("A question has too many answers. Make two questions of it."))
        if repeated([answer["label"] for answer in answers]):
            problems.append(_("Two answers read the same. Nobody could tell them apart."))
        if problems:
            error = blocks.ListBlockValidationError(non_block_errors=[ValidationError(p) for p in problems])
            raise blocks.StructBlockValidationError({"answers": error})
        return cleaned


class QuestionsBlock(blocks.StreamBlock):
    """All questions, in the order in which they are asked."""

    question = QuestionBlock()

    class Meta:
        label = _("Questions")
        max_num = MOST_QUESTIONS

    def clean(self, value: blocks.StreamValue) -> blocks.StreamValue:
        """Refuse a question that is asked twice."""
        cleaned = super().clean(value)
        again = repeated([child.value["text"] for child in cleaned])
        if again:
            error = ValidationError(_("This question is asked twice."))
            raise blocks.StreamBlockValidationError(
                {index: blocks.StructBlockValidationError({"text": error}) for index in again}
            )
        return cleaned


def repeated(texts: list[str]) -> list[int]:
    """Return the places of texts that stood there before, spelling aside; blanks do not count."""
    folded = [fold(text or "") for text in texts]
    return [place for place, text in enumerate(folded) if text and text in folded[:place]]
