"""What the pages of *Chấm điểm* say: tables of criteria, scoring, ranking."""

from typing import Final

from thidua_desktop.domain.codes.scoring import ScoreMove, ScoreState, TieBreak
from thidua_desktop.records.scoring import Criterion, ScoringTable
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import short_date
from thidua_desktop.texts.conference.ballots import in_ballot
from thidua_desktop.texts.scoring.words import within

VIEWS: Final = ("Bảng tiêu chí", "Chấm", "Xếp hạng")

# ---------------------------------------------------------------- Bảng tiêu chí
WHICH_TABLE: Final = "Bảng tiêu chí"
NO_TABLE: Final = (
    "Năm này chưa có bảng tiêu chí. Thêm các bảng có sẵn (hai bảng thật, một bảng đề xuất), "
    "hoặc lập bảng mới."
)
NO_CRITERIA: Final = "Bảng chưa có tiêu chí. Nhấn Ins để thêm nhóm thứ nhất."
SHIPPED: Final = "Thêm bảng có sẵn"
NEW_TABLE: Final = "Bảng mới…"
EDIT_TABLE: Final = "Thông tin bảng…"
COPY_TABLE: Final = "Chép thành bảng khác…"
NEW_VERSION: Final = "Lập phiên bản mới"
DELETE_TABLE: Final = "Xóa bảng…"
OPEN: Final = "Mở chấm điểm…"
NEXT_KEY: Final = "F9"
TABLE_TITLE: Final = "Thông tin bảng tiêu chí"
KEEP: Final = "Lưu"
COPY_TITLE: Final = "Chép bảng tiêu chí"
COPY_TEXT: Final = (
    "Bảng mới có cùng các tiêu chí; chọn loại đơn vị áp dụng ở mục “Thông tin bảng” rồi sửa."
)
ASK_NAME: Final = "Tên bảng mới"
DELETE_ASKS: Final = "Xóa bảng “{0}”?"
DELETE_TEXT: Final = "Các tiêu chí của bảng cũng bị xóa. Ctrl+Z để hoàn tác."
DELETE_DO: Final = "Xóa bảng"
SHIPPED_ADDED: Final = "Đã thêm {1} bảng có sẵn lúc {0}  ·  Ctrl+Z hoàn tác"
SHIPPED_THERE: Final = "Năm này đã có đủ các bảng có sẵn."
TABLE_SAVED: Final = "Đã lưu bảng tiêu chí lúc {0}  ·  Ctrl+Z hoàn tác"
VERSION_MADE: Final = "Đã lập phiên bản {1} lúc {0}  ·  Ctrl+Z hoàn tác"
TABLE_GONE: Final = "Đã xóa bảng tiêu chí lúc {0}  ·  Ctrl+Z hoàn tác"
OPENED: Final = "Đã mở chấm điểm cho {1} đơn vị lúc {0}  ·  Ctrl+Z hoàn tác"
OPEN_ASKS: Final = "Mở chấm điểm theo “{0}”?"
OPEN_TEXT: Final = (
    "Từ đây bảng không sửa được nữa; mọi thay đổi phải lập phiên bản mới. "
    "Mỗi đơn vị mà bảng áp dụng có một bảng điểm."
)
OPEN_DO: Final = "Mở chấm điểm"
TOUCHES_NOTHING: Final = "Phiên bản này không đổi tiêu chí nào."
TOUCHES: Final = "Thay đổi so với phiên bản {0}:"
_ADDED: Final = "Thêm: {0}"
_GONE: Final = "Bỏ: {0}"
_CHANGED: Final = "Đổi {1} của {0}"
_SCORED_BY: Final = "{0} (đã chấm: {1})"
BACK_TO_DRAFT: Final = (
    "Trở lại nháp, chấm và thẩm định lại: {0}. Điểm tự chấm còn phù hợp được giữ lại."
)
_FROZEN: Final = "Đã mở chấm điểm từ ngày {0}; chỉ sửa bằng phiên bản mới"
_DRAFT: Final = "Dự thảo, chưa mở chấm điểm"
_ILLUSTRATIVE: Final = "Bảng đề xuất, số liệu minh họa"
_SOURCE: Final = "Nguồn: {0}"
SUM_RIGHT: Final = "Các nhóm cộng lại {0} điểm, đúng thang điểm."
SUM_WRONG: Final = "Các nhóm cộng lại {0} điểm, thang điểm của bảng là {1}."
CODE: Final = "STT"
TEXT: Final = "Tiêu chí"
MAXIMUM: Final = "Tối đa"
BELOW: Final = "Cộng lại"
METHOD: Final = "Phương pháp tính, nguồn số liệu"
FAULTS: Final = "Cần sửa"
ADD: Final = "Thêm"
ADD_BELOW: Final = "Thêm cấp dưới"
EDIT: Final = "Sửa…"
DELETE: Final = "Xóa"
UP: Final = "Lên"
DOWN: Final = "Xuống"
DEEPER: Final = "Vào trong"
OUT: Final = "Ra ngoài"
ADD_KEY: Final = "Ins"
ADD_BELOW_KEY: Final = "Alt+Ins"
EDIT_KEY: Final = "F2"
DELETE_KEY: Final = "Del"
UP_KEY: Final = "Alt+Up"
DOWN_KEY: Final = "Alt+Down"
DEEPER_KEY: Final = "Alt+Right"
OUT_KEY: Final = "Alt+Left"
UNNAMED: Final = "Tiêu chí mới"
CRITERION_SAVED: Final = "Đã lưu tiêu chí lúc {0}  ·  Ctrl+Z hoàn tác"
MOVED: Final = "Đã đổi chỗ lúc {0}  ·  Ctrl+Z hoàn tác"
GONE: Final = "Đã xóa {1} tiêu chí lúc {0}  ·  Ctrl+Z hoàn tác"
CANNOT_MOVE: Final = "Tiêu chí không chuyển được theo hướng này."
NOT_DECIMAL: Final = "Ghi một số, ví dụ 12,5."
EMPTY_TEXT: Final = "Ghi nội dung của tiêu chí."
_METHOD_FROM: Final = "{0}; lấy từ {1}"
_METHOD_EACH: Final = "{0}, mỗi việc {1} điểm"

