"""The words of the way from registering to being awarded."""

from collections.abc import Mapping
from typing import Final

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.domain.codes.registration import RegistrationState
from thidua_desktop.texts.base.numbers import percent

_VOTES: Final = "được {0}/{1} phiếu đồng ý, đạt {2}"
OFF_THE_PAPER: Final = "rút khỏi danh sách sau khi chốt mẫu phiếu"
TIED: Final = "bằng phiếu ở vị trí cuối, chờ kết quả"


def votes(agree: int, base: int) -> str:
    return _VOTES.format(agree, base, percent(agree, base))


REFUSALS: Final = {
    RegisterCode.MOVE_REASON_NEEDED: (
        "Cần ghi lý do khi chuyển sang “{0}”",
        "Ghi ngắn gọn; lý do đi cùng đăng ký vào các bảng tổng hợp, báo cáo.",
    ),
    RegisterCode.MOVE_NOT_ALLOWED: (
        "Đăng ký đang ở trạng thái “{0}” nên không chuyển thẳng được",
        "Chọn trạng thái khác, hoặc đưa về “Đã đăng ký” trước.",
    ),
    RegisterCode.NOBODY_ELIGIBLE: (
        "Chưa có tập thể nào đủ điều kiện để lập danh sách đề cử",
        "Xét điều kiện các đăng ký ở thẻ Đăng ký trước.",
    ),
    RegisterCode.PAPER_FROZEN: (
        "Mẫu phiếu của hội nghị đã chốt",
        "Mở lại mẫu phiếu ở thẻ Hội nghị, bước 1, khi chưa phát phiếu.",
    ),
}

COLUMNS: Final[Mapping[RegistrationState, str]] = {
    RegistrationState.REGISTERED: "Đăng ký",
    RegistrationState.ADJUSTED: "Điều chỉnh",
    RegistrationState.WITHDRAWN: "Rút",
    RegistrationState.ELIGIBLE: "Đủ điều kiện",
    RegistrationState.INELIGIBLE: "Chưa đủ điều kiện",
    RegistrationState.NOMINATED: "Đề cử",
    RegistrationState.NOT_NOMINATED: "Không đề cử",
    RegistrationState.ELECTED: "Suy tôn",
    RegistrationState.NOT_ELECTED: "Không suy tôn",
    RegistrationState.PROPOSED: "Trình",
    RegistrationState.NOT_PROPOSED: "Không trình",
    RegistrationState.AWARDED: "Được tặng",
    RegistrationState.NOT_AWARDED: "Không được tặng",
}
"""In the order of the table: each state, then what drops out before the next."""
