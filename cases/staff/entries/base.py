"""What the pages of an entry share: whose it is, its outline beside every page, and the way through it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.translation import get_language_info, gettext_lazy
from django.utils.translation import gettext as _
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cases.actions.note_access import note_access
from cases.actions.save_draft import DraftEnded
from cases.forms.request.household import Person, RequestForms
from cases.models import AccessKind, RequestDraft
from cases.permissions import may_enter_requests, visible_entries
from cases.staff.base import StaffView


@dataclass(frozen=True)
class OutlineLine:
    """One page of an entry in the list beside it."""

    title: str
    url: str
    is_complete: bool
    is_here: bool
    is_person: bool = False


class CounterView(StaffView):
    """A page for those who receive requests at a counter; nobody else gets behind it."""

    header_icon = "edit"
    breadcrumbs_items = [
        *WagtailAdminTemplateMixin.breadcrumbs_items,
        {"url": reverse_lazy("cases_staff:entries"), "label": gettext_lazy("Entries at the counter")},
    ]

    def entry_or_refusal(self) -> HttpResponse | None:
        """Return why this person has no counter; None where there is one."""
        may = may_enter_requests(self.actor)
        return None if may else self.refuse(may)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return self.breadcrumbs_items


class EntryView(CounterView):
    """A page about one entry of the clerk's own; of anybody else's nothing is told."""

    http_method_names = ["get", "post", "head", "options"]
    # Where the entry must stand: written, or sent and its receipt not yet handed over.
    is_for_sent = False

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return super().dispatch(request, *args, **kwargs)
        except DraftEnded:
            # Sent or deleted in another window a moment ago; the list says which.
            return HttpResponseRedirect(reverse("cases_staff:entries"))

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]

    def find_entry(self, pk: int) -> RequestDraft:
        """Return an entry of this clerk that is not over."""
        entry = visible_entries(self.actor).filter(pk=pk, expires_at__gt=timezone.now()).first()
        if entry is None:
            note_access(AccessKind.REFUSED, by=self.actor, detail=_("No such entry of this person"))
            raise Http404
        return entry

    def open(self, pk: int) -> HttpResponse | None:
        """Keep the entry; return where to go instead, where the page is not for this person or not for it."""
        refusal = self.entry_or_refusal()
        if refusal is not None:
            return refusal
        self.entry = self.find_entry(pk)
        if (self.entry.case_id is not None) == self.is_for_sent:
            return None
        return HttpResponseRedirect(self.url("entry_receipt" if self.entry.case_id else "entry_send"))

    @property
    def seen(self) -> int:
        """Return the revision that the page showed; one that does not say so has seen nothing."""
        text = self.request.POST.get("revision", "")
        return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1

    def url(self, name: str, *args: str) -> str:
        """Return the address of a page of this entry."""
        return reverse(f"cases_staff:{name}", args=[self.entry.pk, *args])

    def request_forms(self) -> RequestForms:
        """Return the whole entry as it stands, its declaration in the language of the applicant."""
        return RequestForms(self.entry, language=self.entry.language, on=timezone.localdate())

    def entry_context(self, request: RequestForms, here: str) -> Mapping[str, Any]:
        """Return what every page of an entry shows; ``here`` is the address of the page."""
        info = get_language_info(self.entry.language)
        return {
            "entry": self.entry,
            "entry_language": info,
            "outline": self._outline(request, here),
            "discard_url": self.url("entry_discard"),
            "add_url": self.url("entry_add_member"),
        }

    def _outline(self, request: RequestForms, here: str) -> list[OutlineLine]:
        def line(title: object, url: str, is_complete: bool, *, is_person: bool = False) -> OutlineLine:
            return OutlineLine(str(title), url, is_complete, url == here, is_person)

        people = [
            line(person.name, self.person_url(person), is_complete(person), is_person=True)
            for person in request.people
            if person.page.is_bound or not person.is_head
        ]
        if not request.head.is_bound:
            people = [line(_("Head of household"), self.url("entry_head"), is_complete=False), *people]
        is_begun = request.asked.is_valid() and request.before.is_valid()
        return [
            line(_("Who asks, and what is told first"), self.url("entry_start"), is_begun),
            *people,
            line(
                _("Destination and border point"),
                self.url("entry_destination"),
                request.destination.is_valid(),
            ),
            line(_("Read aloud and send"), self.url("entry_send"), is_complete=False),
        ]

    def person_url(self, person: Person) -> str:
        """Return the page of somebody in the entry."""
        return self.url("entry_head") if person.is_head else self.url("entry_member", person.key)


def is_complete(person: Person) -> bool:
    """Tell whether nothing is missing of somebody."""
    return person.page.is_valid() and (person.guardian is None or person.guardian.is_valid())
