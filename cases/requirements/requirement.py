"""One thing that stands in the way, in words for the officer."""

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True)
class Requirement:
    """An unmet requirement; ``about`` names the member or document it speaks of, if there is one."""

    code: str
    text: str | Promise
    about: str = ""

    def __str__(self) -> str:
        return f"{self.about}: {self.text}" if self.about else str(self.text)
