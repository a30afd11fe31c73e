"""Every field of a service page as its card shows it, and a machine's reading of that card."""

import re
from collections import Counter
from collections.abc import Iterable

from django.utils.translation import gettext as _

from home.boxes import Box
from home.choices.stage import Stage
from home.models import ServicePage
from portal.persian.digits import to_ascii
from portal.persian.text import fold

# Numbers and Latin letters stand alone: a reader of a PDF sets the spaces round them at random.
_WORD = re.compile(r"[a-z]+|[0-9]+|[^\W\d_a-z]+|[☐☒]")


def words(text: str) -> list[str]:
    """Return the words and the boxes of a text, in letters and digits that can be compared."""
    whole = re.sub(r"(?<=\d)[٬,](?=\d)", "", to_ascii(text))
    return _WORD.findall(fold(whole.replace("\u200c", "")))


def values(page: ServicePage) -> list[str]:
    """Return every value that somebody has typed into the card, in the language of the page."""
    texts = [page.title, page.service_id, page.agency, page.parent_agency, page.description]
    texts += [page.description_note, page.other_start, str(page.recipients or ""), page.average_time]
    texts += [page.web_address, page.system_name, str(page.visits or ""), str(page.frequency_times or "")]
    texts += [document.name for document in page.documents.all()]
    texts += [part for basis in page.legal_bases.all() for part in (basis.title, basis.number)]
    for fee in page.fees.all():
        texts += [str(fee.amount), fee.get_basis_display(), fee.account_number]
    for stage in page.stages.all():
        texts += [stage.other_channel, stage.counter_contract, stage.other_reason]
    for system in page.linked_systems.all():
        texts += [system.name, system.exchanged_fields]
    for agency in page.linked_agencies.all():
        texts += [agency.name, agency.system_name, agency.exchanged_fields, agency.get_inquirer_display()]
    texts += [step.title for step in page.steps.all()]
    return [text for text in texts if text]


def labels() -> list[str]:
    """Return the numbered fields and the stages of the form, in the active language."""
    return [
        _("1. Title of the service"),
        _("2. Identifier of the service"),
        _("3. Provider: executive agency"),
        _("3. Provider: parent agency"),
        _("4. Specification of the service"),
        _("Description of the service"),
        _("Type of service"),
        _("Nature of the service"),
        _("Level of the service"),
        _("Related event"),
        _("How the service starts"),
        _("Documents required for the service"),
        _("Governing laws and rules"),
        _("Number of recipients"),
        _("Average time of the service"),
        _("Frequency"),
        _("Number of visits in person"),
        _("Cost of the service for its recipients (rials)"),
        _("5. Details of the service"),
        _("Stages of the service and how each is given"),
        _("7. Links of the service with other systems"),
        _("8. Links of the service with other agencies"),
        _("9. Titles of the processes of the service"),
        *map(str, Stage.labels),
    ]


def boxes(page: ServicePage) -> Counter[tuple[str, bool]]:
    """Return every box of the card with its tick."""
    groups: list[Iterable[Box]] = [page.type_boxes, page.nature_boxes, page.level_boxes, page.event_boxes]
    groups += [page.start_boxes, page.recipients_boxes, page.frequency_boxes, page.frequency_period_boxes]
    for stage in page.stages.all():
        groups += [stage.mode_boxes, stage.channel_boxes, stage.reason_boxes, stage.office_boxes]
    return Counter((box.label, box.is_ticked) for group in groups for box in group)


def reads(text: list[str], value: str, *, strangers: int = 0) -> bool:
    """Tell whether a value's words follow each other; between two lines of a cell other cells may stand."""
    wanted = words(value)
    starts = [place for place, word in enumerate(text) if word == wanted[0]]
    return any(_follows(text, wanted[1:], start + 1, strangers) for start in starts)


def _follows(text: list[str], wanted: list[str], start: int, strangers: int) -> bool:
    for word in wanted:
        ahead = text[start : start + strangers + 1]
        if word not in ahead:
            return False
        start += ahead.index(word) + 1
    return True
