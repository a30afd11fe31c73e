"""The components that forms are made of: every control has its name, its help and its error."""

from bs4 import BeautifulSoup
from django import forms
from django.template.loader import render_to_string


class Example(forms.Form):
    """One field of every kind."""

    name = forms.CharField(label="نام", help_text="همان‌گونه که در مدرک آمده است")
    nickname = forms.CharField(label="شهرت", required=False)
    sex = forms.ChoiceField(label="جنسیت", choices=[("f", "زن"), ("m", "مرد")], widget=forms.RadioSelect)
    languages = forms.MultipleChoiceField(
        label="زبان", help_text="یک یا چند", choices=[("fa", "فارسی")], widget=forms.CheckboxSelectMultiple
    )
    is_read = forms.BooleanField(label="خواندم", help_text="پیش از ادامه")
    moment = forms.SplitDateTimeField(label="زمان", widget=forms.SplitDateTimeWidget)
    secret = forms.CharField(widget=forms.HiddenInput, required=False)


def _field(form: forms.Form, name: str) -> BeautifulSoup:
    return BeautifulSoup(render_to_string("components/field.html", {"field": form[name]}), "html.parser")


def test_a_control_points_to_its_label_help_and_error() -> None:
    html = _field(Example({}), "name")
    control = html.input
    assert html.label["for"] == control["id"]
    assert control["aria-invalid"] == "true"
    for described in control["aria-describedby"].split():
        assert html.find(id=described).get_text(strip=True)


def test_a_field_without_errors_is_not_marked_invalid_and_says_when_it_is_optional() -> None:
    html = _field(Example(), "nickname")
    assert not html.input.has_attr("aria-invalid")
    assert "(اختیاری)" in html.label.get_text()
    assert "(اختیاری)" not in _field(Example(), "name").label.get_text()


def test_a_group_of_choices_is_a_fieldset_with_a_legend_its_help_and_its_error() -> None:
    for name in ("sex", "languages", "moment"):
        html = _field(Example({}), name)
        group = html.fieldset
        assert group.legend.get_text(strip=True)
        for described in group["aria-describedby"].split():
            assert html.find(id=described).get_text(strip=True)


def test_every_choice_has_its_own_label() -> None:
    html = _field(Example(), "sex")
    assert [label["for"] for label in html.find_all("label")] == [
        radio["id"] for radio in html.find_all("input")
    ]


def test_a_single_check_box_has_its_label_beside_it_and_its_help_below() -> None:
    html = _field(Example({}), "is_read")
    assert html.label["for"] == html.input["id"]
    for described in html.input["aria-describedby"].split():
        assert html.find(id=described).get_text(strip=True)


def test_a_hidden_field_shows_nothing_but_itself() -> None:
    assert _field(Example(), "secret").get_text(strip=True) == ""


def test_the_summary_of_errors_leads_to_every_field_that_has_one() -> None:
    form = Example({})
    page = "".join(str(_field(form, name)) for name in form.fields)
    page += render_to_string("components/error_summary.html", {"form": form})
    html = BeautifulSoup(page, "html.parser")
    links = html.select(".error-summary a")
    assert len(links) == len(form.errors)
    assert all(html.find(id=link["href"][1:]) for link in links)
    assert html.select_one(".error-summary")["tabindex"] == "-1"


def test_there_is_no_summary_without_errors() -> None:
    assert "error-summary" not in render_to_string("components/error_summary.html", {"form": Example()})


def test_the_page_of_a_failure_stands_alone_in_both_languages() -> None:
    html = BeautifulSoup(render_to_string("500.html"), "html.parser")
    assert (html.html["lang"], html.html["dir"]) == ("fa", "rtl")
    assert html.find(lang="en")
    assert html.find_all("link") == html.find_all("script") == []
