"""The private wing for staff inside the Wagtail admin: queue, case file, one page a transition, the slip."""