# ---------------------------------------------------------------- Chấm
NO_SHEETS: Final = (
    "Chưa mở chấm điểm. Sang trang Bảng tiêu chí, ban hành một bảng rồi mở chấm điểm."
)
UNIT: Final = "Đơn vị"
STATE: Final = "Trạng thái"
FIGURE: Final = "Số liệu trong sổ"
GAP: Final = "Lệch"
NOTES: Final = "Căn cứ"
SHEET: Final = "Bảng điểm của đơn vị"
UNITS: Final = "Các đơn vị được chấm"
GAPS_FIRST: Final = "Chênh lệch xếp trước"
DRAW: Final = "Lấy số liệu từ sổ"
DRAW_KEY: Final = "F5"
TAKE_OVER: Final = "Lấy điểm tự chấm"
TAKE_KEY: Final = "F6"
CROSS: Final = "Đơn vị chấm chéo…"
ENTRY: Final = "Ghi điểm…"
ENTRY_KEY: Final = "F2"
BACK: Final = "Quay lại bước trước…"
BACK_KEY: Final = "Shift+F9"
STEPS: Final = "Diễn biến…"
MOVES: Final = {
    ScoreMove.SEND: "Gửi điểm tự chấm",
    ScoreMove.REVIEW: "Thẩm định xong",
    ScoreMove.EXPLAIN: "Giải trình xong",
    ScoreMove.CLOSE: "Chốt điểm",
}
MOVED_TO: Final = "{1}: {2} lúc {0}  ·  Ctrl+Z hoàn tác"
DRAWN: Final = "Đã lấy {1} số liệu từ sổ lúc {0}  ·  Ctrl+Z hoàn tác"
NOTHING_DRAWN: Final = "Các sổ không có số liệu nào mới."
TAKEN: Final = "Đã lấy {1} điểm tự chấm lúc {0}  ·  Ctrl+Z hoàn tác"
NOTHING_TAKEN: Final = "Không còn điểm tự chấm nào để lấy."
ENTRY_SAVED: Final = "Đã lưu điểm lúc {0}  ·  Ctrl+Z hoàn tác"
BACK_TITLE: Final = "Quay lại bước trước"
BACK_TEXT: Final = "Lý do được lưu trong diễn biến chấm điểm của đơn vị."
BACK_DO: Final = "Quay lại"
REASON: Final = "Lý do"
CHANGE_REASON: Final = "Lý do sửa điểm đã gửi"
ENTRY_TITLE: Final = "{0}: {1}"
ENTRY_FIGURE: Final = "Số liệu"
ENTRY_POINTS: Final = "Điểm"
ENTRY_POINTS_HELP: Final = "Để trống: tính từ số liệu"
ENTRY_EVIDENCE: Final = "Minh chứng"
ENTRY_EXPLANATION: Final = "Giải trình"
_RULE: Final = "Tối đa {0} điểm. {1}."
_STEPS: Final = "{0}\n{1}"
_REGISTER: Final = "{0}\nSổ hiện ghi: {1}."
CROSS_TITLE: Final = "Đơn vị chấm chéo"
CROSS_TEXT: Final = "Đơn vị này chấm cho {0}; để trống nếu không chấm chéo."
CROSS_SAVED: Final = "Đã lưu đơn vị chấm chéo lúc {0}  ·  Ctrl+Z hoàn tác"
STEPS_TITLE: Final = "Diễn biến chấm điểm"
NO_STEPS: Final = "Chưa có diễn biến nào."
_STEP: Final = "{0}: {1}"
_STEP_WHY: Final = "{0}: {1} – {2}"
TOTALS: Final = "Tự chấm {0}; Cụm thẩm định {1}; điểm chốt {2}. {3}"
_MISSING: Final = "chưa đủ (còn {0} tiêu chí)"
_EXPLAIN_LEFT: Final = "Còn {0} chênh lệch chưa giải trình."
TYPED_TOTAL: Final = "Đơn vị chỉ có tổng điểm nhập tay: tự chấm {0}, Cụm thẩm định {1}."
CELL_SHOWN: Final = "{0} → {1}"
ARROW: Final = "→"

