"""The official card of a service, drawn up from the fields of its page: as a page in form layout and as PDF.

``routes``   its two addresses below the service page
``figures``  the numbers computed from the cases, in the words of the reader's language
``printed``  the PDF and how long it is kept
``serving``  the answers to a browser
"""
