"""The tour of the demo: stops along the road of a case."""

from django.utils.translation import gettext as _

from cases.demo import scenes
from cases.demo.installing import Demo
from cases.demo.scenes import Scene


def tour(demo: Demo) -> list[str]:
    """Return the stops in the active language; they name cases as they were when the demo was new."""

    def number(scene: Scene) -> str:
        return demo.cases[scene.name].case_number

    return [
        _("Without signing in: read the service page, then send a request for a household of your own."),
        _("On the tracking page: follow one of the two households above with its code and PIN."),
        _(
            "As officer: take the new request %(new)s. See why %(minor)s cannot be accepted (a child without "
            "a parent) and what %(unknown)s waits for (an unknown birth date)."
        )
        % {
            "new": number(scenes.NEW),
            "minor": number(scenes.UNACCOMPANIED),
            "unknown": number(scenes.UNKNOWN_BIRTH),
        },
        _(
            "In %(case)s: as supervisor clear the newborn's missing document (the lost card is cleared "
            "already); as officer verify the receipt and declare the file complete."
        )
        % {"case": number(scenes.WITHOUT_CARD)},
        _(
            "In %(case)s, as officer: ask both adults once more, then cancel their cards together with the "
            "supervisor. From here there is no way back."
        )
        % {"case": number(scenes.READY)},
        _(
            "In %(case)s, as director: issue the slip, open the PDF, and check its picture code with a phone "
            "or its serial by hand."
        )
        % {"case": number(scenes.CANCELLED)},
        _("In %(case)s, as intake clerk: hand the slip over; check its serial before and after.")
        % {"case": number(scenes.ISSUED)},
        _(
            "As intake clerk: open the day sheet under «Appointments». One household did not come, one came "
            "without appointment, and the visit of %(ready)s must be moved, for the office is closed then."
        )
        % {"ready": number(scenes.READY)},
        _(
            "As officer: answer the message that waits in %(case)s; the household reads the answer where it "
            "follows its case."
        )
        % {"case": number(scenes.UNKNOWN_BIRTH)},
        _(
            "As auditor: read the timeline of %(case)s, whose first slip was damaged and replaced; an "
            "auditor reads everything and changes nothing."
        )
        % {"case": number(scenes.DELIVERED)},
    ]
