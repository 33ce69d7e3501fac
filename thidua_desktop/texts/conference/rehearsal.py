"""What Kiểm phiếu thử says."""

from typing import Final

TITLE: Final = "Kiểm phiếu thử"
BANNER: Final = (
    "KIỂM PHIẾU THỬ: phiếu ở bên trái là phiếu minh họa. "
    "Số liệu ở đây không tính vào kết quả của hội nghị và được xóa khi đóng cửa sổ."
)
END: Final = "Kết thúc kiểm phiếu thử"
NEXT_HINT: Final = "Ghi số thu về là {0}, rồi nhập từng phiếu như đang hiện ở bên trái."
NO_PAPER: Final = "Chưa lấy phiếu nào."
NUMBER: Final = "Số {0}"
BACK: Final = "(mặt sau)"
STAMP: Final = "DẤU"
EXTRA: Final = "Đề nghị xét thêm: Phòng Hành chính"
COLUMNS: Final = {
    "agree": ("Đồng ý", "Không đồng ý"),
    "choose": ("Suy tôn", ""),
    "cross_out": ("", ""),
}
RESULT_RIGHT: Final = "Kết quả đúng với đáp án"
RESULT_WRONG: Final = "Kết quả khác đáp án"
RESULT_TEXT: Final = (
    "Cả {0} phiếu và số đồng ý của mọi tập thể đều đúng. Hồ sơ thử được xóa khi đóng cửa sổ này."
)
WRONG_TEXT: Final = "Phiếu nhập khác đáp án: số {0}. Có thể thử lại từ đầu."
RECORDED: Final = "Đã kết thúc kiểm phiếu thử; đã lưu vào nhật ký."


def number(at: int) -> str:
    return NUMBER.format(at)


def hint(papers: int) -> str:
    return NEXT_HINT.format(papers)


def right(papers: int) -> str:
    return RESULT_TEXT.format(papers)


def wrong(numbers: tuple[int, ...]) -> str:
    """Which papers came out otherwise; they are made up, so that they may be named."""
    return WRONG_TEXT.format(", ".join(str(n) for n in numbers))
