"""What a year sets out to do: movements, plans with tasks and targets, the pledge."""

import datetime
from typing import ClassVar, Final

from pydantic import ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from thidua_desktop.domain.codes.plans import (
    Comparison,
    OpinionState,
    PlanState,
    ValueKind,
)
from thidua_desktop.domain.codes.registers import FieldCode
from thidua_desktop.domain.plans.targets import Measure, is_figure
from thidua_desktop.records.base import (
    FieldKind,
    Record,
    Register,
    code_field,
    field,
    name_field,
    with_point,
)
from thidua_desktop.records.choices import MovementKind, PlanLevel, TaskArea

UNITS_OF_MEASURE: Final = (
    "%",
    "điểm",
    "văn bản",
    "đề án",
    "vụ việc",
    "hồ sơ",
    "cuộc",
    "lần",
    "lượt người",
    "người",
    "ngày",
    "sáng kiến",
    "mô hình",
    "điển hình",
    "phong trào",
    "triệu đồng",
    "mức xếp loại",
)
OWNERS: Final = (
    "Các đơn vị thành viên Cụm",
    "Trưởng Cụm",
    "Phó Trưởng Cụm",
    "Thư ký Cụm",
    "Ban kiểm phiếu",
    "Đoàn kiểm tra",
)
_FAULTS: Final = {
    ValueKind.NUMBER: FieldCode.NOT_DECIMAL,
    ValueKind.GRADE: FieldCode.NOT_GRADE,
    ValueKind.YES_NO: FieldCode.NOT_FLAG,
}


def _sound_figure(value: str, info: ValidationInfo) -> str:
    """A figure is of the kind that is told before it."""
    kind = info.data.get("value_kind", ValueKind.NUMBER)
    if not is_figure(kind, value):
        raise PydanticCustomError(_FAULTS[kind].value, "not a figure of its kind")
    return value


