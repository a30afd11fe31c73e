"""Where a slip is checked."""

from django.urls import path

from cases.public.views import VerifyView

app_name = "verify"
urlpatterns = [path("", VerifyView.as_view(), name="check")]