# ---------------------------------------------------------------- Xếp hạng
RANK: Final = "Hạng"
SCORED: Final = "Điểm chuẩn"
BONUS: Final = "Thưởng"
PENALTY: Final = "Trừ"
OWN_TOTAL: Final = "Tự chấm"
TOTAL: Final = "Tổng điểm"
NOTE: Final = "Ghi chú"
BALLOT: Final = "Phiếu suy tôn"
RANKED: Final = "Xếp hạng các đơn vị"
NOTHING_RANKED: Final = (
    "Chưa có đơn vị nào được chấm đủ. Đơn vị chưa chấm đủ không được tính là 0 điểm."
)
WHY: Final = "Căn cứ của tổng điểm"
POINTS: Final = "Điểm"
HOW: Final = "Cách tính"
GIVEN_BY: Final = "Người chấm"
_TIED: Final = "Đồng hạng với {0}"
_PARTED: Final = "Bằng điểm với đơn vị khác; xếp theo: {0}"
_SO_FAR: Final = "Chưa chốt ({0})"
_NOT_WHOLE: Final = "Chưa chấm đủ: còn {0} tiêu chí"
_SUM: Final = "{0} điểm chuẩn + {1} điểm thưởng − {2} điểm trừ = {3} điểm"
_BREAKERS: Final = "Khi bằng điểm, xét lần lượt: {0}."
NO_BREAKERS: Final = "Khi bằng điểm, các đơn vị đồng hạng."
BOTH: Final = (
    "Điểm và phiếu suy tôn là hai việc riêng, đặt cạnh nhau để đối chiếu, không cộng vào nhau."
)
_VOTES: Final = "{0}: {1}/{2}"
DECIDE: Final = "Ghi quyết định khi bằng điểm…"
DECIDE_TITLE: Final = "Quyết định khi bằng điểm"
DECIDE_TEXT: Final = (
    "Chỉ dùng khi bảng tiêu chí có bước “Quyết định của Trưởng, Phó Trưởng Cụm”; "
    "thứ tự nhỏ hơn được xếp trước."
)
DECIDE_ORDER: Final = "Thứ tự"
DECIDE_BY: Final = "Người quyết định, văn bản"
DECIDED: Final = "Đã lưu quyết định lúc {0}  ·  Ctrl+Z hoàn tác"


