"""What each page of a transition says before its form, and which of them need a second thought."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cases.workflow.transitions import TransitionCode

_C = TransitionCode
INTRODUCTIONS: dict[TransitionCode, Promise] = {
    _C.TAKE: _("You become the officer of this case and its review begins."),
    _C.ASSESS_MAJORITY: _(
        "The birth date leaves open whether this person is an adult. Until you decide, the person is "
        "protected as a minor and asked as an adult."
    ),
    _C.REQUEST_INFORMATION: _(
        "Ask for everything in one round. The applicant can correct exactly what you tick, and nothing else."
    ),
    _C.ANSWER_INFORMATION: _("Write down the answer as the applicant gives it. The review then goes on."),
    _C.ACCEPT: _("The household may then go to a notary for the undertaking."),
    _C.REJECT: _("The case ends without a slip. The applicant reads your reason and how to complain."),
    _C.REFER: _(
        "Everything stops until the protection unit has decided; no document can be cancelled meanwhile."
    ),
    _C.RESOLVE_REFERRAL: _("The case goes back into review."),
    _C.RECORD_CONSENT: _(
        "Speak with this adult alone. Read the text aloud, in their language, and let them answer freely. "
        "A «no» is recorded just like a «yes»."
    ),
    _C.EXCLUDE_MEMBER: _(
        "The others go on. A document held by the office is handed back to this person at once. "
        "This is not shown to anybody as a refusal."
    ),
    _C.CHECK_WITHDRAWAL: _(
        "Somebody with tracking code and PIN has withdrawn the part of this adult; it may have been somebody "
        "else. Speak with the person alone. What they say is not shown on the tracking page. Who cannot be "
        "reached is a matter for the protection unit: refer the case. If children leave while a parent "
        "stays, refer it too."
    ),
    _C.RECORD_UNDERTAKING: _("Fill this in from the original of the deed, which lies before you."),
    _C.COLLECT_DOCUMENTS: _(
        "The household receives a custody receipt; until cancellation everything can go back."
    ),
    _C.CLEAR_DOCUMENT: _(
        "A supervisor decides that a member may leave without a document that cannot be presented."
    ),
    _C.RECORD_PAYMENT: _("Copy the receipt as it was handed over. It counts once it is verified."),
    _C.VERIFY_PAYMENT: _(
        "A verified receipt counts towards the fee. The same receipt counts in one case only."
    ),
    _C.COMPLETE_FILE: _("Consents, undertaking, originals and fee are complete. Nothing is cancelled yet."),
    _C.CHANGE_BORDER: _(
        "Only border points that are open today and lead to the country of destination are offered."
    ),
    _C.CANCEL_DOCUMENTS: _(
        "After this there is no way back: a cancelled card can never be restored. Until the slip is issued "
        "the household has no document at all. Go on only if the slip can be issued in this same sitting."
    ),
    _C.ISSUE_SLIP: _(
        "The slip is made, read back letter by letter, and stored. If anything is wrong, none is issued."
    ),
    _C.REISSUE_SLIP: _("The present slip becomes void and a new one is made in the same step."),
    _C.DELIVER_SLIP: _("Hand the slip over and explain the border point and the last day of its validity."),
    _C.CLOSE: _("The case is finished. It can still be read."),
    _C.WITHDRAW: _(
        "The household may stop at any time until cancellation. Everything handed over goes back."
    ),
    _C.EXPIRE: _(
        "The request is ended because nobody pursues it. The household may apply again at any time."
    ),
    _C.RETURN_DOCUMENTS: _("Every original the office holds goes back to the household."),
    _C.HAND_BACK: _(
        "Somebody stays while the others go on: every original of this person goes back into their own "
        "hands. It is not shown on the tracking page while the case is open."
    ),
    _C.REPLACE_PIN: _(
        "The old PIN ends at once. The new one is shown a single time, to be handed over on paper."
    ),
}
# Not undone by anybody, or felt by the household at once: drawn in another colour.
GRAVE = frozenset({_C.CANCEL_DOCUMENTS, _C.REJECT, _C.WITHDRAW, _C.EXPIRE, _C.REISSUE_SLIP})
