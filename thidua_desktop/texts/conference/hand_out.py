"""What step 2, Phát phiếu, says."""

from datetime import time
from typing import Final

from thidua_desktop.texts.registers.register_page import RegisterTexts

TELLERS: Final = RegisterTexts(
    one="người",
    add="Thêm người",
    delete="Xóa khỏi Ban kiểm phiếu",
    delete_text="Người này không còn trong Ban kiểm phiếu. Ctrl+Z để hoàn tác.",
    empty="Chưa có thành viên nào trong Ban kiểm phiếu. Thêm người theo kết quả biểu quyết.",
    title="Ban kiểm phiếu",
)
ADD_TELLER_TITLE: Final = "Thêm người vào Ban kiểm phiếu"
EDIT_TELLER_TITLE: Final = "Sửa thành viên Ban kiểm phiếu"
NAME: Final = "Họ và tên"
ROLE: Final = "Nhiệm vụ"
UNIT: Final = "Đơn vị"
KEEP: Final = "Lưu"

DELEGATES: Final = RegisterTexts(
    one="đại biểu",
    add="Thêm đại biểu",
    delete="Xóa khỏi danh sách",
    delete_text="Đại biểu ra khỏi danh sách. Ctrl+Z để hoàn tác.",
    empty="Chưa có danh sách đại biểu. Lập danh sách: mỗi đơn vị thành viên một đại biểu.",
    title="Đại biểu có quyền bỏ phiếu",
)
MAKE_LIST: Final = "Lập danh sách theo đơn vị"
ALL_PRESENT: Final = "Tất cả có mặt"
STT: Final = "STT"
DELEGATE: Final = "Đại diện"
SUBSTITUTE: Final = "Dự thay (được ủy quyền)"
PRESENT: Final = "Có mặt"
ABSENT: Final = "chưa đến"
EDIT_DELEGATE_TITLE: Final = "Đại biểu"
DELEGATE_KEYS: Final = (
    "Phím cách: đến, chưa đến · Enter: họ tên, chức vụ, dự thay, giờ về · Insert: thêm"
)
PRESENT_LISTED: Final = "Lấy theo danh sách đại biểu: ghi người có mặt tại danh sách."
FIXED_TITLE: Final = "Sửa {0} trong danh sách đã chốt?"
FIXED_TEXT: Final = "Danh sách bỏ phiếu đã chốt khi phát phiếu."
FIXED: Final = "Sửa danh sách"
FIXED_RESULT: Final = (
    "Số có mặt, và số phát ra nếu không còn đủ người nhận, được sửa theo danh sách.",
    "Biên bản nêu lý do.",
)
FIXED_DONE: Final = "Đã sửa danh sách bỏ phiếu và số liệu kèm lý do."
LEAVES_TITLE: Final = "{0} về lúc này?"
BACK_TITLE: Final = "{0} trở lại?"
LEAVES_TEXT: Final = "Danh sách bỏ phiếu, số liệu và biên bản của lần bỏ phiếu này không đổi."
COMES_TITLE: Final = "{0} đến lúc này, không nhận phiếu?"
COMES_TEXT: Final = "Số liệu và biên bản của lần bỏ phiếu này không đổi."

PRINTED: Final = "Đã in"
SPOILT: Final = "Hỏng, đã đổi"
ISSUED: Final = "Phát ra"
FREEZE_VOTERS: Final = "Chốt danh sách và phát phiếu"
FREEZE_TITLE: Final = "Chốt danh sách bỏ phiếu"
FREEZE_TEXT: Final = "Từ lúc này danh sách người bỏ phiếu được lưu vào nhật ký."
FREEZE_RESULT: Final = "Không còn mở lại được mẫu phiếu đã in."
FREEZE_LATE: Final = "Người đến muộn vẫn nhận được phiếu cho đến khi mở hòm phiếu."
HANDED_OUT: Final = (
    "Đã chốt danh sách bỏ phiếu và phát phiếu. Việc tiếp theo: mở hòm phiếu ở bước 3."
)

GO_ON: Final = "Sang bước 3"
LATE_TITLE: Final = "Người đến muộn nhận phiếu"
LATE_WHO: Final = "Người nhận phiếu"
LATE_DONE: Final = "Đã phát thêm một phiếu và tăng số có mặt."
LATE_LISTED: Final = "Đại biểu được ghi có mặt; số có mặt và số phát ra tăng một."
LATE_NOBODY: Final = (
    "Mọi đại biểu có quyền bỏ phiếu trong danh sách đều đã nhận phiếu. Người ngoài danh sách: "
    "thêm đại biểu trước, chưa ghi giờ đến."
)
EXCHANGE_TITLE: Final = "Đổi phiếu hỏng trước khi bỏ vào hòm"
EXCHANGE_WHY: Final = "Lý do đổi"
EXCHANGE_DONE: Final = "Đã lưu một phiếu hỏng được đổi."
CORRECT_TITLE: Final = "Sửa số liệu đã lưu"
CORRECT_WHY: Final = "Lý do sửa"
CORRECT_DONE: Final = "Đã lưu số liệu mới kèm lý do; số cũ vẫn còn trong nhật ký."

