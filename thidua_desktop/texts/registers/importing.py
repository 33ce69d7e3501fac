"""What an import says of sheets, rows and cells: what is wrong, what was told, what is left out."""

from typing import Final

from thidua_desktop.domain.codes.registers import ImportCode, ImportHint

PROBLEMS: Final = {
    ImportCode.BROKEN_CELL: (
        "Ô chứa công thức chưa có kết quả hoặc bị lỗi; mở tệp bằng Excel rồi lưu lại, hoặc ghi giá "
        "trị vào ô."
    ),
    ImportCode.KEY_TWICE: "Trùng với dòng {0} trong tệp.",
    ImportCode.COLUMN_TWICE: "Có hai cột cùng nghĩa này; chọn một cột, cột kia để không dùng.",
    ImportCode.COLUMN_MISSING: "Thiếu cột “{0}”.",
    ImportCode.NO_ROWS: "Tệp không có dòng nào để nhập.",
    ImportCode.NO_HEADER: (
        "Không tìm thấy dòng tiêu đề có cột “{0}” trong 50 dòng đầu; ghi dòng tiêu đề trên danh "
        "sách, hoặc chọn trang tính khác."
    ),
    ImportCode.TOO_MANY_ROWS: "Tệp có quá {0} dòng. Chia thành nhiều tệp rồi nhập từng tệp.",
    ImportCode.NO_SHEET: "Tệp không có trang tính “{0}”; có: {1}.",
    ImportCode.SEVERAL_SHEETS: "Nhiều trang tính có danh sách này; chọn một trang tính",
    ImportCode.LINK_SIMILAR: "Không có “{0}”. Có phải: {1}?",
    ImportCode.MONTH_FIRST: "Ghi ngày trước tháng. Có phải: {0}?",
}
"""At a cell, short enough for it, and of the file as a whole."""

HINTS: Final = {
    ImportHint.HIDDEN_ROW: "Dòng này đang ẩn trong tệp.",
    ImportHint.OLD_LETTERS: "Chữ ghi bằng bảng mã {0}, chuyển thành: {1}.",
    ImportHint.READ_AS: "Ghi “{0}”, đọc là {1}.",
    ImportHint.FROM_ABOVE: "Lấy theo dòng trên: {0}.",
    ImportHint.UNIT_OF_GROUP: "Đơn vị lấy theo dòng nhóm: {0}.",
    ImportHint.CODE_PROPOSED: "Mã đề nghị: {0}.",
    ImportHint.LINK_ALIKE: "Có phải: {0}?",
    ImportHint.ROW_ALIKE: "Trông giống dòng {0}: {1}.",
    ImportHint.STORED_ALIKE: "Trông giống mục đã có: {0}.",
    ImportHint.APOSTROPHE: "Bắt đầu bằng dấu nháy.",
    ImportHint.PHONE_LOST_ZERO: "Có vẻ mất số 0 ở đầu: {0}.",
    ImportHint.NO_UNIT: "Không có đơn vị “{0}”; tên này được ghi ở Phối hợp khác.",
    ImportHint.POST_HELD: (
        "Đang ghi là {0}; tệp không đổi người giữ nhiệm vụ. "
        "Đổi người từ ngày nào: dùng Đổi thủ trưởng, Đổi đầu mối ở thẻ Nhân sự."
    ),
    ImportHint.CAPITALS: "Tên ghi toàn chữ hoa. Có phải: {0}?",
    ImportHint.DEGREE: "Trước tên có học hàm, học vị. Chỉ ghi tên: {0}?",
    ImportHint.UNIT_OF_POST: "Đơn vị lấy theo chức vụ: {0}.",
    ImportHint.KIND_OF_NUMBER: "Loại văn bản lấy theo số, ký hiệu hoặc trích yếu: {0}.",
    ImportHint.NAME_SHORTENED: "Bỏ phần viết tắt “{0}” khỏi tên.",
    ImportHint.ADDRESS_TAKEN: "Cách xưng hô đứng trước tên đã chuyển sang cột Xưng hô: {0}.",
    ImportHint.LEFT_HEADER: "Dòng tiêu đề lặp lại, không nhập.",
    ImportHint.LEFT_NUMBERS: "Dòng đánh số cột, không nhập.",
    ImportHint.LEFT_GROUP: "Dòng tên nhóm, không nhập.",
    ImportHint.LEFT_TOTAL: "Dòng tổng cộng, không nhập.",
    ImportHint.LEFT_NOTE: "Dòng ghi chú, không nhập.",
    ImportHint.LEFT_SIGNATURE: "Dòng chữ ký, không nhập.",
    ImportHint.LEFT_EMPTY: "Dòng chưa ghi gì, không nhập.",
    ImportHint.LEFT_BY_HAND: "Dòng được bỏ ra, không nhập.",
    ImportHint.LEFT_PART: "Thuộc mục ở dòng trên, ghi chung vào dòng đó.",
    ImportHint.LEFT_SAME: "Giống hệt dòng {0}, không nhập lại.",
}

