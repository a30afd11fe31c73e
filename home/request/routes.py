"""The addresses below the request page; none of them says anything about a person."""

from django.http import HttpRequest, HttpResponse
from wagtail.contrib.routable_page.models import path, re_path

from home.form_page import FormPage
from home.request import (
    before,
    check,
    declaration,
    destination,
    discard,
    fee,
    head,
    introduction,
    members,
    paper_form,
    receipt,
    receipt_pdf,
    resuming,
    saving,
    scans,
)

_KEY = r"(?P<key>[0-9a-f]{8})"
_SCAN = r"(?P<key>[0-9a-f]{16})"
_WHOSE = r"(?P<whose>[0-9a-f]{8}|head|household)"
_ANY_KEY = r"(?P<key>[0-9a-f]{8}|head)"


class RequestRoutes(FormPage):
    """The steps of the request form as routes of a page."""

    @path("", name="introduction")
    def show_introduction(self, request: HttpRequest) -> HttpResponse:
        return introduction.introduction(self, request)

    @path("paper-form.pdf/", name="paper_form")
    def show_paper_form(self, request: HttpRequest) -> HttpResponse:
        return paper_form.paper_form(self, request)

    @path("before-you-start/", name="before")
    def show_before(self, request: HttpRequest) -> HttpResponse:
        return before.before(self, request)

    @path("head/", name="head")
    def show_head(self, request: HttpRequest) -> HttpResponse:
        return head.head(self, request)

    @path("members/", name="members")
    def show_members(self, request: HttpRequest) -> HttpResponse:
        return members.members(self, request)

    @path("members/add/", name="add_member")
    def show_add_member(self, request: HttpRequest) -> HttpResponse:
        return members.add_member(self, request)

    @re_path(rf"^members/{_KEY}/$", name="member")
    def show_member(self, request: HttpRequest, key: str) -> HttpResponse:
        return members.member(self, request, key)

    @re_path(rf"^members/{_KEY}/remove/$", name="remove_member")
    def show_remove_member(self, request: HttpRequest, key: str) -> HttpResponse:
        return members.remove_member(self, request, key)

    @re_path(rf"^members/{_ANY_KEY}/guardian/$", name="guardian")
    def show_guardian(self, request: HttpRequest, key: str) -> HttpResponse:
        return members.guardian(self, request, key)

    @path("destination/", name="destination")
    def show_destination(self, request: HttpRequest) -> HttpResponse:
        return destination.destination(self, request)

    @path("fee/", name="fee")
    def show_fee(self, request: HttpRequest) -> HttpResponse:
        return fee.fee(self, request)

    @path("scans/", name="scans")
    def show_scans(self, request: HttpRequest) -> HttpResponse:
        return scans.scans(self, request)

    @re_path(rf"^scans/{_WHOSE}/$", name="add_scan")
    def show_add_scan(self, request: HttpRequest, whose: str) -> HttpResponse:
        return scans.add_scan(self, request, whose)

    @re_path(rf"^scans/{_SCAN}/(?P<number>[1-9]\d{{0,2}})/$", name="scan_page")
    def show_scan_page(self, request: HttpRequest, key: str, number: str) -> HttpResponse:
        return scans.scan_page(self, request, key, number)

    @re_path(rf"^scans/{_SCAN}/remove/$", name="remove_scan")
    def show_remove_scan(self, request: HttpRequest, key: str) -> HttpResponse:
        return scans.remove_scan(self, request, key)

    @path("declaration/", name="declaration")
    def show_declaration(self, request: HttpRequest) -> HttpResponse:
        return declaration.declaration(self, request)

    @path("check/", name="check")
    def show_check(self, request: HttpRequest) -> HttpResponse:
        return check.check(self, request)

    @path("receipt/", name="receipt")
    def show_receipt(self, request: HttpRequest) -> HttpResponse:
        return receipt.receipt(self, request)

    @path("receipt/receipt.pdf/", name="receipt_pdf")
    def show_receipt_pdf(self, request: HttpRequest) -> HttpResponse:
        return receipt_pdf.receipt_pdf(self, request)

    @path("finished/", name="finished")
    def show_finished(self, request: HttpRequest) -> HttpResponse:
        return receipt.finished(self, request)

    @path("save/", name="save")
    def show_save(self, request: HttpRequest) -> HttpResponse:
        return saving.show_code(self, request)

    @path("save/leave/", name="leave")
    def show_leave(self, request: HttpRequest) -> HttpResponse:
        return saving.leave(self, request)

    @path("continue/", name="resume")
    def show_resume(self, request: HttpRequest) -> HttpResponse:
        return resuming.resume(self, request)

    @path("discard/", name="discard")
    def show_discard(self, request: HttpRequest) -> HttpResponse:
        return discard.discard(self, request)
