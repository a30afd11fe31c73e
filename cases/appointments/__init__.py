"""Appointments: which times an office offers, and where a household stands with its own."""
