"""What step 5 says: the result, what the meeting still decides, the minutes."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from thidua_desktop.texts.base.numbers import clock_time, short_date, two_digits

NO_CODE: Final = "Có sau khi chốt kết quả"
AGREE: Final = "Đồng ý"
DISAGREE: Final = "Không đồng ý"
NONE: Final = "Không có ý kiến"
SHARE: Final = "Tỷ lệ"
OUTCOME: Final = "Kết quả"
NAME: Final = "Tên tập thể"

SUMS: Final = "Cân đối phiếu"
MATTERS: Final = "Nội dung hội nghị cần quyết định"
FIELDS: Final = "Nội dung ghi trong biên bản"
FIELDS_HELP: Final = "Thời gian được đề xuất theo diễn biến; xem và sửa trước khi in biên bản."
BLANKS: Final = {
    "chair_name": "họ tên người chủ trì hội nghị",
    "chair_position": "chức vụ người chủ trì hội nghị",
    "tellers": "Ban kiểm phiếu",
    "place": "địa điểm",
    "ended": "thời điểm kết thúc",
    "basis": "căn cứ bỏ phiếu",
    "received_by": "người nhận phiếu",
}
FIELDS_CLOSED: Final = "Biên bản đã ký, nội dung không sửa được."
UNSAVED: Final = "Sửa ô được nêu rồi lập văn bản."
DOCUMENTS: Final = "Văn bản"
OPEN_FOLDER: Final = "Mở thư mục văn bản"
NO_FOLDER: Final = "Chưa mở được thư mục văn bản; thư mục có sau khi lập văn bản đầu tiên."

SEAL: Final = "Chốt kết quả"
PRINT_MINUTES: Final = "In biên bản"
SIGNED: Final = "Biên bản đã ký"
KEEP_MINUTES: Final = "Giữ biên bản đã ký"
GO_ON: Final = "Sang bước Công bố"
MAKE: Final = "Lập và mở"
FURTHER: Final = "Bỏ phiếu vòng tiếp theo"
DECIDE: Final = "Lưu quyết định"
OPEN_FURTHER: Final = "Mở phiếu vòng sau"

NOT_COUNTED: Final = "Kết quả có sau khi đối chiếu xong ở bước 4."
SEAL_FIRST: Final = "Chốt kết quả trước khi lập vòng tiếp theo hoặc lưu quyết định."
SUMS_OPEN: Final = "Chưa chốt được: số liệu cân đối phiếu chưa khớp, xem từng mục bên dưới."
NOT_YET_SEALED: Final = "Lập được sau khi chốt kết quả."
NOT_YET_COUNTED: Final = "Lập được khi đã nhập phiếu."
ANNULLED: Final = "Kết quả của lần bỏ phiếu này đã bị hủy."

STATES: Final = {
    "agreed": "Số liệu đã khớp, chờ chốt kết quả",
    "sealed": "Đã chốt kết quả, chờ in và ký biên bản",
    "signed": "Biên bản đã ký, chờ công bố",
    "published": "Đã công bố kết quả",
    "annulled": "Kết quả đã bị hủy",
}
DOCUMENT_STATES: Final = {
    "": "chưa lập",
    "issued": "đã lập",
    "not_placed": "chưa lưu được tệp",
    "signed": "đã ký",
    "recounting": "của lần kiểm phiếu trước, đang kiểm phiếu lại",
    "replaced": "đã được thay thế do kiểm phiếu lại",
    "annulled": "của lần bỏ phiếu đã hủy kết quả",
}

SEAL_TITLE: Final = "Chốt kết quả kiểm phiếu?"
SEAL_EXPLAINED: Final = "Kiểm tra lại số liệu cùng Ban kiểm phiếu trước khi chốt."
SEAL_CONSEQUENCES: Final = (
    "Kết quả được lưu cùng mã kiểm chứng; số liệu không sửa được nữa.",
    "Muốn thay đổi phải kiểm phiếu lại từ đầu, có người đề nghị và người đồng ý.",
    "Sau đó in được biên bản và bản đọc kết quả.",
)
SIGN_TITLE: Final = "Ghi nhận biên bản đã ký?"
SIGN_EXPLAINED: Final = "Chỉ ghi nhận khi Ban kiểm phiếu và chủ trì hội nghị đã ký bản in."
FURTHER_TITLE: Final = "Lập phiếu vòng tiếp theo?"
FURTHER_CONSEQUENCES: Final = (
    "Một mẫu phiếu mới được lập ở bước Chuẩn bị, sẵn sàng để chốt và in.",
    "Kết quả đã chốt của vòng này giữ nguyên.",
)
DECIDE_TITLE: Final = "Lưu quyết định của người có thẩm quyền"
DECIDE_CONSEQUENCES: Final = (
    "Quyết định được nêu trong biên bản; kết quả kiểm phiếu đã chốt giữ nguyên.",
    "Danh hiệu đang chờ được tính lại theo quyết định này.",
)
DECIDED_BY: Final = "Người quyết định"
NOT_ANNULLED: Final = "Không hủy"
DECIDED_BY_HELP: Final = "Ví dụ: Trưởng, Phó Trưởng Cụm"
REASON: Final = "Lý do, căn cứ"


def blanks(missing: Sequence[str]) -> str:
    """Say what the minutes lack; empty where they lack nothing."""
    if not missing:
        return ""
    return f"Chưa có {', '.join(missing)}; biên bản in dòng chấm để ghi tay."


def seats_text(seats: int, elected: int, needed: str) -> str:
    return f"Suy tôn {two_digits(seats)} · được suy tôn {two_digits(elected)} · {needed}"


def tie(contest: str, names: Sequence[str], votes: int, seats: int) -> str:
    return (
        f"“{contest}”: {', '.join(names)} bằng phiếu ({votes} phiếu đồng ý), "
        f"còn {two_digits(seats)} vị trí."
    )


def missing_seats(contest: str, seats: int) -> str:
    return (
        f"“{contest}”: còn thiếu {two_digits(seats)} so với số lượng. "
        "Bỏ phiếu vòng tiếp theo, hoặc để trống."
    )


def waiting(contest: str) -> str:
    return f"“{contest}”: chờ kết quả của danh hiệu làm điều kiện."


def rounds_over(most: int) -> str:
    return f"Đã hết số vòng theo quy định ({two_digits(most)} vòng)."


def further_there(ballot: str, state: str) -> str:
    return f"Vòng tiếp theo: {ballot}, {state}."


def in_turn(turn: int) -> str:
    return f"vòng {turn}"


def decided_by(who: str) -> str:
    return f"theo quyết định của {who}"


def further_explained(contest: str, names: Sequence[str], seats: int, turn: int) -> str:
    return f"Vòng {turn}, “{contest}”: {', '.join(names)}; suy tôn {two_digits(seats)}."


def place_label(place: int, of: int) -> str:
    return "Tập thể được suy tôn" if of == 1 else f"Tập thể được suy tôn thứ {place}"


def papers_sum(issued: int, returned: int, entered: int, valid: int, invalid: int) -> str:
    return (
        f"Phát ra {issued} · thu về {returned} · đã nhập {entered} · "
        f"hợp lệ {valid} + không hợp lệ {invalid} = {valid + invalid}"
    )


def seal_summary(titles: Sequence[tuple[str, int, int]]) -> str:
    """Of each title how many this ballot elects, and how many are level at its last place."""
    parts = []
    for name, elected, tied in titles:
        level = f", {two_digits(tied)} tập thể bằng phiếu ở vị trí cuối cùng" if tied else ""
        parts.append(f"“{name}”: {two_digits(elected)} tập thể được suy tôn{level}")
    return "; ".join(parts) + "."


def sealed_message(code: str) -> str:
    return f"Đã chốt kết quả, mã kiểm chứng {code}. Tiếp theo: in biên bản."


def folder_message(path: str) -> str:
    return f"Văn bản ở thư mục: {path}"


SIGNED_MESSAGE: Final = "Đã ghi nhận biên bản đã ký; tệp đó không bị ghi đè nữa."
FURTHER_MESSAGE: Final = "Đã lập phiếu vòng tiếp theo. Kiểm tra mẫu phiếu, chốt và in."
DECIDED_MESSAGE: Final = "Đã lưu quyết định và tính lại các danh hiệu đang chờ."


def end_before_start(started: datetime, ended: datetime) -> str:
    start, end = (f"{clock_time(one)}, {short_date(one.date())}" for one in (started, ended))
    return f"Giờ kết thúc ({end}) trước giờ bắt đầu ({start}): kiểm tra lại giờ và ngày."


def same_result(code: str, minutes: str) -> str:
    text = f"Kiểm phiếu lại không thay đổi số liệu nào so với kết quả mang mã {code}."
    if not minutes:
        return text
    return f"{text} Biên bản đã ký {minutes} giữ nguyên; không cần lập biên bản mới."


def other_result(code: str) -> str:
    return f"Kiểm phiếu lại thay đổi số liệu so với kết quả mang mã {code}: cần lập biên bản mới."
