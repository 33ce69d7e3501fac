"""What plans, their tasks and their targets are called."""

from fractions import Fraction
from typing import Final

from thidua_desktop.domain.codes.plans import Comparison, ValueKind
from thidua_desktop.domain.plans.targets import YES, RollUp
from thidua_desktop.records.plans import Movement, PlanTarget
from thidua_desktop.texts.base.choices import FIGURES, choice_text
from thidua_desktop.texts.base.numbers import percent, two_digits
from thidua_desktop.texts.registers.register_page import RegisterTexts

PLANS: Final = RegisterTexts(
    one="kế hoạch",
    delete="Xóa kế hoạch",
    new="Kế hoạch mới",
    new_text="Chọn cấp và ghi tên kế hoạch; kế hoạch được lưu khi đủ hai mục đó.",
    empty=(
        "Chưa có kế hoạch nào của năm này: kế hoạch của Bộ, của Cụm và của từng đơn vị. Thêm từng "
        "kế hoạch, hoặc nhập cả danh sách từ Excel."
    ),
    nothing_found="Không có kế hoạch nào phù hợp. Xóa ô lọc để xem tất cả.",
    choose="Chọn một kế hoạch ở danh sách bên trái để xem công việc và chỉ tiêu.",
    delete_text="Kế hoạch được xóa. Ctrl+Z để hoàn tác.",
    file_name="Danh sách kế hoạch",
    title="Kế hoạch năm",
    edit="Sửa kế hoạch",
)
TASKS: Final = RegisterTexts(
    one="công việc",
    add="Thêm công việc",
    new="Công việc mới",
    delete="Xóa công việc",
    delete_text="Công việc được xóa khỏi kế hoạch. Ctrl+Z để hoàn tác.",
    empty="Chưa có công việc nào: nội dung, đơn vị chủ trì và thời hạn.",
    title="Công việc",
    file_name="Danh sách công việc",
    edit="Sửa công việc",
)
TARGETS: Final = RegisterTexts(
    one="chỉ tiêu",
    add="Thêm chỉ tiêu",
    new="Chỉ tiêu mới",
    delete="Xóa chỉ tiêu",
    delete_text="Chỉ tiêu được xóa khỏi kế hoạch. Ctrl+Z để hoàn tác.",
    empty="Chưa có chỉ tiêu nào: nội dung, đơn vị tính và số đăng ký.",
    title="Chỉ tiêu",
    file_name="Danh sách chỉ tiêu",
    edit="Sửa chỉ tiêu",
)

