"""Where the word of a native speaker about a translated page is written down."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet

from home.models.native_review import NativeReview


class NativeReviews(SnippetViewSet):
    """The list of readings, the last one first; a new reading never changes an older one."""

    model = NativeReview
    icon = "wagtail-localize-language"
    menu_label = _("Native reviews")
    menu_order = 9400
    add_to_admin_menu = True
    list_display = ["page", "reviewer", "confirmed_at"]
    copy_view_enabled = False
