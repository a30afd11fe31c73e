"""One round of sending: what is due is handed over, one notice after the other, until nothing is left."""

import logging
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from django.utils import timezone

from cases.models import AttemptOutcome, NoticeChannel, NoticeState
from cases.notices import is_quiet
from cases.notifications.carriers.chosen import carrier_of
from cases.notifications.carriers.port import CarryingFailed, Letter, NotTaken, Refused, kind_of
from cases.notifications.outbox import Claim, claim_next, end_interrupted, finish
from cases.notifications.wording import neutral_subject, neutral_text

logger = logging.getLogger(__name__)

# A round ends before the timer comes again, also where the provider is slow.
_MOST_PER_ROUND = 500
_LONGEST_ROUND = 180  # seconds, and the notice that is being handed over then
# After so many in a row that nobody took over, the provider is away: the others wait for the next round.
_AWAY_AFTER = 3


@dataclass
class Round:
    """What came of a round: how many notices came to stand where."""

    states: Counter[NoticeState] = field(default_factory=Counter)
    interrupted: int = 0
    is_quiet: bool = False

    def __str__(self) -> str:
        """Return one line for the log of the timer."""
        if self.is_quiet:
            return "Quiet hours: nothing is sent."
        names = {
            NoticeState.SENT: "sent",
            NoticeState.WAITING: "to be tried again",
            NoticeState.FAILED: "failed",
            NoticeState.UNCERTAIN: "perhaps sent",
        }
        counts = ", ".join(f"{self.states[state]} {name}" for state, name in names.items())
        return f"Notices: {counts}; {self.interrupted} left behind by a sender that was ended."


def send_due(*, is_stopped: Callable[[], bool] = lambda: False) -> Round:
    """Send what is due; safe to run several times at once, and to be ended at any moment."""
    done = Round(interrupted=end_interrupted())
    failures: Counter[NoticeChannel] = Counter()
    end = time.monotonic() + _LONGEST_ROUND
    for _ in range(_MOST_PER_ROUND):
        if is_stopped() or time.monotonic() > end:
            break
        if is_quiet(timezone.now()):
            done.is_quiet = not done.states
            break
        away = [channel for channel, count in failures.items() if count >= _AWAY_AFTER]
        claim = claim_next(leaving_out=away)
        if claim is None:
            break
        outcome, detail = _attempt(claim)
        failures[claim.channel] = failures[claim.channel] + 1 if outcome == AttemptOutcome.NOT_TAKEN else 0
        state = finish(claim, outcome, detail)
        if state is not None:
            done.states[state] += 1
    return done


def _attempt(claim: Claim) -> tuple[AttemptOutcome, str]:
    """Hand one notice over; what goes wrong is told by a code, never by words that may repeat a number."""
    letter = Letter(claim.address, neutral_subject(claim.language), neutral_text(claim.language))
    try:
        carrier = carrier_of(claim.channel)
        if carrier is None:
            return AttemptOutcome.REFUSED, "no carrier"
        carrier.carry(letter)
    except NotTaken as failure:
        return AttemptOutcome.NOT_TAKEN, failure.detail
    except Refused as failure:
        return AttemptOutcome.REFUSED, failure.detail
    except CarryingFailed as failure:
        return AttemptOutcome.UNKNOWN, failure.detail
    except Exception as error:
        # A fault of ours: whether it struck before or after, nobody knows.
        logger.error("notice %d: a fault in the carrier (%s)", claim.notice_pk, kind_of(error))
        return AttemptOutcome.UNKNOWN, kind_of(error)[:40]
    return AttemptOutcome.TAKEN, ""
