"""«Is this service for me?»: a few questions, a plain answer, and nothing kept of either."""
