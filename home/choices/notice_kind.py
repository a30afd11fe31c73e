"""What a notice is about."""

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy


class NoticeKind(TextChoices):
    """Something is closed, something has changed, or there is something to know."""

    CLOSURE = "closure", pgettext_lazy("kind of notice", "Closure")
    CHANGE = "change", pgettext_lazy("kind of notice", "Change")
    INFORMATION = "information", pgettext_lazy("kind of notice", "Information")

    @property
    def tone(self) -> str:
        """Return the tone of the badge that shows this kind."""
        return {"closure": "danger", "change": "attention"}.get(self.value, "progress")
