"""One version of a case for each transition, and the history rows that belong to it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords
from simple_history.utils import bulk_create_with_history

from cases.exceptions import OutsideGate
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from cases.workflow.transitions import TransitionCode


class CaseVersion(models.Model):
    """One performed transition: one line of the timeline. Rows are added and never changed."""

    case = models.ForeignKey(
        "cases.Case", verbose_name=_("case"), on_delete=models.PROTECT, related_name="versions"
    )
    number = models.PositiveIntegerField(_("version"))
    transition = models.CharField(_("transition"), max_length=30, choices=TransitionCode.choices)
    from_status = models.CharField(_("from"), max_length=30, choices=CaseStatus.choices, blank=True)
    to_status = models.CharField(_("to"), max_length=30, choices=CaseStatus.choices)
    at = models.DateTimeField(_("time"))
    # A person who acted can leave the office but cannot be deleted from its history.
    by_user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    by_role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    by_name = models.CharField(_("name"), max_length=150, blank=True, help_text=_("As it was at that time."))
    reason = models.TextField(_("reason"), blank=True)

    class Meta:
        verbose_name = _("version")
        verbose_name_plural = _("versions")
        ordering = ["case", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="one_row_per_case_version"),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.get_transition_display()}"


_recording: ContextVar[CaseVersion | None] = ContextVar("recording", default=None)


@contextmanager
def recording(version: CaseVersion) -> Iterator[None]:
    """Let versioned rows be written inside the block, as part of this version. Used by the gate alone."""
    token = _recording.set(version)
    try:
        yield
    finally:
        _recording.reset(token)


def current_version() -> CaseVersion:
    """Return the version being recorded; raise ``OutsideGate`` when nobody went through the gate."""
    version = _recording.get()
    if version is None:
        raise OutsideGate("Versioned rows are written inside cases.actions.transitioning only.")
    return version


def create_versioned(rows: Sequence[models.Model]) -> None:
    """Store new rows of one model as part of the version being recorded, with their history: two queries.

    It does not call ``save()`` of the rows, nor the signals of it; they have their keys afterwards.
    """
    version = current_version()
    if rows:
        bulk_create_with_history(
            rows,
            type(rows[0]),
            default_user=version.by_user,
            custom_historical_attrs={"case_version": version},
        )


class VersionRow(models.Model):
    """What every history row carries besides the row itself: the version it belongs to."""

    # Not «version»: the history of a case carries the case's own field of that name.
    case_version = models.ForeignKey(
        CaseVersion,
        verbose_name=_("version"),
        on_delete=models.PROTECT,
        related_name="%(class)s_rows",
    )

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Attach the row to the version being recorded, or refuse to be written."""
        if self.case_version_id is None:
            self.case_version = current_version()
        super().save(*args, **kwargs)


def _acting_user(**_kwargs: object) -> object | None:
    return current_version().by_user


class _GatedRecords(HistoricalRecords):
    """History that refuses a write outside the gate before the row is touched, not after it was stored."""

    def finalize(self, sender: type[models.Model], **kwargs: Any) -> None:
        """Watch the model's saves from their beginning, beside what the history itself listens to."""
        super().finalize(sender, **kwargs)
        if sender is self.cls:
            models.signals.pre_save.connect(self.pre_save, sender=sender, weak=False)

    def pre_save(self, instance: models.Model, raw: bool = False, **kwargs: Any) -> None:
        """Ask for the version being recorded; loading a dump and the first save of a case have none."""
        if not raw and not hasattr(instance, "skip_history_when_saving"):
            current_version()

    def pre_delete(self, instance: models.Model, **kwargs: Any) -> None:
        """Ask for the version being recorded."""
        current_version()
        super().pre_delete(instance, **kwargs)


def versioned(**kwargs: Any) -> HistoricalRecords:
    """Return the history manager of a case model; its rows belong to the version being recorded."""
    return _GatedRecords(bases=[VersionRow], get_user=_acting_user, **kwargs)
