"""How a year goes: its steps, what happened to it, what is still open, the files written."""

import datetime
from typing import ClassVar

from thidua_desktop.records.base import (
    YEARS,
    FieldKind,
    Record,
    Register,
    code_field,
    field,
    name_field,
)
from thidua_desktop.records.choices import StepProduct, YearEventKind, YearState


class YearStep(Record):
    """Một bước của năm: an editable checklist, since the order differs between years."""

    register: ClassVar[Register] = Register(
        "year_steps",
        "Công việc trong năm",
        ("year_id", "text"),
        ("year_id", "position", "id"),
        "year_id",
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    position: int = field(title="Số thứ tự", ge=1, le=1_000_000)
    text: str = field(title="Công việc", max_length=300, min_length=1, multiline=True)
    needed_for: YearState | None = field(
        title="Phải hoàn thành để sang",
        help="Trạng thái của năm mà công việc này phải hoàn thành trước",
        default=None,
    )
    due: datetime.date | None = field(title="Thời hạn", default=None)
    done: datetime.date | None = field(title="Ngày hoàn thành", default=None)
    owner: str = field(title="Người thực hiện", max_length=200, default="", kind=FieldKind.PERSON)
    unit_id: int | None = field(title="Đơn vị thực hiện", link="units", default=None)
    produces: StepProduct | None = field(
        title="Kết quả",
        help="Khi đã có kết quả này, công việc được coi là hoàn thành",
        default=None,
    )
    note: str = field(title="Ghi chú", max_length=500, default="")


class YearEvent(Record):
    """Điều đã xảy ra với năm: mở, chuyển trạng thái, khóa, mở lại, bàn giao."""

    register: ClassVar[Register] = Register(
        "year_events", "Diễn biến của năm", ("year_id", "at", "kind"), ("year_id", "id"), "year_id"
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    at: str = name_field(title="Thời điểm", max_length=20)
    kind: YearEventKind = field(title="Nội dung")
    state: YearState | None = field(title="Trạng thái sau đó", default=None)
    reason: str = field(title="Lý do", max_length=1000, multiline=True, default="")


class OpenTask(Record):
    """Công việc chuyển tiếp: unfinished work or an open recommendation of an earlier year."""

    register: ClassVar[Register] = Register(
        "open_tasks",
        "Công việc chuyển tiếp",
        ("year_id", "source", "text"),
        ("year_id", "id"),
        "year_id",
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    from_year: int = field(title="Từ năm", ge=YEARS[0], le=YEARS[-1])
    source: str = name_field(
        title="Nguồn", help="Kế hoạch hoặc cuộc kiểm tra đã nêu công việc này", max_length=500
    )
    text: str = field(title="Nội dung", max_length=2000, min_length=1, multiline=True)
    owner_unit_id: int | None = field(title="Đơn vị thực hiện", link="units", default=None)
    due: datetime.date | None = field(title="Thời hạn", default=None)
    done: datetime.date | None = field(title="Ngày hoàn thành", default=None)


class IssuedFile(Record):
    """Tệp văn bản mà chương trình đã lập cho một năm; the last record of a name stands."""

    register: ClassVar[Register] = Register(
        "issued_files", "Tệp đã lập", ("year_id", "name", "at"), ("year_id", "id"), "year_id"
    )
    exact: ClassVar[tuple[str, ...]] = ("name",)

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    kind: str = code_field(title="Loại văn bản")
    name: str = name_field(title="Tên tệp", max_length=200)
    at: str = name_field(title="Thời điểm", max_length=20)
    sha256: str = field(title="Mã xác thực (SHA-256)", max_length=64)
    placed: bool = field(title="Đã lưu", default=True)
    signed: bool = field(title="Đã ký", default=False)
