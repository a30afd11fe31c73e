"""Keep what somebody typed on one page of a request, or forget a member of it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.actions.forget_scans import forget_scans
from cases.drafts import Section, draft_lifetime, guardian_section, member_section, section_of
from cases.exceptions import ActionRefused
from cases.models import RequestDraft, Scan


class StaleDraft(ActionRefused):
    """Another window saved the same page after this one was opened."""

    code = "stale_draft"
    words = _(
        "Nothing is lost, but this page was changed in another window meanwhile. Below is what you "
        "typed here. "
        "Save again if it is this that counts."
    )


class DraftEnded(ActionRefused):
    """The draft was sent or deleted meanwhile."""

    code = "draft_ended"


def save_answers(
    draft: RequestDraft, name: str, typed: Mapping[str, str], *, seen: int, language: str
) -> RequestDraft:
    """Store a section as typed and return the draft as it now is.

    ``seen`` is the revision the page was opened with; when the section was saved since with other words,
    nothing is overwritten and ``StaleDraft`` is raised. The same words twice, as after a double click,
    change nothing.
    """
    with locked_draft(draft) as locked:
        known = section_of(locked, name)
        if known and dict(known.typed) == dict(typed):
            return locked
        if known and known.revision > seen:
            raise StaleDraft
        revision, now = locked.revision + 1, timezone.now()
        section = Section(typed, revision, known.since if known else revision, now)
        locked.answers[name] = section.as_stored()
        store_draft(locked, revision, language)
    return locked


def remove_member(draft: RequestDraft, key: str) -> RequestDraft:
    """Forget a member with the scans of theirs; one who is gone already stays gone."""
    with locked_draft(draft) as locked:
        removed = locked.answers.pop(member_section(key), None)
        locked.answers.pop(guardian_section(key), None)
        if removed is not None:
            forget_scans(Scan.objects.filter(folder__draft=locked, person=key))
            store_draft(locked, locked.revision + 1, locked.language)
    return locked


def discard_draft(draft: RequestDraft) -> None:
    """Delete a draft and everything typed in it; of one that became a case only the way to its receipt."""
    with transaction.atomic():
        forget_scans(Scan.objects.filter(folder__draft=draft))
        RequestDraft.objects.filter(pk=draft.pk).delete()


@contextmanager
def locked_draft(draft: RequestDraft) -> Iterator[RequestDraft]:
    """Yield the draft as it stands in the database, locked against other windows."""
    with transaction.atomic():
        locked = RequestDraft.objects.select_for_update().filter(pk=draft.pk).first()
        if locked is None or locked.case_id is not None:
            raise DraftEnded
        yield locked


def store_draft(draft: RequestDraft, revision: int, language: str) -> None:
    """Store a locked draft at its new revision; its time begins anew."""
    draft.revision = revision
    draft.language = language
    draft.expires_at = timezone.now() + draft_lifetime()
    draft.save(update_fields=["answers", "revision", "language", "expires_at"])