FLOOR_HELP: Final = "Phiếu đã in vẫn dùng; tập thể rút giữ nguyên số và không tính phiếu."
WITHDRAW: Final = "Rút khỏi danh sách"
WITHDRAW_TITLE: Final = "Rút một tập thể khỏi danh sách"
WITHDRAW_WHO: Final = "Tập thể rút"
SEATS: Final = "Đổi số lượng"
SEATS_TITLE: Final = "Đổi số lượng được suy tôn"
SEATS_CONTEST: Final = "Danh hiệu"
SEATS_NUMBER: Final = "Số lượng mới"
WHY: Final = "Lý do"
DECIDED_BY: Final = "Người quyết định"
HALL_DECIDED: Final = "Hội nghị biểu quyết"
REPRINT: Final = "In lại thành mẫu khác"
REPRINT_TITLE: Final = "Mở lại mẫu phiếu để in mẫu khác"
REPRINT_TEXT: Final = "Phiếu đã in không dùng nữa; mẫu chốt lần sau in chữ “Mẫu B”."
REPRINT_DONE: Final = "Đã mở lại mẫu phiếu. Sửa rồi chốt lại ở bước 1."
WITHDRAWN_DONE: Final = "Đã lưu: tập thể rút giữ nguyên số, không tính phiếu."
SEATS_DONE: Final = "Đã lưu số lượng mới như chủ trì công bố."
NO_CHANGES: Final = "Chưa có thay đổi nào."
TELLER_NOTICE: Final = (
    "Có thành viên Ban kiểm phiếu thuộc đơn vị có tên trên phiếu. Đề nghị báo cáo hội nghị xem "
    "xét, quyết định."
)
NEED_PRINTED: Final = "Ghi số phiếu đã in."
NEED_ISSUED: Final = "Ghi số phiếu phát ra."

WRITTEN_TITLE: Final = "Ý kiến bằng văn bản"
WRITTEN_HELP: Final = (
    "Số ý kiến của thành viên vắng mặt gửi bằng văn bản, cộng vào số phiếu của từng tập thể. "
    "Không có ý kiến nào thì để 0."
)
WRITTEN_NAME: Final = "Đơn vị được đề nghị"
WRITTEN_AGREE: Final = "Đồng ý"
WRITTEN_DISAGREE: Final = "Không đồng ý"
WRITTEN_KEEP: Final = "Lưu ý kiến bằng văn bản"
WRITTEN_DONE: Final = "Đã lưu ý kiến bằng văn bản; số cũ vẫn còn trong nhật ký."
WRITTEN_UNSAVED: Final = "Có thay đổi chưa lưu."
WRITTEN_EARLY: Final = "Nhập được sau khi chốt danh sách bỏ phiếu, cho đến khi chốt kết quả."
WRITTEN_LATE: Final = "Đã chốt kết quả nên không sửa được nữa."
WRITTEN_ANNULLED: Final = "Kết quả đã hủy nên không lưu được nữa."


def who(name: str, *, substitute: bool) -> str:
    """Who stands for the unit, and whether in the place of its head."""
    if not substitute:
        return name
    return f"{name} ({SUBSTITUTE.lower()})" if name else SUBSTITUTE


def came(arrived: time | None, left: time | None) -> str:
    """When a delegate came, and went where that was before the end."""
    if arrived is None:
        return ABSENT
    return f"{arrived:%H:%M}, về {left:%H:%M}" if left else f"{arrived:%H:%M}"


def late_choice(name: str, unit: str) -> str:
    return " – ".join(text for text in (name, unit) if text)


def people(delegates: int, guests: int, voters: int) -> str:
    return f"{delegates + guests} đại biểu có mặt, trong đó {voters} có quyền bỏ phiếu"


def quorum(present: int, eligible: int, needed: int, ratio: str) -> str:
    return f"Có mặt {present}/{eligible}; cần ít nhất {needed} ({ratio})"


def not_quorum(present: int, eligible: int, needed: int, ratio: str) -> str:
    text = quorum(present, eligible, needed, ratio)
    return f"{text}. Chưa đủ; hội nghị quyết định có tiến hành không"


def handed(printed: int | None, spoilt: int | None, issued: int | None, present: int | None) -> str:
    return (
        f"Đã in {printed or 0} · hỏng, đã đổi {spoilt or 0} · phát ra {issued or 0} "
        f"· có mặt {present or 0}"
    )


def withdrawn(number: int, name: str, why: str, who: str) -> str:
    return f"Số {number}. {name}: đã rút, không tính phiếu ({why}; {who})"


def seats_changed(contest: str, seats: int, why: str, who: str) -> str:
    return f"{contest}: suy tôn {seats} ({why}; {who})"


def late_reason(who: str) -> str:
    return f"Phát phiếu cho người đến muộn: {who}"


def exchange_reason(why: str) -> str:
    return f"Đổi phiếu hỏng: {why}"


def name_choice(number: int, name: str, contest: str) -> str:
    return f"{number}. {name} – {contest}"


def absent(members: int) -> str:
    if not members:
        return "Không có thành viên vắng mặt"
    return f"Vắng mặt {members}: mỗi tập thể nhiều nhất {members} ý kiến"


def written_closed(contest: str, base: str) -> str:
    return f"{contest}: không nhận ý kiến bằng văn bản, vì tỷ lệ tính trên {base}"


def written_withdrawn(name: str) -> str:
    return f"{name} (đã rút, không tính phiếu)"


def written_over(number: int, name: str, opinions: int, members: int) -> str:
    return f"Số {number}. {name}: {opinions} ý kiến, nhiều hơn số vắng mặt ({members})"
