"""Who guesses at codes, and who floods the forms: hour by hour, and at which cases wrong PINs were typed."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Max, Sum
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cases.models import AccessKind, AccessRecord, AttemptAim, AttemptTally
from cases.permissions import may_see_attempts, visible_cases
from cases.staff.base import StaffView

# As long as a case is shown after the last wrong PIN.
_DAYS = 30
_HOURS_SHOWN = 200
_CASES_SHOWN = 50


@dataclass(frozen=True)
class AttemptLine:
    """What went wrong within one hour at one aim, from how many connections."""

    hour: datetime
    aim: str
    connections: int
    wrong: int
    turned_away: int


@dataclass(frozen=True)
class GuessedCase:
    """A case of the reader's offices at which wrong PINs were typed."""

    pk: int
    case_number: str
    wrong: int
    last_at: datetime


class AttemptsView(StaffView):
    """Read only; three queries, whatever has happened."""

    template_name = "cases/staff/attempts.html"
    page_title = _("Guessing and flooding")
    header_icon = "warning"
    breadcrumbs_items = [*WagtailAdminTemplateMixin.breadcrumbs_items, {"url": "", "label": page_title}]
    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest) -> HttpResponse:
        answer = may_see_attempts(self.actor)
        if not answer:
            return self.refuse(answer)
        return self.render_to_response(self.get_context_data())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            lines=list(_lines()), cases=self._guessed_cases(), days=_DAYS, **kwargs
        )

    def _guessed_cases(self) -> list[GuessedCase]:
        rows = (
            AccessRecord.objects.filter(kind=AccessKind.WRONG_PIN, case__in=visible_cases(self.actor))
            .filter(at__gte=timezone.now() - timedelta(days=_DAYS))
            .order_by()
            .values_list("case_id", "case__case_number")
            .annotate(wrong=Count("pk"), last_at=Max("at"))
            .order_by("-wrong", "-last_at")
        )
        return [GuessedCase(*row) for row in rows[:_CASES_SHOWN]]


def _lines() -> list[AttemptLine]:
    rows = (
        AttemptTally.objects.values_list("hour", "aim")
        .annotate(connections=Count("origin_digest"), wrong=Sum("wrong"), turned_away=Sum("turned_away"))
        .order_by("-hour", "aim")
    )
    return [AttemptLine(hour, AttemptAim(aim).label, *numbers) for hour, aim, *numbers in rows[:_HOURS_SHOWN]]
