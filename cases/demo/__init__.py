"""The demonstration: an invented office, its staff, and invented households in every status."""
