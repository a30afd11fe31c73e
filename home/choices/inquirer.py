"""Who carries an inquiry to another agency when it is not electronic."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Inquirer(TextChoices):
    """The card's «دستگاه، مراجعه‌کننده» under the links with other agencies."""

    AGENCY = "agency", _("The agency")
    APPLICANT = "applicant", _("The applicant")