VIEWS: Final = (
    "Kế hoạch",
    "Công việc",
    "Chỉ tiêu",
    "Phong trào",
    "Giao ước",
    "Phủ kế hoạch Bộ",
    "Danh mục",
)
MOVEMENTS: Final = RegisterTexts(
    one="phong trào, chủ đề",
    delete="Xóa phong trào, chủ đề",
    new="Phong trào, chủ đề mới",
    new_text="Chọn cấp, loại và ghi tên; mục này được lưu khi đủ ba mục đó.",
    empty=(
        "Chưa có phong trào, chủ đề nào của năm này: phong trào của Bộ, chủ đề của Cụm, chương "
        "trình thi đua. Thêm từng phong trào, hoặc nhập cả danh sách từ Excel."
    ),
    nothing_found="Không có phong trào, chủ đề nào phù hợp. Xóa ô lọc để xem tất cả.",
    choose="Chọn một phong trào, chủ đề ở danh sách bên trái để xem nội dung.",
    delete_text="Phong trào, chủ đề được xóa. Ctrl+Z để hoàn tác.",
    file_name="Danh sách phong trào, chủ đề thi đua",
    title="Phong trào, chủ đề thi đua năm",
    edit="Sửa phong trào, chủ đề",
)
INDICATORS: Final = RegisterTexts(
    one="chỉ tiêu thường dùng",
    delete="Xóa khỏi danh mục",
    new="Chỉ tiêu thường dùng mới",
    new_text="Ghi mã và tên; chỉ tiêu được lưu khi đủ hai mục đó.",
    empty=(
        "Danh mục chỉ tiêu còn trống. Lấy danh mục mẫu rồi sửa cho hợp với Cụm, hoặc thêm từng "
        "chỉ tiêu."
    ),
    nothing_found="Không có chỉ tiêu nào phù hợp. Xóa ô lọc để xem tất cả.",
    choose="Chọn một chỉ tiêu ở danh sách bên trái để sửa.",
    delete_text="Chỉ tiêu được xóa khỏi danh mục. Ctrl+Z để hoàn tác.",
    file_name="Danh mục chỉ tiêu",
    title="Danh mục chỉ tiêu",
    edit="Sửa chỉ tiêu thường dùng",
)
OPINIONS: Final = RegisterTexts(
    one="đơn vị được lấy ý kiến",
    add="Thêm đơn vị",
    new="Thêm đơn vị được lấy ý kiến",
    delete="Xóa khỏi danh sách lấy ý kiến",
    delete_text="Ý kiến của đơn vị được xóa khỏi kế hoạch. Ctrl+Z để hoàn tác.",
    empty="Chưa lấy ý kiến đơn vị nào về dự thảo.",
    title="Ý kiến của các đơn vị",
    file_name="Bảng tổng hợp ý kiến",
    edit="Ý kiến của đơn vị",
)
YEAR_TASKS: Final = RegisterTexts(
    one="công việc",
    delete="Xóa công việc",
    empty="Chưa có công việc nào trong các kế hoạch của năm này. Thêm công việc ở trang Kế hoạch.",
    nothing_found="Không có công việc nào phù hợp. Xóa ô lọc để xem tất cả.",
    choose="Chọn một công việc ở danh sách bên trái để ghi tiến độ, minh chứng.",
    delete_text="Công việc được xóa khỏi kế hoạch. Ctrl+Z để hoàn tác.",
    file_name="Theo dõi công việc của các kế hoạch",
    title="Công việc của các kế hoạch năm",
    edit="Sửa công việc",
)
PLEDGES: Final = RegisterTexts(
    one="giao ước",
    delete="Xóa giao ước",
    new="Giao ước mới",
    new_text="Ghi tên giao ước; giao ước được lưu khi có tên.",
    empty=(
        "Chưa có giao ước thi đua của năm này. Lập giao ước: nội dung lấy từ chỉ tiêu của Cụm, "
        "mỗi đơn vị một người ký."
    ),
    nothing_found="Không có giao ước nào phù hợp. Xóa ô lọc để xem tất cả.",
    choose="Chọn một giao ước ở danh sách bên trái để xem nội dung và người ký.",
    delete_text="Giao ước được xóa. Ctrl+Z để hoàn tác.",
    file_name="Danh sách giao ước thi đua",
    title="Giao ước thi đua năm",
    edit="Sửa giao ước",
)
PLEDGE_ITEMS: Final = RegisterTexts(
    one="nội dung",
    add="Thêm nội dung",
    new="Nội dung mới",
    delete="Xóa nội dung",
    delete_text="Nội dung được xóa khỏi giao ước. Ctrl+Z để hoàn tác.",
    empty="Chưa có nội dung nào. Lấy từ chỉ tiêu, hoặc thêm từng nội dung.",
    title="Nội dung giao ước",
    file_name="Nội dung giao ước",
    edit="Sửa nội dung giao ước",
)
SIGNERS: Final = RegisterTexts(
    one="người ký",
    add="Thêm người ký",
    new="Người ký mới",
    delete="Xóa người ký",
    delete_text="Người ký được xóa khỏi giao ước. Ctrl+Z để hoàn tác.",
    empty="Chưa có người ký: mỗi đơn vị thành viên một người.",
    title="Người ký của các đơn vị",
    file_name="Người ký giao ước",
    edit="Sửa người ký",
)

_UNIT_PLAN: Final = "Kế hoạch phát động phong trào thi đua năm {0}"
_PLEDGE: Final = "Giao ước thi đua năm {0}"
_PHRASES: Final = {
    Comparison.AT_LEAST: "đạt từ {0} trở lên",
    Comparison.MORE: "đạt trên {0}",
    Comparison.AT_MOST: "không quá {0}",
    Comparison.LESS: "dưới {0}",
    Comparison.EQUAL: "{0}",
}
_SIGNS: Final = {
    Comparison.AT_LEAST: "≥ ",
    Comparison.MORE: "> ",
    Comparison.AT_MOST: "≤ ",
    Comparison.LESS: "< ",
    Comparison.EQUAL: "",
}
_TEN: Final = 10


def movement_title(movement: Movement) -> str:
    return _MOVEMENT.format(choice_text(movement.kind), choice_text(movement.level))


_MOVEMENT: Final = "{0} của {1}"


