"""The addresses below the tracking page; none of them names a case."""

from django.http import HttpRequest, HttpResponse
from wagtail.contrib.routable_page.models import path

from home.form_page import FormPage
from home.tracking import access, after, answer, case, messages, papers, sign_in, withdraw


class TrackingRoutes(FormPage):
    """Code and PIN, the case behind them, and all that can be read and done there."""

    @path("", name="sign_in")
    def show_sign_in(self, request: HttpRequest) -> HttpResponse:
        return sign_in.sign_in(self, request)

    @path("case/", name="case")
    def show_case(self, request: HttpRequest) -> HttpResponse:
        return case.case(self, request)

    @path("case/access/", name="access")
    def show_access(self, request: HttpRequest) -> HttpResponse:
        return access.access(self, request)

    @path("case/answer/", name="answer")
    def show_answer(self, request: HttpRequest) -> HttpResponse:
        return answer.answer(self, request)

    @path("case/withdraw/", name="withdraw")
    def show_withdraw(self, request: HttpRequest) -> HttpResponse:
        return withdraw.withdraw(self, request)

    @path("case/after/", name="after")
    def show_after(self, request: HttpRequest) -> HttpResponse:
        return after.after(self, request)

    @path("case/papers/", name="papers")
    def show_papers(self, request: HttpRequest) -> HttpResponse:
        return papers.papers(self, request)

    @path("case/messages/", name="messages")
    def show_messages(self, request: HttpRequest) -> HttpResponse:
        return messages.messages(self, request)

    @path("case/leave/", name="leave")
    def show_leave(self, request: HttpRequest) -> HttpResponse:
        return case.leave(self, request)
