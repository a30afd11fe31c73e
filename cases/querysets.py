"""How cases are found: only those of the actor's offices, in one order, at a constant cost."""

from collections.abc import Collection
from datetime import datetime

from django.db import models
from django.db.models import Exists, OuterRef, Q

from portal.persian.digits import to_ascii
from portal.persian.text import fold

# One query each, whatever the size of the household.
_FILE = (
    "members__documents",
    "members__consents",
    "border__closures",
    "payments",
    "information_requests",
    "proxies",
)
_FILE_ONE = (
    "office",
    "border",
    "assigned_to",
    "undertaking",
    "notice_choice",
    "assistance",
    "assistance__clerk",
)


class CaseQuerySet(models.QuerySet):
    """Questions the queue, the search and the gate ask."""

    def of_offices(self, office_ids: Collection[int]) -> "CaseQuerySet":
        """Keep the cases of these offices."""
        return self.filter(office_id__in=office_ids)

    def with_file(self) -> "CaseQuerySet":
        """Fetch the whole case file along: a constant number of queries for any household."""
        members = models.Prefetch("members", self._rows_of("members").select_related("najva"))
        slips = models.Prefetch("slips", self._rows_of("slips").select_related("delivery"))
        return self.select_related(*_FILE_ONE).prefetch_related(
            members, slips, *_FILE, "undertaking__signatories"
        )

    def with_what_there_is(self) -> "CaseQuerySet":
        """Add whether there ever were scans and appointments: most households have none to ask for."""
        return self.annotate(
            has_scans=Exists(self._rows_of("scan_folder").filter(case=OuterRef("pk"))),
            has_appointments=Exists(self._rows_of("appointments").filter(case=OuterRef("pk"))),
        )

    def _rows_of(self, name: str) -> models.QuerySet:
        return self.model._meta.get_field(name).related_model.objects.all()

    def with_newest_message(self) -> "CaseQuerySet":
        """Add when somebody wrote last in the case, and who it was, where it was the office."""
        messages = self.model._meta.get_field("messages").related_model.objects
        written = messages.filter(case=OuterRef("pk")).order_by("-pk")
        return self.annotate(
            last_message_at=models.Subquery(written.values("sent_at")[:1]),
            last_message_by=models.Subquery(written.values("by_user")[:1]),
        )

    def with_head(self) -> "CaseQuerySet":
        """Add the head's names and the size of the household, for a line in a list."""
        members = self.model._meta.get_field("members").related_model.objects.filter(case=OuterRef("pk"))
        head = members.filter(relation="head")
        count = members.order_by().values("case").annotate(total=models.Count("pk"))
        return self.annotate(
            head_given_name=models.Subquery(head.values("given_name")[:1]),
            head_family_name=models.Subquery(head.values("family_name")[:1]),
            member_count=models.Subquery(count.values("total")[:1]),
        )

    def matching(self, words: str) -> "CaseQuerySet":
        """Keep the cases whose code, serial, document number or folded names match what was typed."""
        typed = words.strip()
        if not typed:
            return self
        code = to_ascii(typed).upper().replace(" ", "")
        compact = code.replace("-", "")
        members = self.model._meta.get_field("members").related_model
        documents = members._meta.get_field("documents").related_model
        by_name = members.objects.filter(case=OuterRef("pk"))
        names = fold(typed).split()
        for word in names:
            by_name = by_name.filter(search_text__contains=word)
        by_number = documents.objects.filter(member__case=OuterRef("pk")).filter(
            Q(card_no=compact) | Q(personal_no=compact)
        )
        slips = self.model._meta.get_field("slips").related_model
        by_serial = slips.objects.filter(case=OuterRef("pk"), serial_text=code)
        return self.filter(
            Q(tracking_code=compact)
            | Q(case_number=code)
            | Exists(by_number)
            | Exists(by_serial)
            | Exists(by_name if names else by_name.none())
        )

    def before(self, received_at: datetime, pk: int) -> "CaseQuerySet":
        """Keep the cases that come after this one in the queue (newest first): a keyset page.

        Written so that an index is walked from the very row, however deep the page.
        """
        return self.filter(received_at__lte=received_at).filter(Q(received_at__lt=received_at) | Q(pk__lt=pk))
