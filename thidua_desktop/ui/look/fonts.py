"""The bundled Noto Sans: the usual fonts cut or mix stacked Vietnamese capitals."""

from functools import cache
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from thidua_desktop.paths import resources

FAMILY: Final = "Noto Sans"
FILES: Final = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")
SIZES: Final = (12, 14, 15, 18, 20, 28, 36, 44, 58, 84)
"""Every size, in pixels, at which the windows set words."""


class FontMissingError(Exception):
    """A bundled font is not where the program was installed."""


def load_fonts() -> None:
    """Makes the bundled fonts known to Qt; a font twice is harmless."""
    for name in FILES:
        if QFontDatabase.addApplicationFont(str(resources() / "fonts" / name)) < 0:
            raise FontMissingError(name)


@cache
def font(pixels: int, *, bold: bool = False) -> QFont:
    """The house font at a size in pixels; hinting is off, so that all screens space it alike."""
    made = QFont(FAMILY)
    made.setPixelSize(pixels)
    made.setBold(bold)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
