"""Addresses of the case app inside the admin."""

from django.urls import path, register_converter

from cases.staff.appointment import CaseAppointmentView
from cases.staff.attempts import AttemptsView
from cases.staff.case_file import CaseFileView
from cases.staff.day_sheet import DaySheetView, MarkAppointmentView, WalkInView
from cases.staff.enquiries import EnquiriesView
from cases.staff.enquiry import CloseEnquiryView, EnquiryView
from cases.staff.entries import listing, sending, writing
from cases.staff.messages import MessagesView, WaitingMessagesView
from cases.staff.queue import QueueView
from cases.staff.scans import ScanPageView, ScanView
from cases.staff.slip_pdf import SlipPdfView
from cases.staff.transition import TransitionView


class MemberKey:
    """The key of a member of an entry, as it stands in an address."""

    regex = "[0-9a-f]{8}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(MemberKey, "key")

app_name = "cases_staff"
urlpatterns = [
    path("cases/", QueueView.as_view(), name="queue"),
    path("cases/<int:pk>/", CaseFileView.as_view(), name="file"),
    path("cases/<int:pk>/messages/", MessagesView.as_view(), name="messages"),
    path("cases/<int:pk>/slip/<str:serial>.pdf", SlipPdfView.as_view(), name="slip_pdf"),
    path("cases/<int:pk>/appointment/", CaseAppointmentView.as_view(), name="appointment"),
    path("cases/<int:pk>/scans/<slug:key>/", ScanView.as_view(), name="scan"),
    path("cases/<int:pk>/scans/<slug:key>/<int:number>.jpg", ScanPageView.as_view(), name="scan_page"),
    path("cases/<int:pk>/<slug:transition>/", TransitionView.as_view(), name="transition"),
    path("attempts/", AttemptsView.as_view(), name="attempts"),
    path("messages/", WaitingMessagesView.as_view(), name="waiting_messages"),
    path("appointments/", DaySheetView.as_view(), name="day_sheet"),
    path("appointments/walk-in/", WalkInView.as_view(), name="walk_in"),
    path("appointments/<int:pk>/mark/", MarkAppointmentView.as_view(), name="mark_appointment"),
    path("entries/", listing.EntriesView.as_view(), name="entries"),
    path("entries/<int:pk>/start/", writing.StartView.as_view(), name="entry_start"),
    path("entries/<int:pk>/head/", writing.PersonView.as_view(), name="entry_head"),
    path("entries/<int:pk>/members/add/", writing.AddMemberView.as_view(), name="entry_add_member"),
    path("entries/<int:pk>/members/<key:key>/", writing.MemberView.as_view(), name="entry_member"),
    path(
        "entries/<int:pk>/members/<key:key>/remove/",
        writing.RemoveMemberView.as_view(),
        name="entry_remove_member",
    ),
    path("entries/<int:pk>/destination/", writing.DestinationView.as_view(), name="entry_destination"),
    path("entries/<int:pk>/send/", sending.SendView.as_view(), name="entry_send"),
    path("entries/<int:pk>/discard/", sending.DiscardView.as_view(), name="entry_discard"),
    path("entries/<int:pk>/receipt/", sending.ReceiptView.as_view(), name="entry_receipt"),
    path("entries/<int:pk>/receipt.pdf", sending.ReceiptPdfView.as_view(), name="entry_receipt_pdf"),
    path("enquiries/", EnquiriesView.as_view(), name="enquiries"),
    path("enquiries/<int:pk>/", EnquiryView.as_view(), name="enquiry"),
    path("enquiries/<int:pk>/close/", CloseEnquiryView.as_view(), name="close_enquiry"),
]
