"""What the pages of the tab *Kế hoạch* say: buttons, questions, what was done."""

import datetime
from collections.abc import Sequence
from typing import Final

from thidua_desktop.domain.codes.plans import OpinionState, PlanState
from thidua_desktop.texts.base.numbers import short_date, two_digits
from thidua_desktop.texts.registers.register_page import RegisterTexts

ASK_OPINIONS: Final = "Lấy ý kiến…"
ASK_TITLE: Final = "Gửi dự thảo lấy ý kiến các đơn vị"
ASK_TEXT: Final = (
    "Mỗi đơn vị được chọn có một dòng ở bảng ý kiến, lúc đầu là “Chưa trả lời”. Đơn vị đã trả lời "
    "giữ nguyên ý kiến."
)
ASK_DO: Final = "Ghi là đã gửi lấy ý kiến"
OPINIONS_DUE: Final = "Hạn góp ý"
ASKED: Final = "Đã gửi lấy ý kiến {1} đơn vị lúc {0}  ·  Ctrl+Z hoàn tác"
ISSUE: Final = "Ban hành…"
NOTE_ISSUED: Final = "Ghi ban hành…"
ISSUE_TITLE: Final = "Ban hành kế hoạch"
ISSUE_TEXT: Final = (
    "Chọn văn bản đã ban hành ở thẻ Văn bản; tệp đính kèm của văn bản đi cùng. Thời hạn của các "
    "công việc trở thành thời hạn được duyệt."
)
ISSUE_DO: Final = "Ghi là đã ban hành"
ISSUED: Final = "Kế hoạch chuyển sang đã ban hành lúc {0}  ·  Ctrl+Z hoàn tác"
REOPEN: Final = "Đưa về dự thảo"
REOPENED: Final = "Đã đưa kế hoạch về dự thảo lúc {0}  ·  Ctrl+Z hoàn tác"
WORDING: Final = "Phần lời văn…"
WORDING_TITLE: Final = "Phần lời văn của kế hoạch"
WORDING_TEXT: Final = (
    "Các mục này được in vào văn bản Word. Mục để trống dùng lời văn của mẫu, hoặc không in."
)
KEEP: Final = "Lưu"
WRITE: Final = "Lập văn bản Word"
TO_DO: Final = "Trong văn bản còn: {0}."
NO_OWNERS: Final = "{0} công việc chưa có chủ trì"
NO_DUES: Final = "{0} công việc chưa có thời hạn"
NO_NUMBER: Final = "chưa có số, ngày văn bản"
DOCUMENT: Final = "Văn bản"
COPY: Final = "Chép từ năm trước…"
COPY_TITLE: Final = "Chép kế hoạch từ năm {0} sang năm {1}"
COPY_TEXT: Final = (
    "Chọn các kế hoạch cần chép. Công việc, chỉ tiêu, đơn vị phối hợp được chép; thời hạn chuyển "
    "sang cùng ngày của năm {0}, trùng ngày nghỉ cuối tuần thì sang thứ Hai. Kết quả, tiến độ, "
    "minh chứng và văn bản không chép."
)
COPY_DO: Final = "Chép thành dự thảo"
COPIED: Final = "Đã chép {1} kế hoạch lúc {0}  ·  Ctrl+Z hoàn tác"
COPY_NOTHING: Final = "Chưa có kế hoạch nào của các năm trước để chép."
COPY_THERE: Final = "đã có trong năm {0}"
COPY_PLANS: Final = "Kế hoạch được chép"
COPY_LINES: Final = ("Công việc, chỉ tiêu", "Thời hạn cũ", "Thời hạn mới")
TARGET_LINE: Final = "Chỉ tiêu: {0}"
GIVE: Final = "Giao cho nhiều đơn vị…"
GIVE_KEY: Final = "F6"
GIVE_TITLE: Final = "Giao cho nhiều đơn vị: {0}"
GIVE_TEXT: Final = (
    "Mỗi đơn vị được chọn nhận mục này trong kế hoạch của mình; đơn vị chưa có kế hoạch được lập "
    "một dự thảo. Đơn vị đã có mục này thì giữ nguyên."
)
GIVE_DO: Final = "Giao"
GIVEN: Final = "Đã giao {1} mục, lập {2} kế hoạch mới lúc {0}  ·  Ctrl+Z hoàn tác"
UNITS: Final = "Đơn vị"
PARTNERS: Final = "Đơn vị phối hợp…"
PARTNERS_KEY: Final = "F3"
PARTNERS_TITLE: Final = "Đơn vị phối hợp: {0}"
PARTNERS_TEXT: Final = "Chọn các đơn vị cùng thực hiện với đơn vị chủ trì."
PARTNERS_KEPT: Final = "Đã lưu đơn vị phối hợp lúc {0}  ·  Ctrl+Z hoàn tác"
DUE: Final = "Đổi thời hạn…"
DUE_KEY: Final = "F4"
DUE_TITLE: Final = "Đổi thời hạn: {0}"
DUE_TEXT: Final = "Thời hạn cũ, thời hạn được duyệt và lý do được giữ lại."
DUE_NOW: Final = "Thời hạn hiện tại: {0}."
DUE_DO: Final = "Đổi thời hạn"
NEW_DUE: Final = "Thời hạn mới"
REASON: Final = "Lý do"
DECIDED: Final = "Ngày đổi"
DUE_DONE: Final = "Đã đổi thời hạn lúc {0}  ·  Ctrl+Z hoàn tác"
DUE_LINE: Final = "{0}: {1} → {2}. {3}"
NONE: Final = "chưa có"
SHARE: Final = "Tỷ lệ"
RESULT: Final = "Kết quả"
UNIT: Final = "Đơn vị"
TARGET: Final = "Chỉ tiêu"
PLANNED: Final = "Đăng ký"
HALF: Final = "6 tháng"
YEAR: Final = "Cả năm"
ROLLED_HALF: Final = "6 tháng"
ROLLED_YEAR: Final = "Cả năm"
TARGETS_ABOUT: Final = (
    "Chọn một chỉ tiêu ở bảng trên; ở bảng dưới nhập số liệu của từng đơn vị, Enter xuống dòng, "
    "Ctrl+V dán cả cột từ Excel. Chưa báo cáo không tính là 0."
)
TARGETS_EMPTY: Final = (
    "Chưa có chỉ tiêu nào trong các kế hoạch của năm. Thêm chỉ tiêu ở trang Kế hoạch, rồi giao cho "
    "nhiều đơn vị."
)
LINES_EMPTY: Final = "Chọn một chỉ tiêu ở bảng trên."
TARGETS_SUM: Final = "Toàn bộ chỉ tiêu: {0}"
FIGURES_PASTED: Final = "Đã dán {1} số liệu lúc {0}  ·  Ctrl+Z hoàn tác"
PASTE_WHERE: Final = "Đặt con trỏ vào ô đầu tiên của cột Đăng ký, 6 tháng hoặc Cả năm rồi dán."
PASTE_FAULT: Final = "Chưa dán: dòng {0}, “{1}”. {2}"
OWN_LINE: Final = "{0} (chung)"
COVERAGE_ABOUT: Final = (
    "Công việc, chỉ tiêu của kế hoạch Bộ mà kế hoạch của từng đơn vị chưa có. Chọn một đơn vị để "
    "xem và đưa vào kế hoạch của đơn vị đó."
)
COVERAGE_EMPTY: Final = (
    "Kế hoạch của Bộ chưa có công việc, chỉ tiêu nào để đối chiếu. Ghi công việc, chỉ tiêu của kế "
    "hoạch cấp Bộ ở trang Kế hoạch."
)
COVERAGE_HEADS: Final = ("Đơn vị", "Kế hoạch", "Công việc đã có", "Chỉ tiêu đã có")
HAS_PLAN: Final = {True: "Đã có", False: "Chưa có"}
OF: Final = "{0}/{1}"
LACKING: Final = "Kế hoạch của {0} còn thiếu"
LACKS_NOTHING: Final = "Kế hoạch của {0} đã có đủ công việc, chỉ tiêu của kế hoạch Bộ."
KINDS: Final = {True: "Chỉ tiêu", False: "Công việc"}
LACKING_HEADS: Final = ("Loại", "Nội dung", "Thời hạn, mức đặt ra")
PUT_IN: Final = "Đưa vào kế hoạch của đơn vị"
PUT_IN_ALL: Final = "Đưa vào kế hoạch của mọi đơn vị"
MAIN_KEY: Final = "F9"
PUT: Final = (
    "Đã đưa {1} mục vào kế hoạch của đơn vị, lập {2} kế hoạch mới lúc {0}  ·  Ctrl+Z hoàn tác"
)
MAKE_PLEDGE: Final = "Lập giao ước của năm"
PLEDGE_MADE: Final = "Đã lập giao ước lúc {0}  ·  Ctrl+Z hoàn tác"
DRAW: Final = "Lấy từ chỉ tiêu…"
DRAW_TITLE: Final = "Lấy nội dung giao ước từ chỉ tiêu"
DRAW_TEXT: Final = (
    "Chọn chỉ tiêu của kế hoạch cấp trên; nội dung đã có trong giao ước thì giữ nguyên."
)
DRAW_DO: Final = "Đưa vào giao ước"
DRAWN: Final = "Đã đưa {1} nội dung vào giao ước lúc {0}  ·  Ctrl+Z hoàn tác"
ADD_SIGNERS: Final = "Thêm người ký còn thiếu"
SIGNERS_ADDED: Final = "Đã thêm {1} người ký lúc {0}  ·  Ctrl+Z hoàn tác"
NO_TARGETS: Final = "Kế hoạch của Cụm và của Bộ chưa có chỉ tiêu nào."
COUNT_HINT: Final = "Giao ước thường có từ {0} đến {1} nội dung; hiện có {2}."
SIGNERS_MISSING: Final = "Chưa có họ tên người ký của: {0}."
ALL_SIGN: Final = "Mỗi đơn vị thành viên đã có một người ký."
PLEDGE_TEXT: Final = "Nội dung cam kết"
TAKE_SHIPPED: Final = "Lấy danh mục mẫu"
SHIPPED: Final = "Đã thêm {1} chỉ tiêu vào danh mục lúc {0}  ·  Ctrl+Z hoàn tác"
_DRAFT: Final = "Dự thảo, chưa lấy ý kiến các đơn vị."
_NOT_ISSUED: Final = "Chưa ghi văn bản ban hành."
_ASKING: Final = "Đang lấy ý kiến{0}: {1} thống nhất, {2} có ý kiến, {3} chưa trả lời."
_ISSUED: Final = "Đã ban hành{0}."
_DOCUMENT: Final = " theo {0}"
_NO_DOCUMENT: Final = ", chưa ghi văn bản"
_UNTIL: Final = " đến hết ngày {0}"


