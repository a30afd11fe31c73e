"""Every address of the portal: staff, checking of slips, health, and the pages in the reader's language."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.i18n import set_language
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.urls import serve_pattern

from home.machines.robots import robots
from home.machines.sitemap import sitemap
from home.notices_feed import NoticesFeed
from home.paper_address import paper
from home.search.page import search
from portal.health import healthz
from portal.page_serving import serve_page

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap, name="sitemap_xml"),
    path(
        "language/", set_language, name="set_language"
    ),  # for pages whose address is the same in all languages
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("", include("cases.urls")),  # /verify/, later /api/
]

if settings.SERVES_MEDIA:
    # Images of pages only; what belongs to a case never lies below MEDIA_ROOT.
    media = settings.MEDIA_URL.strip("/")
    urlpatterns += [re_path(rf"^{media}/(?P<path>.*)$", serve, {"document_root": settings.MEDIA_ROOT})]

# What Wagtail has beside its pages: the doors of those that are hidden.
_BESIDE_PAGES = [each for each in wagtail_urls.urlpatterns if each.name != "wagtail_serve"]

urlpatterns += i18n_patterns(
    path("notices/feed.xml", NoticesFeed(), name="notices_feed"),
    path("search/", search, name="search"),
    re_path(r"^(?P<path>([\w-]+/)+(card|receipt|paper-form)\.pdf)$", paper, name="paper"),
    path("", include([*_BESIDE_PAGES, re_path(serve_pattern, serve_page, name="wagtail_serve")])),
)
