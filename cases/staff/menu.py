"""The entries of the case app in the admin's menu."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from wagtail.admin.menu import MenuItem

from cases.actors import Actor
from cases.permissions import Answer


class CasesMenuItem(MenuItem):
    """Shown to those whom ``may`` allows, a permission function, and to nobody else."""

    def __init__(self, *args: Any, may: Callable[[Actor], Answer], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._may = may

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(self._may(Actor.staff(request.user)))
