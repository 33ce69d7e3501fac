"""The cluster, its years, its units and who leads it."""

from typing import ClassVar

from thidua_desktop.records.base import (
    FieldKind,
    Record,
    Register,
    code_field,
    field,
    name_field,
)
from thidua_desktop.records.choices import AppointmentRole


class Cluster(Record):
    """Cụm thi đua: the store holds one."""

    register: ClassVar[Register] = Register("clusters", "Cụm thi đua", ("code",), ("code",))

    code: str = code_field(
        title="Ký hiệu", help="Đứng trong số, ký hiệu văn bản, ví dụ 05/TTr-CTĐIII"
    )
    name: str = name_field(title="Tên Cụm", help="Ví dụ: Cụm thi đua số III")
    bloc: str = field(title="Khối", help="Dòng thứ hai của văn bản", max_length=300, default="")
    authority: str = field(
        title="Cơ quan cấp trên", help="Dòng đầu của mọi văn bản", max_length=300, default=""
    )
    place: str = field(
        title="Địa danh", help="Ghi trước ngày tháng, ví dụ Hà Nội", max_length=100, default=""
    )


class EmulationYear(Record):
    """Năm thi đua; the rule set is copied in when the year opens, so that it cannot shift."""

    register: ClassVar[Register] = Register("emulation_years", "Năm thi đua", ("year",), ("year",))

    year: int = field(title="Năm", ge=2003, le=2100)
    rules: str = code_field(title="Bộ quy tắc", help="Tên tệp quy tắc, ví dụ 2022-nd98")
    rules_body: str = field(
        title="Nội dung bộ quy tắc", max_length=200_000, multiline=True, default=""
    )
    movement: str = field(
        title="Phong trào thi đua",
        help="Phong trào do Bộ phát động",
        max_length=1000,
        multiline=True,
        default="",
    )
    theme: str = field(title="Chủ đề của Cụm", max_length=1000, multiline=True, default="")
    illustrative: bool = field(
        title="Số liệu minh họa",
        help="Số phiếu chỉ để minh họa; mọi nơi hiển thị đều ghi rõ",
        default=False,
    )


class Unit(Record):
    """Đơn vị thành viên."""

    register: ClassVar[Register] = Register("units", "Đơn vị", ("code",), ("code",))

    code: str = code_field(title="Mã đơn vị", help="Ví dụ: HTQTCT")
    name: str = name_field(title="Tên đầy đủ", help="Ghi trên phiếu và văn bản")
    short_name: str = field(
        title="Tên ngắn",
        help="Dùng nơi hẹp; để trống thì dùng tên đầy đủ",
        max_length=60,
        default="",
    )
    work_areas: int | None = field(
        title="Số mảng việc", help="Số lĩnh vực công tác phụ trách", ge=0, le=1000, default=None
    )
    staff: int | None = field(title="Biên chế", ge=0, le=1_000_000, default=None)
    head_name: str = field(title="Thủ trưởng đơn vị", max_length=120, default="")
    head_position: str = field(
        title="Chức vụ thủ trưởng", help="Ví dụ: Cục trưởng", max_length=200, default=""
    )
    liaison_name: str = field(
        title="Đầu mối thi đua", help="Công chức làm đầu mối", max_length=120, default=""
    )
    liaison_position: str = field(title="Chức vụ đầu mối", max_length=200, default="")
    liaison_phone: str = field(
        title="Điện thoại đầu mối", max_length=40, default="", kind=FieldKind.PHONE
    )
    liaison_email: str = field(
        title="Thư điện tử đầu mối", max_length=120, default="", kind=FieldKind.EMAIL
    )


class Membership(Record):
    """A unit's place in the cluster's list of one year."""

    register: ClassVar[Register] = Register(
        "memberships", "Thành viên Cụm", ("year_id", "unit_id"), ("year_id", "position")
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    unit_id: int = field(title="Đơn vị", link="units")
    position: int = field(title="Số thứ tự", ge=1, le=1_000_000)


class Appointment(Record):
    """Cử Trưởng, Phó Trưởng Cụm: `for_year` is the year in which the unit leads."""

    register: ClassVar[Register] = Register(
        "appointments",
        "Trưởng, Phó Trưởng Cụm",
        ("for_year", "unit_id"),
        ("for_year", "role", "id"),
    )

    for_year: int = field(title="Năm giữ nhiệm vụ", ge=2003, le=2101)
    unit_id: int = field(title="Đơn vị", link="units")
    role: AppointmentRole = field(title="Nhiệm vụ")
    document_id: int | None = field(title="Quyết định cử", link="documents", default=None)
