"""The cluster, its years, its units and who leads it."""

import datetime
from typing import ClassVar, Final

from thidua_desktop.records.base import (
    YEARS,
    Record,
    Register,
    code_field,
    field,
    lines_of,
    name_field,
)
from thidua_desktop.records.choices import (
    AppointmentRole,
    SuccessionKind,
    TimeZone,
    UnitKind,
    YearState,
)


class Cluster(Record):
    """Cụm thi đua: the store holds one."""

    register: ClassVar[Register] = Register("clusters", "Cụm thi đua", ("code",), ("code",))

    code: str = code_field(
        title="Ký hiệu", help="Đứng trong số, ký hiệu văn bản, ví dụ 05/TTr-CTĐIII"
    )
    name: str = name_field(title="Tên Cụm", help="Ví dụ: Cụm thi đua số III")
    bloc: str = field(title="Khối", max_length=300, default="")
    authority: str = field(
        title="Cơ quan chủ quản", help="Dòng đầu của mọi văn bản", max_length=300, default=""
    )
    place: str = field(
        title="Địa danh", help="Ghi trước ngày tháng, ví dụ Hà Nội", max_length=100, default=""
    )
    office_unit_id: int | None = field(
        title="Đơn vị làm thường trực",
        help="Đơn vị mà bộ phận giúp việc đang dùng tệp dữ liệu này",
        link="units",
        default=None,
    )
    time_zone: TimeZone = field(
        title="Múi giờ",
        help="Mọi ngày, giờ trong chương trình và văn bản được ghi theo múi giờ này",
        default=TimeZone.VIETNAM,
    )


class EmulationYear(Record):
    """Năm thi đua; the rule set is copied in when the year opens, so that it cannot shift."""

    register: ClassVar[Register] = Register("emulation_years", "Năm thi đua", ("year",), ("year",))

    year: int = field(title="Năm", ge=YEARS[0], le=YEARS[-1])
    rules: str = code_field(title="Bộ quy tắc")
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
        help="Số phiếu chỉ để minh họa; mọi nơi hiển thị đều nêu rõ",
        default=False,
    )
    state: YearState = field(title="Trạng thái", default=YearState.PREPARING)
    closed: bool = field(title="Đã khóa", help="Chỉ đọc cho đến khi mở lại", default=False)
    keeper_unit_id: int | None = field(
        title="Đơn vị giữ hồ sơ",
        help="Đơn vị tiếp tục lưu hồ sơ của năm sau khi bàn giao; để trống nếu là tệp dữ liệu này",
        link="units",
        default=None,
    )


class Unit(Record):
    """Đơn vị thành viên; a unit that is renamed or merged stays, under the name of its time."""

    register: ClassVar[Register] = Register(
        "units", "Đơn vị", ("code",), ("code",), ends="valid_to"
    )

    code: str = code_field(title="Ký hiệu đơn vị", help="Ví dụ: HTQTCT")
    name: str = name_field(title="Tên đầy đủ", help="Ghi trên phiếu và văn bản")
    short_name: str = field(
        title="Tên ngắn",
        help="Dùng nơi hẹp; để trống thì dùng tên đầy đủ",
        max_length=60,
        default="",
    )
    kind: UnitKind = field(title="Loại đơn vị", default=UnitKind.OTHER)
    address: str = field(title="Địa chỉ", max_length=300, default="")
    valid_from: datetime.date | None = field(
        title="Có từ ngày", help="Để trống nếu có từ trước", default=None
    )
    valid_to: datetime.date | None = field(
        title="Đến hết ngày", help="Để trống nếu đang hoạt động", default=None
    )
    successor_id: int | None = field(title="Đơn vị kế tiếp", link="units", default=None)
    succession: SuccessionKind | None = field(title="Hình thức kế tiếp", default=None)
    succession_basis: str = field(
        title="Căn cứ sáp nhập, đổi tên",
        help="Số, ký hiệu và ngày của văn bản",
        max_length=300,
        default="",
    )
    origin_id: int | None = field(
        title="Tách từ", help="Đơn vị mà một phần thành đơn vị này", link="units", default=None
    )
    origin_basis: str = field(
        title="Căn cứ tách",
        help="Số, ký hiệu và ngày của văn bản",
        max_length=300,
        default="",
    )

    @property
    def brief(self) -> str:
        """What it is called where there is little room."""
        return self.short_name or self.name


class Figures(Record):
    """What a unit is and has in one year; another year may say otherwise."""

    head_post: str = field(
        title="Chức danh thủ trưởng",
        help="Ví dụ: Cục trưởng, Chánh Thanh tra, Tổng cục trưởng",
        max_length=200,
        default="",
    )
    work_areas: int | None = field(
        title="Số lĩnh vực phụ trách",
        help="Để trống thì đếm theo tên các lĩnh vực",
        ge=0,
        le=1000,
        default=None,
    )
    area_names: str = field(
        title="Tên các lĩnh vực phụ trách",
        help="Mỗi dòng một lĩnh vực",
        max_length=4000,
        multiline=True,
        listed=True,
        default="",
    )
    staff: int | None = field(title="Biên chế", ge=0, le=1_000_000, default=None)
    women: int | None = field(title="Trong đó nữ", ge=0, le=1_000_000, default=None)

    @property
    def area_list(self) -> tuple[str, ...]:
        """Give the named work areas (lĩnh vực phụ trách)."""
        return lines_of(self.area_names)

    @property
    def area_count(self) -> int | None:
        """Give how many work areas the unit has: as stated, else as named, else unknown."""
        return self.work_areas if self.work_areas is not None else len(self.area_list) or None


class _Place(Record):
    year_id: int = field(title="Năm thi đua", link="emulation_years")
    unit_id: int = field(title="Đơn vị", link="units")
    position: int = field(title="Số thứ tự", ge=1, le=1_000_000)


class Membership(Figures, _Place):
    """A unit's place in the cluster's list of one year, with its figures of that year."""

    register: ClassVar[Register] = Register(
        "memberships",
        "Thành viên Cụm",
        ("unit_id", "year_id"),
        ("year_id", "position"),
        "year_id",
    )


class MemberUnit(Figures, Unit):
    """A unit with the figures of the year that is shown, as a form and a sheet hold it.

    It is kept as two records, the unit and its `Membership`.
    """


FIGURES: Final = tuple(name for name in Figures.model_fields if name != "id")
"""The fields that are of one year."""


class Appointment(Record):
    """Cử Trưởng, Phó Trưởng Cụm: `for_year` is the year in which the unit leads."""

    register: ClassVar[Register] = Register(
        "appointments",
        "Trưởng, Phó Trưởng Cụm",
        ("for_year", "unit_id"),
        ("for_year", "role", "id"),
    )

    for_year: int = field(title="Năm giữ nhiệm vụ", ge=YEARS[0], le=YEARS[-1] + 1)
    unit_id: int = field(title="Đơn vị", link="units")
    role: AppointmentRole = field(title="Nhiệm vụ")
    document_id: int | None = field(title="Quyết định cử", link="documents", default=None)
