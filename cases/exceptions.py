"""Why an action was refused, in words that may be shown to the person who tried."""

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class ActionRefused(Exception):
    """The base of every refusal: nothing was changed, and ``str()`` says why.

    ``words`` is said where no other reason is given.
    """

    code = "refused"
    words: str | Promise = ""

    def __init__(self, reason: str | Promise = "") -> None:
        super().__init__(reason or self.words)


class NotAllowed(ActionRefused):
    """This actor may not do this to this case."""

    code = "not_allowed"


class WrongStatus(ActionRefused):
    """The case does not stand where this action begins."""

    code = "wrong_status"


class StaleCase(ActionRefused):
    """Somebody acted on the case after this person opened it."""

    code = "stale"


class RequirementsUnmet(ActionRefused):
    """Something that must hold first does not hold yet; ``unmet`` lists it."""

    code = "unmet"

    def __init__(self, unmet: Iterable[object]) -> None:
        self.unmet = tuple(unmet)
        super().__init__(" ".join(str(requirement) for requirement in self.unmet))


class InvalidFact(ActionRefused):
    """A fact handed to an action contradicts the case; ``field`` names the form field it belongs to."""

    code = "invalid"

    def __init__(self, message: str, field: str | None = None) -> None:
        self.field = field
        super().__init__(message)


class SlipRefused(ActionRefused):
    """The slip could not be made exactly, so none was issued."""

    code = "slip"


class OutsideGate(RuntimeError):
    """A versioned row was written outside the gate: a programming error, never shown to a person."""


class WrongCodeOrPin(ActionRefused):
    """The tracking code and the PIN do not belong together; which of them is wrong is not told."""

    code = "credentials"
    words = _("The tracking code or the PIN is not correct.")


class TooMany(ActionRefused):
    """Too much within an hour; ``can_prove`` says whether a proof of work lets one more attempt pass."""

    code = "too_much"
    can_prove = False


class TooManyAttempts(TooMany):
    """Too many wrong PINs; the office can replace a lost PIN in person."""

    code = "attempts"
    words = _("Too many attempts. Please wait an hour, or ask the office in person for a new PIN.")


class WrongReferenceOrPin(ActionRefused):
    """The reference number and the PIN do not belong together; which of them is wrong is not told."""

    code = "reference"
    words = _("The reference number or the PIN is not correct.")


class WrongResumeCode(ActionRefused):
    """No request can be continued with this code; whether there ever was one is not told."""

    code = "resume_code"
    words = _(
        "There is no request with this code, or its time is over. If it was sent already, follow it "
        "with tracking code and PIN."
    )


class TooManyForNow(TooMany):
    """One address sends or asks too much within an hour."""

    code = "too_many"
    words = _("Too many attempts from this connection. Please wait an hour, or ask the office in person.")
