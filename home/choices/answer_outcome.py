"""What an answer to a question about eligibility leads to."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class AnswerOutcome(TextChoices):
    """On to the next question, to the end at once, or to the end by way of the office."""

    CONTINUE = "continue", _("Go on with the questions")
    STOP = "stop", _("Not this service: end here")
    OFFICE = "office", _("Ask the office first")
