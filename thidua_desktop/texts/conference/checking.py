"""What step 4, Đối chiếu, says: the papers that differ, and the hand tally."""

from collections.abc import Iterable, Sequence
from typing import Final

TITLE: Final = "Đối chiếu"
NOT_YET: Final = "Chưa đối chiếu được: {0}"
MISSING_BOX: Final = "chưa mở hòm phiếu."
MISSING_FIRST: Final = "lượt 1 còn {0} phiếu chưa nhập."
MISSING_CHOICE: Final = (
    "đã nhập đủ lượt 1; chọn nhập lượt 2 hay bảng ghi kiểm phiếu thủ công ở bước 3."
)
MISSING_SECOND: Final = "lượt 2 còn {0} phiếu chưa nhập."
MISSING_COMPARE: Final = "đã nhập đủ lượt 2; bấm Đối chiếu hai lượt ở bước 3."
TO_COUNT: Final = "Sang bước 3 · Kiểm phiếu"
TO_MINUTES: Final = "Sang bước 5 · Biên bản"

# the papers that differ
RESOLVE_TEXT: Final = (
    "Nhập lại từ phiếu; không trùng với lượt nào thì Trưởng Ban kiểm phiếu quyết định."
)
RESOLVE_HAND_TEXT: Final = (
    "Có thể xem lại bất kỳ phiếu nào; phiếu nhập khác lượt 1 thì Trưởng Ban kiểm phiếu quyết định."
)
DECIDE_TITLE: Final = "Trưởng Ban kiểm phiếu quyết định"
DECIDE_TEXT: Final = (
    "Lần nhập này của phiếu số {0} không trùng với lượt nào. Trưởng Ban kiểm phiếu xem phiếu và "
    "quyết định; "
    "họ tên người quyết định được lưu lại."
)
DECIDE_HAND_TEXT: Final = (
    "Lần nhập này của phiếu số {0} khác với lượt 1. Trưởng Ban kiểm phiếu xem phiếu và quyết định; "
    "họ tên người quyết định được lưu lại."
)
DECIDED_BY: Final = "Người quyết định"
DECIDE: Final = "Lưu quyết định"
TYPE_AGAIN: Final = "Nhập lại từ phiếu"
PICK: Final = "Phiếu số"
TAKE_OUT: Final = "Lấy phiếu"

# the hand tally
HAND_TITLE: Final = "Bảng ghi kiểm phiếu thủ công"
HAND_TEXT: Final = "Nhập tổng số của bảng ghi thủ công. Số của lượt 1 không hiện ở đây."
HAND_NAME: Final = "Nội dung"
HAND_VOTES: Final = "Tổng số"
HAND_VALID: Final = "Phiếu hợp lệ"
HAND_INVALID: Final = "Phiếu không hợp lệ"
HAND_COMPARE: Final = "Đối chiếu với lượt 1"
HAND_CHANGE_TITLE: Final = "Sửa bảng ghi thủ công sau khi đối chiếu?"
HAND_CHANGE_TEXT: Final = "Số liệu đã nhập khác với lượt 1. Biên bản nêu lý do sửa."
HAND_CHANGE: Final = "Sửa và đối chiếu lại"
HAND_COMPARED: Final = "Đã đối chiếu với bảng ghi thủ công."
HAND_SUM: Final = "Phiếu hợp lệ cộng không hợp lệ phải bằng {0} phiếu thu về."
HAND_OVER: Final = "Số đồng ý không lớn hơn số phiếu hợp lệ."
TYPED_AGAIN: Final = "nhập lại từ phiếu"
PAPERS_DIFFER: Final = "số phiếu hợp lệ, không hợp lệ"

# the method
CHANGE_METHOD: Final = "Đổi cách đối chiếu"
TO_SECOND: Final = "Đổi sang nhập lượt 2"
TO_HAND: Final = "Đổi sang bảng ghi kiểm phiếu thủ công"
CHANGE_TEXT: Final = "Cách đối chiếu mới, người quyết định và lý do được nêu trong biên bản."
CHANGED: Final = "Đã đổi cách đối chiếu."
HEAD: Final = "Trưởng Ban kiểm phiếu"
REASON: Final = "Lý do"
READER: Final = "Người đọc phiếu"
TYPIST: Final = "Người nhập"

DONE_TITLE: Final = "Số liệu đã khớp"
NO_DIFFERENCE: Final = "Hai lượt nhập khớp nhau ở mọi phiếu."
ONE_PASS: Final = "Mẫu phiếu này chỉ nhập một lượt."
HAND_AGREES: Final = "Số liệu lượt 1 khớp với bảng ghi kiểm phiếu thủ công."
WITHHELD: Final = (
    "Nội dung từng phiếu không có trong tệp dữ liệu này; biểu mẫu, cân đối phiếu, kết quả và mã "
    "kiểm chứng vẫn còn."
)
ANNULLED: Final = "Kết quả của lần bỏ phiếu này đã bị hủy."


def not_yet(missing: str) -> str:
    return NOT_YET.format(missing)


def take_again(numbers: Sequence[int]) -> str:
    return f"Lấy lại phiếu số {', '.join(str(number) for number in numbers)}"


def progress(found: int, left: int) -> str:
    return f"Có {found} phiếu khác nhau, còn {left}"


def hand_differs(names: Iterable[str], *, papers: bool) -> str:
    parts = [*([PAPERS_DIFFER] if papers else []), *names]
    return f"Chênh lệch với bảng ghi thủ công: {'; '.join(parts)}"


def name_of(number: int, name: str) -> str:
    return f"{number}. {name}"


def resolved(number: int) -> str:
    """Said after the commit, whatever the paper held."""
    return f"Đã lưu lần nhập lại phiếu số {number}"


def resolved_line(number: int, decided_by: str) -> str:
    if decided_by:
        return f"Phiếu số {number}: {decided_by} quyết định"
    return f"Phiếu số {number}: lần nhập lại trùng với một lượt"


def differences_done(papers: int) -> str:
    return f"Có {papers} phiếu khác nhau giữa hai lượt, đã nhập lại từ phiếu."


def method_reason(head: str, reason: str) -> str:
    return f"{reason.rstrip('.')} ({HEAD} {head} quyết định)"
