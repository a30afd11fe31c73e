"""The form in which a page is edited: a draft may be unfinished, what is handed on may not be wrong."""

from typing import Any

from wagtail.admin.forms import WagtailAdminPageForm

from home.editing.checklist import ERROR
from home.editing.moments import moment_field
from home.editing.review import findings

MOMENTS = ("go_live_at", "expire_at")


class PublicPageForm(WagtailAdminPageForm):
    """Refuse to publish or to hand on a page with an error of the checklist; never refuse a draft."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False  # The page names itself.
        for name in MOMENTS:
            if name in self.fields:
                self.fields[name] = moment_field(self.fields[name])

    def _post_clean(self) -> None:
        """Look at the page as it would become, once the form has filled it."""
        super()._post_clean()
        if self.is_deferred_validation or self.errors:
            return
        for finding in findings(self.instance):
            if finding.level == ERROR:
                self.add_error(finding.field if finding.field in self.fields else None, finding.sentence)
