"""What the hall reads, and what the operator reads about the hall."""

from typing import Final

from thidua_desktop.domain.title_result import Ballot, TitleResult
from thidua_desktop.texts.base.numbers import ratio, two_digits
from thidua_desktop.texts.conference.codes import CountedRule

# on the hall's screen
WORKING: Final = "Ban kiểm phiếu đang làm việc"
VOTING: Final = "Hội nghị đang bỏ phiếu"
COMPARING: Final = "Đang đối chiếu kết quả kiểm phiếu"
BY_HAND: Final = "Đang đối chiếu với bảng ghi kiểm phiếu thủ công"
WRITING: Final = "Đang lập biên bản kiểm phiếu"
ANNOUNCED: Final = "Đã công bố kết quả kiểm phiếu"
ILLUSTRATIVE: Final = "số liệu minh họa"
NOBODY: Final = "Chưa có tập thể được suy tôn danh hiệu này"
WITHDRAWN: Final = "đã rút, không tính phiếu"
TEST: Final = "Thử màn hình hội trường"
TEST_LINE: Final = "Dòng chữ này phải đọc được từ hàng ghế cuối của hội trường"
TEST_SAMPLE: Final = "Cục Quản lý xử lý vi phạm hành chính và theo dõi thi hành pháp luật"

# in the operator's window
SHOWN_NOW: Final = "Hội trường đang hiển thị"
NOT_SHOWN: Final = "Màn hình hội trường đang tắt"
BLANKED_NOW: Final = "Màn hình hội trường đang tạm ẩn"
WAITING_SCREEN: Final = "Mất màn hình hội trường, chờ cắm lại"
OPEN: Final = "Mở màn hình hội trường"
BLANK: Final = "Tạm ẩn màn hình hội trường"
UNBLANK: Final = "Hiển thị lại màn hình hội trường"
SHOW_PROGRESS: Final = "Ngừng hiển thị kết quả, hiển thị tiến độ"
GIVE_BACK: Final = "Dừng trình chiếu"
SHORT: Final = {
    OPEN: "Mở màn hình",
    GIVE_BACK: "Dừng trình chiếu",
    BLANK: "Tạm ẩn",
    UNBLANK: "Hiển thị lại",
}
"""The same on the two buttons under the picture, where what they act on stands."""
GIVE_BACK_TIP: Final = "Đóng màn hình hội trường để chương trình khác dùng máy chiếu"
WINDOW_TITLE: Final = "Màn hình hội trường"
PREVIEW: Final = "Hình thu nhỏ của màn hình hội trường"
AWAKE: Final = "Máy được giữ không ngủ trong lúc kiểm phiếu"
NOT_AWAKE: Final = (
    "Chương trình không giữ được máy khỏi ngủ: hãy tắt chế độ ngủ trong phần cài đặt nguồn điện"
)

# the test of the second screen
ONE_SCREEN: Final = (
    "Máy chỉ có một màn hình: hội trường sẽ thấy màn hình nhập phiếu. Bấm Win+P, chọn Mở rộng"
)
OVERLAPPING: Final = (
    "Hai màn hình đang hiển thị giống nhau: hội trường sẽ thấy màn hình nhập phiếu. Bấm Win+P, "
    "chọn Mở rộng"
)
TEST_BUTTON: Final = "Thử màn hình hội trường"
TEST_END: Final = "Kết thúc thử"
MIRROR_TITLE: Final = "Màn hình thứ hai"

_STATES: Final = {
    "off": "tắt",
    "blank": "tạm ẩn",
    "waiting": "mất màn hình",
    "title": "tên hội nghị",
    "progress": "tiến độ",
    "result": "kết quả",
    "test": "đang thử",
}


def pill(state: str) -> str:
    return f"Hội trường: {_STATES[state]}"


def two_screens(name: str, width: int, height: int) -> str:
    size = f"{width} × {height}"
    screen = f"Hội trường dùng màn hình thứ hai ({name}, {size})"
    return f"{screen}; màn hình nhập phiếu không hiển thị ở đó"


def papers_typed(pass_number: int) -> str:
    return f"phiếu đã nhập, lượt {pass_number}"


def papers_returned(returned: int) -> str:
    return f"Đã mở hòm phiếu, thu về {two_digits(returned)} phiếu"


def result_title(contest: str, turn: int) -> str:
    text = f"Kết quả suy tôn “{contest}”"
    return text if turn == 1 else f"{text}, vòng {turn}"


def paper_title(title: str, turn: int) -> str:
    return f"Phiếu “{title}”" if turn == 1 else f"Phiếu “{title}”, vòng {turn}"


def figures(issued: int, returned: int, valid: int) -> str:
    return f"Phát ra {issued} phiếu, thu về {returned}, hợp lệ {valid}"


_COUNTED_BASES: Final = {
    "eligible": "tổng số {} đơn vị thành viên",
    "present": "tổng số {} đại biểu có mặt",
    "issued": "tổng số {} phiếu phát ra",
    "returned": "tổng số {} phiếu thu về",
    "valid": "tổng số {} phiếu hợp lệ",
}


def rule(contest: CountedRule) -> str:
    share = ratio(contest.majority.numerator, contest.majority.denominator)
    more = "trên " if contest.compare == ">" else ""
    base = _COUNTED_BASES[contest.base].format(contest.base_count)
    text = f"mức phải đạt: {more}{share} {base}"
    return text if contest.needed is None else f"{text}, ít nhất {contest.needed} phiếu"


def votes(number: int) -> str:
    return f"{number} phiếu"


def elected(number: int) -> str:
    return f"{two_digits(number)} tập thể được suy tôn" if number else NOBODY


def title_foot(title: TitleResult) -> str:
    ballots, decided = len(title.ballots), sum(bool(one.decided_by) for one in title.chosen)
    parts = [elected(len(title.chosen)) + (f" qua {ballots} vòng bỏ phiếu" if ballots > 1 else "")]
    if decided:
        parts.append(f"trong đó {two_digits(decided)} theo quyết định của người có thẩm quyền")
    if title.chosen and title.vacant > 0:
        parts.append(f"còn {two_digits(title.vacant)} vị trí chưa có tập thể được suy tôn")
    return "  ·  ".join(parts)


def ballot_foot(title: TitleResult, ballot: Ballot) -> str:
    """Of a ballot that was not the last: whom it elected, and why another followed."""
    number = sum(one.ballot is ballot for one in title.chosen)
    following = title.ballots[title.ballots.index(ballot) + 1].turn
    why = (
        "bằng phiếu ở vị trí cuối cùng"
        if ballot.result.tied
        else "còn vị trí chưa có tập thể được suy tôn"
    )
    shown = f"{two_digits(number)} tập thể được suy tôn" if number else ""
    return "  ·  ".join(part for part in (shown, f"{why}, bỏ phiếu vòng {following}") if part)


def slide(number: int, of: int) -> str:
    return f"Trang {number}/{of}"


def described(parts: tuple[str, ...]) -> str:
    return ". ".join(part for part in parts if part)
