"""Kiểm tra mẫu: what is wrong with a template, where, and what to do."""

from collections.abc import Mapping, Sequence
from typing import Final

from thidua_desktop.domain.codes.documents import PreviewCode, TemplateCode

FINDINGS: Final[Mapping[TemplateCode, tuple[str, str]]] = {
    TemplateCode.OTHER_NAME: (
        "Không có văn bản nào dùng mẫu tên “{0}” nên chưa kiểm tra được tên các trường",
        "Đặt lại đúng tên tệp mẫu như khi chương trình lập ra, rồi kiểm tra lại.",
    ),
    TemplateCode.UNREADABLE: (
        "Không mở được “{0}”: tệp hỏng hoặc không phải tệp Word (.docx)",
        "Lưu lại ở dạng .docx, hoặc xóa tệp để dùng lại mẫu gốc.",
    ),
    TemplateCode.UNKNOWN_FIELD: (
        "Không có trường “{0}”{1}",
        "Chép đúng tên trường trong tệp Danh sách trường của văn bản này.",
    ),
    TemplateCode.UNKNOWN_FILTER: (
        "Không có bộ lọc “{0}”",
        "Chép đúng tên bộ lọc ở cuối tệp Danh sách trường.",
    ),
    TemplateCode.NOT_CLOSED: (
        "{0} mở ra mà không có {1} để đóng",
        "Thêm thẻ đóng ở chỗ kết thúc, hoặc xóa thẻ mở.",
    ),
    TemplateCode.NOT_OPENED: (
        "{0} không thuộc phần nào đang mở",
        "Thêm lại thẻ mở ở phía trước, hoặc xóa thẻ này.",
    ),
    TemplateCode.SMART_QUOTES: (
        "{0} có dấu nháy cong; khi lập văn bản, chương trình đọc như nháy thẳng",
        "Nên nhập lại bằng dấu nháy thẳng ('); trong Word, Ctrl+Z ngay sau khi nhập để giữ.",
    ),
    TemplateCode.TAG_SPLIT: (
        "Thẻ bị tách rời, thừa hoặc thiếu ngoặc ở “{0}”",
        "Viết cả thẻ, từ ngoặc mở đến ngoặc đóng, liền trong một đoạn.",
    ),
    TemplateCode.TAG_WRONG: (
        "{0} viết chưa đúng",
        "Chép lại thẻ này từ mẫu gốc rồi sửa từng phần.",
    ),
    TemplateCode.TEXT_BESIDE: (
        "{0} chiếm cả đoạn, hàng hoặc ô nên phần viết bên cạnh bị mất khi lập văn bản",
        "Để thẻ đứng một mình, chuyển phần viết bên cạnh sang chỗ khác.",
    ),
    TemplateCode.CROSSED: (
        "{0} không cùng đoạn, bảng hoặc ô với thẻ mở {1}",
        "Đặt hai thẻ cùng loại, trong cùng một bảng, hàng hoặc ô.",
    ),
    TemplateCode.OUTSIDE_TABLE: (
        "{0} chỉ dùng trong bảng, ở đây phải là {1}",
        "Ngoài bảng, viết p thay cho tr hoặc tc.",
    ),
    TemplateCode.TRACKED: (
        "Đoạn “{0}” còn vết sửa; khi lập văn bản, chương trình coi như đã chấp nhận",
        "Nên chấp nhận hoặc từ chối từng vết sửa (mục Review của Word) rồi lưu lại.",
    ),
    TemplateCode.TYPED_SUM: (
        "Phép tính từ “{0}” có số tự nhập: kết quả không có trong dữ liệu nên không lập được",
        "Dùng trường có sẵn số cần ghi (tệp Danh sách trường), hoặc viết số đó ngoài thẻ.",
    ),
}

PREVIEWS: Final[Mapping[PreviewCode, tuple[str, str]]] = {
    PreviewCode.NOTHING_YET: (
        "Năm đang xem chưa có số liệu để xem thử mẫu “{0}”",
        "Chọn năm khác, hoặc xem lại sau khi năm này có số liệu.",
    ),
}
SHIPPED_TITLE: Final = "Lập bằng mẫu gốc?"
SHIPPED_TEXT: Final = (
    "Mẫu của cơ quan bị lỗi nên chưa lập được: {0}. Có thể lập ngay bằng mẫu gốc của chương trình. "
    "Mẫu của cơ quan giữ nguyên, sửa sau ở ⋮, Kiểm tra mẫu văn bản…"
)
SHIPPED_PRIMARY: Final = "Lập bằng mẫu gốc"
NOT_RECKONED: Final = "có thẻ không dùng được với số liệu đang có"
ENDLESS: Final = "{0} lặp quá nhiều lần, hoặc viết ra quá dài"
PREVIEW_MARK: Final = "BẢN XEM THỬ MẪU – KHÔNG PHẢI VĂN BẢN"

