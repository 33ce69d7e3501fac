"""What the registers say: faults under fields, refusals, saving and undo, the units' tab."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from thidua_desktop.texts.years.year import REFUSALS as YEAR_REFUSALS

FIELD_FAULTS: Final = {
    "F01": "Cần điền.",
    "F02": "Dài quá {0} ký tự.",
    "F03": "Chỉ ghi số.",
    "F04": "Nhỏ nhất: {0}.",
    "F05": "Lớn nhất: {0}.",
    "F06": "Ghi ngày theo dạng 22/11/2017.",
    "F07": "Ghi giờ theo dạng 14:05.",
    "F08": "Chọn một trong các giá trị: {0}.",
    "F09": "Chỉ ghi Có hoặc Không.",
    "F10": "Không dùng dấu cách và các dấu , : ;.",
    "F11": "Ghi số thập phân, ví dụ 96,5.",
    "F12": "Ghi tỷ lệ theo dạng 2/3.",
    "F13": "Không có bản ghi nào tên là “{0}”.",
    "F14": "Giá trị này không hợp lệ.",
    "F15": "Có nhiều bản ghi trùng tên, ghi rõ một trong: {0}.",
    "H01": "Có vẻ thiếu hoặc thừa chữ số.",
    "H02": "Địa chỉ có vẻ chưa đúng.",
    "H03": "Nhiều hơn biên chế ({0}).",
    "H04": "Khác số mảng việc ghi tên ({0}).",
}
"""Under a field, short enough for a narrow one; those with H are hints and never block."""

REFUSALS: Final = {
    "G01": ("Đã có bản ghi trùng mã", "Dùng mã khác, hoặc sửa bản ghi đã có."),
    "G02": ("Chưa xóa được vì còn được dùng ở", "Gỡ ở những nơi đó trước."),
    "G03": (
        "Không hoàn tác được vì bản ghi đã được thay đổi ở nơi khác",
        "Mở bản ghi và sửa trực tiếp.",
    ),
    "G04": ("Không hoàn tác được vì đã chốt", "Sửa bằng một thay đổi mới."),
    "G05": ("Không còn thay đổi nào để hoàn tác", ""),
    "G07": (
        "Không sửa được vì mẫu phiếu đã chốt",
        (
            "Mở lại mẫu phiếu ở bước Chuẩn bị khi chưa phát phiếu; sau đó chỉ ghi thay đổi tại hội "
            "nghị ở bước Phát phiếu."
        ),
    ),
    "G06": ("Chưa nhập được vì tệp còn lỗi", "Sửa các ô được nêu rồi nhập lại cả tệp."),
    **YEAR_REFUSALS,
    "G08": ("Không ghi được vì năm đã khóa", "Mở lại năm kèm lý do ở thẻ Năm thi đua."),
    "G09": (
        "Không ghi được vì hồ sơ của năm do đơn vị khác giữ",
        "Đơn vị đó ghi tiếp; ở đây chỉ nhận hồ sơ bổ sung, ở thẻ Bàn giao.",
    ),
    "G20": ("Nhiệm vụ kết thúc trước ngày bắt đầu", "Sửa lại hai ngày."),
    "G21": (
        "Người đang giữ nhiệm vụ bắt đầu từ đúng ngày đó hoặc sau đó",
        "Chọn ngày muộn hơn, hoặc sửa ngày của người đang giữ.",
    ),
    "G22": ("Người được chọn đang giữ nhiệm vụ này", "Chọn người khác."),
    "G23": (
        "Không ghi được vì nhiệm vụ này nằm trong năm đã khóa",
        "Ghi Từ ngày sau năm đó, hoặc mở lại năm kèm lý do ở thẻ Năm thi đua.",
    ),
    "G10": (
        "Không đổi được mã và tên vì đơn vị là thành viên của năm đã khóa",
        "Dùng Đổi tên đơn vị ở thẻ Đơn vị: kết quả các năm trước vẫn giữ tên cũ.",
    ),
}

IMPORT_PROBLEMS: Final = {
    "I01": "Ô chứa công thức chưa có kết quả hoặc bị lỗi.",
    "I02": "Trùng với dòng {0} trong tệp.",
    "I03": "Cột này xuất hiện hai lần.",
    "I04": "Thiếu cột “{0}”.",
    "I05": "Tệp không có dòng nào để nhập.",
    "I06": "Không tìm thấy dòng tiêu đề có cột “{0}”.",
    "I07": "Tệp có quá {0} dòng. Chia thành nhiều tệp rồi nhập từng tệp.",
}

NAMED_AT_MOST: Final = 4


def fault_sentence(code: str, detail: str = "") -> str:
    """Say what is wrong with a field."""
    return FIELD_FAULTS[code].format(detail)


def problem_sentence(code: str, detail: str = "") -> str:
    """Say what is wrong with a cell or a column of a sheet."""
    words = IMPORT_PROBLEMS.get(code) or FIELD_FAULTS[code]
    return words.format(detail)


def refusal_sentence(code: str, names: Sequence[str]) -> str:
    """Say why a register refuses, what stands in the way, and what to do."""
    what, way_out = REFUSALS[code]
    named = ", ".join(names[:NAMED_AT_MOST])
    if len(names) > NAMED_AT_MOST:
        named += f" và {len(names) - NAMED_AT_MOST} bản ghi khác"
    sentence = f"{what}: {named}." if named else f"{what}."
    return f"{sentence} {way_out}".strip()


def with_time(words: str, at: datetime | None) -> str:
    """Put the local time of day into words, in the place of {0}."""
    return words.replace("{0}", f"{at.astimezone():%H:%M}" if at else "")


def undone(label: str, others: int) -> str:
    """Say what was taken back, wherever it had been done; the time of day goes into `{0}`."""
    if len(label) > LONGEST_LABEL:
        label = f"{label[: LONGEST_LABEL - 1].rstrip()}…"
    return UNDONE_WITH.format(label, others) if others else UNDONE.format(label)


# ---------------------------------------------------------------- a register on the screen
FILTER: Final = "Lọc…   Ctrl+F"
FILTER_NAME: Final = "Lọc danh sách"
SAVED_UNDO: Final = "Đã lưu lúc {0}  ·  Ctrl+Z hoàn tác"
UNDONE: Final = "Đã hoàn tác lúc {{0}}: {0}"
UNDONE_WITH: Final = "Đã hoàn tác lúc {{0}}: {0} và {1} bản ghi đi cùng"
LONGEST_LABEL: Final = 80
NOT_SAVED: Final = "Chưa lưu: sửa mục được nêu, hoặc bấm Esc để bỏ thay đổi"
CHANGING: Final = "Tự lưu khi rời ô hoặc ngừng gõ"
REVERTED: Final = "Đã bỏ thay đổi chưa lưu"
FAULTS_LEFT: Final = "{0} lỗi cần sửa"
STILL_NEEDED: Final = "{0} mục cần điền"
HINTS_LEFT: Final = "{0} mục nên xem lại"
IMPORT: Final = "Nhập từ Excel"
EXPORT: Final = "Xuất ra Excel"
FILE_DIALOG: Final = (("LookIn", "Thư mục:"), ("FileName", "Tên tệp:"), ("FileType", "Loại tệp:"))
EXCEL_FILES: Final = "Tệp Excel (*.xlsx)"
TABLE_FILES: Final = "Bảng tính (*.xlsx *.xlsm *.xls *.ods *.csv)"
EXPORTED: Final = "Đã xuất {0} dòng ra tệp {1}"
IMPORTED: Final = "Đã nhập từ Excel: thêm {0}, sửa {1}, giữ nguyên {2}"
NOTHING_TO_IMPORT: Final = "Tệp không có gì khác với danh sách hiện có"

# ---------------------------------------------------------------- xem trước khi nhập
PREVIEW_TITLE: Final = "Xem trước khi nhập từ Excel"
PREVIEW_WORDS: Final = "{0}: thêm {1}, sửa {2}, giữ nguyên {3}."
PREVIEW_FAULTS: Final = "{0}: có {1} lỗi. Sửa trong tệp rồi nhập lại; chưa có gì được lưu."
PREVIEW_TAKE: Final = "Nhập cả tệp"
PREVIEW_LEAVE: Final = "Không nhập"
PREVIEW_ROW: Final = "Dòng"
PREVIEW_WHAT: Final = "Sẽ làm"
PREVIEW_CHANGES: Final = {
    "new": "thêm mới",
    "changed": "sửa",
    "same": "giữ nguyên",
    "faulty": "có lỗi",
}
PREVIEW_FAULT: Final = "Lỗi: {0}"
PREVIEW_IGNORED: Final = "Không dùng cột: {0}"
PREVIEW_AT: Final = "Dòng {0}, cột “{1}”: {2}"
PREVIEW_AT_ROW: Final = "Dòng {0}: {1}"
