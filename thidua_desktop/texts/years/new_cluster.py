"""The words of *Lập Cụm mới*."""

from collections.abc import Sequence
from typing import Final

TITLE: Final = "Lập Cụm mới"
PRIMARY: Final = "Lập Cụm"
CLUSTER_PAGE: Final = "Cụm và năm"
CLUSTER_TEXT: Final = "Tên Cụm và cơ quan chủ quản đứng ở đầu mọi văn bản; sửa lại được sau này."
UNITS_PAGE: Final = "Đơn vị thành viên"
UNITS_TEXT: Final = (
    "Ghi theo thứ tự trong danh sách của Cụm, hoặc dán cả danh sách (mỗi dòng một đơn vị, hoặc các "
    "đơn vị cách nhau bằng dấu chấm phẩy). Ký hiệu đơn vị ngắn, không có dấu cách, ví dụ HTQTCT."
)
HEAD_PAGE: Final = "Trưởng Cụm và xem lại"
HEAD_TEXT: Final = (
    "Trưởng Cụm giữ tệp dữ liệu này. Nếu chưa có quyết định thì để trống, bổ sung ở thẻ Tổng quan."
)

YEAR: Final = "Năm thi đua"
RULES: Final = "Bộ quy tắc"
MOVEMENT: Final = "Phong trào thi đua"
THEME: Final = "Chủ đề của Cụm"
HEAD: Final = "Trưởng Cụm"
NOBODY: Final = "Chưa xác định"
UNITS: Final = "Đơn vị thành viên"
UNIT_COLUMNS: Final = ("Ký hiệu đơn vị", "Tên đầy đủ", "Chức danh thủ trưởng")
IMPORT: Final = "Nhập từ Excel…"
TEMPLATE: Final = "Lưu tệp mẫu Excel…"
TEMPLATE_FILE: Final = "Danh sách đơn vị.xlsx"
REMOVE: Final = "Xóa dòng"
UP: Final = "Lên"
DOWN: Final = "Xuống"
PASTED: Final = "Đã dán {0} đơn vị."
FROM_SHEET: Final = "Đã lấy {0} đơn vị từ tệp {1}."
WITH_PEOPLE: Final = "{0} {1} người có tên trong danh sách sẽ vào Nhân sự khi lập Cụm."
TEMPLATE_SAVED: Final = "Đã lưu tệp mẫu {0}."
IN_FIELD: Final = "{0}: {1}"
IN_ROW: Final = "Dòng {0}, {1}: {2}"
CODE_TWICE: Final = "Dòng {0}: ký hiệu {1} đã dùng ở dòng trên."
NO_UNITS: Final = "Ghi ít nhất một đơn vị thành viên."


def summary(
    cluster: str, year: int, rules: str, units: Sequence[str], place: str
) -> tuple[str, ...]:
    return (
        f"{cluster}, năm {year}, theo {rules}.",
        f"{len(units)} đơn vị thành viên: {'; '.join(units)}.",
        "Danh mục công việc trong năm và danh mục chỉ tiêu được lập sẵn, sửa được.",
        f"Tệp dữ liệu: {place}",
    )


def taken(text: str, people: int) -> str:
    return WITH_PEOPLE.format(text, people) if people else text
