"""Every kind of public page, in each state that a reader can bring it into without a case."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from playwright.sync_api import Page, Response

from home.choices.answer_outcome import AnswerOutcome
from home.eligibility.questions import Question, edition_of, questions_of
from home.models import EligibilityPage, NoticePage


@dataclass(frozen=True)
class PublicPage:
    """An address below that of the language; ``typed``, if any, is sent with the form that stands there."""

    name: str
    address: str
    typed: Mapping[str, str] | None = None


def public_pages() -> list[PublicPage]:
    """Return them all; needs the installed pages."""
    notice = NoticePage.objects.live().filter(locale__language_code="fa").first()
    assert notice is not None, "a page of each kind is installed"
    return [
        PublicPage("home", ""),
        PublicPage("service", "voluntary-departure/"),
        PublicPage("service card", "voluntary-departure/card/"),
        *_eligibility(),
        PublicPage("fees", "fees/"),
        PublicPage("fees worked out", "fees/?persons=5"),
        PublicPage("fees with an error", "fees/?persons=0"),
        *(PublicPage(slug, f"{slug}/") for slug in ("documents", "guidance", "rights", "borders", "offices")),
        PublicPage("notices", "notices/"),
        PublicPage("one notice", f"notices/{notice.slug}/"),
        PublicPage("faq", "faq/"),
        PublicPage("contact", "contact/"),
        PublicPage("question", "contact/question/"),
        PublicPage("question with an error", "contact/question/", {}),
        PublicPage("question sent", "contact/question/", {"text": "آیا باید همه اعضای خانواده بیایند؟"}),
        PublicPage("complaint", "contact/complaint/"),
        PublicPage("complaint with errors", "contact/complaint/", {"reach": "12345"}),
        PublicPage("answer", "contact/answer/"),
        PublicPage("answer with errors", "contact/answer/", {}),
        PublicPage("search", "search/"),
        PublicPage("search results", "search/?q=UNHCR"),
        PublicPage("search, nothing found", "search/?q=qwertyuiop"),
        PublicPage("sitemap", "sitemap/"),
        PublicPage("accessibility", "accessibility/"),
        PublicPage("privacy", "privacy/"),
        PublicPage("request", "request/"),
        PublicPage("before you start", "request/before-you-start/"),
        PublicPage("tracking", "tracking/"),
        PublicPage("tracking with errors", "tracking/", {}),
        PublicPage("not found", "no-such-page/"),
    ]


def open_page(page: Page, site: str, language: str, kind: PublicPage) -> Response:
    """Open the page, and send its form if it is looked at after that; return the server's answer."""
    answer = page.goto(f"{site}/{language}/{kind.address}")
    assert answer is not None
    if kind.typed is None:
        return answer
    for name, text in kind.typed.items():
        page.locator(f'main [name="{name}"]').fill(text)
    with page.expect_navigation() as navigation:
        page.locator("main form.request-form button").click()
    return navigation.value


def _eligibility() -> list[PublicPage]:
    """Return the start, the first question, one without an answer, and each of the three ends."""
    page = EligibilityPage.objects.get(locale__language_code="fa")
    questions = questions_of(page.questions)
    edition = {"v": edition_of(questions)}
    fits = edition | {q.name: _letter(q, AnswerOutcome.CONTINUE) for q in questions}
    stopped = next(q for q in questions if _letter(q, AnswerOutcome.STOP))
    doubtful = next(q for q in questions if _letter(q, AnswerOutcome.OFFICE))
    return [
        PublicPage("eligibility", "eligibility/"),
        PublicPage("eligibility question", f"eligibility/?{urlencode(edition)}"),
        PublicPage("eligibility question with an error", f"eligibility/?{urlencode(edition | {'at': '1'})}"),
        PublicPage("eligibility persons", f"eligibility/?{urlencode(fits)}"),
        PublicPage("eligibility: fits", f"eligibility/?{urlencode(fits | {'persons': '6'})}"),
        PublicPage(
            "eligibility: does not fit",
            f"eligibility/?{urlencode(fits | {stopped.name: _letter(stopped, AnswerOutcome.STOP)})}",
        ),
        PublicPage(
            "eligibility: ask the office",
            f"eligibility/?{urlencode(fits | {doubtful.name: _letter(doubtful, AnswerOutcome.OFFICE)})}",
        ),
    ]


def _letter(question: Question, outcome: AnswerOutcome) -> str:
    """Return the letter of the first answer with this outcome; nothing where there is none."""
    return next((answer.letter for answer in question.answers if answer.outcome == outcome), "")
