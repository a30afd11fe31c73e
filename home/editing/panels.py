"""The tabs of the editor, the same for every kind of page, and the checklist among them."""

from typing import Any

from django.forms import Media
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList, Panel, TabbedInterface
from wagtail.utils.decorators import cached_classmethod

from home.editing.review import findings


class ChecklistPanel(Panel):
    """What is still to be mended on a page, as it was last saved."""

    class BoundPanel(Panel.BoundPanel):
        """The list for one page."""

        template_name = "home/editing/checklist.html"

        @cached_property
        def media(self) -> Media:
            """Return the style of the list."""
            return Media(css={"all": ["portal/css/editing.css"]})

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            """Add what the checklist finds; nothing for a page that nobody has saved yet."""
            context = super().get_context_data(parent_context) or {}
            is_saved = self.instance.pk is not None
            context["is_saved"] = is_saved
            context["findings"] = findings(self.instance) if is_saved else []
            return context


@cached_classmethod
def page_editor(cls: type) -> Panel:
    """Return the editor of a kind of page: content, checks before publishing, address and menus, schedule."""
    tabs = [
        ObjectList(cls.content_panels, heading=_("Content")),
        ObjectList(
            [FieldPanel("reviewed_on"), ChecklistPanel(heading=_("Checklist"))],
            heading=_("Before publishing"),
        ),
        ObjectList(cls.promote_panels, heading=_("Address and menus")),
        ObjectList(cls.settings_panels, heading=_("Settings")),
    ]
    return TabbedInterface(tabs, base_form_class=cls.base_form_class).bind_to_model(cls)