BY_GROUP: Final = "{0} (theo dòng nhóm)"
BY_HEADING: Final = "{0} (theo tên danh sách)"
BY_POST: Final = "{0} (theo chức vụ)"
BY_NUMBER: Final = "{0} (theo số, ký hiệu)"
PROPOSED: Final = "{0} (đề nghị)"
# ---------------------------------------------------------------- xem trước khi nhập
TITLE: Final = "Xem trước khi nhập"
PASTED: Final = "Bảng đã dán"
SUMMARY: Final = "{0}{1}: thêm {2}, sửa {3}, giữ nguyên {4}, bỏ ra {5}."
SUMMARY_FAULTS: Final = "{0}{1}: thêm {2}, sửa {3}, giữ nguyên {4}, bỏ ra {5}; {6} dòng có lỗi."
OF_SHEET: Final = ", trang “{0}”"
OLD_LETTERS_MESSAGE: Final = "Tệp ghi bằng bảng mã {0}, đã chuyển sang Unicode."
HIDDEN_MESSAGE: Final = "Tệp có {0} dòng ẩn."
SHEET: Final = "Trang tính"
CHOOSE_SHEET: Final = "Chọn trang tính"
CHOOSE_SHEET_TEXT: Final = "Tệp có nhiều trang tính có danh sách này."
GO_ON: Final = "Tiếp tục"
COLUMNS: Final = "Chọn cột…"
COLUMNS_TITLE: Final = "Mỗi cột của tệp ghi vào mục nào"
COLUMNS_TEXT: Final = "Cách chọn được ghi nhớ cho lần nhập sau."
COLUMNS_KEEP: Final = "Áp dụng"
NOT_USED: Final = "Không dùng"
KEEP_LETTERS: Final = "Đọc nguyên bảng mã"
CONVERT_LETTERS: Final = "Chuyển sang Unicode"
LEAVE_HIDDEN: Final = "Bỏ các dòng ẩn"
TAKE_HIDDEN: Final = "Nhập cả dòng ẩn"
LEAVE_ROW: Final = "Bỏ ra, lấy lại dòng"
NEXT_FAULT: Final = "Lỗi tiếp theo"
ACCEPT: Final = "Nhận đề nghị"
MARK: Final = "Lưu tệp đánh dấu lỗi…"
MARK_FILE: Final = "{0} - đánh dấu lỗi.xlsx"
MARKED: Final = "Đã lưu {0}; sửa các ô màu đỏ rồi nhập lại tệp đó"
TAKE: Final = "Nhập {0} dòng"
TAKE_GOOD: Final = "Nhập {0} dòng không có lỗi"
TAKE_TIP: Final = "Ctrl+Enter"
COMPARING: Final = "Đang đối chiếu với sổ…"
ROW: Final = "Dòng"
WHAT: Final = "Kết quả"
CHANGES: Final = {
    "new": "thêm mới",
    "changed": "sửa",
    "same": "giữ nguyên",
    "left": "bỏ ra",
    "faulty": "có lỗi",
}
INTO: Final = "{0} → {1}"
FOUND_WHERE: Final = "Vị trí"
FOUND_WHAT: Final = "Nội dung"
FOUND_PROPOSAL: Final = "Đề nghị"
MESSAGE_OF: Final = "“{0}”: {1}"
CELLS: Final = "{0} ô, cột “{1}”"
NO_FINDINGS: Final = "Không có lỗi, không có gì cần xem lại."
HIDDEN_COLUMN: Final = "Cột “{0}” đang ẩn trong tệp; vẫn được đọc."
UNUSED_COLUMNS: Final = "Không dùng cột: {0}."


def placed(row: int, column: str, text: str) -> str:
    """Say what is where in a file."""
    return ": ".join(filter(None, (place(row, column), text)))


def place(row: int, column: str) -> str:
    """Say where in a file something is, by itself."""
    places = (f"Dòng {row}" if row else "", f"cột “{column}”" if column else "")
    text = ", ".join(filter(None, places))
    return f"{text[:1].upper()}{text[1:]}"
