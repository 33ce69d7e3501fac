"""What was done to the registers, in words for whoever wants to take it back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from thidua_desktop.zone import local

ACTIONS: Final = {
    "open_year": "mở hồ sơ năm {0}",
    "rename_unit": "đổi tên đơn vị: {0}",
    "merge_units": "sáp nhập đơn vị: {0}",
    "import_register": "nhập từ Excel, dòng đầu là {0}",
    "change_rule": "sửa bộ quy tắc năm {0}",
    "issue_number": "cấp số văn bản {0}",
    "set_leaders": "lưu Trưởng, Phó Trưởng Cụm",
    "add_default_steps": "thêm danh mục công việc mẫu",
    "move_member": "đổi thứ tự đơn vị",
    "move_step": "đổi thứ tự công việc",
    "move_contest": "đổi thứ tự danh hiệu trên phiếu",
    "ask_for_opinions": "gửi lấy ý kiến: {0}",
    "issue_plan": "ban hành: {0}",
    "reopen_plan": "đưa về dự thảo: {0}",
    "give_tasks": "giao công việc cho các đơn vị",
    "give_parts": "đưa vào kế hoạch của các đơn vị",
    "give_targets": "giao chỉ tiêu cho các đơn vị",
    "change_due": "đổi thời hạn công việc",
    "set_figures": "ghi số liệu chỉ tiêu: {0}",
    "copy_plans": "chép kế hoạch năm trước: {0}",
    "make_pledge": "lập {0}",
    "draw_chosen": "lấy nội dung giao ước từ chỉ tiêu",
    "add_signers": "thêm người ký giao ước",
    "add_indicators": "lấy danh mục chỉ tiêu mẫu",
    "move_name": "đổi thứ tự tập thể trên phiếu",
    "make_delegates": "lập danh sách đại biểu",
    "all_present": "xác nhận tất cả đại biểu có mặt",
    "change_addresses": "sửa xưng hô trong văn bản",
    "attach_file": "đính kèm tệp {0}",
    "take_off_file": "xóa tệp {0}",
    "new_draft": "soạn văn bản: {0}",
    "draft_of_file": "đưa văn bản vào trình ký: {0}",
    "correct_draft": "lập văn bản thay thế: {0}",
    "submit_draft": "trình ký: {0}",
    "return_draft": "trả lại dự thảo: {0}",
    "sign_draft": "lưu bản đã ký: {0}",
    "issue_draft": "phát hành: {0}",
    "note_file": "lập tệp: {0}",
    "add_shipped_lists": "thêm danh mục nội dung kiểm tra có sẵn",
    "new_version": "lập phiên bản mới của danh mục: {0}",
    "take_items": "lấy nội dung kiểm tra từ danh mục",
    "plan_visits": "lập lịch kiểm tra, dòng đầu là {0}",
    "move_visit": "chuyển bước cuộc kiểm tra: {0}",
    "keep_examples": "đưa cách làm hay vào Điển hình",
    "repeat_visit": "lập cuộc kiểm tra lại: {0}",
    "set_lead": "chọn Trưởng đoàn: {0}",
    "add_member": "thêm thành viên Đoàn kiểm tra: {0}",
    "same_team": "dùng chung Đoàn kiểm tra",
    "answer_recommendation": "lưu kết quả thực hiện kiến nghị",
    "accept_recommendation": "chấp nhận kiến nghị đã thực hiện",
    "return_recommendation": "chưa chấp nhận kết quả thực hiện kiến nghị",
    "reopen_recommendation": "mở lại kiến nghị",
    "receive_visit": "nhận về cuộc kiểm tra: {0}",
}
"""By use case, where fields and records alone would not tell what was done."""

UNDO: Final = "Hoàn tác"
KEY: Final = "Ctrl+Z"
NOTHING: Final = "Chưa có gì để hoàn tác"
ENTRY: Final = "{0}, {1}"
ASK_TITLE: Final = "Hoàn tác thay đổi làm ở {0}?"
ASK_TEXT: Final = "Sẽ hoàn tác: {0}, lúc {1}."
_TAB: Final = "thẻ {0}"
_STEP: Final = "thẻ {0}, bước {1}"

_NAMED: Final = 2
_LONGEST: Final = 80
DONE: Final = "Đã hoàn tác lúc {0}: {1}"
_ADDED: Final = "thêm {0} ({1})"
_DELETED: Final = "xóa {0} ({1})"
_CHANGED: Final = "sửa {0} của {1}"
_FIELDS: Final = "{0} mục"
_TOGETHER: Final = "{0} và {1} dòng kèm theo"


def acted(use_case: str, name: str) -> str:
    """Say what was done, where it has words of its own."""
    return ACTIONS[use_case].format(_short(name))


def added(register: str, name: str) -> str:
    return _ADDED.format(_short(name), register) if name else f"thêm {register}"


def deleted(register: str, name: str) -> str:
    return _DELETED.format(_short(name), register) if name else f"xóa {register}"


def changed(fields: Sequence[str], name: str) -> str:
    """Say which fields of which record were changed; many are only counted."""
    titles = ", ".join(fields) if len(fields) <= _NAMED else _FIELDS.format(len(fields))
    return _CHANGED.format(titles, _short(name))


def together(text: str, others: int) -> str:
    return _TOGETHER.format(text, others) if others else text


def entry(label: str, at: datetime) -> str:
    return ENTRY.format(label, f"{local(at):%H:%M}")


def asked(label: str, at: datetime, place: str) -> tuple[str, str]:
    return ASK_TITLE.format(place), ASK_TEXT.format(label, f"{local(at):%H:%M}")


def place(tab: str, step: str = "") -> str:
    return _STEP.format(tab, step) if step else _TAB.format(tab)


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…"
