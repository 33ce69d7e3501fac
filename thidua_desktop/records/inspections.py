"""Inspections: their plan, what is looked at, each visit with what it found and what follows."""

import datetime
from typing import Any, ClassVar

from thidua_desktop.domain.codes.inspections import FollowState, Verdict, VisitState
from thidua_desktop.domain.inspections.visits import follow_state, visit_state
from thidua_desktop.records.base import FieldKind, Record, Register, field, name_field
from thidua_desktop.records.choices import (
    Addressee,
    InspectionKind,
    InspectionPeriod,
    ItemWork,
    MemberRole,
    Severity,
    TextUse,
)


def _long(title: str, help: str = "") -> Any:
    return field(title=title, help=help, max_length=4000, multiline=True, default="")


def _short(title: str, help: str = "") -> Any:
    return field(title=title, help=help, max_length=200, default="")


def _person(title: str) -> Any:
    return field(title=title, max_length=120, default="", kind=FieldKind.PERSON)


def _day(title: str, help: str = "") -> Any:
    return field(title=title, help=help, default=None)


class Checklist(Record):
    """Danh mục nội dung kiểm tra: one version; what a visit took of it stays so."""

    register: ClassVar[Register] = Register(
        "checklists", "Danh mục nội dung kiểm tra", ("name", "version"), ("name", "version")
    )

    name: str = name_field(title="Tên danh mục", max_length=200)
    version: int = field(title="Phiên bản", ge=1, le=999, default=1)
    source: str = field(title="Nguồn", max_length=500, default="")


class ChecklistItem(Record):
    """Một nội dung của danh mục."""

    register: ClassVar[Register] = Register(
        "checklist_items",
        "Nội dung của danh mục",
        ("checklist_id", "text"),
        ("checklist_id", "position", "id"),
        part=True,
    )

    checklist_id: int = field(title="Danh mục", link="checklists")
    position: int = field(title="STT", ge=0, le=999, default=0)
    code: str = field(title="Ký hiệu", help="Ví dụ: A.1", max_length=20, default="")
    heading: str = _short("Nhóm", "Ví dụ: Công tác thi đua")
    text: str = name_field(title="Nội dung kiểm tra", max_length=500)
    look_for: str = field(title="Hồ sơ, tài liệu cần xem", max_length=1000, default="")


