"""The six steps of a conference's ballot, in the words beside each."""

from typing import Final

TAB: Final = "Hội nghị"
STEPS: Final = ("Chuẩn bị", "Phát phiếu", "Kiểm phiếu", "Đối chiếu", "Biên bản", "Công bố")

MEETING_STEP: Final = "Điều hành"
"""What stands below the six steps of the ballot; its pages."""
MEETING_TEXT: Final = "Chương trình, diễn biến, văn bản"
MEETING_PAGES: Final = ("Chương trình, khách mời", "Diễn biến", "Văn bản hội nghị")

ROUND: Final = "Lần bỏ phiếu"
ILLUSTRATIVE: Final = "số liệu minh họa"
REHEARSE: Final = "Kiểm phiếu thử"
STORE_AT: Final = "Nơi lưu"

DRAFT: Final = "Đang soạn mẫu phiếu"
FROZEN: Final = "Đã chốt mẫu phiếu"
ANNULLED: Final = "Đã hủy kết quả"
TO_HAND_OUT: Final = "Chưa phát phiếu"
BOX_CLOSED: Final = "Chưa mở hòm phiếu"
NO_PAPERS: Final = "Chưa nhập phiếu"
CHECK_NEXT: Final = "Sau lượt 2"
BY_HAND: Final = "Nhập bảng ghi thủ công"
CHECKED: Final = "Các lượt khớp nhau"
NOT_SEALED: Final = "Chưa chốt kết quả"
SEALED: Final = "Đã chốt kết quả"
SIGNED: Final = "Biên bản đã ký"
NOT_PUBLISHED: Final = "Chưa công bố"
PUBLISHED: Final = "Đã công bố"

NEED_FORM: Final = "Chốt mẫu phiếu ở bước 1 trước."
NEED_PAPERS_OUT: Final = "Chốt danh sách bỏ phiếu và phát phiếu ở bước 2 trước."
NEED_PASS: Final = "Nhập xong lượt 1 ở bước 3 trước."
NEED_AGREED: Final = "Đối chiếu xong ở bước 4 trước."
NEED_SEALED: Final = "Chốt kết quả ở bước 5 trước."


def caption(day: str) -> str:
    return f"HỘI NGHỊ {day}"


def handed_out(present: int | None, issued: int | None) -> str:
    return f"Có mặt {present or 0} · phát ra {issued or 0}"


def counting(pass_number: int, typed: int, returned: int) -> str:
    return f"Lượt {pass_number} · {typed}/{returned}"


def returned(papers: int) -> str:
    return f"Thu về {papers} phiếu"


def differing(papers: int) -> str:
    return f"Còn {papers} phiếu khác nhau"


def round_text(ballot: str, title: str, colour: str, state: str) -> str:
    paper = f"{ballot}: {title} (giấy màu {colour})" if colour else f"{ballot}: {title}"
    return f"{paper} – {state}" if state else paper


def stored_at(name: str) -> str:
    return f"{STORE_AT}: {name}"


LEAVE_TITLE: Final = "Chuyển sang phiếu khác khi còn phần đang nhập?"
LEAVE_TEXT: Final = (
    "Phần đang nhập của lần bỏ phiếu này chưa lưu. Mọi phần khác đã lưu. "
    "Nếu chuyển, phần chưa lưu đó bị mất."
)
LEAVE_ANYWAY: Final = "Chuyển, bỏ phần đang nhập"
LEAVE_NOT: Final = "Ở lại để nhập tiếp"
