"""The words of the way from registering to being awarded."""

from collections.abc import Mapping, Sequence
from typing import Final

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.domain.codes.registration import RegistrationState
from thidua_desktop.texts.base.numbers import percent
from thidua_desktop.texts.conference.ballots import in_ballot
from thidua_desktop.texts.registers.register_page import RegisterTexts

_VOTES: Final = "được {0}/{1} phiếu đồng ý, đạt {2}"
OFF_THE_PAPER: Final = "rút khỏi danh sách sau khi chốt mẫu phiếu"
TIED: Final = "bằng phiếu ở vị trí cuối, chờ kết quả"


def votes(agree: int, base: int, turn: int = 1) -> str:
    return in_ballot(_VOTES.format(agree, base, percent(agree, base)), turn)


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
    RegisterCode.NO_CONFERENCE: (
        "Năm này chưa có hội nghị",
        "Lập hội nghị ở thẻ Hội nghị trước, rồi lập danh sách đề cử.",
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
TITLE: Final = "Kết quả đăng ký, xét và tặng danh hiệu thi đua"
ABOUT: Final = (
    "Cột trạng thái đếm mọi đăng ký đã qua trạng thái đó; cột chữ xám đếm những đăng ký dừng lại ở "
    "đó. Enter xem các đăng ký của một ô."
)
EMPTY: Final = "Năm này chưa có đăng ký nào."
OF_TITLE: Final = "Danh hiệu"
GROUPINGS: Final = ("Theo danh hiệu", "Theo đơn vị", "Danh hiệu và đơn vị")
MOVE: Final = "Chuyển trạng thái…"
MOVE_KEY: Final = "F4"
ADJUST: Final = "Điều chỉnh đăng ký…"
ADJUST_KEY: Final = "Shift+F4"
JUDGE: Final = "Xét điều kiện các đăng ký…"
JUDGE_KEY: Final = "Ctrl+J"
MOVE_TITLE: Final = "Chuyển trạng thái {0} đăng ký"
MOVE_TEXT: Final = "Ghi ngày, văn bản và lý do; đăng ký không còn được xét phải có lý do."
MOVE_DO: Final = "Chuyển"
MOVE_TO: Final = "Chuyển sang"
MOVED: Final = "Đã chuyển {1} đăng ký sang “{2}” lúc {0}  ·  Ctrl+Z hoàn tác"
NO_MOVE: Final = "Các đăng ký đang chọn không có trạng thái chung nào để chuyển sang."
CANNOT_ADJUST: Final = "Đăng ký này không còn điều chỉnh được."
ADJUST_TITLE: Final = "Điều chỉnh đăng ký"
ADJUST_TEXT: Final = (
    "Đăng ký này dừng lại với lý do; đăng ký khác thay vào, ghi từ ngày điều chỉnh."
)
ADJUST_DO: Final = "Điều chỉnh"
ADJUSTED: Final = "Đã điều chỉnh đăng ký lúc {0}  ·  Ctrl+Z hoàn tác"
NEW_TITLE: Final = "Danh hiệu đăng ký thay"
REASON_NEEDED: Final = "Bắt buộc ghi với trạng thái này."
JUDGE_TITLE: Final = "Xét điều kiện {0} đăng ký chưa xét"
JUDGE_TEXT: Final = (
    "Theo bộ quy tắc của năm. Đăng ký không có điểm cần lưu ý được ghi đủ điều kiện; có điểm trái "
    "quy tắc thì chưa đủ điều kiện, lý do là các điểm đó; còn lại để người xét xem. Sửa từng đăng "
    "ký được sau đó."
)
JUDGE_DO: Final = "Ghi kết quả xét"
JUDGED: Final = "Đã lưu kết quả xét {1} đăng ký lúc {0}  ·  Ctrl+Z hoàn tác"
NONE_TO_JUDGE: Final = "Không còn đăng ký nào chưa xét."
_ELIGIBLE: Final = "{0} đăng ký đủ điều kiện"
_INELIGIBLE: Final = "{0} đăng ký chưa đủ điều kiện: {1}"
_LEFT: Final = "{0} đăng ký để người xét xem: {1}"
_NAMED: Final = 5
_AND_OTHERS: Final = "… và {0} đăng ký khác"

MOVES: Final = RegisterTexts(
    one="lần chuyển",
    add="Chuyển trạng thái",
    delete="Xóa lần chuyển",
    edit="Sửa lần chuyển trạng thái",
    empty="Chưa chuyển trạng thái lần nào.",
    title="Diễn biến",
    delete_text="Đăng ký trở về trạng thái của lần chuyển trước đó. Ctrl+Z để hoàn tác.",
)
PROOFS: Final = RegisterTexts(
    one="căn cứ",
    add="Thêm căn cứ",
    delete="Xóa căn cứ",
    new="Căn cứ xét tặng cờ",
    edit="Sửa căn cứ",
    empty="Bốn căn cứ của cờ thi đua (Luật, Điều 25, 26), mỗi căn cứ một dòng với minh chứng.",
    title="Căn cứ xét tặng cờ",
)


def judged(eligible: int, ineligible: Sequence[str], left: Sequence[str]) -> tuple[str, ...]:
    found = [_ELIGIBLE.format(eligible)] if eligible else []
    if ineligible:
        found.append(_INELIGIBLE.format(len(ineligible), _named(ineligible)))
    if left:
        found.append(_LEFT.format(len(left), _named(left)))
    return tuple(found)


def _named(names: Sequence[str]) -> str:
    more = (_AND_OTHERS.format(len(names) - _NAMED),) if len(names) > _NAMED else ()
    return "; ".join((*names[:_NAMED], *more))
