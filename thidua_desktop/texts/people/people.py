"""What the people of the units (nhân sự) are called, and what their tab says."""

from collections.abc import Mapping
from typing import Final

from thidua_desktop.texts.registers.register_page import RegisterTexts

ADDRESS_UNKNOWN: Final = ("ông/bà", "Ông/Bà")
ADDRESS_TEXT: Final[Mapping[str, str]] = {"mr": "ông", "mrs": "bà", "comrade": "đồng chí"}
"""By form of address; a form that nobody recorded leaves both."""


def addressed(form: str, name: str, *, begins: bool = False) -> str:
    """A name after its form of address, with a capital where it begins a line."""
    text = ADDRESS_TEXT.get(form)
    if text is None:
        return f"{ADDRESS_UNKNOWN[begins]} {name}"
    return f"{text[:1].upper()}{text[1:]} {name}" if begins else f"{text} {name}"


def choice_label(name: str, position: str, unit: str) -> str:
    return " · ".join(part for part in (name, position, unit) if part)


# ---------------------------------------------------------------- danh sách
TEXTS: Final = RegisterTexts(
    one="người",
    add="Thêm người",
    delete="Xóa người này",
    new="Người mới",
    new_text="Chọn đơn vị và ghi họ tên; người này được lưu khi đủ hai mục đó.",
    empty=(
        "Chưa có nhân sự ở các đơn vị của năm này. Thêm từng người, hoặc nhập cả danh sách từ "
        "Excel."
    ),
    choose="Chọn một người ở danh sách bên trái để xem và sửa.",
    nothing_found="Không có người nào phù hợp. Xóa ô lọc, hoặc chọn đơn vị và nhiệm vụ khác.",
    delete_text="Người này được xóa khỏi Nhân sự. Ctrl+Z để hoàn tác.",
    file_name="Danh sách nhân sự",
    title="Danh sách nhân sự",
    key_taken="Đơn vị đã có người trùng tên: nhập thêm mục Ghi chú phân biệt.",
)
SAVED_REPRINT: Final = "Đã lưu lúc {0}  ·  Ctrl+Z hoàn tác  ·  {1} tệp cần in lại"
COLUMNS: Final = ("Đơn vị", "Họ và tên", "Chức vụ", "Nhiệm vụ", "Điện thoại", "Thư điện tử")
PROTOCOL: Final = "Thứ tự giới thiệu"

OF_YEAR: Final = "Các đơn vị của năm {0}"
EVERY_UNIT: Final = "Mọi đơn vị, mọi năm"
EVERY_ROLE: Final = "Mọi nhiệm vụ"
UNIT_CHOICE: Final = "Lọc theo đơn vị"
ROLE_CHOICE: Final = "Lọc theo nhiệm vụ"
YEAR_LOCKED: Final = "Năm {0} chỉ xem. Nhân sự không thuộc riêng năm nào nên vẫn sửa được ở đây."

# ---------------------------------------------------------------- đơn vị của một người
MOVE: Final = "Chuyển đơn vị…"
MOVE_TEXT: Final = (
    "Thời gian ở {0} được giữ lại: các năm trước vẫn thấy người này ở đó. Nhiệm vụ ở đơn vị cũ kết "
    "thúc vào ngày trước; nhiệm vụ của Cụm giữ nguyên."
)
MOVE_DO: Final = "Chuyển"
MOVED: Final = "Đã chuyển đơn vị lúc {0}  ·  Ctrl+Z hoàn tác"
STAYS: Final = RegisterTexts(
    one="đơn vị",
    title="Đơn vị đã công tác",
    add="Thêm đơn vị",
    delete="Xóa dòng này",
    new="Đơn vị đã công tác",
    edit="Đơn vị đã công tác",
    empty="Chưa có đơn vị nào trước đơn vị hiện nay.",
)

