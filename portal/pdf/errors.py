"""Why a document could not be drawn, or not be read; messages never hold what stands in it."""


class NotDrawn(Exception):
    """A letter without a shape, a missing picture, a layout fault: nothing incomplete leaves the house."""


class UnreadablePdf(ValueError):
    """A file that is no PDF, or a damaged one."""
