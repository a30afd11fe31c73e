"""One row of a list on the service card."""

from wagtail.models import Orderable, TranslatableMixin


class CardRow(TranslatableMixin, Orderable):
    """A row that belongs to one service page, keeps its place, and is translated with its page."""

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        abstract = True
