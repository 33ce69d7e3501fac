"""What the journal says of the count and of everything else: never a mark of a paper."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from thidua_desktop.domain.codes.round import Move, RoundState
from thidua_desktop.texts.conference.codes import MOVES, STATES
from thidua_desktop.texts.conference.minutes import FIGURES
from thidua_desktop.texts.conference.results import DOCUMENT_STATES
from thidua_desktop.texts.documents.documents import TITLES

TITLE: Final = "Nhật ký"
EXPLANATION: Final = (
    "Mọi lần lưu của tệp dữ liệu, mới nhất trước. Nội dung từng phiếu không hiển thị ở đây. "
    "Enter xem trước và sau của một dòng."
)
COLUMNS: Final = ("Số", "Thời điểm", "Người thực hiện", "Nội dung", "Trước → sau")
NONE: Final = "Không có dòng nào theo điều kiện lọc."
EVERY_YEAR: Final = "Mọi năm"
EVERY_TABLE: Final = "Mọi sổ"
YEAR: Final = "Năm thi đua"
TABLE: Final = "Sổ"
FROM: Final = "Từ ngày"
TO: Final = "Đến ngày"
BAD_DAY: Final = "Ghi ngày dạng 22/11/2017."
READ: Final = "{0} dòng; kéo xuống để xem tiếp"
READ_ALL: Final = "{0} dòng"
READING: Final = "{0} dòng, đang tìm…"
ENTRY: Final = "nhật ký, dòng {0}"
DETAILS: Final = "Xem chi tiết"
PRINT: Final = "Nhật ký kiểm phiếu (Word)"
PRINT_EXCEL: Final = "Nhật ký kiểm phiếu (Excel)"
NO_ROUND: Final = "Chưa có lần bỏ phiếu để in nhật ký kiểm phiếu."
OF_ROUND: Final = "In nhật ký của: {0}"
MORE: Final = "; và {0} mục khác"
CHANGED: Final = "{0}: {1} → {2}"
GIVEN: Final = "{0}: {1}"
NOTHING: Final = "(trống)"

SHEET: Final = "Nhật ký kiểm phiếu"
SHEET_TITLE: Final = "NHẬT KÝ KIỂM PHIẾU"

_FIELDS: Final[Mapping[str, str]] = {
    **FIGURES,
    "pass_number": "Lượt",
    "number": "Phiếu số",
    "attempt": "Lần nhập",
    "reader": "Người đọc",
    "typist": "Người nhập",
    "checker": "Người soát",
    "contest": "Danh hiệu",
    "code": "Tên trên phiếu",
    "seats": "Số lượng được suy tôn",
    "agree": "Ý kiến đồng ý",
    "disagree": "Ý kiến không đồng ý",
    "check_code": "Mã kiểm chứng",
    "name": "Tệp",
    "decided_by": "Người quyết định",
    "witnesses": "Người chứng kiến",
    "received_by": "Người nhận",
    "allowed_by": "Người cho phép",
    "decision": "Theo Quyết định số",
    "decided_on": "Ngày của Quyết định",
    "reason": "Lý do",
}
"""What is told of a row of the count; marks, and why a paper is not valid, are not among it."""

_EVENTS: Final[Mapping[str, str]] = {
    "envelope": "Niêm phong phiếu",
    "rehearsal": "Kiểm phiếu thử",
    "bundle": "Lập hồ sơ đếm lại",
    "marks_destroyed": "Hủy dữ liệu từng phiếu",
    "voters": "Sửa danh sách bỏ phiếu",
}


def papers_salted(first: int, last: int) -> str:
    return (
        "Đã thêm số ngẫu nhiên vào nội dung nhập phiếu và lập lại mã kiểm tra của nhật ký từ dòng "
        f"{first} đến dòng {last}"
    )


def count_fields(table: str, row: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Say of a row of the count what each field is called, was before and is after."""
    if table == "count_move":
        yield "Thao tác", "", MOVES[Move(row["move"])]
        yield "Trạng thái", STATES[RoundState(row["before"])], STATES[RoundState(row["after"])]
    elif table == "count_document":
        yield "Văn bản", "", TITLES.get(row["kind"], row["kind"])
        yield "Tình trạng", "", DOCUMENT_STATES.get(row["state"], row["state"])
    elif table == "count_event" and row["kind"] in _EVENTS:
        yield "Việc", "", _EVENTS[row["kind"]]
    values = {**row, **_detail(row)}
    for name, title in _FIELDS.items():
        value = values.get(name)
        if isinstance(value, str | int) and value != "":
            yield title, "", str(value)


def _detail(row: Mapping[str, Any]) -> Mapping[str, Any]:
    """What stands in the detail of a move or an event."""
    detail = json.loads(row.get("detail") or "{}")
    return detail if isinstance(detail, dict) else {}


def change_words(title: str, before: str, after: str) -> str:
    """Tên: Cục A → Cục B; where there was nothing before, only what there is."""
    if not title:
        return ""
    if not before:
        return GIVEN.format(title, after)
    return CHANGED.format(title, before, after or NOTHING)
