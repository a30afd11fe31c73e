"""Requests that a clerk writes down for somebody at the counter: the wizard's forms, close together."""
