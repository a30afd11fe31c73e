"""What every form for readers has in common."""

from typing import Any

from django import forms


class PlainForm(forms.BaseForm):
    """The server checks, in the language of the page, and not the browser in its own; labels end bare."""

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
