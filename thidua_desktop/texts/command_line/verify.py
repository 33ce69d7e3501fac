"""What is said of a store that is not as it should be."""

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Final

from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.store import VerifyCode
from thidua_desktop.texts.base.table_titles import title_of

FINDINGS: Final = {
    VerifyCode.NOT_A_STORE: "Tệp không phải là dữ liệu của chương trình.",
    VerifyCode.BYTES_DAMAGED: "Tệp dữ liệu bị hỏng.",
    VerifyCode.REVISION_WRONG: "Phiên bản của tệp dữ liệu không đúng.",
    VerifyCode.SCHEMA_CHANGED: "Cấu trúc bảng đã bị thay đổi.",
    VerifyCode.TRIGGERS_CHANGED: "Khóa chống sửa, xóa đã bị xóa hoặc thay đổi.",
    VerifyCode.REFERENCE_BROKEN: "Dòng dữ liệu trỏ tới một dòng không còn.",
    VerifyCode.JOURNAL_HASH: "Nhật ký không khớp chuỗi mã kiểm tra.",
    VerifyCode.JOURNAL_GAP: "Nhật ký thiếu dòng.",
    VerifyCode.JOURNAL_CUT: "Phần cuối của nhật ký đã bị cắt bỏ.",
    VerifyCode.JOURNAL_UNREADABLE: (
        "Nhật ký có nội dung không đọc được hoặc không khớp với các dòng trước đó."
    ),
    VerifyCode.ROW_CHANGED: "Dòng dữ liệu đã bị sửa ngoài chương trình.",
    VerifyCode.ROW_MISSING: "Dòng dữ liệu đã bị xóa ngoài chương trình.",
    VerifyCode.ROW_ADDED: "Dòng dữ liệu đã bị thêm ngoài chương trình.",
    VerifyCode.COUNT_GAP: "Bảng kiểm phiếu thiếu dòng.",
    VerifyCode.WITHHELD_WRONG: (
        "Nội dung phiếu không còn mà nhật ký không ghi là đã bỏ ra, hoặc ngược lại."
    ),
    VerifyCode.COPIED_OPEN: (
        "Tệp được sao chép khi chương trình đang mở, hoặc tệp “-wal” bên cạnh đã bị lấy đi: "
        "những gì lưu sau cùng có thể không có trong tệp này. Hãy lấy tệp gốc, hoặc đóng chương "
        "trình rồi sao chép lại."
    ),
    VerifyCode.OLDER: (
        "Tệp dữ liệu thuộc phiên bản cũ của chương trình: đã kiểm tra một bản sao được nâng cấp "
        "lên phiên bản hiện nay; tệp này giữ nguyên và sẽ được nâng cấp khi mở."
    ),
    VerifyCode.NOT_RECOUNTED: "{0}: lần bỏ phiếu {1}.",
}

_RECOUNT: Final[Mapping[str, str]] = {
    "result": "Kết quả đếm lại từ các phiếu khác kết quả đã chốt",
    "check_code": "Mã kiểm chứng không khớp kết quả đã chốt",
}
_DAMAGES: Final = (
    (re.compile(r"\bindex (\w+)"), "Mục lục tra cứu “{0}” không khớp với bảng."),
    (re.compile(r"(?i)\bpage (\d+)"), "Hỏng ở trang {0} của tệp."),
    (re.compile(r"(?:value|failed) in (\w+)"), "Bảng “{0}” có giá trị không hợp lệ."),
    (re.compile(r"malformed|not a database|decode"), "Có nội dung không đọc được."),
)


def damage(message: str) -> str:
    """What SQLite says of a damaged file; words of its that are not foreseen, as a detail."""
    for pattern, text in _DAMAGES:
        if found := pattern.search(message):
            return text.format(*map(title_of, found.groups()))
    return f"Chi tiết kỹ thuật: {message}"


DETAILS: Final[Mapping[StrEnum, Callable[[str], str]]] = {
    VerifyCode.BYTES_DAMAGED: damage,
    VerifyCode.NOT_RECOUNTED: lambda detail: _RECOUNT.get(detail, detail),
}
"""What is wrong with a sealed result; a round's own code stays as it is."""


def older(revision: str) -> Fault:
    """What is said of a store of an older revision, sound or not."""
    return Fault(VerifyCode.OLDER, (revision,), "Phiên bản của tệp")


def withheld_papers(papers: int, rounds: int) -> str:
    return f"Không có nội dung của {papers} lần nhập phiếu, thuộc {rounds} lần bỏ phiếu."


def row_name(title: str, row_id: int) -> str:
    return f"{title}, dòng {row_id}"
