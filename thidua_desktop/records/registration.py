"""Registrations of titles and what becomes of them; yearly ratings; what was awarded."""

import datetime
from typing import ClassVar

from thidua_desktop.domain.codes.plans import Grade
from thidua_desktop.domain.codes.registration import (
    AwardKind,
    FlagGround,
    RegistrationState,
    WorkerKind,
)
from thidua_desktop.domain.states import GONE
from thidua_desktop.records.base import (
    TITLES,
    FieldKind,
    Record,
    Register,
    code_field,
    field,
)

_MOST_MONEY = 100_000_000_000


class Registration(Record):
    """Đăng ký danh hiệu thi đua của một đơn vị, một tập thể hoặc cá nhân thuộc đơn vị.

    Who is in *Nhân sự* is linked, so that nobody is written twice. `state` is that of its last
    move; what a ballot or a decision adds to it is read from there.
    """

    register: ClassVar[Register] = Register(
        "registrations",
        "Đăng ký thi đua",
        ("year_id", "unit_id", "title", "person_id", "person", "collective"),
        ("year_id", "id"),
        "year_id",
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    unit_id: int = field(title="Đơn vị", link="units")
    title: str = code_field(title="Danh hiệu", help="Theo bộ quy tắc của năm", named=TITLES)
    date: datetime.date | None = field(title="Ngày đăng ký", default=None)
    person_id: int | None = field(
        title="Cá nhân (trong Nhân sự)", help="Với danh hiệu cá nhân", link="people", default=None
    )
    person: str = field(
        title="Cá nhân",
        help="Người không có trong Nhân sự",
        max_length=120,
        default="",
        kind=FieldKind.PERSON,
    )
    collective: str = field(
        title="Tập thể thuộc đơn vị",
        help="Ví dụ: Phòng Nghiệp vụ 1; để trống nếu là cả đơn vị",
        max_length=300,
        default="",
    )
    document_id: int | None = field(title="Văn bản đăng ký", link="documents", default=None)
    state: RegistrationState = field(
        title="Trạng thái",
        help="Đổi bằng Chuyển trạng thái, với ngày, văn bản và lý do",
        default=RegistrationState.REGISTERED,
    )

    @property
    def is_over(self) -> bool:
        """Whether it no longer stands, so that the same may be registered anew."""
        return self.state in GONE

    @property
    def is_whole_unit(self) -> bool:
        """Whether the unit itself is registered, neither a person nor a part of it."""
        return self.person_id is None and not self.person and not self.collective


class RegistrationMove(Record):
    """Một lần chuyển trạng thái của đăng ký, với ngày, văn bản và lý do."""

    register: ClassVar[Register] = Register(
        "registration_moves",
        "Diễn biến của đăng ký",
        ("registration_id", "state", "date"),
        ("registration_id", "id"),
        "registration_id",
        part=True,
    )

    registration_id: int = field(title="Đăng ký", link="registrations")
    state: RegistrationState = field(title="Trạng thái")
    date: datetime.date | None = field(title="Ngày", default=None)
    document_id: int | None = field(title="Văn bản", link="documents", default=None)
    reason: str = field(title="Lý do", max_length=500, multiline=True, default="")


class FlagProof(Record):
    """Minh chứng của một căn cứ xét tặng cờ thi đua."""

    register: ClassVar[Register] = Register(
        "flag_proofs",
        "Căn cứ xét tặng cờ",
        ("registration_id", "ground"),
        ("registration_id", "id"),
        "registration_id",
        part=True,
    )

    registration_id: int = field(title="Đăng ký", link="registrations")
    ground: FlagGround = field(title="Căn cứ")
    met: bool = field(title="Đạt", default=True)
    proof: str = field(
        title="Minh chứng",
        help="Số liệu, văn bản chứng minh",
        max_length=1000,
        multiline=True,
        default="",
    )
    document_id: int | None = field(title="Văn bản", link="documents", default=None)


class Rating(Record):
    """Xếp loại mức độ hoàn thành nhiệm vụ trong năm của một đơn vị hoặc một người."""

    register: ClassVar[Register] = Register(
        "ratings",
        "Xếp loại năm",
        ("year_id", "unit_id", "person_id"),
        ("year_id", "id"),
        "year_id",
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    unit_id: int = field(title="Đơn vị", link="units")
    person_id: int | None = field(
        title="Cá nhân", help="Để trống: xếp loại của đơn vị", link="people", default=None
    )
    grade: Grade = field(title="Xếp loại")
    party_grade: Grade | None = field(
        title="Xếp loại của Đảng", help="Tổ chức đảng, đảng viên; nếu có", default=None
    )
    date: datetime.date | None = field(title="Ngày xếp loại", default=None)
    document_id: int | None = field(title="Văn bản", link="documents", default=None)
    note: str = field(title="Ghi chú", max_length=500, default="")


class GrantedAward(Record):
    """Một danh hiệu, hình thức khen thưởng đã tặng."""

    register: ClassVar[Register] = Register(
        "awards",
        "Khen thưởng",
        ("year_id", "for_year", "unit_id", "title", "person_id", "person", "collective", "decided"),
        ("year_id", "id"),
        "year_id",
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    unit_id: int = field(title="Đơn vị", link="units")
    title: str = code_field(
        title="Danh hiệu, hình thức", help="Theo bộ quy tắc của năm", named=TITLES
    )
    for_year: int | None = field(
        title="Năm thành tích",
        help="Để trống nếu là năm thi đua này; ghi cả danh hiệu của các năm trước",
        ge=1948,
        le=2100,
        default=None,
    )
    person_id: int | None = field(title="Cá nhân (trong Nhân sự)", link="people", default=None)
    person: str = field(
        title="Cá nhân",
        help="Người không có trong Nhân sự",
        max_length=120,
        default="",
        kind=FieldKind.PERSON,
    )
    collective: str = field(
        title="Tập thể thuộc đơn vị",
        help="Để trống nếu là cả đơn vị",
        max_length=300,
        default="",
    )
    worker: WorkerKind | None = field(
        title="Đối tượng", help="Của cá nhân được khen thưởng", default=None
    )
    kind: AwardKind = field(title="Loại hình khen thưởng", default=AwardKind.YEARLY)
    achieved: datetime.date | None = field(
        title="Ngày lập thành tích", help="Với khen thưởng đột xuất", default=None
    )
    decided: datetime.date | None = field(title="Ngày quyết định", default=None)
    document_id: int | None = field(title="Quyết định", link="documents", default=None)
    money: int | None = field(title="Tiền thưởng (đồng)", ge=0, le=_MOST_MONEY, default=None)
    note: str = field(title="Ghi chú", max_length=500, default="")
