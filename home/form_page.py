"""A page with forms below it: nobody can hide it, each part has an address, and nothing shown is stored."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.cache import add_never_cache_headers
from wagtail.contrib.routable_page.models import RoutablePageMixin

from home.by_script import readable, take_aside
from home.open_to_all import OpenToAll


class FormPage(OpenToAll, RoutablePageMixin):
    """The base of the pages on which people write: the request, the tracking, the contact."""

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer a browser as always, and our own script so that it can read the answer."""
        take_aside(request)
        return readable(request, super().serve(request, *args, **kwargs))

    def address(self, request: HttpRequest, route: str, *args: str) -> str:
        """Return the address of a part of this page."""
        return self.get_url(request) + self.reverse_subpage(route, args=args)

    def show(
        self, request: HttpRequest, template: str, context: dict[str, Any], *, status: int = 200
    ) -> TemplateResponse:
        """Return a part of this page."""
        response = self.render(request, context_overrides=context, template=template)
        response.status_code = status
        return response


def never_stored(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Wrap a view so that no browser and no proxy stores what it shows."""

    @wraps(view)
    def wrapped(*args: Any, **kwargs: Any) -> HttpResponse:
        response = view(*args, **kwargs)
        add_never_cache_headers(response)
        return response

    return wrapped
