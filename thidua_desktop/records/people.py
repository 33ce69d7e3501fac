"""People (nhân sự): who they are, and what they are in a unit from when to when."""

import datetime
from collections.abc import Collection, Iterable
from typing import ClassVar

from thidua_desktop.records.base import FieldKind, Record, Register, code_field, field, name_field
from thidua_desktop.records.choices import AddressForm, AddressUse, PersonRole

Day = datetime.date | None


def overlaps(since: Day, until: Day, year: int) -> bool:
    """Whether any day of a year lies between two; without one there is no end on that side."""
    return (since is None or since.year <= year) and (until is None or until.year >= year)


def is_listed(joined: Day, left: Day, ends: Collection[Day], year: int) -> bool:
    """Whether a year lists somebody whose roles in the unit have these ends.

    Without dates, whoever had roles, all of which were over before the year, is gone; a role
    that begins later says nothing of the years before it.
    """
    if joined is not None or left is not None:
        return overlaps(joined, left, year)
    return not ends or any(end is None or end.year >= year for end in ends)


class Person(Record):
    """Một người: lãnh đạo, công chức đầu mối, đại biểu."""

    register: ClassVar[Register] = Register(
        "people", "Nhân sự", ("unit_id", "name", "mark"), ("unit_id", "protocol", "id")
    )

    unit_id: int = field(title="Đơn vị", link="units")
    address: AddressForm = field(title="Xưng hô", default=AddressForm.NONE)
    name: str = name_field(title="Họ và tên", max_length=120, kind=FieldKind.PERSON)
    mark: str = field(
        title="Ghi chú phân biệt",
        help="Chỉ ghi khi hai người cùng đơn vị trùng tên, ví dụ năm sinh",
        max_length=40,
        default="",
    )
    position: str = field(
        title="Chức vụ",
        help="Ghi đầy đủ, ví dụ: Chánh Thanh tra, Quyền Cục trưởng, Phụ trách Cục",
        max_length=200,
        default="",
    )
    protocol: int = field(
        title="Thứ tự giới thiệu",
        help="Số nhỏ đứng trước",
        ge=1,
        le=9999,
        default=100,
    )
    phone: str = field(title="Điện thoại", max_length=60, default="", kind=FieldKind.PHONE)
    email: str = field(title="Thư điện tử", max_length=120, default="", kind=FieldKind.EMAIL)
    joined: datetime.date | None = field(
        title="Về đơn vị từ ngày", help="Để trống nếu từ trước", default=None
    )
    left: datetime.date | None = field(
        title="Ở đơn vị đến hết ngày", help="Để trống nếu đang công tác", default=None
    )

    def was_there_in(self, year: int) -> bool:
        """Whether the person was in the unit on any day of a year, as far as the dates tell."""
        return overlaps(self.joined, self.left, year)

    def is_listed_in(self, year: int, roles: Iterable["UnitRole"]) -> bool:
        """Whether a year lists the person, with these roles in the unit."""
        return is_listed(self.joined, self.left, [role.until for role in roles], year)


class UnitStay(Record):
    """Đơn vị trước đây của một người; where the person is now, `Person` says."""

    register: ClassVar[Register] = Register(
        "unit_stays",
        "Đơn vị đã công tác",
        ("person_id", "unit_id", "since"),
        ("person_id", "since", "id"),
        part=True,
    )

    person_id: int = field(title="Người", link="people")
    unit_id: int = field(title="Đơn vị", link="units")
    since: datetime.date | None = field(title="Từ ngày", help="Để trống nếu từ trước", default=None)
    until: datetime.date | None = field(title="Đến hết ngày", default=None)

    def was_there_in(self, year: int) -> bool:
        """Whether the person was in the unit on any day of a year."""
        return overlaps(self.since, self.until, year)


class UnitRole(Record):
    """Nhiệm vụ của một người ở đơn vị, với văn bản cử và thời gian giữ."""

    register: ClassVar[Register] = Register(
        "unit_roles",
        "Nhiệm vụ ở đơn vị",
        ("unit_id", "role", "person_id", "since"),
        ("unit_id", "role", "since", "id"),
    )

    person_id: int = field(title="Người", link="people")
    unit_id: int = field(title="Đơn vị", link="units")
    role: PersonRole = field(title="Nhiệm vụ")
    since: datetime.date | None = field(title="Từ ngày", help="Để trống nếu từ trước", default=None)
    until: datetime.date | None = field(
        title="Đến hết ngày", help="Để trống nếu đang giữ", default=None
    )
    document_id: int | None = field(title="Văn bản cử, phân công", link="documents", default=None)

    def holds_on(self, day: datetime.date) -> bool:
        """Whether the person has this role on a day."""
        return (self.since or day) <= day <= (self.until or day)

    def holds_in(self, year: int) -> bool:
        """Whether the person had this role on any day of a year."""
        return overlaps(self.since, self.until, year)


class UnitPosts(Record):
    """Thủ trưởng, công chức đầu mối as a list of units names them; kept as people with roles."""

    register: ClassVar[Register] = Register(
        "unit_posts", "Người giữ nhiệm vụ", ("head",), ("head",)
    )

    head: str = field(title="Họ tên thủ trưởng", max_length=200, default="", kind=FieldKind.PERSON)
    liaison: str = field(
        title="Công chức đầu mối", max_length=200, default="", kind=FieldKind.PERSON
    )
    liaison_phone: str = field(
        title="Điện thoại đầu mối", max_length=60, default="", kind=FieldKind.PHONE
    )
    liaison_email: str = field(
        title="Thư điện tử đầu mối", max_length=120, default="", kind=FieldKind.EMAIL
    )


class AddressRule(Record):
    """Cách xưng hô trong một loại văn bản; where none stands, as each person is addressed."""

    register: ClassVar[Register] = Register(
        "address_rules", "Xưng hô trong văn bản", ("document_kind",), ("document_kind",)
    )

    document_kind: str = code_field(title="Loại văn bản")
    use: AddressUse = field(title="Xưng hô", default=AddressUse.PERSON)
