"""Where the slip's pictures lie, and the words that mark a sample."""

from pathlib import Path

ASSETS = Path(__file__).resolve().parent / "assets"

SHEET = "sheet.jpg"
SAMPLE_SHEET = "sheet-sample.jpg"
SAMPLE_MARK = "نمونه – فاقد اعتبار"
