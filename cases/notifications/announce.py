"""Tell those concerned, after a change was committed and never before."""

import logging

from django.conf import settings
from django.core.mail import send_mail
from django.utils import translation
from django.utils.translation import gettext as _

from cases.models import CaseVersion
from cases.roles import GROUP_NAMES, SIGNING_ROLES
from cases.workflow.statuses import URGENT

logger = logging.getLogger(__name__)


def announce(version_pk: int) -> None:
    """Log the change and alert the signers when a household stands without cards and without a slip.

    Nothing depends on it: the change is stored already, so a mail that cannot be sent is logged and
    passed over. Neither the log nor the mail names a person; a case number says enough to colleagues.
    """
    version = CaseVersion.objects.select_related("case__office").get(pk=version_pk)
    logger.info("case %s: %s, version %d", version.case.case_number, version.transition, version.number)
    if version.to_status in URGENT and version.from_status != version.to_status:
        _alert_signers(version)


def _alert_signers(version: CaseVersion) -> None:
    groups = [GROUP_NAMES[role] for role in SIGNING_ROLES]
    signers = version.case.office.staff.filter(is_active=True, groups__name__in=groups).exclude(email="")
    addresses = sorted(set(signers.values_list("email", flat=True)))
    if not addresses:
        return
    with translation.override(settings.LANGUAGE_CODE):
        subject = _("A travel slip must be issued now: case %(number)s") % {
            "number": version.case.case_number
        }
        text = _(
            "The cards of this household are cancelled and its slip is not issued yet. Please issue it now."
        )
    try:
        send_mail(subject, text, None, addresses)
    except OSError:
        logger.exception("case %s: the signers could not be alerted by mail", version.case.case_number)
