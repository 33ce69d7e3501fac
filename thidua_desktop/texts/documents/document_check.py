"""What is said of a document that is compared, and why one is not written, moved on or changed."""

from collections.abc import Callable, Mapping
from typing import Final

from thidua_desktop.domain.codes.documents import DocumentCode, DraftCode

FINDINGS: Final = {
    DocumentCode.AS_ISSUED: "Văn bản đúng là tệp {0} đã lập cho lần bỏ phiếu {1}.",
    DocumentCode.YEAR_FILE: "Văn bản đúng là tệp {0} đã lập.",
    DocumentCode.CHANGED: (
        "Mã kiểm chứng {0} đúng với kết quả của lần bỏ phiếu {1}, nhưng tệp này khác "
        "tệp chương trình đã lập. Đọc lại từng số trong văn bản so với bản đã ký."
    ),
    DocumentCode.OLD_RESULT: (
        "Mã kiểm chứng {0} thuộc một kết quả trước đây của lần bỏ phiếu {1}; kết quả "
        "đó đã được kiểm phiếu lại hoặc đã bị hủy."
    ),
    DocumentCode.UNKNOWN_CODE: "Mã kiểm chứng {0} không có trong tệp dữ liệu này.",
    DocumentCode.NO_CODE: "Văn bản không có mã kiểm chứng và không phải tệp chương trình đã lập.",
    DocumentCode.ISSUED_BUT_OLD: (
        "Văn bản đúng là tệp {0} đã lập, nhưng kết quả ghi trong đó đã được thay thế."
    ),
    DocumentCode.EDITED: "Văn bản khác tệp {0} chương trình lập, ở {1} chỗ.",
    DocumentCode.SAME_TEXT: (
        "Văn bản là tệp {0} chương trình đã lập, được lưu lại; từng chữ, từng số như dữ liệu, trừ "
        "số, ngày do văn thư ghi và chỗ để trống."
    ),
}

STORE_SAYS_OTHERWISE: Final = (
    "Văn bản lập lúc {0}; dữ liệu hoặc mẫu văn bản đã được sửa sau đó, nay có {1} chỗ khác."
)
MAYBE_NOT_BY_HAND: Final = (
    "Dữ liệu hoặc mẫu văn bản đã được sửa sau khi lập tệp lúc {0}: chỗ khác trên đây có thể do đó, "
    "không phải do sửa trong văn bản."
)
NOTHING: Final = "(không có)"
OF_TEMPLATE: Final = "Mẫu {0}"
SHEET_CELL: Final = "trang “{0}”, ô {1}"
OF_WORKBOOK: Final = "Tệp Excel"
START: Final = "đầu văn bản"
CHECK: Final = "Kiểm tra văn bản…"
CHECK_TITLE: Final = "Chọn văn bản cần kiểm tra"
CHECK_FILES: Final = "Văn bản Word, Excel (*.docx *.xlsx)"
CHECKED: Final = "Kiểm tra văn bản: {0}"


def paragraph(_table: str, number: int, _column: int) -> str:
    return f"đoạn {number}"


def edge(_table: str, _number: int, _column: int) -> str:
    return "đầu trang, chân trang"


def row(table: str, number: int, column: int) -> str:
    place = f"bảng {table}, hàng {number}"
    return f"{place}, cột {column}" if column else place


def sheet_cell(sheet: str, number: int, column: int) -> str:
    return (
        SHEET_CELL.format(sheet, f"{letters(column)}{number}")
        if column
        else (f"trang “{sheet}”, hàng {number}")
    )


def letters(column: int) -> str:
    """Name a column as Excel does: A to Z, then AA."""
    before, last = divmod(column - 1, 26)
    return (letters(before) if before else "") + chr(ord("A") + last)


def tag_at(place: str, tag: str) -> str:
    """Say where a tag stands whose value is told."""
    return f"{place}, {{{{ {tag} }}}}" if place else f"{{{{ {tag} }}}}"


