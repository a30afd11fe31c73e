"""The end of an entry: everything once more to be read aloud, the sending, and the receipt on paper."""

import logging
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases import drafts
from cases.actions.note_access import note_access
from cases.actions.save_draft import StaleDraft, discard_draft, save_answers
from cases.actions.submit_draft import submit_draft
from cases.declaration_texts import AUTHORITATIVE_LANGUAGE, current_declaration
from cases.fees import fee_quote
from cases.forms.request.answers import Answer, answers
from cases.forms.request.household import RequestForms
from cases.forms.request.kept import typed_values
from cases.forms.request.pages import RequestPageForms
from cases.forms.request.review import notices, problems
from cases.models import AccessKind
from cases.paper.printed_receipt import printed_receipt
from cases.receipt import Receipt, receipt_of
from cases.staff.entries.base import EntryView
from portal.pdf.errors import NotDrawn

_logger = logging.getLogger(__name__)
_CONFLICT, _UNPROCESSABLE = 409, 422


class SendView(EntryView):
    """Show all answers and the declaration, to be read aloud; send them when all of it was heard."""

    template_name = "cases/staff/entries/send.html"
    page_title = gettext_lazy("Read aloud and send")

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        elsewhere = self.open(pk)
        return elsewhere or self._page()

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Keep the ticks and send; once, however often it is pressed."""
        elsewhere = self.open(pk)
        if elsewhere is not None:
            return elsewhere
        if self.entry.revision != self.seen:
            return self._page(
                conflict=_("Something was changed in another window. Read it aloud once more and send then."),
                status=_CONFLICT,
            )
        try:
            self._keep()
            whole = self.request_forms()
            if problems(whole):
                return self._page(is_tried=True, status=_UNPROCESSABLE)
            submit_draft(
                self.entry,
                whole.to_case(),
                whole.to_entries(),
                token=drafts.token_of_entry(self.entry),
                seen=self.entry.revision,
                by=self.actor,
                assistance=whole.to_assistance(),
                notices=whole.head.contact.notices,
            )
        except StaleDraft as stale:
            self.entry = self.find_entry(pk)
            return self._page(conflict=str(stale), status=_CONFLICT)
        return HttpResponseRedirect(self.url("entry_receipt"))

    def _keep(self) -> None:
        empty = RequestForms(self.entry, language=self.entry.language, on=timezone.localdate())
        for name, page in ((drafts.DECLARATION, empty.declaration), (drafts.READ_ALOUD, empty.read_aloud)):
            typed = typed_values(page, self.request.POST)
            self.entry = save_answers(self.entry, name, typed, seen=self.seen, language=self.entry.language)

    def _page(self, *, is_tried: bool = False, conflict: str = "", status: int = 200) -> HttpResponse:
        whole = self.request_forms()
        ticks = (drafts.DECLARATION, drafts.READ_ALOUD)
        # Nobody is told that a box is not ticked before it can have been.
        missing = [row for row in problems(whole) if is_tried or row.section not in ticks]
        shown = whole.declaration.declaration.shown
        authoritative = current_declaration(AUTHORITATIVE_LANGUAGE)
        context = self.get_context_data(
            **self.entry_context(whole, self.request.path),
            groups=self._groups(whole),
            problems=[(row.text, self._page_of(row.section)) for row in missing],
            notices=[(row.about, row.text, self._page_of(row.section)) for row in notices(whole)],
            declaration=whole.declaration.declaration,
            read_aloud=whole.read_aloud.read_aloud,
            shown=shown,
            # The applicant hears it in a language of theirs; where there is no text in it, it is interpreted.
            is_interpreted=not self.entry.language.startswith(shown.language),
            authoritative=authoritative if authoritative != shown else None,
            fee=fee_quote(len(whole.people), timezone.localdate()),
            conflict=conflict,
        )
        return self.render_to_response(context, status=status)

    def _page_of(self, section: str) -> str:
        """Return where a section is written: that of a member or guardian on the page of the person."""
        kind, _dot, key = section.partition(".")
        names = {
            drafts.ASKED: "entry_start",
            drafts.BEFORE: "entry_start",
            drafts.DESTINATION: "entry_destination",
        }
        if kind in ("member", "guardian") and key != drafts.HEAD:
            return self.url("entry_member", key)
        if kind in (drafts.HEAD, "guardian"):
            return self.url("entry_head")
        return self.url(names[kind]) if kind in names else ""

    def _groups(self, whole: RequestForms) -> list[tuple[str, list[Answer], str]]:
        people = []
        for person in whole.people:
            rows = _rows(person.page)
            if person.guardian is not None and person.guardian.is_bound and rows:
                person.guardian.is_valid()
                rows += answers([person.guardian])
            people.append((person.name, rows, self.person_url(person)))
        return [
            (_("Who asks"), _rows(whole.asked), self.url("entry_start")),
            *people,
            (_("Destination"), _rows(whole.destination), self.url("entry_destination")),
        ]


class ReceiptView(EntryView):
    """What to hand over: the code is shown here, the PIN stands on the paper alone."""

    template_name = "cases/staff/entries/receipt.html"
    page_title = gettext_lazy("Hand over the receipt")
    is_for_sent = True

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        elsewhere = self.open(pk)
        if elsewhere is not None:
            return elsewhere
        return self.render_to_response(self._context(_receipt(self)))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """End it: from now on nobody can find out the PIN any more."""
        elsewhere = self.open(pk)
        if elsewhere is not None:
            return elsewhere
        case_id = self.entry.case_id
        discard_draft(self.entry)
        return HttpResponseRedirect(reverse("cases_staff:file", args=[case_id]))

    def _context(self, receipt: Receipt, **more: Any) -> dict[str, Any]:
        return self.get_context_data(
            entry=self.entry,
            case=self.entry.case,
            receipt=receipt,
            pdf_url=self.url("entry_receipt_pdf"),
            **more,
        )


class ReceiptPdfView(ReceiptView):
    """The receipt as a file to be printed; each print is noted, since a PIN stands on it."""

    http_method_names = ["get", "options"]

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        elsewhere = self.open(pk)
        if elsewhere is not None:
            return elsewhere
        receipt = _receipt(self)
        note_access(AccessKind.RECEIPT, by=self.actor, case=self.entry.case)
        try:
            pdf = printed_receipt(receipt, self.entry.language)
        except NotDrawn as error:
            # Without the chain of causes: what failed in the layout may quote a name.
            _logger.error("A receipt cannot be drawn: %s", error)
            return self.render_to_response(self._context(receipt, pin=receipt.pin or ""))
        return HttpResponse(
            pdf,
            content_type="application/pdf",
            headers={
                "Content-Disposition": 'inline; filename="receipt.pdf"',
                "Cache-Control": "private, no-store",
            },
        )


class DiscardView(EntryView):
    """Delete an entry and all that was typed in it, after a second look."""

    template_name = "cases/staff/entries/discard.html"
    page_title = gettext_lazy("Delete this entry")

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        elsewhere = self.open(pk)
        if elsewhere is not None:
            return elsewhere
        whole = self.request_forms()
        context = self.get_context_data(
            **self.entry_context(whole, self.request.path), back_url=self.url("entry_send")
        )
        return self.render_to_response(context)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Do it."""
        elsewhere = self.open(pk)
        if elsewhere is not None:
            return elsewhere
        discard_draft(self.entry)
        return HttpResponseRedirect(reverse("cases_staff:entries"))


def _rows(page: RequestPageForms) -> list[Answer]:
    """Return the answers of a page; none where it was never sent."""
    if not page.is_bound:
        return []
    page.is_valid()
    return list(answers(page))


def _receipt(view: EntryView) -> Receipt:
    return receipt_of(view.entry, drafts.token_of_entry(view.entry))
