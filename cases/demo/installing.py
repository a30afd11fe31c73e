"""Put the demo into its database, once: what is there already is left as visitors have made it."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction

from cases.demo.appointments import install_appointments
from cases.demo.enquiries import install_enquiries
from cases.demo.journey import Journey
from cases.demo.messages import install_messages
from cases.demo.office import create_office
from cases.demo.ownership import known_cases, refuse_foreign_database
from cases.demo.passphrase import passphrase
from cases.demo.receiving import receive
from cases.demo.scenes import SCENES, Scene
from cases.demo.staff import Team, install_staff
from cases.installation.rules import install_rules
from cases.models import Case, Office


@dataclass(frozen=True)
class Demo:
    """An installed demo: the passphrase of its users, and its cases by the name of their scene."""

    passphrase: str
    cases: dict[str, Case]


@transaction.atomic
def install_demo(*, may_use_server: bool = False, tell: Callable[[Case], None] | None = None) -> Demo:
    """Install what is missing, all or nothing; ``tell`` hears of each case that was made.

    Raise ``ForeignDatabase`` where the demo has no business.
    """
    refuse_foreign_database(may_use_server=may_use_server)
    cases = known_cases()
    office = next((case.office for case in cases.values()), None) or create_office()
    install_rules()
    password = passphrase()
    team = install_staff(office, password)
    for number, scene in enumerate(SCENES, start=1):
        if scene.name in cases:
            continue
        case = cases[scene.name] = _play(scene, number, office, team)
        install_messages(scene, case, team)
        if tell is not None:
            tell(case)
    install_enquiries(office, team)
    install_appointments(office, team, cases)
    return Demo(password, cases)


def _play(scene: Scene, number: int, office: Office, team: Team) -> Case:
    """Receive the request of a scene and bring it, step by step, to where the scene shows it."""
    case = receive(
        scene.household,
        office,
        team,
        name=scene.name,
        number=number,
        is_online=scene.is_online,
        is_told=scene.is_told,
    )
    journey = Journey(case, scene.household, team)
    for step in scene.road:
        step(journey)
    return journey.case
