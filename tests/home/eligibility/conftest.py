"""An eligibility page with three questions, one answer of each kind."""

import json
from typing import Any

import pytest

from home.models import EligibilityPage, HomePage

ADDRESS = "/fa/eligibility/"
STOP_TEXT = "اگر کسی شما را زیر فشار گذاشته است، این خدمت را آغاز نکنید."
OFFICE_TEXT = "برای مدرک گم‌شده نخست از اداره بپرسید."
MORE = "گواهی پزشکی"


def answer(label: str, outcome: str = "continue", **parts: Any) -> dict[str, Any]:
    """Return one answer as a page keeps it."""
    return {"label": label, "outcome": outcome, "result": "", "documents": [], **parts}


def question(text: str, *answers: dict[str, Any]) -> dict[str, Any]:
    """Return one question as a page keeps it; its identifier follows from its text."""
    items = [{"type": "item", "id": f"{text}-{one['label']}", "value": one} for one in answers]
    value = {"text": text, "help": "", "answers": items}
    return {"type": "question", "id": f"id-{text}", "value": value}


QUESTIONS = [
    question(
        "آیا خود شما تصمیم گرفته‌اید؟",
        answer("بله"),
        answer("نه، زیر فشار هستم", "stop", result=STOP_TEXT),
    ),
    question(
        "چه مدرکی دارید؟",
        answer("کارت آمایش"),
        answer("مدرکم گم شده است", "office", result=OFFICE_TEXT),
    ),
    question(
        "آیا در خانوار کسی بیمار است؟",
        answer("نه"),
        answer("بله", documents=[{"type": "item", "id": "more", "value": MORE}]),
    ),
]


def new_page(questions: list[dict[str, Any]], **fields: Any) -> EligibilityPage:
    """Return a page that is not yet in the tree."""
    return EligibilityPage(
        title="آیا این خدمت برای من است؟",
        slug="eligibility",
        summary="با چند پرسش کوتاه.",
        questions=json.dumps(questions),
        persons_question="چند نفر هستید؟",
        positive_result="می‌توانید درخواست دهید.",
        office_result="به اداره بیایید.",
        documents_intro="اصل هر مدرک لازم است.",
        **fields,
    )


@pytest.fixture
def questions_page(content: None) -> EligibilityPage:
    """The published page below the Persian front page."""
    front = HomePage.objects.get(locale__language_code="fa")
    page = new_page(QUESTIONS, locale=front.locale)
    # The installed content may hold a page of this address already.
    front.get_children().filter(slug=page.slug).delete()
    front.refresh_from_db()
    return front.add_child(instance=page)
