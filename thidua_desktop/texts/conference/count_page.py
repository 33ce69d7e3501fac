"""What step 3 says around the paper in hand: the box, who does a pass, its end, the ways out."""

from typing import Final

WAIT: Final = "Chưa phát phiếu. Chốt danh sách bỏ phiếu và phát phiếu rồi mới mở hòm phiếu."
TO_HAND_OUT: Final = "Sang bước 2 · Phát phiếu"
ANNULLED: Final = (
    "Kết quả của lần bỏ phiếu này đã bị hủy. Phiếu đã nhập được giữ trong nhật ký, không tính. "
    "Bỏ phiếu lại bằng một phiếu mới ở bước 1."
)
NEXT_STEPS: Final = {
    0: "Sang bước 1 · Chuẩn bị",
    3: "Sang bước 4 · Đối chiếu",
    4: "Sang bước 5 · Biên bản",
    5: "Sang bước 6 · Công bố",
}

# the box
BOX_STEPS: Final = (
    "Ban kiểm phiếu mở hòm trước mặt người chứng kiến, lấy hết phiếu ra, đếm số phiếu thu về.",
    (
        "Trộn đều, rồi ghi số 1, 2, 3, … ở mặt sau từng phiếu. "
        "Số ghi sau khi trộn nên không cho biết phiếu của ai."
    ),
    "Phiếu không do Ban kiểm phiếu phát ra: để lẫn thì vẫn ghi số, khi nhập chọn lý do K 1.",
)
BOX_ONCE: Final = "Hòm phiếu chỉ mở một lần. Số thu về ghi sai thì sửa sau, kèm lý do."
BOX_BUTTON: Final = "Ghi nhận đã mở hòm"
BOX_DONE: Final = "Đã ghi nhận mở hòm phiếu."
FIX_ISSUED: Final = "Sửa số phát ra"

# who does a pass
HANDS_TITLE: Final = "Lượt 1: người đọc, người nhập"
READER: Final = "Người đọc phiếu"
TYPIST: Final = "Người nhập"
CHECKER: Final = "Người kiểm tra"
SAME_REASON: Final = "Lý do cùng người đọc, người nhập với lượt 1 (ghi vào biên bản)"
OTHER_HANDS: Final = "Người đọc hoặc người nhập khác với lượt 1."
START_PASS: Final = "Bắt đầu lượt 1"

# the end of a pass
FINISH_TITLE: Final = "Kết thúc lượt 1"
BY_SECOND_PASS: Final = "Nhập lượt 2, đối chiếu từng phiếu"
BY_SECOND_HELP: Final = (
    "Đổi người đọc hoặc người nhập. Lượt 2 theo số ở mặt sau, không thấy gì của lượt 1."
)
BY_HAND_TALLY: Final = "Đối chiếu với bảng ghi kiểm phiếu thủ công"
BY_HAND_HELP: Final = (
    "Nhập tổng số của bảng ghi thủ công ở bước 4; chỉ xem lại phiếu của tập thể có chênh lệch."
)
START_SECOND: Final = "Bắt đầu lượt 2"
START_HAND: Final = "Sang đối chiếu bảng ghi thủ công"
HAND_STARTED: Final = "Đã kết thúc lượt 1. Nhập số liệu của bảng ghi thủ công."
ONE_PASS: Final = "Mẫu phiếu này chỉ nhập một lượt. Biên bản ghi rõ cách kiểm."
FINISH_ONE: Final = "Kết thúc lượt nhập"
FINISHED: Final = "Đã kết thúc lượt nhập."
COMPARE_TITLE: Final = "Kết thúc lượt 2"
COMPARE_TEXT: Final = (
    "Chương trình so từng phiếu của hai lượt và chỉ nêu số của phiếu khác nhau, không nêu ý kiến."
)
COMPARE: Final = "Đối chiếu hai lượt"
COMPARED: Final = "Đã đối chiếu hai lượt."

# where figures do not close
WAYS: Final = "Khi số liệu không khớp"
WAY_NAMES: Final = {
    "correct": "Sửa số thu về",
    "not_issued": "Phiếu không do Ban kiểm phiếu phát",
    "resume": "Trở lại lượt 1",
    "recount": "Kiểm phiếu lại từ đầu",
    "annul": "Hủy kết quả, bỏ phiếu lại",
}
CORRECT_TEXT: Final = "Số mới được lưu thành một dòng mới; dòng cũ và lý do được giữ nguyên."
NEW_RETURNED: Final = "Số phiếu thu về đúng"
NEW_ISSUED: Final = "Số phiếu phát ra đúng"
REASON: Final = "Lý do"
CORRECTED: Final = "Đã sửa số liệu cân đối phiếu."
NOT_ISSUED_TITLE: Final = "Phiếu không do Ban kiểm phiếu phát"
NOT_ISSUED_TEXT: Final = (
    "Khi đến phiếu đó, bấm K rồi 1: phiếu được lưu là không hợp lệ, không tính cho tập thể nào. "
    "Nếu đã nhập, hủy lần nhập (Ctrl+Z, nhập số phiếu) rồi nhập lại với lý do này."
)
RESUME_TEXT: Final = "Những phiếu đã nhập của lượt 1 và lượt 2 được giữ. Nhập tiếp số còn thiếu."
RESUMED: Final = "Đã trở lại lượt 1."
RECOUNT_TEXT: Final = (
    "Mọi phiếu được nhập lại từ đầu. Kết quả lần kiểm phiếu trước được giữ nguyên."
)
RECOUNT_ASKED: Final = "Người đề nghị"
RECOUNT_AGREED: Final = "Người đồng ý"
RECOUNTED: Final = "Đã bắt đầu kiểm phiếu lại từ đầu."
ANNUL_TEXT: Final = "Lần bỏ phiếu này không còn giá trị; muốn có kết quả phải bỏ phiếu lại."
ANNUL_BY: Final = "Người quyết định"
ANNUL_PAPERS: Final = "Xử lý phiếu"
ANNUL_PAPERS_CHOICES: Final = (
    "niêm phong, lưu cùng biên bản",
    "niêm phong riêng, hủy theo quy định",
)
ANNUL_CONSEQUENCES: Final = (
    "Phiếu đã nhập được giữ trong nhật ký, không tính cho tập thể nào.",
    "Lập lại được phiếu với cùng danh hiệu và tập thể để bỏ phiếu lại.",
    "Việc này không hoàn tác được.",
)
ANNULLED_DONE: Final = "Đã hủy kết quả của lần bỏ phiếu."


def taken_out(papers: int) -> str:
    return f"Thu về {papers} phiếu, đã trộn và ghi số từ 1 đến {papers} ở mặt sau."


def after_count(papers: int, differing: int) -> str:
    if differing:
        return f"Đã nhập đủ {papers} phiếu hai lượt; còn {differing} phiếu khác nhau."
    return f"Đã nhập đủ {papers} phiếu của lượt 1; đang đối chiếu."


def counted(papers: int) -> str:
    return f"Đã kiểm xong {papers} phiếu; các lượt khớp nhau."


def less_returned(missing: int) -> str:
    return f"{missing} phiếu phát ra không thu về."
