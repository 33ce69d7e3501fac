"""What the places and the figures of a count are called in its documents."""

from collections.abc import Mapping
from typing import Final

SECRETARY: Final = "Thư ký"
MEMBER: Final = "Ủy viên"
HEAD: Final = "Trưởng Ban kiểm phiếu"
ROLES: Final[Mapping[str, str]] = {"head": HEAD, "secretary": SECRETARY, "member": MEMBER}

FIGURES: Final[Mapping[str, str]] = {
    "eligible": "Tổng số đơn vị thành viên có quyền bỏ phiếu",
    "present": "Số có quyền bỏ phiếu có mặt",
    "printed": "Số phiếu in (có đóng dấu)",
    "spoilt": "Số phiếu hỏng, đã đổi trước khi bỏ vào hòm",
    "issued": "Số phiếu phát ra",
    "returned": "Số phiếu thu về",
}
