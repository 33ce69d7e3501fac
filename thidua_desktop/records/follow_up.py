"""What the cluster follows up: reports of its units, what was asked of it, examples, meetings."""

import datetime
from typing import ClassVar

from thidua_desktop.records.base import YEARS, FieldKind, Record, Register, field, name_field
from thidua_desktop.records.choices import (
    CalendarLane,
    ExampleKind,
    RecommendationKind,
    ReportKind,
    ReviewKind,
)

_TEXT_PART = 8000


class ReportDue(Record):
    """Thời hạn các đơn vị gửi một loại báo cáo trong năm."""

    register: ClassVar[Register] = Register(
        "report_dues", "Thời hạn báo cáo", ("year_id", "kind"), ("year_id", "id"), "year_id"
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    kind: ReportKind = field(title="Loại báo cáo")
    due: datetime.date | None = field(title="Thời hạn gửi", default=None)
    document_id: int | None = field(title="Văn bản yêu cầu", link="documents", default=None)
    note: str = field(title="Ghi chú", max_length=500, default="")


class ReceivedReport(Record):
    """Báo cáo của một đơn vị mà Cụm đã nhận, hoặc được lùi thời hạn."""

    register: ClassVar[Register] = Register(
        "received_reports",
        "Báo cáo của đơn vị",
        ("year_id", "unit_id", "kind"),
        ("year_id", "id"),
        "year_id",
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    unit_id: int = field(title="Đơn vị", link="units")
    kind: ReportKind = field(title="Loại báo cáo")
    received: datetime.date | None = field(title="Ngày nhận", default=None)
    extended: datetime.date | None = field(
        title="Lùi thời hạn đến", help="Thời hạn riêng của đơn vị, nếu được lùi", default=None
    )
    document_id: int | None = field(title="Văn bản", link="documents", default=None)
    note: str = field(title="Ghi chú", max_length=500, default="")


class Reminder(Record):
    """Công văn đôn đốc: to those alone whose report was late on its day."""

    register: ClassVar[Register] = Register(
        "reminders",
        "Công văn đôn đốc",
        ("year_id", "kind", "turn"),
        ("year_id", "id"),
        "year_id",
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    kind: ReportKind = field(title="Loại báo cáo")
    turn: int = field(title="Lần", ge=1, le=9)
    date: datetime.date = field(title="Ngày đôn đốc")
    due: datetime.date = field(title="Đề nghị gửi trước ngày")
    contact: str = field(
        title="Đầu mối",
        help="Người nhận báo cáo, điện thoại, thư điện tử",
        max_length=300,
        default="",
    )
    document_id: int | None = field(title="Văn bản đi", link="documents", default=None)


class ReminderUnit(Record):
    """Một đơn vị được đôn đốc, với số ngày chậm khi ấy."""

    register: ClassVar[Register] = Register(
        "reminder_units",
        "Đơn vị được đôn đốc",
        ("reminder_id", "unit_id"),
        ("reminder_id", "id"),
        "reminder_id",
        part=True,
    )

    reminder_id: int = field(title="Công văn đôn đốc", link="reminders")
    unit_id: int = field(title="Đơn vị", link="units")
    days_late: int = field(title="Số ngày chậm", ge=0, le=10_000)


class Recommendation(Record):
    """Kiến nghị của đơn vị, ý kiến chỉ đạo của cấp trên: from the meeting to its answer."""

    register: ClassVar[Register] = Register(
        "recommendations",
        "Kiến nghị, chỉ đạo",
        ("year_id", "text"),
        ("year_id", "id"),
        "year_id",
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    kind: RecommendationKind = field(title="Loại")
    text: str = field(title="Nội dung", max_length=2000, min_length=1, multiline=True)
    meeting: str = field(title="Nêu tại", help="Cuộc họp hoặc văn bản", max_length=300, default="")
    said_on: datetime.date | None = field(title="Ngày nêu", default=None)
    said_by: str = field(title="Người nêu", max_length=200, default="", kind=FieldKind.PERSON)
    said_by_unit_id: int | None = field(title="Đơn vị nêu", link="units", default=None)
    sent_to: str = field(title="Chuyển đến", max_length=300, default="")
    sent_on: datetime.date | None = field(title="Ngày chuyển", default=None)
    document_id: int | None = field(title="Văn bản chuyển", link="documents", default=None)
    owner_unit_id: int | None = field(title="Đơn vị theo dõi", link="units", default=None)
    due: datetime.date | None = field(title="Thời hạn", default=None)
    answer: str = field(title="Kết quả, trả lời", max_length=2000, multiline=True, default="")
    answer_document_id: int | None = field(title="Văn bản trả lời", link="documents", default=None)
    done: datetime.date | None = field(title="Ngày hoàn thành", default=None)
    from_year: int | None = field(title="Chuyển từ năm", ge=YEARS[0], le=YEARS[-1], default=None)


class GoodExample(Record):
    """Điển hình tiên tiến, mô hình mới, cách làm hay."""

    register: ClassVar[Register] = Register(
        "good_examples",
        "Điển hình, cách làm hay",
        ("year_id", "unit_id", "name"),
        ("year_id", "id"),
        "year_id",
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    unit_id: int = field(title="Đơn vị", link="units")
    kind: ExampleKind = field(title="Loại")
    name: str = name_field(title="Tên", help="Tập thể, cá nhân hoặc mô hình, cách làm")
    area: str = field(title="Lĩnh vực", max_length=300, default="")
    what: str = field(title="Nội dung, kết quả", max_length=4000, multiline=True, default="")
    source: str = field(
        title="Nguồn",
        help="Báo cáo của đơn vị, cuộc kiểm tra, hội nghị",
        max_length=300,
        default="",
    )
    inspection_id: int | None = field(title="Cuộc kiểm tra", link="inspections", default=None)
    document_id: int | None = field(title="Văn bản công nhận", link="documents", default=None)
    spread: str = field(title="Nhân rộng", help="Đã nhân rộng ở đâu", max_length=500, default="")


class CalendarEvent(Record):
    """Một cuộc họp, một mốc của năm: of emulation, or of the ratings that run beside it."""

    register: ClassVar[Register] = Register(
        "calendar_events",
        "Lịch",
        ("year_id", "lane", "name"),
        ("year_id", "start", "id"),
        "year_id",
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    lane: CalendarLane = field(title="Công tác")
    name: str = name_field(title="Nội dung")
    start: datetime.date = field(title="Từ ngày")
    until: datetime.date | None = field(title="Đến ngày", default=None)
    with_officials: bool = field(title="Họp chung: xếp loại công chức", default=False)
    with_party: bool = field(title="Họp chung: xếp loại đảng viên", default=False)
    with_union: bool = field(title="Họp chung: xếp loại công đoàn viên", default=False)
    venue: str = field(title="Địa điểm", max_length=300, default="")
    note: str = field(title="Ghi chú", max_length=500, default="")


class Review(Record):
    """Phần lời của báo cáo sơ kết, tổng kết; its figures come from the registers."""

    register: ClassVar[Register] = Register(
        "reviews", "Báo cáo sơ kết, tổng kết", ("year_id", "kind"), ("year_id", "id"), "year_id"
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    kind: ReviewKind = field(title="Báo cáo")
    date: datetime.date | None = field(title="Ngày báo cáo", default=None)
    made: datetime.date | None = field(
        title="Đã lập ngày", help="Ngày lập văn bản lần đầu", default=None
    )
    situation: str = field(
        title="Đặc điểm, tình hình", max_length=_TEXT_PART, multiline=True, default=""
    )
    launched: str = field(
        title="Phát động, kế hoạch, giao ước", max_length=_TEXT_PART, multiline=True, default=""
    )
    movement: str = field(
        title="Kết quả phong trào thi đua", max_length=_TEXT_PART, multiline=True, default=""
    )
    topical: str = field(
        title="Phong trào chuyên đề", max_length=_TEXT_PART, multiline=True, default=""
    )
    inspected: str = field(
        title="Công tác kiểm tra", max_length=_TEXT_PART, multiline=True, default=""
    )
    awarded: str = field(
        title="Công tác khen thưởng", max_length=_TEXT_PART, multiline=True, default=""
    )
    party: str = field(
        title="Công tác Đảng, đoàn thể", max_length=_TEXT_PART, multiline=True, default=""
    )
    shortcomings: str = field(
        title="Tồn tại, hạn chế", max_length=_TEXT_PART, multiline=True, default=""
    )
    causes: str = field(title="Nguyên nhân", max_length=_TEXT_PART, multiline=True, default="")
    proposals: str = field(
        title="Kiến nghị khác", max_length=_TEXT_PART, multiline=True, default=""
    )
    directions: str = field(
        title="Phương hướng, nhiệm vụ", max_length=_TEXT_PART, multiline=True, default=""
    )
    signer_name: str = field(title="Người ký", max_length=120, default="", kind=FieldKind.PERSON)
    signer_position: str = field(title="Chức vụ người ký", max_length=200, default="")
