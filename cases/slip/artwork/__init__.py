"""The drawn sheet under the text: border, guilloche, an emblem of the project's own, and the sample mark.

The sheet is drawn once and kept as a JPEG, which a PDF stores as it is; drawing it anew for every slip would
cost several times the slip. After a change here run ``python -m cases.slip.artwork`` and commit the pictures.
"""
