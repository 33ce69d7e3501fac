"""What is said where a year has no conference yet, and of the facts of one."""

from collections.abc import Mapping
from typing import Final

NONE_YET: Final = (
    "Năm này chưa có hội nghị tổng kết. Lập hội nghị để soạn phiếu, kiểm phiếu và lập biên bản."
)
NONE_LOCKED: Final = "Năm này không có hội nghị."
ADD: Final = "Lập hội nghị"
ADD_TEXT: Final = (
    "Tên, đơn vị chủ trì và số đơn vị có quyền bỏ phiếu điền sẵn theo năm thi đua; "
    "sửa được cho đến khi chốt mẫu phiếu."
)
ADDED: Final = "Đã lập hội nghị. Việc tiếp theo: thêm phiếu."
FACTS: Final = "Thông tin hội nghị"
CHANGE_FACTS: Final = "Sửa thông tin"
PAPERS: Final = "Thư ký, đầu mối"
FACTS_KEY: Final = "Ctrl+I"
CHANGE: Final = "Lưu thay đổi"
CHANGED: Final = "Đã lưu thông tin hội nghị."
CAPTION: Final = "HỘI NGHỊ"
FIRST_PAPER: Final = "Thêm phiếu đầu tiên"
ADD_FIRST: Final = "Lập hội nghị trước."
FIRST: Final = "Thêm phiếu ở bước 1 trước."

NAMES: Final[Mapping[str, str]] = {
    "launch": "Hội nghị triển khai công tác, ký giao ước thi đua năm {0}",
    "half_year": "Hội nghị sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm {0}",
    "year": "Hội nghị tổng kết công tác thi đua, khen thưởng năm {0}",
}
"""What a conference of each kind is called, until somebody calls it otherwise."""