PLACES: Final[Mapping[str, Callable[[str, int, int], str]]] = {
    "paragraph": paragraph,
    "edge": edge,
    "row": row,
    "sheet": sheet_cell,
}


def change(place: str, before: str, now: str) -> str:
    """Say what stood at a place and what stands there now."""
    return f"–  {place}: {before or NOTHING} → {now or NOTHING}"


REFUSALS: Final = {
    DraftCode.WRONG_STATE: (
        "Không thực hiện được ở trạng thái hiện tại của văn bản",
        "Chọn lại văn bản để xem trạng thái mới nhất.",
    ),
    DraftCode.SIGNED: (
        "Văn bản đã ký thì không sửa, không xóa, không lập lại tệp",
        "Dùng Lập văn bản thay thế để đính chính.",
    ),
    DraftCode.NO_SCAN: (
        "Chưa có bản chụp văn bản đã ký",
        "Chọn tệp bản chụp (PDF hoặc ảnh) của văn bản đã ký.",
    ),
    DraftCode.NO_NUMBER: (
        "Chưa có số, ký hiệu và ngày ban hành",
        "Ghi số, ký hiệu và ngày do văn thư cấp, hoặc chọn văn bản đã có trong sổ.",
    ),
    DraftCode.NO_TELLERS: (
        "Chưa lập được quyết định vì hội nghị chưa có thành viên Ban kiểm phiếu",
        "Ghi thành viên ở bước Chuẩn bị của thẻ Hội nghị.",
    ),
    DraftCode.NO_RESULT: (
        "Chưa lập được văn bản vì chưa công bố kết quả suy tôn",
        "Chốt, ký biên bản và công bố kết quả kiểm phiếu ở thẻ Hội nghị.",
    ),
    DraftCode.NO_TITLE: (
        "Chưa chọn danh hiệu của quyết định",
        "Chọn danh hiệu ở mục Danh hiệu.",
    ),
    DraftCode.NO_LEADERS: (
        "Chưa có đơn vị được cử làm Trưởng, Phó Trưởng Cụm của năm sau",
        "Ghi ở trang Trưởng, Phó Trưởng Cụm của thẻ Tổng quan.",
    ),
    DraftCode.NO_BODY: (
        "Chưa có nội dung văn bản",
        "Ghi nội dung ở mục Nội dung.",
    ),
    DraftCode.NO_ADDRESSEE: (
        "Chưa ghi nơi nhận ở mục Kính gửi",
        "Ghi ít nhất một nơi nhận.",
    ),
    DraftCode.NOT_PROPOSED: (
        "Đơn vị chưa được suy tôn hoặc đề nghị tặng Cờ thi đua",
        "Báo cáo thành tích lập cho đơn vị được đề nghị.",
    ),
    DraftCode.NOT_SIGNED: (
        "Văn bản chưa ký thì sửa trực tiếp, không cần văn bản thay thế",
        "Sửa ngay trên dự thảo.",
    ),
    DraftCode.REPLACED_ALREADY: (
        "Văn bản “{0}” đã được một văn bản khác thay thế",
        "Lập văn bản thay thế cho chính văn bản đã thay thế nó.",
    ),
    DraftCode.EMPTY_BOOK: (
        "Chưa lập được sổ vì chưa có văn bản nào trong Sổ đăng ký của năm",
        "Thêm văn bản đến, văn bản đi ở thẻ Văn bản.",
    ),
    DraftCode.FILE_GONE: (
        "Chưa lập được hồ sơ vì không có tệp {0} trong thư mục của tệp dữ liệu",
        "Lập lại tệp, hoặc đính kèm lại bản chụp.",
    ),
    DraftCode.NOTHING_IN_DOSSIER: (
        "Năm này chưa có tập thể nào được suy tôn hoặc đề nghị tặng Cờ thi đua",
        "Công bố kết quả kiểm phiếu ở thẻ Hội nghị, hoặc chuyển trạng thái ở thẻ Đăng ký.",
    ),
}
