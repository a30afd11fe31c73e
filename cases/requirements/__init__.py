"""What must hold before a transition, and what of it does not hold yet."""

from cases.requirements.requirement import Requirement
from cases.requirements.table import unmet_requirements

__all__ = ["Requirement", "unmet_requirements"]
