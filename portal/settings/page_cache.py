"""What the whole-page cache must know of the other packages: which rows, beside pages, their readers see."""

# Model → values that a row must have to count. Pages, their rows and Wagtail's site settings always count.
PAGES_SHOW: dict[str, dict[str, object]] = {
    "wagtailcore.Site": {},
    "wagtailcore.Locale": {},
    "wagtailcore.PageViewRestriction": {},
    "wagtailredirects.Redirect": {},
    "wagtailimages.Image": {},
    "wagtaildocs.Document": {},
    "home.NativeReview": {},
    "cases.BorderPoint": {},
    "cases.BorderClosure": {},
    "cases.Office": {},
    "cases.FeeRule": {},
    "cases.FeeAccount": {},
    # The figures beside the service card are counted from closed cases.
    "cases.CaseVersion": {"to_status": "closed"},
}
