"""What is said when a year, a rule set or a file of papers is refused or taken with a notice."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Final

from thidua_desktop.domain.codes.loading import PapersFault, YearFault, YearNotice

UNNAMED_CLUSTER = "Cụm thi đua"
UNNAMED_CLUSTER_CODE = "CTĐ"
UNNAMED_PLAN = "Kế hoạch"
UNNAMED_SECRETARY = "Thư ký Ban kiểm phiếu"
UNNAMED_ITEM = "(chưa ghi nội dung)"


def paper_title(year: int) -> str:
    """What stands at the head of a paper that was given no other title."""
    return f"Phiếu suy tôn danh hiệu thi đua năm {year}"


YEAR_FAULTS: Final = {
    YearFault.NOT_UTF8: "tệp không ghi bằng UTF-8",
    YearFault.EMPTY: "tệp trống",
    YearFault.TOO_LARGE: (
        "tệp quá lớn, có dòng quá dài hoặc khóa quá sâu, không phải tệp năm thi đua"
    ),
    YearFault.NOT_TOML: "không đúng cú pháp của tệp dữ liệu năm mẫu",
    YearFault.UNKNOWN_KEY: "khóa lạ “{0}”",
    YearFault.MISSING_KEY: "thiếu khóa “{0}”",
    YearFault.WRONG_TYPE: "sai kiểu, cần {0}",
    YearFault.WRONG_VALUE: "giá trị không hợp lệ: “{0}”",
    YearFault.BAD_CODE: (
        "mã “{0}” không hợp lệ (không để trống, không quá 40 ký tự, không có dấu hai chấm, "
        "dấu phẩy hoặc dấu cách)"
    ),
    YearFault.NAMES_NOTHING: "“{0}” không có trong tệp hoặc trong bộ quy tắc",
    YearFault.CODE_TWICE: "“{0}” ghi hai lần",
    YearFault.RULES_NAME: "bộ quy tắc “{0}” không phải tên bộ quy tắc",
    YearFault.RULES_MISSING: "không có bộ quy tắc “{0}”",
    YearFault.RULES_FAULTY: "bộ quy tắc có lỗi: {0}",
    YearFault.SEATS: "số lượng được suy tôn phải từ 1 trở lên, tệp ghi {0}",
    YearFault.MAJORITY: "tỷ lệ phải đạt “{0}” không hợp lệ (lớn hơn 0, không quá 1, dạng 2/3; "
    "không dùng “>” với 1/1)",
    YearFault.NO_NAMES: "chưa có tập thể nào",
    YearFault.CIRCLE: "các điều kiện giữa danh hiệu lặp vòng (“{0}”)",
    YearFault.REQUIRED_LACKS_NAME: "danh hiệu làm điều kiện không có tập thể này ({0})",
    YearFault.LEDGER: "số liệu không cân đối ({0})",
    YearFault.WRITTEN_REFUSED: (
        "ý kiến bằng văn bản không được nhận ({0}): chỉ nhận khi tính trên tổng số có "
        "quyền bỏ phiếu và không nhiều hơn số vắng mặt"
    ),
    YearFault.YEAR_EXISTS: "dữ liệu đã có năm thi đua {0}",
    YearFault.FORMAT: "phiên bản định dạng không phải 1: {0}",
    YearFault.TOO_MANY_NAMES: "phiếu có {0}, nhiều nhất là 99 tập thể",
}

_TYPES = {
    "str": "chữ trong dấu ngoặc kép",
    "int": "số nguyên",
    "bool": "true hoặc false",
    "list": "danh sách",
    "table": "bảng",
    "date": "ngày dạng 2025-11-22",
    "time": "giờ dạng 14:00:00",
}

NOTICES: Final = {
    YearNotice.NOT_REGISTERED: "{0}: chưa đăng ký danh hiệu này",
    YearNotice.QUOTA: "{0}: nhiều hơn số lượng được phân bổ",
    YearNotice.PREREQUISITE: "{0}: bộ quy tắc chỉ xét tập thể được suy tôn danh hiệu làm điều kiện",
    YearNotice.DRAFT_IGNORES: (
        "{0}: phiếu còn soạn thảo nên phần rút khỏi danh sách, ý kiến bằng văn bản và số phiếu "
        "chưa được nhận"
    ),
    YearNotice.RULES_OUT_OF_TIME: "{0}: bộ quy tắc không ghi là dùng cho năm này",
    YearNotice.LOOK_ALIKE: "{0}: các tập thể trùng tên hoặc tên gần giống nhau trên phiếu",
    YearNotice.UNIT_ALIKE: "{0}: trông giống đơn vị có ký hiệu {1}",
    YearNotice.OTHER_CLUSTER: "{0}: tệp nêu Cụm khác, đã giữ nguyên Cụm của dữ liệu",
}

PAPERS_FAULTS: Final = {
    PapersFault.COLUMN_MISSING: "thiếu cột “{0}”",
    PapersFault.COLUMN_UNKNOWN: "cột “{0}” không có trên phiếu",
    PapersFault.COLUMN_TWICE: "cột “{0}” ghi hai lần",
    PapersFault.NUMBER_WRONG: "số phiếu “{0}” không hợp lệ",
    PapersFault.NUMBER_TWICE: "phiếu số {0} ghi hai lần",
    PapersFault.NUMBER_MISSING: "thiếu phiếu số {0}",
    PapersFault.REASON_UNKNOWN: "lý do “{0}” không có trong danh mục",
    PapersFault.CELL_WRONG: "ô không hợp lệ: {0}",
    PapersFault.ROW_LENGTH: "dòng có {0} ô, khác với dòng tiêu đề",
    PapersFault.MERGED_CELLS: "có ô gộp ({0}); hãy bỏ gộp ô rồi nạp lại",
    PapersFault.SEVERAL_SHEETS: (
        "nhiều trang tính có phiếu ({0}); hãy giữ trong tệp một trang tính cho mỗi lượt"
    ),
    PapersFault.HIDDEN_ROWS: (
        "dòng {0} đang bị ẩn hoặc bị lọc; hãy cho hiện lại hoặc xóa hẳn rồi nạp lại"
    ),
    PapersFault.HIDDEN_COLUMNS: ("cột {0} đang bị ẩn; hãy cho hiện lại hoặc xóa hẳn rồi nạp lại"),
    PapersFault.NO_SHEET: (
        "không trang tính nào đang hiện có cột “paper”; trang tính trong tệp: {0}"
    ),
}

DETAILS: Final[Mapping[StrEnum, Callable[[str], str]]] = {
    YearFault.WRONG_TYPE: lambda kind: _TYPES.get(kind, "")
}
"""What a type of TOML is called."""
