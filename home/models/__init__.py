"""The pages of the public site and the rows of the service card."""

from home.models.borders_page import BordersPage
from home.models.contact_page import ContactPage
from home.models.eligibility_page import EligibilityPage
from home.models.faq_page import FaqPage
from home.models.fees_page import FeesPage
from home.models.guidance_page import GuidancePage
from home.models.home_page import HomePage
from home.models.linked_agency import LinkedAgency
from home.models.linked_system import LinkedSystem
from home.models.native_review import NativeReview
from home.models.notice_page import NoticePage
from home.models.notices_page import NoticesPage
from home.models.office_directions import OfficeDirections
from home.models.offices_page import OfficesPage
from home.models.request_page import RequestPage
from home.models.search_index import SearchEntry, SearchHit, SearchWord
from home.models.service_document import ServiceDocument
from home.models.service_fee import ServiceFee
from home.models.service_legal_basis import ServiceLegalBasis
from home.models.service_page import ServicePage
from home.models.service_stage import ServiceStage
from home.models.service_step import ServiceStep
from home.models.sitemap_page import SitemapPage
from home.models.tracking_page import TrackingPage

__all__ = [
    "BordersPage",
    "ContactPage",
    "EligibilityPage",
    "FaqPage",
    "FeesPage",
    "GuidancePage",
    "HomePage",
    "LinkedAgency",
    "LinkedSystem",
    "NativeReview",
    "NoticePage",
    "NoticesPage",
    "OfficeDirections",
    "OfficesPage",
    "RequestPage",
    "SearchEntry",
    "SearchHit",
    "SearchWord",
    "ServiceDocument",
    "ServiceFee",
    "ServiceLegalBasis",
    "ServicePage",
    "ServiceStage",
    "ServiceStep",
    "SitemapPage",
    "TrackingPage",
]
