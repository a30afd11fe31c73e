"""The forms of a request: one file a page, made from the models so that nothing is declared twice."""
