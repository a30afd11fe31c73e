"""The pages on which a clerk writes: what is sent is kept first, right or wrong, and then judged."""

import secrets
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases import drafts
from cases.actions.save_draft import StaleDraft, remove_member, save_answers
from cases.fees import fee_quote
from cases.forms.request.destination import open_borders
from cases.forms.request.household import RequestForms
from cases.forms.request.kept import typed_values
from cases.forms.request.pages import (
    RequestPageForms,
    asked_page,
    before_page,
    destination_page,
    guardian_page,
    head_page,
    member_page,
)
from cases.languages import SpokenLanguage
from cases.staff.entries.base import EntryView, is_complete

Build = Callable[[Mapping[str, str] | None], RequestPageForms]
_CONFLICT = 409
# So many members the public form takes as well.
MOST_MEMBERS = 60


class WritingView(EntryView, ABC):
    """A page of an entry; ``parts`` are its sections, each with the forms that make it."""

    def get(self, request: HttpRequest, pk: int, **kwargs: str) -> HttpResponse:
        elsewhere = self.open(pk)
        if elsewhere is not None:
            return elsewhere
        parts = self.parts()
        typed = {name: drafts.typed_in(self.entry, name) for name in parts}
        return self.page({name: build(typed[name]) for name, build in parts.items()})

    def post(self, request: HttpRequest, pk: int, **kwargs: str) -> HttpResponse:
        """Keep what was typed and go on; back to this page where something is missing or wrong."""
        elsewhere = self.open(pk)
        if elsewhere is not None:
            return elsewhere
        try:
            self.keep()
        except StaleDraft as stale:
            # The other window's words are stored; the words of this one must not be lost either.
            sent = {
                name: build(typed_values(build(None), request.POST)) for name, build in self.parts().items()
            }
            self.entry = self.find_entry(pk)
            return self.page(sent, conflict=str(stale), status=_CONFLICT)
        whole = self.request_forms()
        return HttpResponseRedirect(self.onward(whole) if self.is_done(whole) else request.path)

    def keep(self) -> None:
        """Store every section of the page as typed."""
        for name, build in self.parts().items():
            typed = typed_values(build(None), self.request.POST)
            if self.is_worth_keeping(name, typed):
                self.entry = save_answers(
                    self.entry, name, typed, seen=self.seen, language=self.entry.language
                )

    @abstractmethod
    def parts(self) -> dict[str, Build]:
        """Return the sections of the page and how their forms are made."""

    @abstractmethod
    def is_done(self, whole: RequestForms) -> bool:
        """Tell whether nothing is missing on this page."""

    @abstractmethod
    def onward(self, whole: RequestForms) -> str:
        """Return the address of the page that comes next."""

    def is_worth_keeping(self, name: str, typed: Mapping[str, str]) -> bool:
        """Tell whether a section is stored; a page without a meaning for a question leaves it out."""
        return True

    def page(self, parts: Mapping[str, RequestPageForms], *, status: int = 200, **more: Any) -> HttpResponse:
        """Return the page with its forms, in the order of the sections."""
        every = [form for page in parts.values() for form in page]
        has_errors = any(form.is_bound and not form.is_valid() for form in every)
        if not has_errors:
            _begin_at(every)
        context = self.get_context_data(
            **self.entry_context(self.request_forms(), self.request.path),
            parts=parts,
            forms=every,
            has_errors=has_errors,
            **more,
        )
        return self.render_to_response(context, status=status)


class StartView(WritingView):
    """Who asks, in which language they talk, and what must be known before anything is written."""

    template_name = "cases/staff/entries/start.html"
    page_title = gettext_lazy("Who asks, and what is told first")

    def parts(self) -> dict[str, Build]:
        spoken = next(
            (code for code in SpokenLanguage.values if code.lower() == self.entry.language),
            SpokenLanguage.PERSIAN,
        )
        return {
            drafts.ASKED: lambda typed: asked_page(typed, initial={"language": spoken}),
            drafts.BEFORE: before_page,
        }

    def is_done(self, whole: RequestForms) -> bool:
        return whole.asked.is_valid() and whole.before.is_valid()

    def onward(self, whole: RequestForms) -> str:
        return self.url("entry_send" if whole.head.is_bound else "entry_head")

    def page(self, parts: Mapping[str, RequestPageForms], **more: Any) -> HttpResponse:
        return super().page(parts, fee=fee_quote(1, timezone.localdate()), **more)


