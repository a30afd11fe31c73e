"""Forms about proxies: who brings papers for a household, and who no longer does."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.forms.staff.base import FactForm, TransitionForm
from cases.forms.staff.picking import PickOne
from cases.models import Case, Proxy


def proxies_in_force(case: Case) -> list[Proxy]:
    """Return whom the household has sent and not revoked; ``case`` is fetched ``with_file()``."""
    return [proxy for proxy in case.proxies.all() if proxy.is_in_force]


def name_and_relation(proxy: Proxy) -> str:
    """Return a proxy in one line."""
    return f"{proxy.name} ({proxy.relation})"


class NameProxyForm(FactForm):
    """Who the person is, as shown at the counter."""

    confirmations = ("is_wished_by_household",)
    is_wished_by_household = forms.BooleanField(
        label=_("An adult of the household has told me, in person or in writing, to accept this person.")
    )

    class Meta:
        model = Proxy
        fields = ("name", "relation", "document", "power_of_attorney", "power_of_attorney_on")

    def clean(self) -> dict[str, Any]:
        """See that a date has the number it belongs to."""
        cleaned = super().clean()
        if cleaned.get("power_of_attorney_on") and not cleaned.get("power_of_attorney"):
            self.add_error("power_of_attorney", gettext("Write the number that belongs to this date."))
        return cleaned

    def facts(self) -> dict[str, Any]:
        return {"proxy": self.instance}


class RevokeProxyForm(TransitionForm):
    """Which proxy is no longer wanted; no reason is asked."""

    proxy = PickOne(label=_("Proxy"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["proxy"].offer(proxies_in_force(self.case), name_and_relation)
