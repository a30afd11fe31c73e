"""Scans of somebody's papers, chosen in a browser: which paper, and the files."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from cases.actions.add_scan import add_scan
from cases.forms.plain import PlainForm
from cases.forms.request.kept import in_plain_words
from cases.models import RequestDraft, Scan, ScanPaper
from cases.scans import HOUSEHOLD, ScanNotTaken
from portal.persian.text import strip_controls
from portal.scans.refusal import Reason

_LONGEST_NAME = 60
_OF_HOUSEHOLD = (ScanPaper.RECEIPT, ScanPaper.OTHER)
_OF_PERSON = tuple(paper for paper in ScanPaper if paper != ScanPaper.RECEIPT)
_TAKEN = "image/jpeg,image/png,image/heic,image/heif,application/pdf,.jpg,.jpeg,.png,.heic,.heif,.pdf"


class FilesInput(forms.FileInput):
    """One input for several files."""

    allow_multiple_selected = True

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"multiple": True, **(attrs or {})})

    def value_from_datadict(self, data: Any, files: MultiValueDict, name: str) -> list[UploadedFile]:
        """Return every file that was sent under the name."""
        return files.getlist(name)


class FilesField(forms.FileField):
    """Several files; each of them is judged by its content, later and on its own."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        """Return the files that were sent, at least one."""
        files = [file for file in data or [] if file]
        if not files:
            raise forms.ValidationError(self.error_messages["required"], code="required")
        return files


class ScanForm(PlainForm, forms.Form):
    """Which paper of this person, and its files."""

    prefix = "scan"

    paper = forms.ChoiceField(label=_("Which paper is it?"), widget=forms.RadioSelect)
    files = FilesField(
        label=_("Pictures or PDF"),
        help_text=_("Several at once if you wish, for example front and back."),
        error_messages={"required": _("Please choose at least one file.")},
        widget=FilesInput(attrs={"accept": _TAKEN}),
    )

    def __init__(self, *args: Any, person: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        papers = _OF_HOUSEHOLD if person == HOUSEHOLD else _OF_PERSON
        self.fields["paper"].choices = [(paper.value, paper.label) for paper in papers]
        in_plain_words(self.fields["paper"])


def keep_file(
    draft: RequestDraft, file: UploadedFile, *, person: str, paper: ScanPaper, address: str
) -> Scan:
    """Keep a file that was sent, or raise why not; one of which only the size was kept is too large."""
    data = file.read()
    if len(data) != file.size:
        raise ScanNotTaken(Reason.TOO_LARGE)
    return add_scan(draft, data, person=person, paper=paper, address=address)


def names_told(files: Sequence[UploadedFile]) -> list[str]:
    """Return what each file is called on the sender's device, fit to be read once and kept nowhere."""
    return [_told(file.name or "") for file in files]


def _told(name: str) -> str:
    """Return the last part of a name, without what steers direction or hides letters, and not too long."""
    plain = " ".join(strip_controls(name.replace("\\", "/").rpartition("/")[2]).split())
    short = plain if len(plain) <= _LONGEST_NAME else f"{plain[:_LONGEST_NAME]}…"
    return f"\u2068{short}\u2069"  # It keeps its own direction in whatever line it is quoted.
