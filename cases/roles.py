"""Who may act: the staff roles, kept as Django groups, and the applicant."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    """A part a person plays in a case."""

    INTAKE_CLERK = "intake_clerk", _("Intake clerk")
    OFFICER = "officer", _("Case officer")
    SUPERVISOR = "supervisor", _("Supervisor")
    DIRECTOR = "director", _("Director")
    AUDITOR = "auditor", _("Auditor")
    EDITOR = "editor", _("Page editor")
    APPLICANT = "applicant", _("Applicant")


# The name of each role's group, as the office reads it in the list of groups. It is data of the
# installation, not interface text, and so it does not change with the reader's language.
GROUP_NAMES: dict[Role, str] = {
    Role.INTAKE_CLERK: "متصدی پذیرش",
    Role.OFFICER: "کارشناس",
    Role.SUPERVISOR: "سرپرست",
    Role.DIRECTOR: "مدیرکل",
    Role.AUDITOR: "بازرس",
    Role.EDITOR: "ویراستار صفحات",
}
ROLES_BY_GROUP_NAME: dict[str, Role] = {name: role for role, name in GROUP_NAMES.items()}

STAFF_ROLES = frozenset(GROUP_NAMES)
# Those who handle cases; an auditor reads them, an editor never sees one.
CASE_ROLES = frozenset({Role.INTAKE_CLERK, Role.OFFICER, Role.SUPERVISOR, Role.DIRECTOR})
READING_ROLES = CASE_ROLES | {Role.AUDITOR}
COUNTER_ROLES = frozenset({Role.INTAKE_CLERK, Role.OFFICER, Role.SUPERVISOR})
DECIDING_ROLES = frozenset({Role.OFFICER, Role.SUPERVISOR})
SIGNING_ROLES = frozenset({Role.SUPERVISOR, Role.DIRECTOR})
