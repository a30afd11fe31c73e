"""What the gate costs beside the least a database can do: one row and a commit."""

from django.utils import timezone

from cases.actions.take import take
from cases.models import AccessKind, AccessRecord, Case
from cases.roles import Role
from tests.bench.registry import Comparison, Work, benchmark
from tests.households import bureau, family, submit


@benchmark("transition «take» of a household of six", baseline="insert of one row and commit", commits=True)
def transition() -> Comparison:
    """Lock, fetch the file, check, write one version and one history row, commit; then announce."""
    place = bureau()
    officer = place.actor(Role.OFFICER)

    def waiting_case() -> Case:
        return submit(place, family(6))

    def one_row() -> None:
        AccessRecord.objects.create(kind=AccessKind.SEARCHED, at=timezone.now())

    return Comparison(
        subject=Work(lambda case: take(case, by=officer, seen=case.version), before=waiting_case),
        baseline=one_row,
    )
