"""Qt's own words in Vietnamese (OK, Cancel, Undo, …), which PySide6 does not bring."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QTranslator

from thidua_desktop.paths import resources

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

CATALOGUE: Final = "qtbase_vi"


def install_vietnamese(app: QApplication) -> QTranslator:
    """Puts Qt's words and its numbers and dates into Vietnamese, whatever the system speaks."""
    QLocale.setDefault(QLocale("vi_VN"))
    translator = QTranslator(app)
    if not translator.load(CATALOGUE, str(resources() / "i18n")):
        raise CatalogueMissingError(CATALOGUE)
    app.installTranslator(translator)
    return translator


class CatalogueMissingError(Exception):
    """The Vietnamese words of Qt are not where the program was installed."""
