"""What a timer has to do again and again, as commands, in the order in which an office needs it."""

# Each may run at any time, several times at once too: what is not due is left alone. What readers wait for
# comes first, then what must be forgotten; what speaks to others, and may have to wait for them, comes last.
DUE_WORK = (
    "publish_scheduled",
    "remove_expired_drafts",
    "remove_closed_enquiries",
    "remove_old_scans",
    "remove_old_notices",
    "clearsessions",
    "send_notices",
)
