"""Record who brings papers for a household."""

from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.models import Case, Proxy
from cases.workflow.transitions import TransitionCode


def name_proxy(case: Case, *, by: Actor, seen: int, proxy: Proxy) -> Proxy:
    """Store a proxy of the household; nothing that a person must answer alone can be done by one."""
    with transitioning(case, TransitionCode.NAME_PROXY, by=by, seen=seen) as change:
        proxy.case = change.case
        proxy.recorded_by = by.user
        proxy.recorded_at = change.at
        proxy.save()
    return proxy
