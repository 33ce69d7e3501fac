"""What is said where the items of a visit are gone through one by one."""

from typing import Final

from thidua_desktop.domain.codes.inspections import Verdict
from thidua_desktop.records.choices import TextUse

TITLE: Final = "Kiểm tra từng nội dung: {0}"
ABOUT: Final = "{0}. {1}"
PROGRESS: Final = "Đã kết luận {0}/{1} nội dung  ·  đạt {2}  ·  chưa đạt {3}"
SIGN: Final = "Mục"
ITEM: Final = "Nội dung"
VERDICT: Final = "Kết quả"
LOOK_FOR: Final = "Cần xem: {0}"
THEN: Final = "Cuộc kiểm tra trước kiến nghị: {0}"
THEN_ANSWER: Final = "Đơn vị báo cáo: {0}"
THEN_STATE: Final = "Tình trạng: {0}"
VERDICTS: Final = {
    Verdict.PASSED: ("Đạt", "Ctrl+1"),
    Verdict.FAILED: ("Chưa đạt", "Ctrl+2"),
    Verdict.NOT_APPLICABLE: ("Không áp dụng", "Ctrl+3"),
    Verdict.NOT_CHECKED: ("Chưa kiểm tra", "Ctrl+4"),
}
BACK: Final = "Nội dung trước"
BACK_KEY: Final = "PgUp"
NEXT: Final = "Nội dung sau"
NEXT_KEY: Final = "PgDown"
BLOCKS: Final = "Mẫu câu…"
BLOCKS_KEY: Final = "Ctrl+B"
KEEP: Final = "Giữ làm mẫu câu"
KEEP_KEY: Final = "Ctrl+Shift+B"
KEPT: Final = "Đã giữ làm mẫu câu lúc {0}  ·  Ctrl+Z hoàn tác"
KEPT_ALREADY: Final = "Mẫu câu này đã có."
NO_FIELD: Final = "Chọn một mục nhận xét hoặc kiến nghị trước."
NO_BLOCKS: Final = "Chưa có mẫu câu nào cho mục này. Nhập nội dung rồi nhấn {0} để giữ làm mẫu câu."
NOTHING_TYPED: Final = "Mục này chưa có nội dung nào để giữ."
CHOOSE_BLOCK: Final = "Chọn mẫu câu: {0}"
CHOOSE_TEXT: Final = "Nội dung được thêm vào cuối mục; mẫu câu sửa được ở phần Mẫu câu."
CHOOSE_DO: Final = "Thêm vào mục"
BLOCK: Final = "Mẫu câu"
SAVED: Final = "Đã lưu kết quả lúc {0}"
LOCKED: Final = "Biên bản đã ký: chỉ xem."
USES: Final = {use.value: use for use in TextUse}
"""The fields into which kept texts go, by the name of the field."""

TARGETS: Final = "Chỉ tiêu, danh hiệu đã đăng ký: {0}"
TARGETS_TEXT: Final = "Lấy từ Kế hoạch và Đăng ký của năm; sửa ở các thẻ đó."
TARGET: Final = "Chỉ tiêu"
MEASURE: Final = "ĐVT"
PLANNED: Final = "Đăng ký"
ACHIEVED: Final = "Kết quả thực hiện"
MET: Final = "Đánh giá"
MET_TEXT: Final = {True: "Đạt", False: "Chưa đạt", None: "Chưa có số liệu"}
NO_TARGETS: Final = "Đơn vị chưa có chỉ tiêu nào trong Kế hoạch của năm."
REGISTERED: Final = "Danh hiệu đã đăng ký: {0}"
NOT_REGISTERED: Final = "Đơn vị chưa đăng ký danh hiệu nào."
