"""The code with which a begun request is continued on any device: the secret of its draft, easy to copy."""

from cases.tracking_code import is_well_formed, new_code

# It opens everything that was typed and no PIN stands beside it, so it is longer than a tracking code:
# fifteen random signs are 74 bits.
LENGTH = 16


def new_resume_code() -> str:
    """Return a fresh code of sixteen signs, the last one a check sign."""
    return new_code(LENGTH)


def is_resume_code(code: str) -> bool:
    """Tell whether a normalised code can exist at all."""
    return is_well_formed(code, LENGTH)