def lacks_text(owners: int, dues: int, *, numbered: bool) -> str:
    shown = (
        (owners, NO_OWNERS.format(two_digits(owners))),
        (dues, NO_DUES.format(two_digits(dues))),
        (not numbered, NO_NUMBER),
    )
    left = "; ".join(text for open_, text in shown if open_)
    return TO_DO.format(left) if left else ""


def state_text(
    state: PlanState,
    due: datetime.date | None,
    opinions: Sequence[OpinionState],
    document: str,
    *,
    own: bool,
) -> str:
    """Say how far a plan is: its state, what the units said of the cluster's, its document."""
    if state is PlanState.ISSUED:
        return _ISSUED.format(_DOCUMENT.format(document) if document else _NO_DOCUMENT)
    if state is PlanState.DRAFT:
        return _DRAFT if own else _NOT_ISSUED
    order = (OpinionState.AGREED, OpinionState.OPINION, OpinionState.SILENT)
    counts = [two_digits(opinions.count(one)) for one in order]
    until = _UNTIL.format(short_date(due)) if due else ""
    return _ASKING.format(until, *counts)


TASK_FILES: Final = RegisterTexts(
    one="tệp",
    add="Đính kèm tệp…",
    delete="Xóa tệp minh chứng",
    delete_text="Tệp không còn là minh chứng của công việc này. Ctrl+Z để hoàn tác.",
    empty="Chưa có tệp minh chứng nào.",
    title="Tệp minh chứng",
)
