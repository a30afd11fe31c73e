"""The addresses below the contact page; none of them says anything about a person."""

from django.http import HttpRequest, HttpResponse
from wagtail.contrib.routable_page.models import path

from cases.service import EnquiryKind
from home.contact import answer, introduction, sent, writing
from home.form_page import FormPage


class ContactRoutes(FormPage):
    """The two forms, the reference number, the answer."""

    @path("", name="introduction")
    def show_introduction(self, request: HttpRequest) -> HttpResponse:
        return introduction.introduction(self, request)

    @path("question/", name="question")
    def show_question(self, request: HttpRequest) -> HttpResponse:
        return writing.writing(self, request, EnquiryKind.QUESTION)

    @path("complaint/", name="complaint")
    def show_complaint(self, request: HttpRequest) -> HttpResponse:
        return writing.writing(self, request, EnquiryKind.COMPLAINT)

    @path("sent/", name="sent")
    def show_sent(self, request: HttpRequest) -> HttpResponse:
        return sent.sent(self, request)

    @path("answer/", name="answer")
    def show_answer(self, request: HttpRequest) -> HttpResponse:
        return answer.answer(self, request)
