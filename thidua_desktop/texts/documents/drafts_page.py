"""What the page *Soạn thảo, trình ký* says."""

import datetime
from typing import Final

from thidua_desktop.domain.codes.documents import DraftForm, DraftState
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import short_date
from thidua_desktop.texts.registers.register_page import RegisterTexts

PAGES: Final = ("Sổ đăng ký", "Soạn thảo, trình ký", "Hồ sơ đề nghị")

TEXTS: Final = RegisterTexts(
    one="văn bản soạn thảo",
    add="Thêm văn bản",
    new="Văn bản mới",
    empty="Chưa soạn văn bản nào. Chọn Soạn văn bản, hoặc đưa một văn bản đã lập vào trình ký.",
    nothing_found="Không có văn bản nào khớp với từ cần lọc. Xóa ô lọc để xem tất cả.",
    choose="Chọn một văn bản ở danh sách bên trái để xem và sửa.",
    delete_text="Văn bản soạn thảo được xóa; tệp đã lập vẫn còn. Ctrl+Z để hoàn tác.",
    file_name="Văn bản soạn thảo",
    title="Văn bản soạn thảo, trình ký",
)

FORM_HEAD: Final = "Văn bản"
SUBJECT_HEAD: Final = "Trích yếu"
STATE_HEAD: Final = "Trạng thái"
NEW: Final = "Soạn văn bản"
NEW_KEY: Final = "F4"
NEW_TITLE: Final = "Soạn văn bản"
NEW_TEXT: Final = (
    "Trích yếu, nơi nhận và nội dung thường dùng được điền sẵn; số và ngày để trống cho văn thư."
)
NEW_FORM: Final = "Văn bản"
BEGUN: Final = "Đã soạn {1} lúc {0}  ·  Ctrl+Z hoàn tác"
FROM_FILE: Final = "Đưa văn bản đã lập vào trình ký…"
FROM_FILE_TEXT: Final = (
    "Tệp do các trang khác lập được theo dõi tiếp từ trình ký đến khi có số, có bản chụp đã ký."
)
FILE: Final = "Tệp đã lập"
NO_FILES: Final = "Chưa có tệp nào đã lập mà chưa đưa vào trình ký."

WRITE: Final = "Lập văn bản"
WRITE_KEY: Final = "F9"
OPEN_FILE: Final = "Mở tệp đã lập"
OPEN_SCAN: Final = "Mở bản chụp đã ký"
NOT_THERE: Final = (
    "Không mở được tệp {0}: tệp không có trong thư mục {1}, hoặc máy chưa có chương trình mở tệp."
)

SUBMIT: Final = "Trình ký"
SUBMIT_TEXT: Final = "Trình dự thảo để ký. Khi cần sửa, trả lại dự thảo."
SUBMIT_DAY: Final = "Ngày trình"
INITIALLED: Final = "Người ký nháy"
SUBMITTED: Final = "Đã trình ký lúc {0}  ·  Ctrl+Z hoàn tác"
RETURN: Final = "Trả lại dự thảo"
RETURNED: Final = "Đã trả lại dự thảo lúc {0}  ·  Ctrl+Z hoàn tác"
SIGN: Final = "Đã ký…"
SIGN_TITLE: Final = "Văn bản đã ký"
SIGN_TEXT: Final = (
    "Sau khi ký, nội dung không sửa được nữa và tệp không bị lập đè; đính chính bằng văn bản thay "
    "thế. Tiếp theo chọn tệp bản chụp hoặc bản PDF ký số."
)
SIGN_DAY: Final = "Ngày ký"
CHOOSE_SCAN: Final = "Chọn bản chụp"
SCAN_TITLE: Final = "Bản chụp văn bản đã ký"
SCAN_FILES: Final = "Bản chụp (*.pdf *.png *.jpg *.jpeg *.tif *.tiff);;Mọi tệp (*)"
SIGNED: Final = "Đã lưu bản đã ký {1} lúc {0}  ·  Ctrl+Z hoàn tác"
ISSUE: Final = "Phát hành…"
ISSUE_TITLE: Final = "Phát hành văn bản"
ISSUE_TEXT: Final = (
    "Ghi số, ngày do văn thư cấp; hoặc chọn văn bản đã có trong sổ. Văn bản vào Sổ đăng ký kèm bản "
    "chụp đã ký; tệp không lập lại."
)
ISSUE_DO: Final = "Phát hành"
KNOWN: Final = "Văn bản đã có trong sổ"
NUMBER: Final = "Số, ký hiệu"
DATE: Final = "Ngày ban hành"
SENT: Final = "Ngày gửi"
ISSUED: Final = "Đã phát hành lúc {0}  ·  Ctrl+Z hoàn tác"
CORRECT: Final = "Lập văn bản thay thế"
CORRECTED: Final = "Đã lập dự thảo thay thế lúc {0}  ·  Ctrl+Z hoàn tác"
MORE: Final = "Khác"

FORMS: Final = {choice_text(form): form for form in DraftForm if form is not DraftForm.WRITTEN}
REPLACES: Final = "thay thế văn bản số {0}"


def state_text(state: DraftState, days: dict[DraftState, datetime.date | None], number: str) -> str:
    """The steps that it came to, with their days; the number where it has one."""
    order = list(DraftState)
    steps = []
    for step in order[: order.index(state) + 1]:
        day = days.get(step)
        name = choice_text(step)
        if step is DraftState.ISSUED and number:
            name = f"{name} số {number}"
        if day is not None or step in (DraftState.DRAFT, state):
            steps.append(f"{name} {short_date(day)}" if day is not None else name)
    return "  ·  ".join(steps)
