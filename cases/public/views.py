"""The page where anybody checks a slip."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import never_cache

from cases.forms.verify import VerifyForm
from cases.public.answer import answer_for_payload, answer_for_serial


@method_decorator(never_cache, name="dispatch")
class VerifyView(View):
    """Answer a signed content or a serial: it comes in the body of a request, never in its address."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Show the empty form; a script moves a fragment into it and sends it."""
        return render(request, "cases/public/verify.html", {"form": VerifyForm()})

    def post(self, request: HttpRequest) -> HttpResponse:
        """Show the answer above a fresh form."""
        form = VerifyForm(request.POST)
        if not form.is_valid():
            return render(request, "cases/public/verify.html", {"form": form}, status=422)
        payload, serial = form.cleaned_data["payload"], form.cleaned_data["serial"]
        answer = answer_for_payload(payload) if payload else answer_for_serial(serial)
        return render(request, "cases/public/verify.html", {"form": VerifyForm(), "answer": answer})
