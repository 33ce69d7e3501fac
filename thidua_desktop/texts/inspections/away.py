"""What is said of a visit that goes away in a file and comes back."""

from typing import Final

from thidua_desktop.domain.inspections.merge import Choice, Outcome

TAKE: Final = "Mang đi…"
TAKE_TITLE: Final = "Mang cuộc kiểm tra đi"
PATTERN: Final = "Tệp dữ liệu (*.thidua-db)"
NAME: Final = "Kiem-tra-{0}-{1}.thidua-db"
TAKEN: Final = "Đã lưu {1} lúc {0}: mở bằng chương trình này ở máy mang theo"
RECEIVE: Final = "Nhận về…"
RECEIVE_TITLE: Final = "Nhận về cuộc kiểm tra: {0}"
RECEIVE_TEXT: Final = (
    "Mục chỉ sửa ở một bên được lấy theo bên đó. Mục hai bên sửa khác nhau phải chọn; không có nội "
    "dung nào bị thay mà không hỏi."
)
RECEIVE_DO: Final = "Nhận về"
RECEIVED: Final = "Đã nhận về lúc {0}: {1} mục thay đổi  ·  Ctrl+Z hoàn tác"
NOTHING: Final = "Không có gì khác: tệp này đã nhận về, hoặc chưa sửa gì từ khi mang đi."
CHOOSE_ALL: Final = "Còn {0} mục phải chọn ở cột “{1}”."
WHERE: Final = "Nội dung"
FIELD: Final = "Mục"
BASE: Final = "Khi mang đi"
HERE: Final = "Hiện ở đây"
THERE: Final = "Trong bản mang đi"
RESULT: Final = "Lấy"
WHOLE_ROW: Final = "Cả dòng"
GENERAL: Final = "Cuộc kiểm tra"
GONE: Final = "(đã xóa)"
NEW: Final = "(chưa có)"
THERE_IS: Final = "(có)"
OUTCOMES: Final = {
    Outcome.HERE: "Giữ ở đây",
    Outcome.THERE: "Bản mang đi",
    Outcome.ASKED: "",
    Outcome.SAME: "",
}
CHOICES: Final = {
    Choice.HERE: "Giữ ở đây",
    Choice.THERE: "Bản mang đi",
    Choice.BOTH: "Giữ cả hai",
}
WRONG_CHOICE: Final = "Chọn một trong danh sách."
NOT_BOTH: Final = "Mục này không giữ được cả hai."
