"""A list on paper: pages, headings on each, nothing left out."""

import datetime
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QPageLayout, QPdfWriter
from PySide6.QtPrintSupport import QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from thidua_desktop.ui.widgets.table import table_print
from thidua_desktop.ui.widgets.table.table_print import TablePrint, preview_print

DAY = datetime.date(2017, 11, 22)


def _table(rows: int, width: int = 400) -> TablePrint:
    cells = tuple((str(n), f"Cục số {n}", "lĩnh vực phụ trách " * (n % 7)) for n in range(rows))
    return TablePrint(
        "Danh sách đơn vị",
        ("STT", "Tên", "Ghi chú"),
        (60, 200, width),
        ("right", "left", "left"),
        cells,
    )


def _print(table: TablePrint, path: Path) -> tuple[int, bytes]:
    writer = QPdfWriter(str(path))
    writer.setPageLayout(table.layout())
    pages = table.print_on(writer, DAY)
    del writer
    return pages, path.read_bytes()


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The words that a print draws, in their order."""
    text_drawn: list[str] = []
    real = table_print._Sheet._text

    def text(self: table_print._Sheet, box: object, message: str, *rest: object) -> None:
        text_drawn.append(message)
        real(self, box, message, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(table_print._Sheet, "_text", text)
    return text_drawn


def test_a_long_list_takes_the_pages_that_it_needs(tmp_path: Path) -> None:
    pages, body = _print(_table(300), tmp_path / "long.pdf")
    assert pages > 5
    assert body.count(b"/Type /Page\n") == pages


def test_an_empty_list_has_one_page(tmp_path: Path) -> None:
    pages, body = _print(_table(0), tmp_path / "none.pdf")
    assert (pages, body.count(b"/Type /Page\n")) == (1, 1)


def test_every_row_stands_once_and_the_headings_on_each_page(
    tmp_path: Path, drawn: list[str]
) -> None:
    pages, _ = _print(_table(120), tmp_path / "rows.pdf")
    assert [text for text in drawn if text.startswith("Cục số")] == [
        f"Cục số {n}" for n in range(120)
    ]
    assert drawn.count("Ghi chú") == pages
    assert "Ngày in: 22/11/2017  ·  Số dòng: 120" in drawn
    assert drawn[-1] == f"Trang {pages}/{pages}"


def test_a_row_higher_than_a_page_does_not_go_on_for_ever(tmp_path: Path) -> None:
    table = TablePrint("Dài", ("A",), (100,), ("left",), (("dòng\n" * 500,), ("sau",)))
    assert _print(table, tmp_path / "high.pdf")[0] == 2


def test_a_wide_table_lies_on_its_side() -> None:
    assert _table(1, 200).layout().orientation() is QPageLayout.Orientation.Portrait
    assert _table(1, 600).layout().orientation() is QPageLayout.Orientation.Landscape


@pytest.mark.expects_dialog
def test_the_pages_are_seen_before_they_are_printed(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    dialog = preview_print(parent, _table(120))
    assert isinstance(dialog, QPrintPreviewDialog)
    assert dialog.windowTitle() == "In danh sách"
    pages = dialog.findChild(QPrintPreviewWidget)
    assert pages is not None
    qtbot.waitUntil(lambda: pages.pageCount() > 1)
    dialog.reject()


def test_a_signed_list_says_whose_it_is_and_has_a_place_to_sign(
    tmp_path: Path, drawn: list[str]
) -> None:
    for rows in range(40, 60):  # also where the last row just fills its page
        drawn.clear()
        signed = replace(
            _table(rows),
            above=("BỘ TƯ PHÁP", "Cụm thi đua số III"),
            place="Hà Nội",
            signed=("NGƯỜI LẬP", "TM. CỤM THI ĐUA"),
        )
        _print(signed, tmp_path / "signed.pdf")
        assert drawn[:3] == ["BỘ TƯ PHÁP", "Cụm thi đua số III", "Danh sách đơn vị"]
        assert "Hà Nội, ngày 22 tháng 11 năm 2017" in drawn
        assert drawn.count("NGƯỜI LẬP") == drawn.count("TM. CỤM THI ĐUA") == 1
        assert len([text for text in drawn if text.startswith("Cục số")]) == rows
