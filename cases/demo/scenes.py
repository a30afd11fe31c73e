"""The cases of the demo: which household stands where, and what a visitor can see in it."""

from dataclasses import dataclass

from cases.demo import afghan_households as afghan
from cases.demo import iraqi_households as iraqi
from cases.demo import steps, turns
from cases.demo.people import Household
from cases.demo.roads import ROADS, Road
from cases.workflow.statuses import CaseStatus


@dataclass(frozen=True)
class Scene:
    """One case; ``name`` never changes, because it says whether the case is there already."""

    name: str
    household: Household
    road: Road
    is_online: bool = True
    # The household wishes to be told when there is news.
    is_told: bool = False


_S = CaseStatus

UNACCOMPANIED = Scene(
    "unaccompanied minor", afghan.AMINI, (*ROADS[_S.UNDER_REVIEW], steps.interview_adults), is_online=False
)
NEW = Scene("received", afghan.NURZAI, ROADS[_S.RECEIVED])
UNKNOWN_BIRTH = Scene("unknown birth date", afghan.REZAYI, ROADS[_S.UNDER_REVIEW])
ASKED = Scene("information requested", afghan.SAFI, ROADS[_S.INFORMATION_REQUESTED], is_told=True)
WITHOUT_CARD = Scene(
    "lost card",
    afghan.HAIDARI,
    (
        *ROADS[_S.AWAITING_DOCUMENTS],
        steps.send_neighbour,
        steps.collect_from_neighbour,
        steps.clear_lost,
        steps.bring_receipt,
    ),
    is_online=False,
)
READY = Scene("ready to cancel", afghan.STANIKZAI, ROADS[_S.READY_TO_CANCEL])
CANCELLED = Scene("documents cancelled", iraqi.JABBURI, ROADS[_S.DOCUMENTS_CANCELLED], is_online=False)
ISSUED = Scene("slip issued", afghan.MALALI, ROADS[_S.SLIP_ISSUED], is_online=False, is_told=True)
DELIVERED = Scene("delivered", iraqi.BARZAN, (*ROADS[_S.SLIP_ISSUED], turns.replace_slip, steps.deliver))

# In the order in which they come in; the newest stand first in the queue.
SCENES = (
    Scene("closed", afghan.UZBAK, ROADS[_S.CLOSED]),
    DELIVERED,
    Scene("expired", afghan.WARDAK, ROADS[_S.EXPIRED]),
    Scene("rejected", afghan.QADERI, ROADS[_S.REJECTED]),
    Scene("withdrawn", afghan.TAJIK, ROADS[_S.WITHDRAWN]),
    Scene("referred", afghan.RAHIMI, ROADS[_S.REFERRED], is_online=False),
    ISSUED,
    CANCELLED,
    READY,
    WITHOUT_CARD,
    Scene("awaiting undertaking", iraqi.QADIR, ROADS[_S.AWAITING_UNDERTAKING]),
    ASKED,
    UNACCOMPANIED,
    UNKNOWN_BIRTH,
    NEW,
)
