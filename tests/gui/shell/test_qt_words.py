"""Qt's own words are Vietnamese, and the compiled catalogue is that of the source."""

import subprocess
import sys
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit
from pytestqt.qtbot import QtBot

from thidua_desktop.paths import resources

CATALOGUE = resources() / "i18n" / "qtbase_vi.ts"
Standard = QDialogButtonBox.StandardButton


@pytest.mark.parametrize(
    ("button", "text"),
    [
        (Standard.Ok, "Đồng ý"),
        (Standard.Cancel, "Hủy bỏ"),
        (Standard.Yes, "&Có"),
        (Standard.No, "&Không"),
        (Standard.Save, "Lưu"),
        (Standard.Close, "Đóng"),
    ],
)
def test_standard_buttons_speak_vietnamese(qtbot: QtBot, button: Standard, text: str) -> None:
    box = QDialogButtonBox(button)
    qtbot.addWidget(box)
    assert box.button(button).text().replace("&", "") == text.replace("&", "")


def test_the_menu_of_a_field_speaks_vietnamese(qtbot: QtBot) -> None:
    field = QLineEdit("a")
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    text = " ".join(action.text() for action in menu.actions())
    assert "&Dán" in text
    assert "Chọn tất cả" in text
    menu.deleteLater()


@pytest.mark.parametrize(
    ("context", "source", "text"),
    [
        ("QFileDialog", "File &name:", "Tê&n tệp:"),
        ("QPrintDialog", "&Print", "&In"),
        ("QPrintPreviewDialog", "Print Preview", "Xem trước khi in"),
    ],
)
def test_dialogs_of_qt_speak_vietnamese(context: str, source: str, text: str) -> None:
    assert QCoreApplication.translate(context, source) == text


def test_compiled_catalogue_is_fresh(tmp_path: Path) -> None:
    folder = Path(PySide6.__file__).parent
    tool = folder / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    fresh = tmp_path / "fresh.qm"
    subprocess.run([tool, CATALOGUE, "-qm", fresh], check=True, capture_output=True)
    assert fresh.read_bytes() == CATALOGUE.with_suffix(".qm").read_bytes()
