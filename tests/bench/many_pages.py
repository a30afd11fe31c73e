"""Thousands of indexed pages for measuring, in bulk: only their number, length and words matter here."""

import random
from collections import Counter

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from home.models import SearchEntry, SearchHit, SearchWord

# Words of a page, and words of all pages, as in a large site; the first are the most frequent.
LENGTH, VOCABULARY = 250, 8_000
FREQUENT, RARE = "خروج داوطلبانه", "زباله"
_EVERY = 4  # page has the frequent words; …
_SELDOM = 500  # page has the rare one
_LETTERS = "ابپتجچخدرزسشعفقکگلمنوهی"
_BATCH = 2_000


def add_pages(parent: Page, total: int) -> None:
    """Add so many live pages below a front page, with their words in the index."""
    chance = random.Random(total)
    keys = _words(parent.locale_id)
    first = Page.objects.child_of(parent).count() + 1
    pages = Page.objects.bulk_create([_page(parent, first + number) for number in range(total)])
    texts = [_text(chance, number, list(keys)) for number in range(total)]
    entries = SearchEntry.objects.bulk_create(
        [_entry(page, text) for page, text in zip(pages, texts, strict=True)], batch_size=_BATCH
    )
    hits = [
        SearchHit(
            word_id=keys[word], entry=entry, is_in_title=False, times=times, first_at=entry.text.index(word)
        )
        for entry, text in zip(entries, texts, strict=True)
        for word, times in Counter(text).items()
    ]
    SearchHit.objects.bulk_create(hits, batch_size=_BATCH)


def _words(locale_id: int) -> dict[str, int]:
    """Return the words of the index with their keys, made at the first call."""
    chance = random.Random(1)
    made = ("".join(chance.choices(_LETTERS, k=chance.randint(3, 9))) for _ in range(VOCABULARY))
    words = dict.fromkeys([*made, *FREQUENT.split(), RARE])
    new = [SearchWord(locale_id=locale_id, word=word, spelling=word) for word in words]
    SearchWord.objects.bulk_create(new, batch_size=_BATCH, ignore_conflicts=True)
    found = dict(SearchWord.objects.filter(locale_id=locale_id).values_list("word", "pk"))
    return {word: found[word] for word in words}


def _page(parent: Page, number: int) -> Page:
    return Page(
        title=f"صفحه {number}",
        draft_title=f"صفحه {number}",
        slug=f"page-{number}",
        url_path=f"{parent.url_path}page-{number}/",
        path=Page._get_path(parent.path, parent.depth + 1, number),
        depth=parent.depth + 1,
        locale_id=parent.locale_id,
        content_type=ContentType.objects.get_for_model(Page),
    )


def _text(chance: random.Random, number: int, words: list[str]) -> list[str]:
    """Return words as unevenly frequent as those of a language."""
    weights = [1 / (rank + 10) for rank in range(len(words))]
    text = chance.choices(words, weights, k=LENGTH)
    frequent = FREQUENT.split() if number % _EVERY == 0 else []
    return [*frequent, *text, *([RARE] if number % _SELDOM == 0 else [])]


def _entry(page: Page, text: list[str]) -> SearchEntry:
    line = " ".join(text)
    return SearchEntry(page=page, locale_id=page.locale_id, title=page.title, text=line, folded=f" . {line} ")
