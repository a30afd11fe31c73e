"""Replace a lost PIN."""

import re
from collections.abc import Callable

from django.contrib.auth.hashers import check_password

from cases.actions.replace_pin import replace_pin
from cases.models import Case
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests.households import PIN, Bureau, fresh


def test_the_new_pin_opens_and_the_old_one_no_longer(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.RECEIVED)
    assert check_password(PIN, case.pin_hash)
    pin = replace_pin(case, by=bureau.actor(Role.INTAKE_CLERK), seen=case.version)
    assert re.fullmatch(r"[0-9]{6}", pin)
    after = fresh(case)
    assert check_password(pin, after.pin_hash)
    assert not check_password(PIN, after.pin_hash) or pin == PIN


def test_no_pin_stands_in_the_history(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.RECEIVED)
    replace_pin(case, by=bureau.actor(Role.INTAKE_CLERK), seen=case.version)
    names = {field.name for field in Case.history.model._meta.fields}
    assert not {"pin_hash", "submission_key"} & names
