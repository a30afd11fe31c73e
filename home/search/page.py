"""The page of results. What somebody asks for is their own affair: it is written down nowhere."""

from dataclasses import dataclass, field

from django.conf import settings
from django.core.paginator import Page as PageOfResults
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language, get_language_info
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from home.models.contact_page import ContactPage
from home.search.finding import Findings, find, shown_to_everybody
from home.search.question import Question
from home.search.results import Result, in_order, results
from home.search.suggesting import other_questions, single_words
from portal.persian.reader import direction

RESULTS_PER_PAGE = 10


@dataclass(frozen=True)
class OtherLanguage:
    """A language in which the question finds something."""

    code: str
    name: str
    direction: str


@dataclass(frozen=True)
class Answer:
    """What the page says: results, or what else to do."""

    total: int = 0
    page_obj: PageOfResults | None = None
    own: list[Result] = field(default_factory=list)
    persian: list[Result] = field(default_factory=list)
    did_you_mean: tuple[str, ...] = ()
    single_words: tuple[str, ...] = ()
    other_languages: tuple[OtherLanguage, ...] = ()
    contact_url: str = ""


@never_cache
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Answer the question in the address."""
    question = Question(" ".join(request.GET.get("q", "").split()))
    context = {"question": question, "answer": None}
    if not question.is_empty and not question.is_too_long:
        context["answer"] = _answer(request, question, get_language())
    return render(request, "home/search/results.html", context)


def _answer(request: HttpRequest, question: Question, language: str) -> Answer:
    shown = shown_to_everybody(timezone.now())
    findings = find(question, shown)
    found = in_order(findings.complete, language)
    if not found:
        languages = tuple({language, settings.LANGUAGE_CODE})
        return Answer(
            did_you_mean=other_questions(question, findings, shown, languages),
            single_words=single_words(question, findings),
            other_languages=_other_languages(findings),
            contact_url=_contact_url(request, language),
        )
    page_obj = Paginator(found, RESULTS_PER_PAGE).get_page(request.GET.get("page"))
    shown_now = results(page_obj.object_list, question.words, language, request)
    return Answer(
        total=len(found),
        page_obj=page_obj,
        own=[one for one in shown_now if one.language == language],
        persian=[one for one in shown_now if one.language != language],
    )


def _other_languages(findings: Findings) -> tuple[OtherLanguage, ...]:
    codes = {found.page.language for found in findings.complete}
    return tuple(
        OtherLanguage(code, get_language_info(code)["name_local"], direction(code))
        for code, _name in settings.LANGUAGES
        if code in codes
    )


def _contact_url(request: HttpRequest, language: str) -> str:
    """Return the address of the contact page in the reader's language, or nothing."""
    page = ContactPage.objects.live().filter(locale__language_code=language).first()
    return (page.get_url(request=request) or "") if page else ""
