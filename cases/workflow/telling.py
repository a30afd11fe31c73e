"""Which transitions a household that wished for notices is told of."""

from cases.workflow.transitions import RECEIVE, TRANSITIONS, TransitionCode

# These move a case, and yet no notice goes out.
_UNTOLD = frozenset(
    {
        # The person stands at the counter, or has the receipt on the screen.
        RECEIVE.code,
        # Whoever stops or asks for protection is not given away: a notice of that minute could be read by the
        # very person who presses them to go. The protection unit reaches the family in its own way.
        TransitionCode.WITHDRAW,
        TransitionCode.REFER,
        # The household has left the country; its number may be somebody else's by now.
        TransitionCode.CLOSE,
    }
)

# Whatever else moves a case changes what the household reads on the tracking page, or asks something of it. A
# fact that leaves the case where it is (an adult's consent, a member who stays) is nobody's news.
TOLD: frozenset[TransitionCode] = (
    frozenset(row.code for row in TRANSITIONS if row.target is not None) - _UNTOLD
)
