"""Which changes outdate the pages that are kept: whatever a reader can see on one of them."""

from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import models, transaction
from django.db.models.signals import post_delete, post_save
from modelcluster.fields import ParentalKey
from wagtail.contrib.settings.models import BaseGenericSetting, BaseSiteSetting
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished, post_page_move

from portal.page_cache.generation import end_generation

# All that saving a draft of a published page writes to the page itself.
_OF_A_DRAFT = {
    "draft_title",
    "has_unpublished_changes",
    "latest_revision",
    "latest_revision_created_at",
    "locked",
    "locked_at",
    "locked_by",
}


def empty_pages() -> None:
    """Outdate every page that is kept, once what changes now is committed, and not if it is taken back."""
    transaction.on_commit(end_generation, robust=True)


def watch_changes() -> None:
    """Connect the signals of Wagtail and of Django's models; called once, at the start of every process.

    Only of models that readers may see: one that is watched is deleted row by row, never at once.
    """
    for signal in (page_published, page_unpublished, post_page_move):
        signal.connect(_empty, dispatch_uid="portal.page_cache")
    for model in filter(_may_be_shown, apps.get_models()):
        post_save.connect(_empty_if_shown, sender=model, dispatch_uid="portal.page_cache")
        post_delete.connect(_empty_if_shown, sender=model, dispatch_uid="portal.page_cache")


def is_shown(row: models.Model, written: frozenset[str] | None = None) -> bool:
    """Say whether readers see something of a row that was saved or deleted; ``written`` names its fields."""
    if isinstance(row, Page):
        return row.live and not (written and _OF_A_DRAFT.issuperset(written))
    return _counts(type(row))


def unknown_labels() -> list[str]:
    """Return the names of ``PAGES_SHOW`` that are no model."""
    known = {model._meta.label for model in apps.get_models()}
    return sorted(settings.PAGES_SHOW - known)


def _may_be_shown(model: type[models.Model]) -> bool:
    return issubclass(model, Page) or _counts(model)


def _counts(model: type[models.Model]) -> bool:
    is_setting = issubclass(model, BaseSiteSetting | BaseGenericSetting)
    return is_setting or _belongs_to_a_page(model) or model._meta.label in settings.PAGES_SHOW


def _belongs_to_a_page(model: type[models.Model]) -> bool:
    return any(
        isinstance(field, ParentalKey) and issubclass(field.related_model, Page)
        for field in model._meta.concrete_fields
    )


def _empty(**_kwargs: Any) -> None:
    empty_pages()


def _empty_if_shown(
    instance: models.Model, update_fields: frozenset[str] | None = None, **_kwargs: Any
) -> None:
    if is_shown(instance, update_fields):
        empty_pages()
