"""Delete scans with their pages, without fetching a single picture."""

from django.db.models import QuerySet

from cases.models import Scan, ScanPage


def forget_scans(scans: QuerySet[Scan]) -> int:
    """Delete these scans and return how many there were; the caller holds the transaction."""
    forget_pages(scans)
    return scans.delete()[1].get(Scan._meta.label, 0)


def forget_pages(scans: QuerySet[Scan]) -> None:
    """Delete the pictures of these scans; that and when they were sent stays known."""
    # Rows that something may listen to are fetched before they are deleted, and a page is large.
    ScanPage.objects.filter(scan__in=scans).only("pk").delete()
