"""The workflow as data: statuses, and the one table of transitions between them."""
