"""PDF documents in the Arabic and the Latin script; a pure library that knows nothing of what they say.

``shaping``   letters of the Arabic script, joined by HarfBuzz
``typeface``  the typeface of every printed document, and its registration
``written``   values as they stand on paper: cleaned, and guarded against reordering
``drawing``   an HTML page as a PDF, complete or refused
``joining``   several documents as one
``reading``   the text of a finished PDF, as a machine reads it
"""
