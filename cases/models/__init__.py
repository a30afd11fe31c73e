"""The models of the case app, one concept a file."""

from cases.models.access import AccessKind, AccessRecord
from cases.models.appointment import Appointment, AppointmentEvent, AppointmentState
from cases.models.assistance import AskedBy, Assistance
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
from cases.models.notice import (
    AttemptOutcome,
    CaseNotice,
    DropReason,
    NoticeAttempt,
    NoticeChannel,
    NoticeChoice,
    NoticeState,
)
from cases.models.office import Office
from cases.models.office_calendar import OfficeCalendar, OfficeClosure, OpeningHours, Weekday
from cases.models.payment import Payment, PaymentMethod
from cases.models.proxy import Proxy
from cases.models.rules import FeeAccount, FeeRule, ScanRetention, SlipValidity
from cases.models.scan import Scan, ScanFolder, ScanPage, ScanPaper
from cases.models.serial_counter import Purpose, SerialCounter
from cases.models.tracking_attempt import AttemptAim, AttemptTally, TrackingAttempt
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
    Assistance,
    Proxy,
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
    "Appointment",
    "AppointmentEvent",
    "AppointmentState",
    "AskedBy",
    "Assistance",
    "AttemptAim",
    "AttemptOutcome",
    "AttemptTally",
    "BirthPrecision",
    "BorderClosure",
    "BorderPoint",
    "Calendar",
    "CancelMethod",
    "Case",
    "CaseMessage",
    "CaseNotice",
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
    "DropReason",
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
    "NoticeAttempt",
    "NoticeChannel",
    "NoticeChoice",
    "NoticeState",
    "Office",
    "OfficeCalendar",
    "OfficeClosure",
    "OpeningHours",
    "Payment",
    "PaymentMethod",
    "Proxy",
    "Purpose",
    "Relation",
    "RequestDraft",
    "Scan",
    "ScanFolder",
    "ScanPage",
    "ScanPaper",
    "ScanRetention",
    "SerialCounter",
    "Sex",
    "Signatory",
    "SlipFile",
    "SlipSerial",
    "SlipState",
    "SlipValidity",
    "TrackingAttempt",
    "Undertaking",
    "Weekday",
]
