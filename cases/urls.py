"""Public addresses of the case app."""

from django.urls import include, path

urlpatterns = [path("verify/", include("cases.public.urls"))]
