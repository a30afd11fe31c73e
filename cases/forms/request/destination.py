"""Where the household goes, and through which border point."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases import shown
from cases.forms.request.kept import KeptModelForm
from cases.models import BorderClosure, BorderPoint, Case, Country
from portal.persian.reader import reader_language


def open_borders() -> list[BorderPoint]:
    """Return the border points through which people may leave today."""
    today = timezone.localdate()
    is_closed = BorderClosure.objects.filter(
        Q(closed_to__isnull=True) | Q(closed_to__gte=today), border=OuterRef("pk"), closed_from__lte=today
    )
    return list(BorderPoint.objects.filter(~Exists(is_closed), is_in_use=True))


class DestinationForm(KeptModelForm):
    """Country, province, and one of the border points that are open and lead there."""

    prefix = "destination"

    border = forms.ChoiceField(
        label=_("Border point"),
        help_text=_(
            "Only border points that are open today are shown. It can be changed later at the office."
        ),
        widget=forms.RadioSelect,
    )

    class Meta:
        model = Case
        fields = ["destination_country", "destination_area"]
        widgets = {"destination_country": forms.RadioSelect}

    field_order = ["destination_country", "destination_area", "border"]

    def __init__(self, *args: Any, borders: Sequence[BorderPoint], **kwargs: Any) -> None:
        self._borders = {str(border.pk): border for border in borders}
        super().__init__(*args, **kwargs)
        border = self.fields["border"]
        border.choices = [(key, border_label(point)) for key, point in self._borders.items()]
        border.error_messages["invalid_choice"] = _(
            "This border point is closed now. Please choose another one."
        )
        # «Another country» only where a border point leads to one.
        reachable = {point.country for point in borders} | {Country.AFGHANISTAN, Country.IRAQ}
        country = self.fields["destination_country"]
        country.choices = [choice for choice in country.choices if choice[0] in reachable]

    def clean(self) -> dict[str, Any]:
        """See that the border point leads to the country."""
        cleaned = super().clean()
        country, border = cleaned.get("destination_country"), self._borders.get(cleaned.get("border", ""))
        if not country or any(point.country == country for point in self._borders.values()):
            if country and border and border.country != country:
                self.add_error(
                    "border",
                    gettext("This border point does not lead to %(country)s. Please choose one that does.")
                    % {"country": Country(country).label},
                )
        else:
            self.errors.pop("border", None)
            self.add_error(
                "border",
                gettext(
                    "No border point to %(country)s is open today. What you wrote is kept; please try "
                    "again later or "
                    "ask the office."
                )
                % {"country": Country(country).label},
            )
        return cleaned

    def _post_clean(self) -> None:
        super()._post_clean()
        border = self._borders.get(self.cleaned_data.get("border", ""))
        if border is not None:
            self.instance.border = border


def border_label(border: BorderPoint) -> str:
    """Return a border point as people know it: both names, and where it leads.

    Who reads English finds the Latin names first; the Persian one, which stands on the slip, follows.
    """
    names = _both(border.name, border.opposite_name)
    country = border.get_country_display()
    if reader_language() == "en" and border.latin_name:
        latin = _both(border.latin_name, border.opposite_latin_name)
        return f"{latin} ({shown.name(names)}, {country})"
    return f"{names} ({country})"


def _both(here: str, there: str) -> str:
    return f"{here} – {there}" if there else here
