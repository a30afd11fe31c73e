"""Coded reasons: why a case was rejected or referred, and why a slip was replaced."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class RejectionReason(TextChoices):
    """Why a request was not accepted; a free text always stands beside the code."""

    NOT_A_CARD_HOLDER = "not_a_card_holder", _("No member holds an Amayesh or Hoviat card or a 90-day slip")
    OTHER_PROVINCE = "other_province", _("The household is registered in another province")
    LEGAL_HOLD = "legal_hold", _("A court or authority has forbidden the departure")
    NOT_VOLUNTARY = "not_voluntary", _("The request is not voluntary")
    DUPLICATE = "duplicate", _("The household already has an open case")
    FALSE_STATEMENT = "false_statement", _("The documents contradict what was stated")
    OTHER = "other", _("Another reason, written below")


class ReferralReason(TextChoices):
    """Why a case must first be seen by the protection unit."""

    UNACCOMPANIED_MINOR = "unaccompanied_minor", _("A child without a parent or legal guardian in the case")
    ONE_PARENT = "one_parent", _("A child leaves with one parent and the other's agreement is not known")
    PRESSURE = "pressure", _("Signs that a member is under pressure")
    MEDICAL = "medical", _("A medical need")
    OTHER = "other", _("Another reason, written below")


class ReissueReason(TextChoices):
    """Why an issued slip is voided and a new one made."""

    LOST = "lost", _("Lost")
    DAMAGED = "damaged", _("Damaged")
    BORDER_CHANGED = "border_changed", _("The border point changed")
    MISTAKE = "mistake", _("A mistake on the slip")
    EXPIRED = "expired", _("Its validity ended before departure")