class InspectionPlan(Record):
    """Kế hoạch kiểm tra của năm: what its document says beside the visits."""

    register: ClassVar[Register] = Register(
        "inspection_plans", "Kế hoạch kiểm tra", ("year_id",), ("year_id",), "year_id"
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    document_id: int | None = field(
        title="Văn bản ban hành kế hoạch", link="documents", default=None
    )
    based_on: str = field(
        title="Căn cứ lập kế hoạch",
        help="Văn bản mà kế hoạch thực hiện, ví dụ: Kế hoạch hoạt động của Cụm",
        max_length=500,
        default="",
    )
    purpose: str = _long("Mục đích, yêu cầu", "Mỗi dòng một ý")
    methods: str = _long("Phương pháp, hình thức kiểm tra", "Mỗi dòng một ý")
    result_use: str = field(title="Sử dụng kết quả kiểm tra", max_length=500, default="")
    funding: str = field(title="Kinh phí", max_length=1000, multiline=True, default="")
    decision_id: int | None = field(
        title="Quyết định thành lập Đoàn kiểm tra", link="documents", default=None
    )
    proposer: str = field(
        title="Theo đề nghị của", help="Ghi trong quyết định", max_length=300, default=""
    )


class Inspection(Record):
    """Kiểm tra công tác thi đua, khen thưởng tại một đơn vị.

    Its state follows from the days: announced, inspected, signed, notified, closed.
    """

    register: ClassVar[Register] = Register(
        "inspections",
        "Kiểm tra",
        ("year_id", "unit_id", "period", "repeats_id"),
        ("year_id", "id"),
        "year_id",
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    unit_id: int = field(title="Đơn vị được kiểm tra", link="units")
    period: InspectionPeriod = field(title="Kỳ kiểm tra")
    kind: InspectionKind = field(title="Hình thức", default=InspectionKind.DIRECT)
    inspector_unit_id: int | None = field(
        title="Đơn vị kiểm tra", help="Khi kiểm tra chéo", link="units", default=None
    )
    planned: datetime.date | None = _day("Ngày dự kiến")
    starts: datetime.time | None = field(title="Giờ dự kiến", default=None)
    place: str = field(title="Địa điểm", max_length=300, default="")
    lead_name: str = _person("Trưởng đoàn")
    lead_position: str = _short("Chức vụ Trưởng đoàn")
    lead_unit_id: int | None = field(title="Đơn vị của Trưởng đoàn", link="units", default=None)
    contact_name: str = _person("Đầu mối của đơn vị")
    contact_phone: str = field(
        title="Điện thoại của đầu mối", max_length=60, default="", kind=FieldKind.PHONE
    )
    report_due: datetime.date | None = _day("Hạn gửi báo cáo tự kiểm tra")
    report_received: datetime.date | None = _day("Ngày nhận báo cáo tự kiểm tra")
    announced: datetime.date | None = _day("Ngày thông báo cho đơn vị")
    date: datetime.date | None = _day("Ngày kiểm tra")
    signed: datetime.date | None = _day("Ngày ký biên bản")
    notified: datetime.date | None = _day("Ngày thông báo kết quả")
    closed: datetime.date | None = _day("Ngày kết thúc")
    notice_id: int | None = field(title="Thông báo kết quả", link="documents", default=None)
    checklist_name: str = _short("Danh mục nội dung")
    checklist_version: int = field(title="Phiên bản của danh mục", ge=0, le=999, default=0)
    repeats_id: int | None = field(title="Kiểm tra lại của", link="inspections", default=None)
    started: datetime.time | None = field(title="Giờ bắt đầu", default=None)
    ended: datetime.time | None = field(title="Giờ kết thúc", default=None)
    unit_people: str = _long("Đại diện đơn vị", "Mỗi dòng một người: họ và tên, chức vụ")
    strengths: str = _long("Ưu điểm chung")
    limits: str = _long("Tồn tại, hạn chế chung")
    causes: str = _long("Nguyên nhân")
    good_practice: str = _long("Điển hình, cách làm hay")
    unit_opinion: str = _long("Ý kiến của đơn vị được kiểm tra")
    copies: int = field(title="Số bản", ge=1, le=99, default=2)

    @property
    def state(self) -> VisitState:
        """How far it is, by its days."""
        return visit_state(self.announced, self.date, self.signed, self.notified, self.closed)


class InspectionMember(Record):
    """Thành viên Đoàn kiểm tra, beside its lead."""

    register: ClassVar[Register] = Register(
        "inspection_members",
        "Đoàn kiểm tra",
        ("inspection_id", "name"),
        ("inspection_id", "role", "id"),
        "inspection_id",
        part=True,
    )

    inspection_id: int = field(title="Cuộc kiểm tra", link="inspections")
    role: MemberRole = field(title="Nhiệm vụ", default=MemberRole.MEMBER)
    name: str = name_field(title="Họ và tên", max_length=120, kind=FieldKind.PERSON)
    position: str = _short("Chức vụ")
    unit_id: int | None = field(title="Đơn vị", link="units", default=None)


class Finding(Record):
    """Một nội dung kiểm tra: kết quả, nhận xét, kiến nghị và việc thực hiện kiến nghị.

    The state of its recommendation follows from the days on which it was answered and accepted.
    """

    register: ClassVar[Register] = Register(
        "findings",
        "Kết quả kiểm tra",
        ("inspection_id", "item"),
        ("inspection_id", "position", "id"),
        "inspection_id",
        part=True,
    )

    inspection_id: int = field(title="Cuộc kiểm tra", link="inspections")
    position: int = field(title="STT", ge=0, le=999, default=0)
    code: str = field(title="Ký hiệu", max_length=20, default="")
    heading: str = _short("Nhóm")
    item: str = name_field(title="Nội dung kiểm tra", max_length=500)
    look_for: str = field(title="Hồ sơ, tài liệu cần xem", max_length=1000, default="")
    verdict: Verdict = field(title="Kết quả", default=Verdict.NOT_CHECKED)
    work: ItemWork = field(title="Tình trạng xem xét", default=ItemWork.TODO)
    severity: Severity = field(title="Mức độ", default=Severity.NONE)
    seen: str = _long("Hồ sơ, tài liệu đã xem", "Mỗi dòng một hồ sơ, tài liệu")
    finding: str = field(title="Nhận xét", max_length=2000, multiline=True, default="")
    strengths: str = _long("Ưu điểm")
    limits: str = _long("Tồn tại, hạn chế")
    good_practice: str = _long("Cách làm hay")
    recommendation: str = field(title="Kiến nghị", max_length=2000, multiline=True, default="")
    addressee: Addressee = field(title="Kiến nghị đối với", default=Addressee.UNIT)
    owner_unit_id: int | None = field(
        title="Đơn vị thực hiện",
        help="Để trống: đơn vị được kiểm tra",
        link="units",
        default=None,
    )
    due: datetime.date | None = field(title="Thời hạn", default=None)
    answer: str = _long("Kết quả thực hiện của đơn vị")
    proof: str = field(title="Tài liệu chứng minh", max_length=1000, multiline=True, default="")
    answered: datetime.date | None = _day("Ngày báo cáo thực hiện")
    done: datetime.date | None = field(title="Ngày hoàn thành", default=None)
    accepted_by: str = _person("Người chấp nhận")
    before_id: int | None = field(
        title="Kiến nghị của cuộc kiểm tra trước", link="findings", default=None
    )

    @property
    def follow(self) -> FollowState | None:
        """What became of the recommendation; None where there is none."""
        return follow_state(self.answered, self.done) if self.recommendation else None


class VisitStep(Record):
    """Một bước của cuộc kiểm tra: when it moved to which state, and why where it went back."""

    register: ClassVar[Register] = Register(
        "visit_steps",
        "Diễn biến cuộc kiểm tra",
        ("inspection_id", "at"),
        ("inspection_id", "id"),
        "inspection_id",
        part=True,
    )

    inspection_id: int = field(title="Cuộc kiểm tra", link="inspections")
    at: str = name_field(title="Thời điểm", max_length=32)
    state: VisitState = field(title="Trạng thái")
    date: datetime.date | None = _day("Ngày")
    reason: str = field(title="Lý do", max_length=1000, multiline=True, default="")


class FollowStep(Record):
    """Một bước thực hiện kiến nghị; what was answered before it was opened again stays here."""

    register: ClassVar[Register] = Register(
        "follow_steps",
        "Diễn biến thực hiện kiến nghị",
        ("finding_id", "at"),
        ("finding_id", "id"),
        "finding_id",
        part=True,
    )

    finding_id: int = field(title="Kiến nghị", link="findings")
    at: str = name_field(title="Thời điểm", max_length=32)
    state: FollowState = field(title="Trạng thái")
    date: datetime.date | None = _day("Ngày")
    text: str = _long("Nội dung")
    proof: str = field(title="Tài liệu chứng minh", max_length=1000, multiline=True, default="")
    person: str = _person("Người chấp nhận")


class TextBlock(Record):
    """Mẫu câu: words kept for reuse at the next unit."""

    register: ClassVar[Register] = Register(
        "text_blocks", "Mẫu câu kiểm tra", ("used_for", "text"), ("used_for", "text")
    )

    used_for: TextUse = field(title="Dùng cho")
    text: str = field(title="Nội dung", max_length=2000, min_length=1, multiline=True)
