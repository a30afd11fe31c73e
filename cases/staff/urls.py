"""Addresses of the case app inside the admin."""

from django.urls import path

from cases.staff.case_file import CaseFileView
from cases.staff.enquiries import EnquiriesView
from cases.staff.enquiry import CloseEnquiryView, EnquiryView
from cases.staff.messages import MessagesView, WaitingMessagesView
from cases.staff.queue import QueueView
from cases.staff.slip_pdf import SlipPdfView
from cases.staff.transition import TransitionView

app_name = "cases_staff"
urlpatterns = [
    path("cases/", QueueView.as_view(), name="queue"),
    path("cases/<int:pk>/", CaseFileView.as_view(), name="file"),
    path("cases/<int:pk>/messages/", MessagesView.as_view(), name="messages"),
    path("cases/<int:pk>/slip/<str:serial>.pdf", SlipPdfView.as_view(), name="slip_pdf"),
    path("cases/<int:pk>/<slug:transition>/", TransitionView.as_view(), name="transition"),
    path("messages/", WaitingMessagesView.as_view(), name="waiting_messages"),
    path("enquiries/", EnquiriesView.as_view(), name="enquiries"),
    path("enquiries/<int:pk>/", EnquiryView.as_view(), name="enquiry"),
    path("enquiries/<int:pk>/close/", CloseEnquiryView.as_view(), name="close_enquiry"),
]