def table_state(table: ScoringTable) -> str:
    """Say how far a table is, what it is, and where it comes from."""
    opened = table.opened
    parts = [_FROZEN.format(short_date(opened)) if opened is not None else _DRAFT]
    parts += [_ILLUSTRATIVE] if table.illustrative else []
    parts += [choice_text(table.unit_kind)] if table.unit_kind else []
    parts += [_SOURCE.format(table.source)] if table.source else []
    return "  ·  ".join(parts)


def method_text(one: Criterion, points: str) -> str:
    """Say how a criterion is reckoned and where its figure comes from."""
    text = choice_text(one.method)
    if points:
        text = _METHOD_EACH.format(text, points)
    if one.source == "none":
        return text
    return _METHOD_FROM.format(text, choice_text(one.source).lower())


def touched_line(
    before: str | None, after: str | None, fields: tuple[str, ...], units: tuple[str, ...]
) -> str:
    """Say what a version does to one criterion, and whose points it touches."""
    if before is None:
        text = _ADDED.format(after)
    elif after is None:
        text = _GONE.format(before)
    else:
        text = _CHANGED.format(before, ", ".join(fields))
    return _SCORED_BY.format(text, ", ".join(units)) if units else text


def totals(own: str, cluster: str, final: str, unexplained: int) -> str:
    """Say what a sheet comes to, and what has still to be explained."""
    left = _EXPLAIN_LEFT.format(unexplained) if unexplained else ""
    return TOTALS.format(own, cluster, final, left).strip()


def not_whole(missing: int) -> str:
    return _MISSING.format(missing)


def rule_text(most: str, method: str, steps: str, register: str) -> str:
    """Say how many points a criterion may give, by what, and what its register says."""
    text = _RULE.format(most, method)
    if steps:
        text = _STEPS.format(text, steps)
    return _REGISTER.format(text, register) if register else text


def step_line(moment: str, state: ScoreState, reason: str) -> str:
    shown = choice_text(state)
    return _STEP_WHY.format(moment, shown, reason) if reason else _STEP.format(moment, shown)


def rank_note(tied: tuple[str, ...], parted: tuple[TieBreak, ...], state: ScoreState | None) -> str:
    """Say with whom a unit is level, what parted it from others, and whether it is settled."""
    parts = [_TIED.format(", ".join(tied))] if tied else []
    if parted:
        parts.append(_PARTED.format(", ".join(within(choice_text(one)) for one in parted)))
    if state is not None and state is not ScoreState.CLOSED:
        parts.append(_SO_FAR.format(choice_text(state).lower()))
    return "; ".join(parts)


def missing_note(missing: int) -> str:
    return _NOT_WHOLE.format(missing)


def sum_text(scored: str, bonus: str, penalty: str, total: str) -> str:
    return _SUM.format(scored, bonus, penalty, total)


def breakers_text(breakers: tuple[TieBreak, ...]) -> str:
    """Name the tie-breakers in their order."""
    if not breakers:
        return NO_BREAKERS
    return _BREAKERS.format("; ".join(within(choice_text(one)) for one in breakers))


def votes(name: str, agree: int, base: int, turn: int = 1) -> str:
    return in_ballot(_VOTES.format(name, agree, base), turn)
