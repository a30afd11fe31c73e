"""What staff see of the notices: in the case file whether one went out, at the entrance what is wrong."""

from dataclasses import dataclass

from django.utils import timezone
from wagtail.admin.ui.components import Component

from cases.actors import Actor
from cases.models import Case, CaseNotice, NoticeState
from cases.notices import NoticeTrouble, notice_trouble, recent_notices
from cases.permissions import may_edit_rules
from cases.staff.household import Mark
from cases.staff.tones import ATTENTION, DANGER, NEUTRAL, SUCCESS

_TONES = {
    NoticeState.WAITING: NEUTRAL,
    NoticeState.SENDING: NEUTRAL,
    NoticeState.SENT: SUCCESS,
    NoticeState.FAILED: DANGER,
    NoticeState.UNCERTAIN: ATTENTION,
    NoticeState.DROPPED: NEUTRAL,
}


@dataclass(frozen=True)
class NoticeLine:
    """A notice and what became of it; never its words, nor where it went."""

    notice: CaseNotice
    state: Mark
    reason: str
    last_detail: str


def notice_lines(case: Case) -> list[NoticeLine]:
    """Return the newest notices of a case, the newest first."""
    return [_line(notice) for notice in recent_notices(case)]


def _line(notice: CaseNotice) -> NoticeLine:
    return NoticeLine(
        notice=notice,
        state=Mark(notice.get_state_display(), _TONES[NoticeState(notice.state)]),
        reason=notice.get_reason_display(),
        last_detail="" if notice.state == NoticeState.SENT else notice.last_detail or "",
    )


class NoticeTroublePanel(Component):
    """An alert on the first page of the admin."""

    template_name = "cases/staff/notice_trouble.html"
    order = 10

    def __init__(self, trouble: NoticeTrouble) -> None:
        self._trouble = trouble

    def get_context_data(self, parent_context: dict[str, object] | None) -> dict[str, object]:
        return {"trouble": self._trouble}


def notice_panels(actor: Actor) -> list[Component]:
    """Return the alert for those who may change the switch, while there is something to tell."""
    if not may_edit_rules(actor):
        return []
    trouble = notice_trouble(actor.office_ids, timezone.now())
    return [NoticeTroublePanel(trouble)] if trouble else []
