"""The models of the case app, one concept a file."""

from cases.models.access import AccessKind, AccessRecord
from cases.models.border import BorderClosure, BorderPoint
from cases.models.case import Case, Channel, Counselling
from cases.models.case_message import CaseMessage
from cases.models.consent import Consent, ConsentPhase, Decision, Mark
from cases.models.country import Country
from cases.models.delivery import Delivery
from cases.models.draft import RequestDraft
from cases.models.enquiry import Enquiry, EnquiryKind, EnquiryState
from cases.models.exit_slip import LIVE_SLIPS, ExitSlip, SlipFile, SlipSerial, SlipState
from cases.models.identity_document import (
    CANNOT_BE_PRESENTED,
    CLEARABLE,
    READY_FOR_CANCELLATION,
    SETTLED,
    CancelMethod,
    DocumentKind,
    DocumentState,
    IdentityDocument,
)
from cases.models.information_request import InformationRequest
from cases.models.member import (
    BirthPrecision,
    Calendar,
    GuardianBasis,
    Majority,
    Member,
    Relation,
    Sex,
)
from cases.models.najva import NajvaRegistration
from cases.models.office import Office
from cases.models.payment import Payment, PaymentMethod
from cases.models.rules import FeeAccount, FeeRule, SlipValidity
from cases.models.serial_counter import Purpose, SerialCounter
from cases.models.tracking_attempt import TrackingAttempt
from cases.models.undertaking import Signatory, Undertaking
from cases.models.version import CaseVersion

# What the gate records: a row of these cannot be written outside it.
VERSIONED_MODELS = (
    Case,
    Member,
    IdentityDocument,
    Consent,
    Undertaking,
    Signatory,
    Payment,
    NajvaRegistration,
    ExitSlip,
    Delivery,
    InformationRequest,
)

__all__ = [
    "CANNOT_BE_PRESENTED",
    "CLEARABLE",
    "LIVE_SLIPS",
    "READY_FOR_CANCELLATION",
    "SETTLED",
    "VERSIONED_MODELS",
    "AccessKind",
    "AccessRecord",
    "BirthPrecision",
    "BorderClosure",
    "BorderPoint",
    "Calendar",
    "CancelMethod",
    "Case",
    "CaseMessage",
    "CaseVersion",
    "Channel",
    "Consent",
    "ConsentPhase",
    "Counselling",
    "Country",
    "Decision",
    "Delivery",
    "DocumentKind",
    "DocumentState",
    "Enquiry",
    "EnquiryKind",
    "EnquiryState",
    "ExitSlip",
    "FeeAccount",
    "FeeRule",
    "GuardianBasis",
    "IdentityDocument",
    "InformationRequest",
    "Majority",
    "Mark",
    "Member",
    "NajvaRegistration",
    "Office",
    "Payment",
    "PaymentMethod",
    "Purpose",
    "Relation",
    "RequestDraft",
    "SerialCounter",
    "Sex",
    "Signatory",
    "SlipFile",
    "SlipSerial",
    "SlipState",
    "SlipValidity",
    "TrackingAttempt",
    "Undertaking",
]
