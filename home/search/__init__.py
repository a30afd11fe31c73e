"""Search over the public pages: what is indexed, how words meet, and the page of results."""
