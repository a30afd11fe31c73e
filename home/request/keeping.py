"""The life of a page with forms: show what is kept, keep what is typed, go on when it is right."""

from collections.abc import Callable, Mapping
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect

from cases.service import RequestPageForms, StaleDraft, load_draft, save_answers, typed_in, typed_values
from home.by_script import words_to_check
from home.request.checking import found_in
from home.request.steps import Step
from home.request.visit import Visit

Build = Callable[[Mapping[str, str] | None], RequestPageForms]


def keep(
    visit: Visit,
    section: str,
    build: Build,
    *,
    step: Step,
    template: str,
    onward: Callable[[], str],
    context: Callable[[RequestPageForms], dict[str, Any]] = lambda forms: {},
) -> HttpResponse:
    """Answer a visit to a page that keeps one section of the draft.

    What is sent is stored first, right or wrong, and then the browser is sent to a page: to the next one, or
    back to this one, where the errors stand beside the fields. So reloading never sends anything twice.
    What is only to be checked is stored nowhere.
    """
    words = words_to_check(visit.request)
    if words is not None:
        return found_in(build(typed_values(build(None), words)))
    if visit.request.method != "POST":
        forms = build(typed_in(visit.draft, section))
        return _show(visit, forms, step, template, context(forms))
    typed = typed_values(build(None), visit.request.POST)
    try:
        visit.draft = save_answers(visit.draft, section, typed, seen=visit.seen)
    except StaleDraft as stale:
        # The other window's words stand in the database; the words of this one must not be lost either.
        visit.draft = load_draft(visit.token)
        forms = build(typed)
        return _show(visit, forms, step, template, {**context(forms), "conflict": str(stale)}, status=409)
    if build(typed).is_valid():
        return HttpResponseRedirect(onward())
    return HttpResponseRedirect(visit.request.get_full_path())


def _show(
    visit: Visit,
    forms: RequestPageForms,
    step: Step,
    template: str,
    context: dict[str, Any],
    status: int = 200,
) -> HttpResponse:
    has_errors = forms.is_bound and not forms.is_valid()
    return visit.render(
        template, {"forms": forms, "has_errors": has_errors, **context}, step=step, status=status
    )
