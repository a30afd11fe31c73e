"""Why a slip could not be made, or why a presented one is not accepted."""


class SlipError(Exception):
    """The base of everything that can be wrong with a slip; messages never hold personal data."""


class SlipNotRendered(SlipError):
    """The PDF could not be drawn exactly: a letter without a shape, a missing picture, a layout fault."""


class SlipUnreadable(SlipError):
    """A printed value cannot be read back from the PDF; ``field`` names it, its value is not told."""

    def __init__(self, field: str) -> None:
        self.field = field
        super().__init__(f"Not readable in the finished slip: {field}")


class PayloadRefused(SlipError):
    """The base of the three answers to a payload that proves nothing."""


class MalformedSlip(PayloadRefused):
    """The payload is not of the form that this project signs; it cannot come from here."""


class UnknownKey(PayloadRefused):
    """The payload names a signing key that this installation does not know."""


class ForgedSlip(PayloadRefused):
    """The signature does not belong to the content."""
