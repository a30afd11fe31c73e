"""The form of the notarised undertaking, filled in from its original."""

from typing import Any

from django import forms
from django.forms.models import model_to_dict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.forms.staff.base import FactForm
from cases.forms.staff.picking import PickMany
from cases.models import Undertaking
from cases.requirements.household import adults_to_ask
from cases.requirements.papers import undertaking_of

_CHECKED = [("unknown", _("Not checked")), ("true", _("Checked, authentic")), ("false", _("Not authentic"))]


class UndertakingForm(FactForm):
    """The deed and who signed it; every adult who leaves must be among them."""

    signatories = PickMany(
        label=_("Signed by"), help_text=_("Tick those whose signature or thumb-print stands on the deed.")
    )

    class Meta:
        model = Undertaking
        fields = (
            "notary_office_no",
            "notary_city",
            "deed_no",
            "deed_date",
            "unique_id",
            "confidant",
            "interpreter",
            "is_original_seen",
            "is_authentic",
        )
        widgets = {"is_authentic": forms.RadioSelect(choices=_CHECKED)}

    field_order = ("notary_office_no", "notary_city", "deed_no", "deed_date", "unique_id", "signatories")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        former = undertaking_of(kwargs["case"])
        known = model_to_dict(former) if former else {}
        known["is_authentic"] = {True: "true", False: "false"}.get(known.get("is_authentic"), "unknown")
        super().__init__(*args, **{**kwargs, "initial": {**known, **(kwargs.get("initial") or {})}})
        self.fields["signatories"].offer(adults_to_ask(self.case, timezone.localdate()))

    def facts(self) -> dict[str, Any]:
        return {"undertaking": self.instance, "signatories": self.cleaned_data["signatories"]}
