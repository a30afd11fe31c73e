"""Questions and complaints: writing one, the reference number, and the answer."""
