"""The counter: a new request in one of the languages, and what this clerk has begun."""

import re
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language_info, gettext_lazy

from cases import drafts
from cases.actions.open_entry import open_entry
from cases.forms.staff.entry import PAPER_VERSION, NewEntryForm
from cases.models import Office, RequestDraft
from cases.paper.definition import form_version
from cases.permissions import visible_entries
from cases.staff.entries.base import CounterView


@dataclass(frozen=True)
class EntryLine:
    """An entry in the list: whose it is as far as that was typed, and where it goes on."""

    entry: RequestDraft
    head_name: str
    persons: int
    language: str
    url: str


class EntriesView(CounterView):
    """Show the clerk's own entries and begin another; the code on a paper form leads here."""

    template_name = "cases/staff/entries/list.html"
    page_title = gettext_lazy("Entries at the counter")
    http_method_names = ["get", "post", "head", "options"]

    def get(self, request: HttpRequest) -> HttpResponse:
        refusal = self.entry_or_refusal()
        if refusal is not None:
            return refusal
        known = {code for code, _name in settings.LANGUAGES}
        asked = request.GET.get("language", "")
        # Whatever else may stand in an address is no version of a form.
        version = request.GET.get("form", "")
        initial = {
            "language": asked if asked in known else "",
            "paper_version": version if re.match(PAPER_VERSION, version) else "",
        }
        return self._page(NewEntryForm(initial=initial, offices=self._offices()))

    def post(self, request: HttpRequest) -> HttpResponse:
        """Begin an entry in the language whose button was pressed."""
        refusal = self.entry_or_refusal()
        if refusal is not None:
            return refusal
        form = NewEntryForm(request.POST, offices=self._offices())
        if not form.is_valid():
            return self._page(form, status=422)
        entry = open_entry(
            by=self.actor,
            office=form.cleaned_data["office"],
            language=form.cleaned_data["language"],
            paper_version=form.cleaned_data["paper_version"],
        )
        return HttpResponseRedirect(reverse("cases_staff:entry_start", args=[entry.pk]))

    def _offices(self) -> list[Office]:
        return list(Office.objects.filter(pk__in=self.actor.office_ids))

    def _page(self, form: NewEntryForm, *, status: int = 200) -> HttpResponse:
        entries = visible_entries(self.actor).filter(expires_at__gt=timezone.now()).order_by("-pk")
        lines = [_line(entry) for entry in entries]
        paper_version = str(form["paper_version"].value() or "")
        context = self.get_context_data(
            form=form,
            languages=[get_language_info(code) for code, _name in settings.LANGUAGES],
            wanted=form["language"].value(),
            paper_version=paper_version,
            is_paper_outdated=bool(paper_version) and paper_version != form_version(),
            begun=[line for line in lines if line.entry.case_id is None],
            sent=[line for line in lines if line.entry.case_id is not None],
        )
        return self.render_to_response(context, status=status)


def _line(entry: RequestDraft) -> EntryLine:
    """Return an entry as it is listed; of one that was sent only the case is left."""
    head = drafts.typed_in(entry, drafts.HEAD) or {}
    names = (head.get("person-given_name", ""), head.get("person-family_name", ""))
    page = "entry_receipt" if entry.case_id else "entry_send"
    return EntryLine(
        entry=entry,
        head_name=" ".join(name for name in names if name).strip(),
        persons=len(drafts.member_keys(entry)) + bool(head),
        language=get_language_info(entry.language)["name_translated"],
        url=reverse(f"cases_staff:{page}", args=[entry.pk]),
    )
