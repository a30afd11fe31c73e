"""A Django application of one view and no middleware; it answers with the bytes of a page made elsewhere."""

import os
from pathlib import Path

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path

BODY = Path(os.environ["BARE_BODY"]).read_bytes()
ENCODING = os.environ["BARE_ENCODING"]

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], MIDDLEWARE=[], SECRET_KEY="bare")


def _answer(request: HttpRequest, anything: str = "") -> HttpResponse:
    headers = {"Content-Length": str(len(BODY))}
    if ENCODING != "identity":
        headers["Content-Encoding"] = ENCODING
    return HttpResponse(BODY, content_type="text/html; charset=utf-8", headers=headers)


urlpatterns = [path("<path:anything>", _answer), path("", _answer)]
application = get_wsgi_application()