class Movement(Record):
    """Phong trào, chủ đề hoặc chương trình thi đua."""

    register: ClassVar[Register] = Register(
        "movements", "Phong trào, chủ đề", ("year_id", "name"), ("year_id", "id"), "year_id"
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    level: PlanLevel = field(title="Cấp")
    kind: MovementKind = field(title="Loại", default=MovementKind.MOVEMENT)
    name: str = name_field(title="Tên phong trào, chủ đề", max_length=1000)
    slogan: str = field(title="Khẩu hiệu", max_length=500, default="")
    document_id: int | None = field(title="Văn bản", link="documents", default=None)
    unit_id: int | None = field(
        title="Đơn vị chủ trì", help="Đơn vị chỉ đạo thực hiện", link="units", default=None
    )
    starts: datetime.date | None = field(title="Từ ngày", default=None)
    ends: datetime.date | None = field(title="Đến ngày", default=None)
    first_review: datetime.date | None = field(title="Ngày sơ kết", default=None)
    last_review: datetime.date | None = field(title="Ngày tổng kết", default=None)
    first_reviewed: datetime.date | None = field(
        title="Đã sơ kết ngày", help="Để trống: chưa sơ kết", default=None
    )
    last_reviewed: datetime.date | None = field(
        title="Đã tổng kết ngày", help="Để trống: chưa tổng kết", default=None
    )
    aim: str = field(title="Mục đích, mục tiêu", max_length=4000, multiline=True, default="")
    subjects: str = field(title="Đối tượng thi đua", max_length=2000, multiline=True, default="")
    contents: str = field(
        title="Nội dung thi đua",
        help="Mỗi dòng một nội dung",
        max_length=8000,
        multiline=True,
        default="",
    )
    measures: str = field(
        title="Biện pháp thực hiện",
        help="Mỗi dòng một biện pháp",
        max_length=4000,
        multiline=True,
        default="",
    )
    awards: str = field(
        title="Hình thức, tiêu chuẩn khen thưởng",
        help="Mỗi dòng một ý",
        max_length=4000,
        multiline=True,
        default="",
    )


class Indicator(Record):
    """Một chỉ tiêu thường dùng; what a target of it begins with."""

    register: ClassVar[Register] = Register(
        "indicators", "Danh mục chỉ tiêu", ("code",), ("id",), ""
    )

    code: str = code_field(title="Mã chỉ tiêu", help="Ví dụ: TASK_DONE")
    name: str = name_field(title="Tên chỉ tiêu", max_length=1000)
    value_kind: ValueKind = field(title="Cách đo", default=ValueKind.NUMBER)
    comparison: Comparison = field(title="So sánh", default=Comparison.AT_LEAST)
    unit_of_measure: str = field(
        title="Đơn vị tính", max_length=60, default="", offered=UNITS_OF_MEASURE
    )
    usual: str = field(title="Mức thường đặt", max_length=60, kind=FieldKind.FIGURE, default="")

    _point = field_validator("usual", mode="before")(with_point)

    @field_validator("usual")
    @classmethod
    def _figure(cls, value: str, info: ValidationInfo) -> str:
        return _sound_figure(value, info)


class Plan(Record):
    """Kế hoạch của Bộ, của Cụm hoặc của một đơn vị."""

    register: ClassVar[Register] = Register(
        "plans",
        "Kế hoạch",
        ("year_id", "level", "unit_id", "name"),
        ("year_id", "id"),
        "year_id",
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    level: PlanLevel = field(title="Cấp")
    unit_id: int | None = field(title="Đơn vị", link="units", default=None)
    name: str = name_field(title="Tên kế hoạch", max_length=500)
    state: PlanState = field(title="Trạng thái", default=PlanState.DRAFT)
    opinions_due: datetime.date | None = field(title="Hạn góp ý", default=None)
    document_id: int | None = field(title="Văn bản", link="documents", default=None)
    movement_id: int | None = field(
        title="Phong trào, chủ đề",
        help="Phong trào mà kế hoạch triển khai",
        link="movements",
        default=None,
    )
    purpose: str = field(
        title="Mục đích", help="Mỗi dòng một ý", max_length=4000, multiline=True, default=""
    )
    requirements: str = field(
        title="Yêu cầu", help="Mỗi dòng một ý", max_length=4000, multiline=True, default=""
    )
    funding: str = field(title="Kinh phí", max_length=2000, multiline=True, default="")
    organisation: str = field(
        title="Tổ chức thực hiện",
        help="Mỗi dòng một ý",
        max_length=4000,
        multiline=True,
        default="",
    )


class PlanOpinion(Record):
    """Ý kiến của một đơn vị về dự thảo kế hoạch, và việc tiếp thu."""

    register: ClassVar[Register] = Register(
        "plan_opinions",
        "Ý kiến về dự thảo kế hoạch",
        ("plan_id", "unit_id"),
        ("plan_id", "id"),
        "plan_id",
        part=True,
    )

    plan_id: int = field(title="Kế hoạch", link="plans")
    unit_id: int = field(title="Đơn vị", link="units")
    state: OpinionState = field(title="Trả lời", default=OpinionState.SILENT)
    date: datetime.date | None = field(title="Ngày trả lời", default=None)
    opinion: str = field(title="Ý kiến", max_length=4000, multiline=True, default="")
    answer: str = field(title="Tiếp thu, giải trình", max_length=4000, multiline=True, default="")


class PlanTask(Record):
    """Một công việc của kế hoạch."""

    register: ClassVar[Register] = Register(
        "plan_tasks",
        "Công việc của kế hoạch",
        ("plan_id", "text", "owner_unit_id"),
        ("plan_id", "id"),
        "plan_id",
        part=True,
    )

    plan_id: int = field(title="Kế hoạch", link="plans")
    text: str = name_field(title="Nội dung", max_length=1000)
    area: TaskArea = field(title="Nhóm công việc", default=TaskArea.OTHER)
    owner_unit_id: int | None = field(title="Đơn vị chủ trì", link="units", default=None)
    owner: str = field(
        title="Chủ trì khác",
        help="Khi người chủ trì không phải là một đơn vị",
        max_length=200,
        default="",
        offered=OWNERS,
    )
    partners: str = field(
        title="Phối hợp khác",
        help="Ngoài các đơn vị phối hợp đã chọn",
        max_length=300,
        default="",
        offered=OWNERS,
    )
    due: datetime.date | None = field(title="Thời hạn", default=None)
    approved_due: datetime.date | None = field(
        title="Thời hạn được duyệt", help="Thời hạn khi kế hoạch được ban hành", default=None
    )
    done: datetime.date | None = field(title="Ngày hoàn thành", default=None)
    product: str = field(title="Sản phẩm", max_length=500, default="")
    progress: str = field(
        title="Tiến độ",
        help="Mỗi dòng một ghi chép, bắt đầu bằng ngày",
        max_length=4000,
        multiline=True,
        default="",
    )
    proof_id: int | None = field(title="Văn bản minh chứng", link="documents", default=None)
    proof: str = field(
        title="Minh chứng khác", help="Tên tệp, tài liệu lưu", max_length=500, default=""
    )
    parent_id: int | None = field(
        title="Thuộc công việc",
        help="Công việc của kế hoạch cấp trên",
        link="plan_tasks",
        default=None,
    )


class TaskPartner(Record):
    """Một đơn vị phối hợp thực hiện công việc."""

    register: ClassVar[Register] = Register(
        "task_partners",
        "Đơn vị phối hợp",
        ("task_id", "unit_id"),
        ("task_id", "id"),
        "task_id",
        part=True,
    )

    task_id: int = field(title="Công việc", link="plan_tasks")
    unit_id: int = field(title="Đơn vị", link="units")


class TaskUnits(Record):
    """Đơn vị phối hợp as a sheet of tasks names them; kept as one `TaskPartner` each."""

    register: ClassVar[Register] = Register("task_units", "Đơn vị phối hợp", ("units",), ("units",))

    units: str = field(
        title="Đơn vị phối hợp", help="Cách nhau bằng dấu chấm phẩy", max_length=4000, default=""
    )


class TaskFile(Record):
    """Một tệp minh chứng của công việc: kept in the folder of attachments beside the store."""

    register: ClassVar[Register] = Register(
        "task_files",
        "Tệp minh chứng",
        ("task_id", "name"),
        ("task_id", "name"),
        "task_id",
        part=True,
    )
    exact: ClassVar[tuple[str, ...]] = ("name",)

    task_id: int = field(title="Công việc", link="plan_tasks")
    name: str = name_field(title="Tên tệp", max_length=200)
    sha256: str = field(title="Mã xác thực (SHA-256)", max_length=64)
    size: int = field(title="Số byte", ge=0, le=10**12)


class DueChange(Record):
    """Một lần đổi thời hạn của công việc sau khi kế hoạch được ban hành."""

    register: ClassVar[Register] = Register(
        "due_changes",
        "Đổi thời hạn",
        ("task_id", "decided", "new_due"),
        ("task_id", "id"),
        "task_id",
        part=True,
    )

    task_id: int = field(title="Công việc", link="plan_tasks")
    decided: datetime.date = field(title="Ngày đổi")
    old_due: datetime.date | None = field(title="Thời hạn cũ", default=None)
    new_due: datetime.date | None = field(title="Thời hạn mới", default=None)
    reason: str = field(title="Lý do", max_length=1000, min_length=1, multiline=True)


class PlanTarget(Record):
    """Một chỉ tiêu của kế hoạch; figures are text, since a store would round them."""

    register: ClassVar[Register] = Register(
        "plan_targets",
        "Chỉ tiêu",
        ("plan_id", "text"),
        ("plan_id", "id"),
        "plan_id",
        part=True,
    )

    plan_id: int = field(title="Kế hoạch", link="plans")
    text: str = name_field(title="Chỉ tiêu", max_length=1000)
    indicator_id: int | None = field(title="Theo danh mục", link="indicators", default=None)
    value_kind: ValueKind = field(title="Cách đo", default=ValueKind.NUMBER)
    comparison: Comparison = field(title="So sánh", default=Comparison.AT_LEAST)
    unit_of_measure: str = field(
        title="Đơn vị tính", max_length=60, default="", offered=UNITS_OF_MEASURE
    )
    planned: str = field(title="Chỉ tiêu đăng ký", max_length=60, kind=FieldKind.FIGURE, default="")
    half_year: str = field(
        title="Kết quả 6 tháng", max_length=60, kind=FieldKind.FIGURE, default=""
    )
    achieved: str = field(
        title="Kết quả thực hiện", max_length=60, kind=FieldKind.FIGURE, default=""
    )
    proof: str = field(
        title="Minh chứng", help="Số văn bản, tên tài liệu lưu", max_length=500, default=""
    )
    parent_id: int | None = field(
        title="Thuộc chỉ tiêu",
        help="Chỉ tiêu của kế hoạch cấp trên",
        link="plan_targets",
        default=None,
    )

    _point = field_validator("planned", "half_year", "achieved", mode="before")(with_point)

    @field_validator("planned", "half_year", "achieved")
    @classmethod
    def _figure(cls, value: str, info: ValidationInfo) -> str:
        return _sound_figure(value, info)

    @property
    def measure(self) -> Measure:
        """How it is measured, and what is planned."""
        return Measure(self.value_kind, self.comparison, self.planned)
