"""Step 6: scans of papers, which nobody must send."""

from django.conf import settings
from django.http import Http404, HttpResponse, HttpResponseRedirect, JsonResponse

from cases import service
from home.client_address import client_address
from home.request.scan_listing import ScanOwner, owners
from home.request.steps import DECLARATION, SCANS
from home.request.visit import Visit, with_draft

# Set by our own script, which sends one file after the other and wants no page for an answer.
_BY_SCRIPT = "X-Scan"


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
    taken = _take(visit, whose, form) if form.is_valid() else 0
    return _answer(visit, owner, form, taken)


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


def _take(visit: Visit, whose: str, form: service.ScanForm) -> int:
    """Keep the files one by one; say beside the field which were not taken, and return how many were."""
    taken = 0
    files = form.cleaned_data["files"]
    paper = service.ScanPaper(form.cleaned_data["paper"])
    for name, file in zip(service.names_told(files), files, strict=True):
        try:
            service.keep_file(
                visit.draft, file, person=whose, paper=paper, address=client_address(visit.request)
            )
        except service.DraftEnded:
            raise
        except service.ActionRefused as refusal:
            form.add_error("files", f"{name}: {refusal}")
        else:
            taken += 1
    if taken:
        visit.draft = service.load_draft(visit.token) or visit.draft
    return taken


def _answer(visit: Visit, owner: ScanOwner, form: service.ScanForm, taken: int) -> HttpResponse:
    """Go back to the list when all is well; else say file by file what was not taken."""
    if _BY_SCRIPT in visit.request.headers:
        words = [str(error) for found in form.errors.values() for error in found]
        return JsonResponse({"refused": words}, status=422 if words else 200)
    if not form.errors:
        return HttpResponseRedirect(_back(visit))
    return _page(visit, owner, form, taken=taken, status=422)


def _page(
    visit: Visit, owner: ScanOwner, form: service.ScanForm, *, taken: int = 0, status: int = 200
) -> HttpResponse:
    context = {
        "owner": owner,
        "form": form,
        "has_errors": bool(form.errors),
        "taken": taken,
        "most": settings.SCAN_FILE_MEGABYTES,
        "back_url": _back(visit),
    }
    return visit.render("scan_add", context, step=SCANS, status=status)


def _back(visit: Visit) -> str:
    return visit.url("scans", to_check=visit.returns_to_check)