def unit_plan_name(year: int) -> str:
    return _UNIT_PLAN.format(year)


def pledge_name(year: int) -> str:
    return _PLEDGE.format(year)


def figure_text(figure: str, unit: str = "") -> str:
    """Write a figure: a number with its comma and unit, a grade, yes or no."""
    if figure in FIGURES:
        return FIGURES[figure]
    number = figure.replace(".", ",")
    between = "" if unit == "%" else " "
    return f"{number}{between}{unit}".strip() if figure else ""


def planned_text(target: PlanTarget, *, measured: bool = True) -> str:
    """Write what is planned, with its sign: ≥ 98%; its unit may stand in a column of its own."""
    text = figure_text(target.planned, target.unit_of_measure if measured else "")
    sign = _SIGNS[target.comparison] if target.value_kind is not ValueKind.YES_NO else ""
    return f"{sign}{text}" if text else ""


def sign_text(target: PlanTarget) -> str:
    """How a target compares: ≥ 98."""
    return _SIGNS[target.comparison].strip() or "="


def target_text(target: PlanTarget) -> str:
    """Write a target as a commitment: Hồ sơ giải quyết đúng hạn: đạt từ 98% trở lên."""
    if not target.planned or target.planned == YES:
        return target.text
    figure = target.planned
    if figure == "0" and target.comparison is Comparison.EQUAL:
        return f"{target.text}: {NOTHING}"
    if target.value_kind is ValueKind.GRADE:
        grade = _PHRASES[target.comparison].format(GRADE.format(figure_text(figure)))
        return f"{target.text}: {grade}"
    whole = figure.isdecimal() and int(figure) < _TEN and target.unit_of_measure != "%"
    text = figure_text(f"{int(figure):02d}" if whole else figure, target.unit_of_measure)
    return f"{target.text}: {_PHRASES[target.comparison].format(text)}"


def roll_up_text(found: RollUp) -> str:
    """How many of how many met it, and how many did not report: 7/12 đạt, 02 chưa báo cáo."""
    text = ROLL_UP.format(found.met, found.total)
    return text + (NOT_REPORTED.format(two_digits(found.missing)) if found.missing else "")


def met_text(met: bool | None) -> str:
    return MET[met]


def share_text(share: Fraction | None) -> str:
    return "" if share is None else percent(share.numerator, share.denominator)


NOTHING: Final = "không có"
GRADE: Final = "mức “{0}”"
ROLL_UP: Final = "{0}/{1} đạt"
NOT_REPORTED: Final = ", {0} chưa báo cáo"
MET: Final = {True: "Đạt", False: "Chưa đạt", None: "Chưa báo cáo"}
TASK_STATES: Final = {
    "done": "Đã hoàn thành",
    "done_late": "Hoàn thành chậm",
    "late": "Quá hạn",
    "open": "Đang thực hiện",
    "undated": "Chưa có thời hạn",
}
NO_OWNER: Final = "Chưa có chủ trì"
NO_DUE: Final = "Chưa có thời hạn"
OWNER: Final = "Chủ trì"
PARTNERS: Final = "Phối hợp"
STATE: Final = "Tình trạng"
APPROVED: Final = "Được duyệt"
PLAN: Final = "Kế hoạch"
DUE_CHANGED: Final = "{0} (đổi {1} lần)"
"""The approved date where it was changed since, and how often."""
APPROVED_ON: Final = "được duyệt {0}"
SIGN: Final = "So sánh"
TARGET_KEPT: Final = "Đã lưu chỉ tiêu lúc {0}  ·  Ctrl+Z hoàn tác"
PLAN_KEPT: Final = "Đã lưu kế hoạch lúc {0}  ·  Ctrl+Z hoàn tác"
WHOSE: Final = "Của"
DONE: Final = "Hoàn thành"
OPINIONS_WANTED: Final = "Các đơn vị góp ý dự thảo kế hoạch"
FIRST_REVIEW: Final = "Sơ kết “{0}”"
LAST_REVIEW: Final = "Tổng kết “{0}”"
RATED_AS: Final = {
    "grade": "mức độ hoàn thành nhiệm vụ",
    "party_grade": "xếp loại tổ chức đảng",
}
"""The words by which a target asks for the yearly rating of its unit, by the rating's field."""
RATED: Final = "Lấy từ Xếp loại năm; sửa ở đây là sửa xếp loại"
