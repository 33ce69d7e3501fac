"""The documents that the program writes."""

from collections.abc import Iterable
from enum import StrEnum

from thidua_desktop.services.count_rows import DocumentRow


class DocumentKind(StrEnum):
    """A kind of document; `texts.documents` gives its name and its file's name."""

    BALLOT = "ballot"  # phiếu suy tôn
    MINUTES = "minutes"  # biên bản kiểm phiếu
    READING = "reading"  # bản đọc kết quả
    HAND_TALLY = "hand_tally"  # bảng kiểm phiếu gạch tay
    ENVELOPE = "envelope"  # nhãn phong bì
    WORKBOOK = "workbook"  # bảng tổng hợp kiểm phiếu (Excel)


def standing_documents(rows: Iterable[DocumentRow]) -> tuple[DocumentRow, ...]:
    """Give each file once, as its last row says, in the order in which they were last written."""
    last: dict[str, DocumentRow] = {}
    for row in rows:
        last.pop(row.name, None)
        last[row.name] = row
    return tuple(last.values())