# ---------------------------------------------------------------- nhiệm vụ
ADD_ROLE: Final = "Thêm nhiệm vụ"
ROLES: Final = RegisterTexts(
    one="nhiệm vụ",
    add=ADD_ROLE,
    delete="Xóa nhiệm vụ nhập sai…",
    delete_text=(
        "Chỉ xóa khi nhập sai. Người thôi giữ nhiệm vụ thì nhập Đến hết ngày; các nhiệm vụ cũ được "
        "giữ nguyên."
    ),
    empty=(
        "Chưa có nhiệm vụ nào. Thêm nhiệm vụ ở đơn vị (thủ trưởng, cấp phó, đầu mối) hoặc của Cụm "
        "(Thư ký, tổ giúp việc, Đoàn kiểm tra)."
    ),
    title="Nhiệm vụ",
)
TERM: Final = "Thời gian, văn bản"
CHANGE_HOLDER: Final[Mapping[str, str]] = {
    "head": "Đổi thủ trưởng",
    "deputy": "Đổi cấp phó",
    "liaison": "Đổi công chức đầu mối",
    "secretary": "Đổi Thư ký Cụm",
    "assistant": "Đổi thành viên tổ giúp việc",
    "inspector": "Đổi thành viên Đoàn kiểm tra",
    "ministry": "Đổi người của Bộ",
}
EDIT_ROLE_TITLE: Final = "Sửa nhiệm vụ"
SHORT_ROLES: Final[Mapping[str, str]] = {
    "head": "Thủ trưởng",
    "deputy": "Cấp phó của người đứng đầu",
    "liaison": "Đầu mối",
    "secretary": "Thư ký Cụm",
    "assistant": "Tổ giúp việc",
    "inspector": "Đoàn kiểm tra",
    "ministry": "Của Bộ",
}
UNTIL_SHORT: Final = "đến {0}"
KEEP: Final = "Lưu"
ROLE_ADDED: Final = "Đã thêm nhiệm vụ lúc {0}  ·  Ctrl+Z hoàn tác"
ROLE_CHANGED: Final = "Đã sửa nhiệm vụ lúc {0}  ·  Ctrl+Z hoàn tác"
HOLDER_CHANGED: Final = "Đã đổi người giữ nhiệm vụ lúc {0}  ·  Ctrl+Z hoàn tác"
HOLDER_TEXT: Final = (
    "{0} thôi giữ nhiệm vụ vào ngày trước ngày bắt đầu ghi dưới đây. Cả hai người được giữ lại "
    "với ngày và văn bản."
)
HOLDER: Final = "Người giữ nhiệm vụ từ ngày đó"
HOLDER_NEW: Final = "Người mới, ghi dưới đây"
HOLDER_SINCE: Final = "Ngày bắt đầu (bắt buộc nhập)"
SINCE: Final = "từ {0}"
UNTIL: Final = "đến hết {0}"
ALWAYS: Final = "từ trước đến nay"
BEFORE: Final = "từ trước"
NO_DOCUMENT: Final = "chưa có văn bản cử, phân công"
BESIDE: Final = "Cùng thời gian còn có thủ trưởng khác: {0}."
AT_UNIT: Final = "Ở {0}"

# ---------------------------------------------------------------- có tên ở, cần in lại
NAMED_IN: Final = "Có tên ở"
PLACES: Final[Mapping[str, str]] = {
    "chair": "Chủ trì",
    "delegate": "Đại biểu",
    "head": "Trưởng Ban kiểm phiếu",
    "secretary": "Thư ký Ban kiểm phiếu",
    "member": "Ủy viên Ban kiểm phiếu",
}
NAMED: Final = "Năm {0}: {1}"
REPRINT: Final = "Cần in lại"
REPRINT_TEXT: Final = (
    "Các tệp này được in khi còn tên, chức vụ hoặc xưng hô cũ. Dòng này mất sau khi in lại."
)
PRINTED: Final = "Đã in: {0} ({1}), {2} – in lại"

# ---------------------------------------------------------------- xưng hô
ADDRESSES: Final = "Xưng hô trong văn bản…"
ADDRESSES_TITLE: Final = "Xưng hô trong văn bản"
ADDRESSES_TEXT: Final = (
    "Theo từng người: ông, bà hoặc đồng chí như đã chọn ở mỗi người; ai chưa xác định thì văn bản "
    "viết "
    "“ông/bà”. Chỗ ký chỉ có họ tên. Văn bản đã ký không đổi."
)
ADDRESSES_KEPT: Final = "Đã lưu cách xưng hô lúc {0}  ·  Ctrl+Z hoàn tác"
YEARS_OF_PERSON: Final = "Danh hiệu, khen thưởng, xếp loại qua các năm"
RATED: Final = "Xếp loại: {0}"
