"""What the page of báo cáo sơ kết, tổng kết says."""

from collections.abc import Iterable, Mapping
from typing import Final

from thidua_desktop.domain.codes.reports import ReviewLack
from thidua_desktop.texts.base.numbers import two_digits

WHICH: Final = ("Sơ kết 6 tháng", "Tổng kết năm")
TEXTS: Final = "Phần lời của báo cáo"
ABOUT: Final = "Số liệu lấy từ các sổ khi lập báo cáo; phần lời được giữ cùng năm, tự động lưu."
FIGURES: Final = "Số liệu sẽ có trong báo cáo"
LACKS: Final = "Còn thiếu"
NOTHING_LACKS: Final = "Đủ nội dung để lập báo cáo."
MAKE: Final = "Lập báo cáo"
MAKE_KEY: Final = "F9"
UNSAVED: Final = "Sửa mục còn lỗi trước khi lập báo cáo."
LACK_TEXT: Final[Mapping[ReviewLack, str]] = {
    ReviewLack.SITUATION: "Chưa ghi đặc điểm, tình hình",
    ReviewLack.TASKS: "Chưa có công việc trong kế hoạch",
    ReviewLack.TARGETS: "Chưa có chỉ tiêu của các đơn vị",
    ReviewLack.REPORTED: "Còn chỉ tiêu chưa có kết quả",
    ReviewLack.REPORTS: "Còn báo cáo quá hạn chưa nhận",
    ReviewLack.REGISTRATIONS: "Chưa có đăng ký danh hiệu",
    ReviewLack.SCORES: "Chưa có điểm các đơn vị (Phụ lục III)",
    ReviewLack.AWARDS: "Chưa có khen thưởng (Phụ lục IV)",
    ReviewLack.SHORTCOMINGS: "Chưa ghi tồn tại, hạn chế",
    ReviewLack.DIRECTIONS: "Chưa ghi phương hướng, nhiệm vụ",
}
_TASKS: Final = "Công việc: {0}, hoàn thành {1}, quá hạn {2}"
_TARGETS: Final = "Chỉ tiêu của đơn vị: {0}, đạt {1}, chưa có kết quả {2}"
_REPORTS: Final = "Báo cáo: đúng hạn {0}, chậm {1}, quá hạn chưa gửi {2}"
_VISITS: Final = "Kiểm tra: {0} cuộc tại {1} đơn vị, còn {2} kiến nghị"
_TITLES: Final = "Đăng ký: {0}, được suy tôn {1}, được tặng {2}"
_EXAMPLES: Final = "Điển hình, cách làm hay: {0}"
_REQUESTS: Final = "Kiến nghị, chỉ đạo: {0}, chưa hoàn thành {1}"


def figures(
    tasks: tuple[int, int, int],
    targets: tuple[int, int, int],
    reports: tuple[int, int, int],
    visits: tuple[int, int, int],
    titles: tuple[int, int, int],
    examples: int,
    requests: tuple[int, int],
) -> str:
    """Every figure on a line of its own."""
    lines = (
        (_TASKS, tasks),
        (_TARGETS, targets),
        (_REPORTS, reports),
        (_VISITS, visits),
        (_TITLES, titles),
        (_EXAMPLES, (examples,)),
        (_REQUESTS, requests),
    )
    return "\n".join(text.format(*map(two_digits, numbers)) for text, numbers in lines)


def lacking(lacks: Iterable[ReviewLack]) -> str:
    """What is missing, a line each; that nothing is where nothing is."""
    return "\n".join(f"•  {LACK_TEXT[lack]}" for lack in lacks) or NOTHING_LACKS
