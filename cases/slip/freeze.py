"""From a case to a slip: freeze what will be printed, and prove that it can be."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from cases.actors import Actor
from cases.exceptions import SlipRefused
from cases.models import Case, Member, SlipSerial, SlipValidity
from cases.slip.content import HolderLine, SlipContent
from cases.slip.errors import SlipError
from cases.slip.keyring import Keyring
from cases.slip.pdf import render
from cases.slip.readback import check
from cases.slip.signing import sign

# The slip is a Persian document, whatever language the officer reads.
SLIP_LANGUAGE = "fa"


@dataclass(frozen=True)
class Proof:
    """A slip that was drawn, signed and read back without a fault."""

    pdf: bytes
    payload: str


def freeze(case: Case, *, serial: SlipSerial, signer: Actor, at: datetime) -> SlipContent:
    """Return exactly what the slip of this case says; ``case`` is fetched ``with_file()``."""
    issued_on = timezone.localdate(at)
    validity = SlipValidity.objects.in_force(issued_on).first()
    if validity is None:
        raise SlipRefused(_("No validity of the slip is in force."))
    leaving = [member for member in case.members.all() if member.is_returning]
    leaving.sort(key=lambda member: (not member.is_head, member.position))
    with translation.override(SLIP_LANGUAGE):
        return SlipContent(
            serial=serial.text,
            case_number=case.case_number,
            case_version=case.version + 1,
            office_name=case.office.name,
            office_city=case.office.city,
            issued_on=issued_on,
            # The day of issue is the first day of the validity.
            valid_until=issued_on + timedelta(days=validity.days - 1),
            border_name=case.border.name,
            border_opposite=case.border.opposite_name,
            destination_country=str(case.get_destination_country_display()),
            holders=tuple(_line(number, member) for number, member in enumerate(leaving, start=1)),
            signer_name=signer.name,
            signer_title=case.office.signer_title,
            is_sample=Keyring.from_settings().is_sample,
        )


def prove(content: SlipContent) -> Proof:
    """Sign, draw and read back; raise ``SlipRefused`` unless every printed value stands in the PDF."""
    try:
        payload = sign(content)
        pdf = render(content, f"{settings.VERIFY_BASE_URL}#{payload}")
        check(pdf, content)
    except SlipError as error:
        raise SlipRefused(
            _("The slip could not be made exactly, so nothing was stored. Technical reason: %(reason)s")
            % {"reason": error}
        ) from error
    return Proof(pdf, payload)


def _line(number: int, member: Member) -> HolderLine:
    documents = [document for document in member.documents.all() if document.card_no]
    return HolderLine(
        number=number,
        given_name=member.given_name,
        family_name=member.family_name,
        father_name=member.father_name,
        grandfather_name=member.grandfather_name,
        sex=str(member.get_sex_display()),
        birth=member.birth.format(SLIP_LANGUAGE),
        nationality=str(member.get_nationality_display()),
        relation=str(member.get_relation_display()),
        document_kind="، ".join(dict.fromkeys(str(document.get_kind_display()) for document in documents)),
        document_number="، ".join(document.card_no for document in documents),
    )
