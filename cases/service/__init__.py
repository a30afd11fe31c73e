"""The only door from the public pages to the cases.

What stands in ``__all__`` of the modules behind it may be used, and nothing else.
"""

from cases.service import enquiry, office, refusal, request, tracking
from cases.service.enquiry import *  # noqa: F403
from cases.service.office import *  # noqa: F403
from cases.service.refusal import *  # noqa: F403
from cases.service.request import *  # noqa: F403
from cases.service.tracking import *  # noqa: F403

__all__ = [name for part in (enquiry, office, refusal, request, tracking) for name in part.__all__]
