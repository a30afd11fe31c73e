"""A visitor without scripts, through the Django client; notes what was typed by hand."""

from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from django.http import HttpResponse
from django.test import Client

from tests.journeys.visitor import Answers

# What is chosen or ticked is not typed; nor is what a page carries along by itself.
NOT_TYPED = {"hidden", "radio", "checkbox", "submit", "password"}


class PlainVisitor:
    """Reads pages as a person does, and can press only what is there."""

    def __init__(self) -> None:
        self.client = Client()
        self.typed: list[str] = []
        self.answer: HttpResponse
        self.page: BeautifulSoup

    def open(self, address: str) -> None:
        self._read(self.client.get(address, follow=True))

    def follow(self, words: str) -> None:
        links = [link for link in self.page.find_all("a", href=True) if _words(link) == words]
        assert links, f"«{words}» is no link of {self.address}:\n{self.text}"
        self.open(links[0]["href"])

    def send(self, words: str, answers: Answers | None = None) -> None:
        button = self._button(words)
        form = button.find_parent("form")
        sent = {name: list(values) for name, values in _as_filled_in(form).items()}
        for name, answer in (answers or {}).items():
            controls = form.find_all(attrs={"name": name})
            assert controls, f"«{name}» is no field of {self.address}: {sorted(sent)}"
            sent[name] = [answer] if isinstance(answer, str) else list(answer)
            assert_possible(controls, sent[name])
            if controls[0].get("type", "text") not in NOT_TYPED and controls[0].name != "select":
                self.typed += sent[name]
        if button.has_attr("name"):
            sent[button["name"]] = [button.get("value", "")]
        self._read(self.client.post(form.get("action") or self.address, sent, follow=True))

    def options(self, name: str) -> list[tuple[str, str]]:
        controls = self.page.find_all(attrs={"name": name})
        return [
            (_words(self.page.find("label", attrs={"for": control["id"]})), control["value"])
            for control in controls
        ]

    def fields(self, beginning: str) -> list[str]:
        names = [control["name"] for control in self.page.find_all(attrs={"name": True})]
        return [name for name in names if name.startswith(beginning)]

    def texts(self, selector: str) -> list[str]:
        return [_words(found) for found in self.page.select(selector)]

    @property
    def text(self) -> str:
        return " ".join((self.page.find("main") or self.page).get_text(" ").split())

    @property
    def address(self) -> str:
        return self.answer.request["PATH_INFO"]

    @property
    def status(self) -> int:
        """Return the status of the answer."""
        return self.answer.status_code

    def _button(self, words: str) -> Tag:
        for button in self.page.find_all(["button", "input"], type=lambda kind: kind in {None, "submit"}):
            if _words(button) == words:
                return button
        raise AssertionError(f"«{words}» is no button of {self.address}:\n{self.text}")

    def _read(self, answer: HttpResponse) -> None:
        self.answer = answer
        self.page = BeautifulSoup(answer.content, "html.parser")


def assert_possible(controls: list[Tag], answers: list[str]) -> None:
    """Fail where a form does not offer what somebody wants to choose."""
    if controls[0].get("type") in {"radio", "checkbox"}:
        offered = {control.get("value", "on") for control in controls}
        assert set(answers) <= offered, f"{answers} is not among {offered}"


def _as_filled_in(form: Tag) -> dict[str, list[str]]:
    """Return what a browser would send of a form that nobody has touched."""
    filled_in: dict[str, list[str]] = {}
    for name, value in _values(form):
        filled_in.setdefault(name, []).append(value)
    return filled_in


def _values(form: Tag) -> Iterator[tuple[str, str]]:
    for control in form.find_all(["input", "textarea", "select"], attrs={"name": True}):
        if control.name == "textarea":
            yield control["name"], control.get_text()
        elif control.name == "select":
            chosen = control.find("option", selected=True) or control.find("option")
            yield control["name"], chosen["value"]
        elif control.get("type") not in {"radio", "checkbox"} or control.has_attr("checked"):
            yield control["name"], control.get("value", "")


def _words(element: Tag) -> str:
    return " ".join(element.get_text().split())
