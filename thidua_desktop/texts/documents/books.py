"""The two printed books of documents, in the columns of NĐ 30/2020, Phụ lục IV (mục I and VI)."""

from collections.abc import Callable
from typing import Final

from thidua_desktop.domain.document_types import type_name
from thidua_desktop.records.choices import Direction
from thidua_desktop.records.documents import Document
from thidua_desktop.texts.base.choices import choice_words
from thidua_desktop.texts.base.numbers import short_date

PRINT: Final = "In sổ đăng ký…"
PRINT_TITLE: Final = "In sổ đăng ký"
YEAR: Final = "Năm {0}"
RANGE: Final = "Từ số {0} đến số {1}"
COUNT: Final = "Sổ có {0} văn bản."
PRINTED: Final = "Ngày in: {0}"
CLERK: Final = "NGƯỜI LẬP SỔ"
HEAD: Final = "NGƯỜI PHỤ TRÁCH"
SIGN_HERE: Final = "(Ký, ghi rõ họ tên)"
TITLES: Final = {
    Direction.INCOMING: "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN",
    Direction.OUTGOING: "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
}

Column = tuple[str, int, Callable[[Document], str]]
"""The heading, the share of the width in per cent, what stands in it."""


def _day(name: str) -> Callable[[Document], str]:
    def words(document: Document) -> str:
        day = getattr(document, name)
        return short_date(day) if day else ""

    return words


def _about(document: Document) -> str:
    """Tên loại và trích yếu, with how urgent it is where it is."""
    urgent = choice_words(document.urgency) if document.urgency != "normal" else ""
    words = " ".join(part for part in (type_name(document.kind), document.subject) if part)
    return f"{words} ({urgent})" if urgent else words


def _note(document: Document) -> str:
    return "; ".join(part for part in (document.result, document.note) if part)


def _number(name: str) -> Callable[[Document], str]:
    def words(document: Document) -> str:
        value = getattr(document, name)
        return "" if value is None else str(value)

    return words


COLUMNS: Final[dict[Direction, tuple[Column, ...]]] = {
    Direction.OUTGOING: (
        ("Số, ký hiệu văn bản", 11, lambda one: one.number),
        ("Ngày tháng văn bản", 9, _day("date")),
        ("Tên loại và trích yếu nội dung văn bản", 22, _about),
        ("Người ký", 9, lambda one: one.signer),
        ("Nơi nhận văn bản", 14, lambda one: one.recipients),
        ("Đơn vị, người nhận bản lưu", 9, lambda one: one.kept_by),
        ("Số lượng bản", 5, _number("copies")),
        ("Ngày chuyển", 8, _day("passed_on")),
        ("Ký nhận", 5, lambda _one: ""),
        ("Ghi chú", 8, _note),
    ),
    Direction.INCOMING: (
        ("Ngày đến", 8, _day("arrived")),
        ("Số đến", 5, _number("arrival_number")),
        ("Tác giả", 12, lambda one: one.issuer),
        ("Số, ký hiệu văn bản", 11, lambda one: one.number),
        ("Ngày tháng văn bản", 9, _day("date")),
        ("Tên loại và trích yếu nội dung văn bản", 23, _about),
        ("Đơn vị hoặc người nhận", 11, lambda one: one.recipients or one.handler),
        ("Ngày chuyển", 8, _day("passed_on")),
        ("Ký nhận", 5, lambda _one: ""),
        ("Ghi chú", 8, _note),
    ),
}
