"""The page of notices: what holds now, and below it what is over."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from home.models.notice_page import NoticePage
from home.models.public_page import PublicPage
from home.notices import tell
from home.open_to_all import OpenToAll

NOTICES_PER_PAGE = 10


class NoticesPage(OpenToAll, PublicPage):
    """Every notice that has begun, also those that are not translated yet."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.NoticePage"]
    max_count_per_parent = 1
    template = "home/notices_page.html"

    class Meta:
        verbose_name = _("Page of notices")
        verbose_name_plural = _("Pages of notices")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add one page of the list, and what of it holds now or is over."""
        context = super().get_context(request, *args, **kwargs)
        now, language = timezone.now(), self.locale.language_code
        begun = NoticePage.objects.leading(language).begun(now).current_first(now)
        # All keys at once: they are few, and counting them would be a query of its own.
        keys = list(begun.values_list("translation_key", flat=True))
        page_obj = Paginator(keys, NOTICES_PER_PAGE).get_page(request.GET.get("page"))
        told = tell(page_obj.object_list, language)
        context["page_obj"] = page_obj
        context["current"] = [notice for notice in told if not notice.leading.is_over_at(now)]
        context["earlier"] = [notice for notice in told if notice.leading.is_over_at(now)]
        return context