TITLE: Final = "Kiểm tra mẫu văn bản"
EXPLANATION: Final = (
    "Mẫu của từng văn bản. Mở mẫu để sửa trong Word, lưu, rồi kiểm tra lại. Mẫu có lỗi không làm "
    "mất gì: văn bản vẫn lập được bằng mẫu gốc, mọi bản trước được giữ để so sánh và dùng lại."
)
SOUND: Final = "Mẫu này dùng được: không thấy lỗi."
DOCUMENT: Final = "Văn bản"
FILE: Final = "Tệp mẫu"
STATE: Final = "Tình trạng"
PLACE: Final = "Chỗ"
WHAT: Final = "Lỗi và cách sửa"
OF_CHOSEN: Final = "Các chỗ cần sửa của mẫu đang chọn"
BEHIND: Final = "Dùng được, mẫu gốc đã đổi"
AS_SHIPPED: Final = "Mẫu gốc"
EDITED: Final = "Đã sửa, dùng được"
AGAIN: Final = "Kiểm tra lại"
OPEN: Final = "Mở mẫu"
PUT_BACK: Final = "Dùng lại mẫu gốc"
OPENED: Final = "Đã mở {0}. Sửa xong, lưu rồi bấm F5 để kiểm tra lại."
NOT_OPENED: Final = "Không mở được {0} bằng chương trình nào trên máy. Tệp nằm ở {1}."
HAS_PUT_BACK: Final = "Đã dùng lại mẫu gốc của {0}. Bản trước được giữ ở {1}."
PREVIEW: Final = "Xem thử"
PREVIEW_OPENED: Final = "Đã mở {0}: mẫu điền số liệu đến nay. Không lập văn bản nào."
PREVIEW_BROKEN: Final = "Chưa xem thử được: mẫu có {0} chỗ cần sửa. {1}"
PREVIEW_FILE: Final = "Xem-thu-{0}"
COMMENT: Final = "Bản có ghi chú"
COMMENT_OPENED: Final = "Đã mở {0}: mỗi chỗ cần sửa là một ghi chú. Sửa ở mẫu, không sửa ở bản này."
COMPARE: Final = "So sánh, bản trước…"
TAKE: Final = "Nhận tệp…"
TAKE_TITLE: Final = "Chọn tệp Word để dùng làm mẫu"
TAKE_FILES: Final = "Word (*.docx)"
TAKE_HEAD: Final = "Nhận {0} làm mẫu của “{1}”?"
TAKE_EXPLANATION: Final = (
    "Chưa có gì thay đổi. Nếu nhận, văn bản này được lập theo tệp đã chọn; bản đang dùng được giữ."
)
TAKE_PRIMARY: Final = "Nhận làm mẫu"
TAKEN: Final = "Đã nhận {0} làm mẫu của “{1}”."
TAKE_SAME: Final = "Tệp này giống hệt mẫu gốc."
TAKE_BROKEN: Final = "Chưa nhận được: tệp có {0} chỗ cần sửa."
TAKE_USABLE: Final = "Tệp này dùng được."
HEADER: Final = "đầu trang"
FOOTER: Final = "chân trang"


def near(names: Sequence[str]) -> str:
    return f"; gần giống: “{names[0]}”" if names else ""


def paragraph(number: int) -> str:
    return f"đoạn {number}"


def cell(table: int, row: int, column: int) -> str:
    return f"bảng {table}, hàng {row}, ô {column}"


def table(number: int) -> str:
    return f"bảng {number}"


def in_part(part: str, place: str) -> str:
    return f"{part}, {place}" if part else place


def placed(place: str, sentence: str) -> str:
    return f"{place[0].upper()}{place[1:]}: {sentence}" if place else sentence


def found(number: int) -> str:
    return f"Mẫu có {number} chỗ cần sửa."


def usable(name: str) -> str:
    return f"Mẫu {name} dùng được; các chỗ trên chương trình tự xử lý khi lập văn bản."


def commented(name: str) -> str:
    return f"Đã lưu bản sao có ghi chú: {name}"


def sound(name: str) -> str:
    return f"Mẫu {name} dùng được: không thấy lỗi."


def state(broken: int, findings: int, *, edited: bool, behind: bool = False) -> str:
    if broken:
        return f"{broken} chỗ cần sửa"
    if findings:
        return f"Dùng được, {findings} lưu ý"
    if edited and behind:
        return BEHIND
    return EDITED if edited else AS_SHIPPED


def checked(templates: int, broken: int) -> str:
    if not templates:
        return "Cơ quan chưa sửa mẫu nào: mọi văn bản lập theo mẫu gốc."
    return f"Đã kiểm tra {templates} mẫu cơ quan đã sửa: {broken} mẫu cần sửa."
