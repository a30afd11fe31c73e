"""The policy that lets a browser load and run nothing but files of the portal itself."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

POLICY = "; ".join(
    (
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
# Wagtail's screens write styles and scripts into their pages; they have protections of their own.
STAFF = "/admin/"


class ContentSecurityMiddleware:
    """Put the policy on every public answer, unless the answer brings one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer as always, with the policy."""
        response = self.get_response(request)
        # A preview stands in a frame of the editor; the page of last resort brings its style with it.
        is_elsewhere = request.path_info.startswith(STAFF) or getattr(request, "is_dummy", False)
        if not is_elsewhere and response.status_code != 500:
            response.headers.setdefault("Content-Security-Policy", POLICY)
        return response
