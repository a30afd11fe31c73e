"""A person in the list of members."""

from dataclasses import dataclass

from cases.service import Person
from home.request.visit import Visit


@dataclass(frozen=True)
class ListedPerson:
    """A line of the list: who, as what, what is still missing, and what can be done."""

    name: str
    relation: str
    is_complete: bool
    change_url: str
    guardian_url: str
    remove_url: str


def listed(visit: Visit, person: Person) -> ListedPerson:
    """Return the line of a person."""
    to_check = visit.returns_to_check
    guardian = person.guardian
    return ListedPerson(
        name=person.name,
        relation=person.member.get_relation_display() or "",
        is_complete=person.page.is_valid() and (guardian is None or guardian.is_valid()),
        change_url=visit.url("head", to_check=to_check)
        if person.is_head
        else visit.url("member", person.key, to_check=to_check),
        guardian_url=visit.url("guardian", person.key, to_check=to_check) if guardian else "",
        remove_url="" if person.is_head else visit.url("remove_member", person.key, to_check=to_check),
    )
