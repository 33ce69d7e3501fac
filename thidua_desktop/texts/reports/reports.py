"""What is said of the reports of the units and of reminders."""

from collections.abc import Sequence
from typing import Final

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.texts.base.numbers import two_digits

REFUSALS: Final = {
    RegisterCode.NOBODY_LATE: (
        "Không có đơn vị nào quá hạn gửi loại báo cáo này",
        "Đặt thời hạn, hoặc chọn loại báo cáo khác.",
    ),
}

REPORTS: Final = "Báo cáo của đơn vị"
NONE_SENT: Final = "Chưa ghi nhận báo cáo nào."


def lacking(kind: str, units: int) -> str:
    return f"{kind}: còn {two_digits(units)} đơn vị chưa gửi"


def sent_in(count: int, kinds: Sequence[str]) -> str:
    return f"Đã gửi {two_digits(count)}: {'; '.join(kinds).lower()}."
