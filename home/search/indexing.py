"""Keep the index true: one page at a time, or all of them anew."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from wagtail.models import Locale, Page

from home.models.search_index import SearchEntry, SearchHit, SearchWord
from home.search.folding import Word, line_of, words_of
from home.search.reading import plain_text

# What is longer is an address or a slip of the hand; its beginning still finds it.
LONGEST_WORD = 64
LONGEST_SPELLING = 100
_BATCH = 500


@dataclass
class _Count:
    spelling: str
    is_in_title: bool = False
    times: int = 0
    first_at: int | None = None


@transaction.atomic
def index_page(page: Page) -> None:
    """Write what the published page says into the index, in place of what stood there; a draft is taken out.

    An alias has the words of its original, and is found through it.
    """
    if not page.live or page.alias_of_id is not None:
        forget_page(page)
        return
    page = page.specific
    _wait_for_turn(page.locale_id)
    text = plain_text(page)
    title_words, text_words = words_of(page.title), words_of(text)
    entry, _ = SearchEntry.objects.update_or_create(
        page_id=page.pk,
        defaults={
            "locale_id": page.locale_id,
            "title": page.title,
            "text": text,
            "folded": line_of(title_words) + line_of(text_words),
        },
    )
    entry.hits.all().delete()
    counts = _counted(page.title, title_words, text, text_words)
    known = _known_words(page.locale_id, counts)
    SearchHit.objects.bulk_create(
        [
            SearchHit(
                word_id=known[word],
                entry=entry,
                is_in_title=count.is_in_title,
                times=count.times,
                first_at=count.first_at,
            )
            for word, count in counts.items()
        ],
        batch_size=_BATCH,
    )


def forget_page(page: Page) -> None:
    """Take a page out of the index; its words stay, and find nothing."""
    SearchEntry.objects.filter(page_id=page.pk).delete()


@transaction.atomic
def rebuild_index() -> int:
    """Index every live page anew and return how many; readers see the old index until the new one stands."""
    for locale_id in Locale.objects.order_by("pk").values_list("pk", flat=True):
        _wait_for_turn(locale_id)
    SearchEntry.objects.all().delete()
    SearchWord.objects.all().delete()
    pages = Page.objects.live().filter(depth__gt=1, alias_of__isnull=True).order_by("path")
    for page in pages.specific().iterator(chunk_size=100):
        index_page(page)
    return SearchEntry.objects.count()


def _wait_for_turn(locale_id: int) -> None:
    """Let only one publication at a time write the words of a language."""
    Locale.objects.select_for_update(no_key=True).get(pk=locale_id)


def _counted(
    title: str, title_words: Iterable[Word], text: str, text_words: Iterable[Word]
) -> dict[str, _Count]:
    counts: dict[str, _Count] = {}
    for word in title_words:
        count = _count_of(counts, title, word)
        count.is_in_title = True
    for word in text_words:
        count = _count_of(counts, text, word)
        count.first_at = word.start if count.first_at is None else count.first_at
    return counts


def _count_of(counts: dict[str, _Count], text: str, word: Word) -> _Count:
    count = counts.get(word.folded[:LONGEST_WORD])
    if count is None:
        spelling = text[word.start : word.end][:LONGEST_SPELLING]
        count = counts[word.folded[:LONGEST_WORD]] = _Count(spelling)
    count.times += 1
    return count


def _known_words(locale_id: int, counts: dict[str, _Count]) -> dict[str, int]:
    """Return the keys of the words of a language, new words written first."""
    words = sorted(counts)
    known = _keys(locale_id, words)
    new = [
        SearchWord(locale_id=locale_id, word=word, spelling=counts[word].spelling)
        for word in words
        if word not in known
    ]
    if new:
        SearchWord.objects.bulk_create(new, batch_size=_BATCH, ignore_conflicts=True)
        known |= _keys(locale_id, [one.word for one in new])
    return known


def _keys(locale_id: int, words: list[str]) -> dict[str, int]:
    found = SearchWord.objects.filter(locale_id=locale_id, word__in=words)
    return dict(found.values_list("word", "pk"))
