"""How a draft is found, and how what was typed lies in it.

The answers of a draft are sections, each what one page of the request sends: «before», «head»,
«member.<key>», «guardian.<key>», «destination», «fee», «declaration», and of an assisted entry also «asked»
and «read_aloud». A section keeps every value as typed,
right or wrong.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.crypto import salted_hmac

from cases.models import RequestDraft

BEFORE = "before"
HEAD = "head"
DESTINATION = "destination"
FEE = "fee"
DECLARATION = "declaration"
# Only of what a clerk enters at the counter: who asked, and how it was read aloud before it was sent.
ASKED = "asked"
READ_ALOUD = "read_aloud"
_MEMBER, _GUARDIAN = "member.", "guardian."


@dataclass(frozen=True)
class Section:
    """One page's answers: what was typed, at which revision of the draft, and when."""

    typed: Mapping[str, str]
    revision: int
    # The revision at which the section first appeared; members stand in this order.
    since: int
    at: datetime

    def as_stored(self) -> dict[str, Any]:
        """Return what goes into the JSON of the draft."""
        return {
            "typed": dict(self.typed),
            "revision": self.revision,
            "since": self.since,
            "at": self.at.isoformat(),
        }


def digest_of(token: str) -> str:
    """Return the digest of a token, which is all that is stored of it."""
    return hashlib.sha256(token.encode()).hexdigest()


def token_of_entry(draft: RequestDraft) -> str:
    """Return the token of what a clerk enters: nobody is told it, and it cannot be typed as a code.

    It follows from the row and from the portal's secret together; with the row it is gone for good.
    """
    return token_of_seed(draft.entry_seed)


def token_of_seed(seed: str) -> str:
    """Return the token that belongs to the seed of an entry."""
    return salted_hmac("cases.entry", seed, algorithm="sha256").hexdigest()


def draft_lifetime() -> timedelta:
    """Return how long a draft is kept after its last change."""
    return timedelta(days=settings.REQUEST_DRAFT_DAYS)


def load_draft(token: str) -> RequestDraft | None:
    """Return the draft that belongs to a token, unless its time is over."""
    drafts = RequestDraft.objects.select_related("case__office")
    draft = drafts.filter(token_digest=digest_of(token)).first()
    return None if draft is None or draft.is_expired(timezone.now()) else draft


def section_of(draft: RequestDraft, name: str) -> Section | None:
    """Return a section, or None where its page was never sent."""
    stored = draft.answers.get(name)
    if stored is None:
        return None
    return Section(
        typed=stored["typed"],
        revision=stored["revision"],
        since=stored["since"],
        at=datetime.fromisoformat(stored["at"]),
    )


def typed_in(draft: RequestDraft, name: str) -> Mapping[str, str] | None:
    """Return what was typed on a page, or None where it was never sent."""
    section = section_of(draft, name)
    return section.typed if section else None


def member_section(key: str) -> str:
    """Return the section of a member other than the head."""
    return _MEMBER + key


def guardian_section(key: str) -> str:
    """Return the section that says who cares for a minor."""
    return _GUARDIAN + key


def member_keys(draft: RequestDraft) -> list[str]:
    """Return the keys of the members other than the head, in the order in which they were added."""
    names = [name for name in draft.answers if name.startswith(_MEMBER)]
    names.sort(key=lambda name: draft.answers[name]["since"])
    return [name.removeprefix(_MEMBER) for name in names]
