"""What the whole-page cache must know of the other packages: which rows, beside pages, their readers see."""

# Pages, their rows and Wagtail's site settings always count. The figures beside the service card are those of
# months that are over: no case of today changes them.
PAGES_SHOW = frozenset(
    {
        "wagtailcore.Site",
        "wagtailcore.Locale",
        "wagtailcore.PageViewRestriction",
        "wagtailredirects.Redirect",
        "wagtailimages.Image",
        "wagtaildocs.Document",
        "home.NativeReview",
        "cases.BorderPoint",
        "cases.BorderClosure",
        "cases.Office",
        "cases.FeeRule",
        "cases.FeeAccount",
    }
)
