"""What our own script asks of a page of forms: a look at what is typed, or an answer that it can read."""

from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict

_CHECK = "X-Check"
_SEND = "X-Send"


def take_aside(request: HttpRequest) -> None:
    """Let words that are only to be checked be seen by nobody who does not ask for them.

    For every page such a request is a plain look: one that knows nothing of checks stores nothing either.
    """
    if request.method == "POST" and _CHECK in request.headers:
        request.words_to_check = request.POST
        request.method, request.POST = "GET", QueryDict()


def words_to_check(request: HttpRequest) -> QueryDict | None:
    """Return what is only to be checked; None where the request is an ordinary one."""
    return getattr(request, "words_to_check", None)


def readable(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Tell the script the address that a browser would be sent to: following it is the browser's part."""
    is_asked = _SEND in request.headers or words_to_check(request) is not None
    if not is_asked or "Location" not in response:
        return response
    told = JsonResponse({"location": response["Location"]})
    told.cookies = response.cookies
    for name in set(response.headers) - {"Location", *told.headers}:
        told[name] = response[name]
    return told
