"""The form of one question."""

from typing import Any

from django import forms
from django.utils.html import escape
from django.utils.translation import gettext as _

from home.eligibility.questions import Question
from portal.persian.digits import for_language
from portal.persian.reader import reader_language


class QuestionForm(forms.Form):
    """One question, one choice; the choice is named by its letter."""

    use_required_attribute = False

    def __init__(self, question: Question, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        nothing_chosen = _("Choose one of the answers.")
        field = forms.ChoiceField(
            label=question.text,
            help_text=escape(question.help),
            choices=[(answer.letter, answer.label) for answer in question.answers],
            widget=forms.RadioSelect,
            error_messages={"required": nothing_chosen, "invalid_choice": nothing_chosen},
        )
        field.short_label = _("Question %(number)s") % {
            "number": for_language(question.number, reader_language())
        }
        self.fields[question.name] = field
