"""The applicant looks into the own case."""
