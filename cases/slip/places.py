"""Where the slip's fonts and pictures lie, and the words that mark a sample."""

from pathlib import Path

ASSETS = Path(__file__).resolve().parent / "assets"
FONTS = Path(__file__).resolve().parents[1] / "fonts"

REGULAR = FONTS / "Vazirmatn-Regular.ttf"
BOLD = FONTS / "Vazirmatn-Bold.ttf"

SHEET = "sheet.jpg"
SAMPLE_SHEET = "sheet-sample.jpg"
SAMPLE_MARK = "نمونه – فاقد اعتبار"
