"""Step 6: scans of papers, which nobody must send."""

from dataclasses import dataclass

from django.conf import settings
from django.http import Http404, HttpResponse, HttpResponseRedirect, JsonResponse

from cases import service
from home.client_address import client_address
from home.request.scan_listing import ScanOwner, owners
from home.request.steps import DECLARATION, SCANS
from home.request.visit import Visit, with_draft

# Set by our own script, which sends one file after the other and wants no page for an answer.
_BY_SCRIPT = "X-Scan"


@dataclass(frozen=True)
class Refused:
    """A file that was not taken, by the name it has on the sender's device, and why."""

    name: str
    why: str


@with_draft
def scans(visit: Visit) -> HttpResponse:
    """Show whose papers were sent so far."""
    context = {
        "owners": owners(visit),
        "next_url": visit.url("check" if visit.returns_to_check else DECLARATION.route),
    }
    return visit.render("scans", context, step=SCANS)


@with_draft
def add_scan(visit: Visit, whose: str) -> HttpResponse:
    """Take files for one person; a file that is refused takes nothing with it."""
    owner = next((one for one in owners(visit) if one.key == whose), None)
    if owner is None:
        return visit.redirect("scans", to_check=visit.returns_to_check)
    if visit.request.method != "POST":
        return _page(visit, owner, service.ScanForm(person=whose))
    form = service.ScanForm(visit.request.POST, visit.request.FILES, person=whose)
    if not form.is_valid():
        return _answer(visit, owner, form, [], 0)
    refused, taken = _take(visit, whose, form)
    return _answer(visit, owner, form, refused, taken)


@with_draft
def scan_page(visit: Visit, key: str, number: str) -> HttpResponse:
    """Show a page of a scan to the browser that holds the draft; the copy is marked as one."""
    try:
        picture = service.draft_page(visit.draft, key, int(number))
    except service.DamagedScan:
        picture = None
    if picture is None:
        raise Http404
    headers = {
        "Content-Disposition": f'inline; filename="scan-{int(number)}.jpg"',
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "X-Content-Type-Options": "nosniff",
    }
    return HttpResponse(picture, content_type="image/jpeg", headers=headers)


@with_draft
def remove_scan(visit: Visit, key: str) -> HttpResponse:
    """Ask whether a scan shall really be deleted, and do it."""
    if visit.request.method == "POST":
        visit.draft = service.remove_scan(visit.draft, key)
        return visit.redirect("scans", to_check=visit.returns_to_check)
    for owner in owners(visit):
        for scan in owner.scans:
            if scan.key == key:
                context = {"owner": owner, "scan": scan, "back_url": _back(visit)}
                return visit.render("scan_remove", context, step=SCANS)
    return visit.redirect("scans", to_check=visit.returns_to_check)


def _take(visit: Visit, whose: str, form: service.ScanForm) -> tuple[list[Refused], int]:
    """Keep the files one by one; return those that were not taken, and how many were."""
    refused, taken = [], 0
    files = form.cleaned_data["files"]
    for name, file in zip(service.names_told(files), files, strict=True):
        try:
            service.add_scan(
                visit.draft,
                file,
                person=whose,
                paper=service.ScanPaper(form.cleaned_data["paper"]),
                address=client_address(visit.request),
            )
        except service.DraftEnded:
            raise
        except service.ActionRefused as refusal:
            refused.append(Refused(name, str(refusal)))
        else:
            taken += 1
    if taken:
        visit.draft = service.load_draft(visit.token) or visit.draft
    return refused, taken


def _answer(
    visit: Visit, owner: ScanOwner, form: service.ScanForm, refused: list[Refused], taken: int
) -> HttpResponse:
    """Go back to the list when all is well; else say file by file what was not taken."""
    is_well = form.is_valid() and not refused
    if _BY_SCRIPT in visit.request.headers:
        errors = [str(error) for found in form.errors.values() for error in found]
        words = [one.why for one in refused] or errors
        return JsonResponse({"refused": words}, status=200 if is_well else 422)
    if is_well:
        return HttpResponseRedirect(_back(visit))
    return _page(visit, owner, form, refused=refused, taken=taken, status=422)


def _page(
    visit: Visit,
    owner: ScanOwner,
    form: service.ScanForm,
    *,
    refused: list[Refused] | None = None,
    taken: int = 0,
    status: int = 200,
) -> HttpResponse:
    context = {
        "owner": owner,
        "form": form,
        "has_errors": bool(form.errors or refused),
        "refused": refused or [],
        "taken": taken,
        "most": settings.SCAN_FILE_MEGABYTES,
        "back_url": _back(visit),
    }
    return visit.render("scan_add", context, step=SCANS, status=status)


def _back(visit: Visit) -> str:
    return visit.url("scans", to_check=visit.returns_to_check)
