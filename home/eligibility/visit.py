"""One look at the eligibility page: its start, a question, or the answer."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from wagtail.models import Page

from home.beside import CONTACT, OFFICES, REQUEST, SERVICE, pages_beside, service_beside
from home.eligibility.forms import QuestionForm
from home.eligibility.outcome import Outcome
from home.eligibility.questions import Question, questions_of
from home.eligibility.walk import PERSONS, Walk
from home.fees.persons_form import PersonsForm
from portal.persian.digits import for_language
from portal.persian.reader import reader_language


def eligibility(page: Page, request: HttpRequest) -> HttpResponse:
    """Show what the address asks for."""
    walk = Walk.of(questions_of(page.questions), request.GET)
    if walk.has_begun:
        response = _render(page, request, *_within(page, request, walk))
    else:
        response = _render(page, request, "start", _start(page, walk))
    if request.GET:
        # Answers stay in the address: no browser, no proxy and no cache of ours keeps a page with answers.
        add_never_cache_headers(response)
    return response


def _within(page: Page, request: HttpRequest, walk: Walk) -> tuple[str, dict[str, Any]]:
    """Return the template and what it shows, once the questions have begun."""
    persons_form = _persons_form(page, walk, request)
    if walk.open_question:
        return "question", _question(page, request, walk, walk.open_question)
    counts_persons = not walk.stop and not walk.needs_office
    if counts_persons and (walk.changes_persons or not persons_form.is_valid()):
        return "question", _asked(page, request, walk, persons_form, walk.number_of_persons)
    return "result", _result(page, request, walk, persons_form)


def _render(page: Page, request: HttpRequest, template: str, context: dict[str, Any]) -> TemplateResponse:
    full = {**page.get_context(request), **context}
    return TemplateResponse(request, f"home/eligibility/{template}.html", full)


def _start(page: Page, walk: Walk) -> dict[str, Any]:
    return {"service": service_beside(page), "is_outdated": walk.is_outdated, "start_query": walk.query()}


def _question(page: Page, request: HttpRequest, walk: Walk, question: Question) -> dict[str, Any]:
    """Ask one question; it was sent without a valid choice where it has an error."""
    form = QuestionForm(question)
    if walk.change == question.number:
        form = QuestionForm(question, initial={question.name: walk.letter_of(question)})
    elif walk.sent == question.number or question.name in request.GET:
        form = QuestionForm(question, data=request.GET)
    return _asked(page, request, walk, form, question.number)


def _persons_form(page: Page, walk: Walk, request: HttpRequest) -> PersonsForm:
    if walk.changes_persons:
        return PersonsForm(label=page.persons_question, initial={PERSONS: walk.persons})
    is_sent = bool(walk.persons) or walk.sent == walk.number_of_persons
    return PersonsForm(request.GET if is_sent else None, label=page.persons_question)


def _asked(page: Page, request: HttpRequest, walk: Walk, form: forms.Form, number: int) -> dict[str, Any]:
    """Return what the page of any question needs."""
    address = page.get_url(request)
    name = next(iter(form.fields))
    return {
        "form": form,
        "field": form[name],
        "number": number,
        "total": walk.total,
        "parts": range(1, walk.total + 1),
        "kept": walk.kept(without=name),
        "form_url": address,
        "back_url": address + walk.query(change=number - 1) if number > 1 else address,
    }


def _result(page: Page, request: HttpRequest, walk: Walk, persons_form: PersonsForm) -> dict[str, Any]:
    outcome = Outcome.of(walk)
    # Where a reader who must ask first can ask; whoever is told to stop is led nowhere.
    kinds = () if walk.stop else (REQUEST,) if outcome.is_for_this_service else (OFFICES, CONTACT)
    beside = pages_beside(page, SERVICE, *kinds)
    service = beside.get(SERVICE)
    persons = persons_form.cleaned_data[PERSONS] if outcome.is_for_this_service else None
    last = walk.stop.number if walk.stop else walk.total
    return {
        "outcome": outcome,
        "service": service,
        "persons": persons,
        "fee": service.fee_for(persons) if service and persons else None,
        "request_page": beside.get(REQUEST),
        "places_to_ask": [beside[kind] for kind in kinds if kind in beside],
        "today": timezone.localdate(),
        "rows": list(_given(page, request, walk, persons)),
        "back_url": page.get_url(request) + walk.query(change=last),
        "start_url": page.get_url(request),
    }


def _given(page: Page, request: HttpRequest, walk: Walk, persons: int | None) -> Iterator[dict[str, str]]:
    """Yield each answer as a row that can be changed."""
    address = page.get_url(request)
    for question, answer in walk.answered:
        yield {
            "label": question.text,
            "value": answer.label,
            "change_url": address + walk.query(change=question.number),
        }
    if persons:
        yield {
            "label": page.persons_question or _("Number of persons"),
            "value": for_language(persons, reader_language()),
            "change_url": address + walk.query(change=walk.number_of_persons),
        }
