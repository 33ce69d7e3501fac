"""The two printed books of documents, in the columns of NĐ 30/2020, Phụ lục IV (mục I and VI)."""

from collections.abc import Callable, Sequence
from typing import Final

from thidua_desktop.domain.document_types import type_name
from thidua_desktop.records.choices import Direction
from thidua_desktop.records.documents import Document
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import short_date

PRINT: Final = "In sổ đăng ký…"
YEAR: Final = "{0} năm {1}"
RANGE: Final = "{0}, từ số {1} đến số {2}"
CLERK: Final = "NGƯỜI LẬP SỔ"
HEAD: Final = "NGƯỜI PHỤ TRÁCH"
TITLES: Final = {
    Direction.INCOMING: "Sổ đăng ký văn bản đến",
    Direction.OUTGOING: "Sổ đăng ký văn bản đi",
}
SHEETS: Final = {Direction.OUTGOING: "Văn bản đi", Direction.INCOMING: "Văn bản đến"}
EXCEL: Final = "Lập sổ đăng ký (Excel)"

Column = tuple[str, int, Callable[[Document], str]]
"""The heading, the share of the width in per cent, what stands in it."""


def book_title(direction: Direction, year: int | None, numbers: Sequence[int | None]) -> str:
    """Name a book, its year, and for what came in from which số đến to which."""
    title = TITLES[direction]
    title = YEAR.format(title, year) if year else title
    known = [number for number in numbers if number is not None]
    if direction is Direction.INCOMING and known:
        return RANGE.format(title, min(known), max(known))
    return title


def _day(name: str) -> Callable[[Document], str]:
    def text(document: Document) -> str:
        day = getattr(document, name)
        return short_date(day) if day else ""

    return text


def _about(document: Document) -> str:
    """Tên loại và trích yếu, with how urgent it is where it is."""
    urgent = choice_text(document.urgency) if document.urgency != "normal" else ""
    text = " ".join(part for part in (type_name(document.kind), document.subject) if part)
    return f"{text} ({urgent})" if urgent else text


def _note(document: Document) -> str:
    return "; ".join(part for part in (document.result, document.note) if part)


def _number(name: str) -> Callable[[Document], str]:
    def text(document: Document) -> str:
        value = getattr(document, name)
        return "" if value is None else str(value)

    return text


COLUMNS: Final[dict[Direction, tuple[Column, ...]]] = {
    Direction.OUTGOING: (
        ("Số, ký hiệu văn bản", 11, lambda one: one.number),
        ("Ngày tháng văn bản", 9, _day("date")),
        ("Tên loại và trích yếu nội dung văn bản", 21, _about),
        ("Người ký", 9, lambda one: one.signer),
        ("Nơi nhận văn bản", 13, lambda one: one.recipients),
        ("Đơn vị, người nhận bản lưu", 9, lambda one: one.kept_by),
        ("Số lượng bản", 6, _number("copies")),
        ("Ngày chuyển", 9, _day("passed_on")),
        ("Ký nhận", 5, lambda _one: ""),
        ("Ghi chú", 8, _note),
    ),
    Direction.INCOMING: (
        ("Ngày đến", 9, _day("arrived")),
        ("Số đến", 5, _number("arrival_number")),
        ("Tác giả", 12, lambda one: one.issuer),
        ("Số, ký hiệu văn bản", 11, lambda one: one.number),
        ("Ngày tháng văn bản", 9, _day("date")),
        ("Tên loại và trích yếu nội dung văn bản", 22, _about),
        ("Đơn vị hoặc người nhận", 10, lambda one: one.recipients or one.handler),
        ("Ngày chuyển", 9, _day("passed_on")),
        ("Ký nhận", 5, lambda _one: ""),
        ("Ghi chú", 8, _note),
    ),
}
