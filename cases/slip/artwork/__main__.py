"""Draw the sheets anew: ``python -m cases.slip.artwork``."""

from cases.slip.artwork.sheet import write_sheets

if __name__ == "__main__":
    write_sheets()
