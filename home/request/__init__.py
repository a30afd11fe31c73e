"""The request form: one file a step."""
