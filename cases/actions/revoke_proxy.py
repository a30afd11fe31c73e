"""End what a proxy may do, at the household's word."""

from django.utils.translation import gettext as _

from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.exceptions import InvalidFact
from cases.models import Case, Proxy
from cases.workflow.transitions import TransitionCode


def revoke_proxy(case: Case, *, by: Actor, seen: int, proxy: Proxy) -> Proxy:
    """Record that somebody no longer stands for the household; what was brought until then stays noted."""
    with transitioning(case, TransitionCode.REVOKE_PROXY, by=by, seen=seen) as change:
        row = next((one for one in change.case.proxies.all() if one.pk == proxy.pk), None)
        if row is None or not row.is_in_force:
            raise InvalidFact(_("Choose a proxy of this case who is not revoked yet."), "proxy")
        row.revoked_at = change.at
        row.save()
    return row
