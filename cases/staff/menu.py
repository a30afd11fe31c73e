"""The entries of the case app in the admin's menu."""

from django.http import HttpRequest
from wagtail.admin.menu import MenuItem

from cases.actors import Actor
from cases.permissions import may_enter_case_app, may_enter_requests, may_see_attempts


class CounterMenuItem(MenuItem):
    """Shown to those who write down requests at a counter."""

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(may_enter_requests(Actor.staff(request.user)))


class CasesMenuItem(MenuItem):
    """Shown to those who may enter the case app and to nobody else."""

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(may_enter_case_app(Actor.staff(request.user)))


class AttemptsMenuItem(MenuItem):
    """Shown to those who watch over the portal."""

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(may_see_attempts(Actor.staff(request.user)))
