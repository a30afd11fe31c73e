"""Who works on pages: those who may do anything with any of them."""

from django.contrib.auth.models import AbstractUser
from wagtail.permissions import page_permission_policy

MAY_DO = frozenset({"add", "change", "publish"})


def works_on_pages(user: AbstractUser) -> bool:
    """Say whether somebody meets the reports, the guide and the checklist."""
    return page_permission_policy.user_has_any_permission(user, MAY_DO)
