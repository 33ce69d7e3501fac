"""The words of score sheets in Excel: their cells, what is wrong in them, how far units are."""

from collections.abc import Mapping
from typing import Final

from thidua_desktop.domain.codes.scoring import SheetStatus

STATUSES: Final[Mapping[SheetStatus, str]] = {
    SheetStatus.RECEIVED: "Đã nhận, không có lỗi",
    SheetStatus.NEWER: "Mới hơn điểm đang lưu",
    SheetStatus.SAME: "Không có gì mới",
    SheetStatus.SENT: "Khác điểm đã gửi",
    SheetStatus.FAULTY: "Có lỗi",
    SheetStatus.OLDER: "Cũ hơn tệp khác của đơn vị",
    SheetStatus.UNKNOWN: "Không nhận dạng được",
    SheetStatus.MISSING: "Chưa nhận được",
}
IN_CELL: Final = "Ô {0}: {1}"

SHEET: Final = "Bảng tự chấm"
STAMP_SHEET: Final = "Nhận dạng"
FAULT_SHEET: Final = "Lỗi cần sửa"
TITLE: Final = "Bảng tự chấm điểm thi đua năm {0}"
UNIT: Final = "Đơn vị: {0}"
TABLE: Final = "Theo {0}"
HOW: Final = (
    "Chỉ nhập ở các ô nền trắng có viền đậm; số liệu lấy từ sổ của Cụm, điểm tính theo công thức "
    "và các ô khác được khóa. Không thêm, xóa dòng."
)
COLUMNS: Final = (
    "STT",
    "Tiêu chí",
    "Điểm tối đa",
    "Số liệu",
    "Điểm tự chấm",
    "Tài liệu minh chứng",
    "Giải trình",
)
KEY: Final = "Mã dòng"
TOTAL: Final = "TỔNG ĐIỂM"
FAULT_COLUMNS: Final = ("Ô", "Lỗi")
NOT_IN_LIMITS: Final = "Nhập số từ {0} đến {1}."
NOT_A_NUMBER: Final = "Nhập một số."
CHOOSE: Final = "Chọn một giá trị trong danh sách."


def in_cell(cell: str, text: str) -> str:
    """Say a fault with its cell; one of the whole file has none."""
    return IN_CELL.format(cell, text) if cell else text


PAGE: Final = "Bảng tự chấm Excel"
MARKED: Final = " - can sua"
ABOUT: Final = (
    "Mỗi đơn vị nhận một tệp Excel khóa, chỉ nhập được ô của mình. Chọn thư mục có các tệp gửi về: "
    "từng tệp được so với bảng đã gửi, lỗi được chỉ ra tại ô."
)
EMPTY: Final = "Năm thi đua chưa có đơn vị thành viên."
PAPERS: Final = "Lập văn bản"
CHOOSE_UNIT: Final = "Chọn một đơn vị được chấm theo bảng tiêu chí rồi thực hiện lại."
UNIT_COLUMN: Final = "Đơn vị"
STATUS: Final = "Tình trạng"
FILE: Final = "Tệp"
WHAT: Final = "Lỗi, ghi chú"
WRITE: Final = "Lập tệp cho các đơn vị"
WRITE_KEY: Final = "Ctrl+Shift+P"
CHOOSE_FOLDER: Final = "Đọc thư mục…"
CHOOSE_KEY: Final = "Ctrl+O"
FOLDER_TITLE: Final = "Chọn thư mục có các bảng tự chấm gửi về"
TAKE: Final = "Nhận bảng không lỗi"
TAKE_KEY: Final = "F9"
MARK: Final = "Lưu bản đánh dấu lỗi"
MARK_KEY: Final = "F7"
WRITTEN: Final = "Đã lập {0} bảng tự chấm trong thư mục văn bản."
NO_SHEETS: Final = "Chưa mở chấm điểm theo bảng tiêu chí nào của năm này."
NOTHING_TO_TAKE: Final = "Không có bảng nào mới, không lỗi để nhận."
NOTHING_TO_MARK: Final = "Không có bảng nào có lỗi."
TAKEN: Final = "Đã nhận bảng tự chấm của {1} đơn vị lúc {0}  ·  Ctrl+Z hoàn tác"
MARKED_DONE: Final = "Đã lưu {0} bản đánh dấu lỗi cạnh tệp của đơn vị."
COUNTS: Final = "Đã đọc {0}: {1}."
_COUNT: Final = "{0} {1}"


def counted(folder: str, statuses: Mapping[SheetStatus, int]) -> str:
    """How many of each kind lie in a folder: Đã đọc Tu cham: 8 đã nhận, 4 có lỗi."""
    parts = [
        _COUNT.format(many, STATUSES[status].lower()) for status, many in statuses.items() if many
    ]
    return COUNTS.format(folder, ", ".join(parts))
