"""The checklist before publishing: what is wrong with a page, and what could be better."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from home.editing.accessibility import has_empty_section, heading_jump, is_empty_of_words, is_vague
from home.editing.page_text import PageText
from home.editing.personal_data import personal_numbers
from home.editing.plain_language import MAX_WORDS, count_words, long_sentences, office_words

ERROR, HINT = "error", "hint"
PERSIAN = frozenset({"fa", "fa-af"})

TITLE_LETTERS = 70
DESCRIPTION_LETTERS = 160
SUMMARY_WORDS = 60
HEADING_WORDS = 12
TEXTS_WITHOUT_HEADING = 5
QUOTED_WORDS = 6


@dataclass(frozen=True)
class Finding:
    """One line of the checklist: an error stops publication, a hint never does."""

    level: str
    message: str
    where: str = ""
    field: str = ""

    @property
    def is_error(self) -> bool:
        """Say whether the page cannot be published like this."""
        return self.level == ERROR

    @property
    def sentence(self) -> str:
        """Return the message with the place it is about."""
        return f"{self.where}: {self.message}" if self.where else self.message


def check(text: PageText, today: datetime.date, due_before: datetime.date) -> list[Finding]:
    """Return all findings, errors first; a page checked before ``due_before`` is due for review."""
    found = [
        *_about_the_head(text),
        *_about_the_review(text.reviewed_on, today, due_before),
        *_about_headings(text),
        *_about_links_and_images(text),
        *_about_personal_data(text),
        *_about_language(text),
    ]
    return sorted(found, key=lambda finding: finding.level != ERROR)


def _about_the_head(text: PageText) -> Iterator[Finding]:
    if is_empty_of_words(text.title):
        yield Finding(ERROR, _("Give the page a title."), field="title")
    elif len(text.title) > TITLE_LETTERS:
        yield Finding(HINT, _("The title is long: search engines cut it."), field="title")
    if is_empty_of_words(text.summary):
        yield Finding(ERROR, _("Write the summary that opens the page."), field="summary")
    elif count_words(text.summary) > SUMMARY_WORDS:
        yield Finding(HINT, _("The summary is long: two or three sentences are enough."), field="summary")
    if is_empty_of_words(text.search_description):
        message = _("Write the search description: the cards of the front page and search engines show it.")
        yield Finding(HINT, message, field="search_description")
    elif len(text.search_description) > DESCRIPTION_LETTERS:
        yield Finding(
            HINT, _("The search description is long: it is cut when shown."), field="search_description"
        )


def _about_the_review(
    reviewed_on: datetime.date | None, today: datetime.date, due_before: datetime.date
) -> Iterator[Finding]:
    if reviewed_on is None:
        yield Finding(HINT, _("Enter the day on which the page was last checked."), field="reviewed_on")
    elif reviewed_on > today:
        yield Finding(ERROR, _("The day of the last check lies in the future."), field="reviewed_on")
    elif reviewed_on < due_before:
        yield Finding(
            HINT,
            _("The page is due for review: check every sentence, then enter today."),
            field="reviewed_on",
        )


def _about_headings(text: PageText) -> Iterator[Finding]:
    jump = heading_jump(level for level, _words in text.headings)
    if jump:
        message = _("A heading of level %(level)s follows one of level %(before)s: leave no level out.")
        yield Finding(ERROR, message % {"level": jump[1], "before": jump[0]})
    for _level, words in text.headings:
        if count_words(words) > HEADING_WORDS:
            yield Finding(HINT, _("Shorten this heading."), where=_quoted(words))
    if "heading" not in text.outline and len(text.outline) > TEXTS_WITHOUT_HEADING:
        yield Finding(HINT, _("Long content without headings: nobody finds anything in it."))
    if has_empty_section(text.outline):
        yield Finding(
            HINT, _("Two headings follow each other, or a heading ends the page: write something below each.")
        )
    for words in text.bold_paragraphs:
        message = _("The whole paragraph is bold: if it is a heading, use the heading block.")
        yield Finding(HINT, message, where=_quoted(words))


def _about_links_and_images(text: PageText) -> Iterator[Finding]:
    for link in text.links:
        if is_empty_of_words(link.text):
            yield Finding(ERROR, _("A link has no words: a reader cannot see it."), where=link.address)
        elif is_vague(link.text):
            message = _("Say in the words of the link where it leads; many readers hear the links alone.")
            yield Finding(HINT, message, where=_quoted(link.text))
    missing = sum(is_empty_of_words(words) for words in text.images)
    if missing:
        message = _("Images without a description: %(count)s. Say in a few words what each one shows.")
        yield Finding(ERROR, message % {"count": missing})


def _about_personal_data(text: PageText) -> Iterator[Finding]:
    for where, words in _all_texts(text):
        for number in personal_numbers(words):
            message = _("«%(number)s» looks like the number of a person. A public page names nobody.")
            yield Finding(HINT, message % {"number": number}, where=where)


def _about_language(text: PageText) -> Iterator[Finding]:
    for where, words in _all_texts(text):
        for sentence in long_sentences(words):
            message = _("A sentence of %(count)s words; at most %(limit)s read easily: %(sentence)s")
            values = {"count": count_words(sentence), "limit": MAX_WORDS, "sentence": _quoted(sentence)}
            yield Finding(HINT, message % values, where=where)
        if text.language.lower() in PERSIAN:
            for word, plainer in office_words(words):
                message = _("Instead of «%(word)s» write «%(plainer)s».")
                yield Finding(HINT, message % {"word": word, "plainer": plainer}, where=where)


def _all_texts(text: PageText) -> Iterable[tuple[str, str]]:
    return [(passage.where, passage.text) for passage in text.passages]


def _quoted(words: str) -> str:
    """Return the first words in quotation marks, enough to find the place."""
    first = words.split()
    return f"«{' '.join(first[:QUOTED_WORDS])}{'…' if len(first) > QUOTED_WORDS else ''}»"