class PersonView(WritingView):
    """A person with the document; of one who may be under eighteen also who is responsible."""

    template_name = "cases/staff/entries/person.html"
    key = drafts.HEAD

    def parts(self) -> dict[str, Build]:
        """Ask everything at once; the guardian counts only where the birth date makes it a question."""
        known = self.request_forms()
        adults = [
            (person.key, person.name)
            for person in known.people
            if person.key != self.key and person.is_readable and person.member.gives_own_consent(known.on)
        ]
        person = known.person(self.key)
        is_new = person is None or not person.is_readable
        may_be_adult = is_new or person.member.gives_own_consent(known.on)

        asks = person is not None and person.guardian is not None

        def guardian(typed: Mapping[str, str] | None) -> RequestPageForms:
            # Judged only where it is asked: an empty answer about an adult is no mistake.
            return guardian_page((typed or {}) if asks else None, adults=adults, may_be_adult=may_be_adult)

        parts: dict[str, Build] = {self.section: self.build}
        if asks or (is_new and self.key != drafts.HEAD):
            parts[drafts.guardian_section(self.key)] = guardian
        return parts

    @property
    def section(self) -> str:
        return drafts.HEAD

    def build(self, typed: Mapping[str, str] | None) -> RequestPageForms:
        """Return the forms of the person and the document."""
        return head_page(typed, offices=[self.entry.office])

    def is_worth_keeping(self, name: str, typed: Mapping[str, str]) -> bool:
        is_about_person = name == self.section
        return is_about_person or any(typed.values()) or drafts.typed_in(self.entry, name) is not None

    def is_done(self, whole: RequestForms) -> bool:
        person = whole.person(self.key)
        return person is not None and is_complete(person)

    def onward(self, whole: RequestForms) -> str:
        if "add" in self.request.POST:
            return self.url("entry_add_member")
        return self.url("entry_send" if whole.destination.is_bound else "entry_destination")

    def get_page_title(self) -> str:
        return _("Head of household")

    def page(self, parts: Mapping[str, RequestPageForms], **more: Any) -> HttpResponse:
        whole = self.request_forms()
        remove_url = self.url("entry_remove_member", self.key) if self.key != drafts.HEAD else ""
        is_known = drafts.typed_in(self.entry, self.section) is not None
        return super().page(
            parts,
            remove_url=remove_url if is_known else "",
            is_full=len(whole.people) > MOST_MEMBERS,
            # Once the road was walked to its end, whoever is mended leads back there and to nobody new.
            goes_back=is_known and whole.destination.is_bound,
            is_head=self.key == drafts.HEAD,
            person=parts[self.section],
            guardian=parts.get(drafts.guardian_section(self.key)),
            **more,
        )


class MemberView(PersonView):
    """Another member; the key in the address makes sending the page twice harmless."""

    def get(self, request: HttpRequest, pk: int, key: str) -> HttpResponse:
        self.key = key
        return super().get(request, pk)

    def post(self, request: HttpRequest, pk: int, key: str) -> HttpResponse:
        self.key = key
        return super().post(request, pk)

    @property
    def section(self) -> str:
        return drafts.member_section(self.key)

    def build(self, typed: Mapping[str, str] | None) -> RequestPageForms:
        return member_page(typed)

    def get_page_title(self) -> str:
        return _("Member of the household")


class AddMemberView(EntryView):
    """Lead to the page of a new member."""

    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        elsewhere = self.open(pk)
        if elsewhere is not None:
            return elsewhere
        if len(drafts.member_keys(self.entry)) >= MOST_MEMBERS:
            return HttpResponseRedirect(self.url("entry_send"))
        return HttpResponseRedirect(self.url("entry_member", secrets.token_hex(4)))


class RemoveMemberView(EntryView):
    """Take somebody out after a second look."""

    template_name = "cases/staff/entries/remove.html"
    page_title = gettext_lazy("Remove a member")

    def get(self, request: HttpRequest, pk: int, key: str) -> HttpResponse:
        elsewhere = self.open(pk)
        if elsewhere is not None:
            return elsewhere
        whole = self.request_forms()
        person = whole.person(key)
        if person is None or person.is_head:
            return HttpResponseRedirect(self.url("entry_send"))
        back_url = self.person_url(person)
        context = self.get_context_data(
            **self.entry_context(whole, back_url), name=person.name, back_url=back_url
        )
        return self.render_to_response(context)

    def post(self, request: HttpRequest, pk: int, key: str) -> HttpResponse:
        """Do it; somebody who is gone already stays gone."""
        elsewhere = self.open(pk)
        if elsewhere is not None:
            return elsewhere
        self.entry = remove_member(self.entry, key)
        return HttpResponseRedirect(self.url("entry_send"))


class DestinationView(WritingView):
    """Where to, through one of the border points that are open today."""

    template_name = "cases/staff/entries/destination.html"
    page_title = gettext_lazy("Destination and border point")

    def parts(self) -> dict[str, Build]:
        borders = open_borders()
        return {drafts.DESTINATION: lambda typed: destination_page(typed, borders=borders)}

    def is_done(self, whole: RequestForms) -> bool:
        return whole.destination.is_valid()

    def onward(self, whole: RequestForms) -> str:
        return self.url("entry_send")


def _begin_at(every: list[forms.BaseForm]) -> None:
    """Let the first field that is typed into have the focus, so that no hand leaves the keyboard."""
    for form in every:
        for field in form.visible_fields():
            if not field.use_fieldset and not isinstance(field.field, forms.BooleanField):
                field.field.widget.attrs["autofocus"] = True
                return
