"""Scoring: tables of criteria, what they hold, and how each unit was scored by them."""

import datetime
from typing import Any, ClassVar

from pydantic import field_validator

from thidua_desktop.domain.codes.scoring import (
    FigureSource,
    Method,
    Part,
    RoundedAt,
    Rounding,
    Scorer,
    ScoreState,
    TieBreak,
)
from thidua_desktop.records.base import (
    DECIMAL_PATTERN,
    FieldKind,
    Record,
    Register,
    field,
    name_field,
    with_point,
)
from thidua_desktop.records.choices import ReportKind, UnitKind


def _points(title: str, help: str = "", default: str = "") -> Any:
    return field(
        title=title, help=help, pattern=DECIMAL_PATTERN, kind=FieldKind.DECIMAL, default=default
    )


class ScoringTable(Record):
    """Bảng tiêu chí chấm điểm: one version; once scoring has opened it stays as it is."""

    register: ClassVar[Register] = Register(
        "scoring_tables",
        "Bảng tiêu chí chấm điểm",
        ("year_id", "name", "version"),
        ("year_id", "name", "version"),
        "year_id",
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    name: str = name_field(title="Tên bảng tiêu chí", max_length=200)
    version: int = field(title="Phiên bản", ge=1, le=999, default=1)
    unit_kind: UnitKind | None = field(
        title="Áp dụng cho loại đơn vị",
        help="Để trống: mọi đơn vị không có bảng riêng",
        default=None,
    )
    total: str = _points("Thang điểm", "Tổng điểm chuẩn của các nhóm", "100")
    decimals: int = field(title="Số chữ số thập phân", ge=0, le=4, default=2)
    rounding: Rounding = field(title="Cách làm tròn", default=Rounding.HALF_UP)
    rounded_at: RoundedAt = field(title="Làm tròn khi", default=RoundedAt.PRINT)
    tolerance: str = _points(
        "Mức chênh lệch phải giải trình",
        "Chênh lệch lớn hơn mức này giữa điểm tự chấm và điểm thẩm định phải được giải trình",
        "0",
    )
    tie_1: TieBreak | None = field(title="Khi bằng điểm, xét thứ nhất", default=None)
    tie_2: TieBreak | None = field(title="Khi bằng điểm, xét thứ hai", default=None)
    tie_3: TieBreak | None = field(title="Khi bằng điểm, xét thứ ba", default=None)
    tie_4: TieBreak | None = field(title="Khi bằng điểm, xét thứ tư", default=None)
    document_id: int | None = field(title="Văn bản ban hành", link="documents", default=None)
    opened: datetime.date | None = field(title="Ngày mở chấm điểm", default=None)
    source: str = field(title="Nguồn", max_length=500, default="")
    illustrative: bool = field(
        title="Bảng đề xuất, minh họa",
        help="Chưa do cấp có thẩm quyền ban hành; mọi nơi hiển thị đều nêu rõ",
        default=False,
    )

    _point = field_validator("total", "tolerance", mode="before")(with_point)

    @property
    def breakers(self) -> tuple[TieBreak, ...]:
        """Give the tie-breakers in their order."""
        chosen = (self.tie_1, self.tie_2, self.tie_3, self.tie_4)
        return tuple(one for one in chosen if one is not None)


class Criterion(Record):
    """Một nhóm, tiêu chí hoặc tiêu chí thành phần của bảng.

    Which part of the total it counts in is said by the group at the top alone.
    """

    register: ClassVar[Register] = Register(
        "criteria",
        "Tiêu chí chấm điểm",
        ("table_id", "code", "text"),
        ("table_id", "position", "id"),
        "table_id",
        part=True,
    )

    table_id: int = field(title="Bảng tiêu chí", link="scoring_tables")
    parent_id: int | None = field(title="Thuộc", link="criteria", default=None)
    position: int = field(title="Thứ tự", ge=0, le=9999, default=0)
    code: str = field(title="STT", help="Ví dụ: I, 1, 1.1", max_length=20, default="")
    text: str = name_field(title="Nội dung tiêu chí", max_length=1000)
    part: Part = field(title="Tính vào", default=Part.SCORED)
    weight: str = _points("Hệ số của nhóm", "Để trống: 1")
    max_points: str = _points("Điểm tối đa")
    method: Method = field(title="Phương pháp tính", default=Method.MANUAL)
    each_points: str = _points("Điểm cho mỗi việc", "Khi tính theo từng việc")
    cap: str = _points("Không quá", "Để trống: điểm tối đa")
    floor: str = _points("Không dưới", "Để trống: 0")
    steps: str = field(
        title="Các mức",
        help="Mỗi dòng một mức, ví dụ: “> 95: 1,5”, “75 – 95: 1”, “< 75: 0”",
        max_length=2000,
        multiline=True,
        default="",
    )
    source: FigureSource = field(title="Lấy số liệu từ", default=FigureSource.NONE)
    indicator_id: int | None = field(
        title="Chỉ tiêu", help="Khi lấy số liệu từ chỉ tiêu", link="indicators", default=None
    )
    report_kind: ReportKind | None = field(
        title="Báo cáo", help="Khi lấy số liệu từ sổ báo cáo", default=None
    )
    evidence_needed: bool = field(title="Phải có minh chứng", default=False)
    note: str = field(title="Ghi chú", max_length=1000, multiline=True, default="")

    _point = field_validator("weight", "max_points", "each_points", "cap", "floor", mode="before")(
        with_point
    )


class ScoreSheet(Record):
    """Điểm thi đua của một đơn vị: chấm theo bảng tiêu chí, hoặc chỉ ghi tổng điểm.

    Totals are typed only where there is no table; by a table they are reckoned, never stored.
    """

    register: ClassVar[Register] = Register(
        "scores", "Điểm thi đua", ("year_id", "unit_id"), ("year_id", "id"), "year_id"
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    unit_id: int = field(title="Đơn vị", link="units")
    table_id: int | None = field(title="Bảng tiêu chí", link="scoring_tables", default=None)
    state: ScoreState = field(title="Trạng thái", default=ScoreState.DRAFT)
    cross_unit_id: int | None = field(title="Đơn vị chấm chéo", link="units", default=None)
    self_score: str = _points("Điểm tự chấm", "Khi không chấm theo bảng tiêu chí")
    cluster_score: str = _points("Điểm Cụm thẩm định", "Khi không chấm theo bảng tiêu chí")
    decided_order: int | None = field(
        title="Thứ tự khi bằng điểm",
        help="Theo quyết định của Trưởng, Phó Trưởng Cụm",
        ge=1,
        le=99,
        default=None,
    )
    decided_by: str = field(title="Người quyết định", max_length=300, default="")

    _point = field_validator("self_score", "cluster_score", mode="before")(with_point)


class ScoreEntry(Record):
    """Điểm của một tiêu chí theo một người chấm: số liệu, điểm, minh chứng, giải trình.

    Without points these follow from the figure; without either it is not scored, which is not 0.
    """

    register: ClassVar[Register] = Register(
        "score_entries",
        "Điểm từng tiêu chí",
        ("sheet_id", "criterion_id", "scorer"),
        ("sheet_id", "criterion_id", "id"),
        "sheet_id",
        part=True,
    )

    sheet_id: int = field(title="Đơn vị được chấm", link="scores")
    criterion_id: int = field(title="Tiêu chí", link="criteria")
    scorer: Scorer = field(title="Người chấm")
    figure: str = field(title="Số liệu", max_length=200, default="")
    points: str = _points("Điểm")
    evidence: str = field(
        title="Minh chứng",
        help="Số văn bản, tên tài liệu lưu; mỗi dòng một tài liệu",
        max_length=2000,
        multiline=True,
        default="",
    )
    explanation: str = field(title="Giải trình", max_length=2000, multiline=True, default="")
    change_reason: str = field(
        title="Lý do sửa", help="Khi sửa điểm đã gửi", max_length=1000, default=""
    )

    _point = field_validator("points", mode="before")(with_point)


class ScoreStep(Record):
    """Một bước chấm điểm của đơn vị: when it moved to which state, and why where it went back."""

    register: ClassVar[Register] = Register(
        "score_steps",
        "Diễn biến chấm điểm",
        ("sheet_id", "at"),
        ("sheet_id", "id"),
        "sheet_id",
        part=True,
    )

    sheet_id: int = field(title="Đơn vị được chấm", link="scores")
    at: str = name_field(title="Thời điểm", max_length=32)
    state: ScoreState = field(title="Trạng thái")
    reason: str = field(title="Lý do", max_length=1000, multiline=True, default="")
