"""The pages of the public site and the rows of the service card."""

from home.models.guidance_page import GuidancePage
from home.models.home_page import HomePage
from home.models.linked_agency import LinkedAgency
from home.models.linked_system import LinkedSystem
from home.models.request_page import RequestPage
from home.models.service_document import ServiceDocument
from home.models.service_fee import ServiceFee
from home.models.service_legal_basis import ServiceLegalBasis
from home.models.service_page import ServicePage
from home.models.service_stage import ServiceStage
from home.models.service_step import ServiceStep
from home.models.tracking_page import TrackingPage

__all__ = [
    "GuidancePage",
    "HomePage",
    "LinkedAgency",
    "LinkedSystem",
    "RequestPage",
    "ServiceDocument",
    "ServiceFee",
    "ServiceLegalBasis",
    "ServicePage",
    "ServiceStage",
    "ServiceStep",
    "TrackingPage",
]
