"""Change the border point."""

from collections.abc import Callable

from cases.actions.change_border import change_border
from cases.models import BorderPoint, Case, Country
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests.cases.actions.refusals import refused
from tests.households import Bureau, fresh


def test_another_open_border_of_the_same_country_is_taken(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.DOCUMENTS_CANCELLED)
    mahirud = BorderPoint.objects.create(name="ماهیرود", country=Country.AFGHANISTAN)
    change_border(case, by=bureau.actor(Role.OFFICER), seen=case.version, border=mahirud)
    assert fresh(case).border == mahirud


def test_a_closed_a_disused_or_a_wrong_border_is_refused(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.UNDER_REVIEW)
    disused = BorderPoint.objects.create(name="ماهیرود", country=Country.AFGHANISTAN, is_in_use=False)
    for border in (bureau.closed_border, bureau.iraqi_border, disused):
        with refused(case, "border"):
            change_border(case, by=bureau.actor(Role.OFFICER), seen=case.version, border=border)
