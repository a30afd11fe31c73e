"""A draft keeps what was typed, page by page, and notices who is behind."""

import pytest

from cases.actions.open_draft import open_draft
from cases.actions.save_draft import DraftEnded, StaleDraft, discard_draft, remove_member, save_answers
from cases.drafts import digest_of, load_draft, member_keys, typed_in
from cases.models import RequestDraft


@pytest.fixture
def begun(db) -> tuple[str, RequestDraft]:
    return open_draft(language="fa")


def _save(draft: RequestDraft, name: str, seen: int, **typed: str) -> RequestDraft:
    return save_answers(draft, name, typed, seen=seen, language="fa")


def test_only_the_digest_of_the_token_is_stored(begun):
    token, draft = begun
    assert draft.token_digest == digest_of(token)
    assert token not in str(RequestDraft.objects.values().get())
    assert len({open_draft(language="fa")[0] for _ in range(20)}) == 20


def test_each_save_raises_the_revision(begun):
    token, draft = begun
    _save(draft, "head", 0, a="۱")
    assert _save(draft, "destination", 1, b="2").revision == 2
    assert typed_in(load_draft(token), "head") == {"a": "۱"}


def test_the_same_words_change_nothing_however_old_the_page(begun):
    _token, draft = begun
    _save(draft, "head", 0, a="1")
    assert _save(draft, "head", 0, a="1").revision == 1


def test_other_words_from_an_old_page_are_refused(begun):
    token, draft = begun
    _save(draft, "head", 0, a="1")
    with pytest.raises(StaleDraft):
        _save(draft, "head", 0, a="2")
    assert typed_in(load_draft(token), "head") == {"a": "1"}


def test_other_pages_do_not_make_a_page_old(begun):
    _token, draft = begun
    _save(draft, "destination", 0, a="1")
    assert _save(draft, "head", 0, a="2").revision == 2


def test_members_keep_the_order_in_which_they_came(begun):
    token, draft = begun
    for seen, key in enumerate("cab"):
        _save(draft, f"member.{key}", seen, a=key)
    _save(draft, "member.c", 3, a="changed")
    assert member_keys(load_draft(token)) == ["c", "a", "b"]


def test_a_removed_member_takes_the_guardian_along(begun):
    token, draft = begun
    _save(draft, "member.a", 0, a="1")
    _save(draft, "guardian.a", 1, a="1")
    remove_member(draft, "a")
    assert load_draft(token).answers == {}
    assert remove_member(draft, "a").revision == 3


def test_nothing_is_saved_in_a_draft_that_was_deleted(begun):
    token, draft = begun
    discard_draft(draft)
    with pytest.raises(DraftEnded):
        _save(draft, "head", 0, a="1")
    assert load_draft(token) is None
