"""How many were served and how long it took, for everybody to read; no cell points to a household.

``suppression``  which numbers may be shown, and which would give a small one away
``counting``     the hand-overs of the finished months, in one query
``figures``      months, seasons and years as the public reads them
``waiting``      how long households were in one status, for those who are in it now
"""
