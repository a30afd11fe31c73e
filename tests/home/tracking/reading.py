"""What a page inside a case shows, and what a browser would send of one of its forms."""

from bs4 import BeautifulSoup
from django.http import HttpResponse


def shown(response: HttpResponse) -> BeautifulSoup:
    """Return the main part of a page."""
    return BeautifulSoup(response.content, "html.parser").find("main")


def words(response: HttpResponse) -> str:
    """Return its words, each once separated by one space."""
    return " ".join(shown(response).get_text(" ").split())


def filled_in(response: HttpResponse, address: str) -> dict[str, str]:
    """Return what a browser would send of the first form that goes to an address, without its button."""
    form = shown(response).find("form", action=address)
    values = {
        control["name"]: control.get("value", "")
        for control in form.find_all("input", attrs={"name": True})
        if control.get("type") not in {"radio", "checkbox"} or control.has_attr("checked")
    }
    texts = {area["name"]: area.get_text().removeprefix("\n") for area in form.find_all("textarea")}
    return {**values, **texts}
