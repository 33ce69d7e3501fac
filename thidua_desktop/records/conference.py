"""The conferences of a year and what is prepared for their ballots."""

import datetime
from typing import ClassVar

from thidua_desktop.domain.codes.ballot import Base, Compare, Marking, Spoils
from thidua_desktop.records.base import (
    RATIO_PATTERN,
    FieldKind,
    Record,
    Register,
    code_field,
    field,
    name_field,
)
from thidua_desktop.records.choices import ConferenceKind, HallShows, TellerRole

MOST_PEOPLE = 1_000_000


class Conference(Record):
    """Hội nghị phát động, sơ kết, tổng kết; `eligible` counts votes, not people."""

    register: ClassVar[Register] = Register(
        "conferences", "Hội nghị", ("year_id", "date"), ("year_id", "date"), "year_id"
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    name: str = name_field(title="Tên hội nghị", max_length=500)
    date: datetime.date = field(title="Ngày họp")
    start: datetime.time | None = field(title="Giờ khai mạc", default=None)
    venue: str = field(title="Địa điểm", max_length=300, default="")
    chair_unit_id: int | None = field(title="Đơn vị chủ trì", link="units", default=None)
    chair_name: str = field(
        title="Người chủ trì", max_length=120, default="", kind=FieldKind.PERSON
    )
    chair_position: str = field(title="Chức vụ người chủ trì", max_length=200, default="")
    eligible: int = field(
        title="Số đơn vị (đại biểu) có quyền bỏ phiếu",
        help="Mỗi đơn vị (đại biểu) một phiếu",
        ge=0,
        le=MOST_PEOPLE,
    )
    present: int = field(
        title="Có mặt", help="Số có quyền bỏ phiếu đang có mặt", ge=0, le=MOST_PEOPLE
    )
    guests: int = field(
        title="Khách mời", help="Dự họp nhưng không bỏ phiếu", ge=0, le=MOST_PEOPLE, default=0
    )
    chair_person_id: int | None = field(
        title="Người chủ trì trong Nhân sự", link="people", default=None
    )
    next_year_id: int | None = field(
        title="Đồng thời triển khai phong trào thi đua năm",
        help="Khi hội nghị tổng kết năm này đồng thời triển khai phong trào thi đua năm sau",
        link="emulation_years",
        default=None,
    )
    kind: ConferenceKind = field(title="Loại hội nghị", default=ConferenceKind.YEAR)
    until: datetime.time | None = field(title="Giờ bế mạc", default=None)
    secretary_name: str = field(
        title="Thư ký hội nghị", max_length=120, default="", kind=FieldKind.PERSON
    )
    secretary_position: str = field(title="Chức vụ, đơn vị của thư ký", max_length=200, default="")
    contact: str = field(
        title="Đầu mối liên hệ",
        help="Họ tên, điện thoại, thư điện tử; in trong giấy mời",
        max_length=300,
        default="",
    )
    register_by: datetime.date | None = field(
        title="Đăng ký đại biểu trước ngày", help="In trong giấy mời", default=None
    )


class Teller(Record):
    """Thành viên Ban kiểm phiếu."""

    register: ClassVar[Register] = Register(
        "tellers",
        "Ban kiểm phiếu",
        ("conference_id", "name"),
        ("conference_id", "position"),
        "conference_id",
    )

    conference_id: int = field(title="Hội nghị", link="conferences")
    name: str = name_field(title="Họ và tên", max_length=120, kind=FieldKind.PERSON)
    role: TellerRole = field(title="Nhiệm vụ")
    unit_id: int | None = field(title="Đơn vị", link="units", default=None)
    position: int = field(title="Số thứ tự", ge=1, le=MOST_PEOPLE, default=1)
    person_id: int | None = field(title="Trong Nhân sự", link="people", default=None)


class Delegate(Record):
    """Đại biểu: who stands for a unit, when they came and left, and whether they vote."""

    register: ClassVar[Register] = Register(
        "delegates",
        "Đại biểu",
        ("conference_id", "unit_id", "name"),
        ("conference_id", "id"),
        "conference_id",
    )

    conference_id: int = field(title="Hội nghị", link="conferences")
    unit_id: int | None = field(title="Đơn vị", link="units", default=None)
    name: str = field(title="Họ và tên", max_length=120, default="", kind=FieldKind.PERSON)
    position: str = field(title="Chức vụ", max_length=200, default="")
    substitute: bool = field(title="Dự thay (được ủy quyền)", default=False)
    arrived: datetime.time | None = field(title="Giờ đến", default=None)
    left: datetime.time | None = field(title="Giờ về", default=None)
    votes: bool = field(title="Có quyền bỏ phiếu", default=True)
    person_id: int | None = field(title="Trong Nhân sự", link="people", default=None)


class BallotRound(Record):
    """Một lần bỏ phiếu, one paper: a draft that is edited until its form is frozen."""

    register: ClassVar[Register] = Register(
        "ballot_rounds",
        "Lần bỏ phiếu",
        ("conference_id", "code"),
        ("conference_id", "id"),
        "conference_id",
    )

    conference_id: int = field(title="Hội nghị", link="conferences")
    code: str = code_field(title="Ký hiệu lần bỏ phiếu", help="Ví dụ: 1")
    title: str = name_field(title="Tên phiếu", help="In ở đầu phiếu", max_length=300)
    colour: str = field(
        title="Màu giấy", help="Để phân biệt các phiếu, ví dụ: trắng", max_length=40, default=""
    )
    marking: Marking = field(title="Cách đánh phiếu")
    passes: int = field(title="Số lượt nhập", ge=1, le=2, default=2)
    spoils: Spoils = field(
        title="Khi đánh dấu quá số lượng hoặc gạch toàn bộ",
        help="Cả phiếu không hợp lệ, hoặc chỉ không tính phần của danh hiệu đó",
        default=Spoils.PAPER,
    )
    blank_is_invalid: bool = field(title="Phiếu trắng là không hợp lệ", default=True)
    max_rounds: int = field(title="Số vòng bỏ phiếu tối đa", ge=1, le=20, default=2)
    written_allowed: bool = field(title="Nhận ý kiến bằng văn bản", default=False)
    proxies: int = field(title="Số phiếu ủy quyền", ge=0, le=MOST_PEOPLE, default=0)
    hall_shows: HallShows = field(
        title="Nội dung trình chiếu tại hội trường", default=HallShows.VOTES
    )
    continues_round_id: int | None = field(
        title="Tiếp theo lần bỏ phiếu", link="ballot_rounds", default=None
    )
    quorum: str = field(
        title="Số đơn vị tối thiểu phải có mặt (túc số)",
        help="Ví dụ: 2/3 tổng số",
        pattern=RATIO_PATTERN,
        default="2/3",
    )


class Minutes(Record):
    """Nội dung ghi trong biên bản kiểm phiếu: what no row of the count holds, one a count.

    What is empty is printed as a dotted line to fill in by hand, save what says otherwise.
    """

    register: ClassVar[Register] = Register(
        "minutes",
        "Nội dung biên bản kiểm phiếu",
        ("round_id", "session"),
        ("round_id", "session"),
        "round_id",
        part=True,
    )

    round_id: int = field(title="Lần bỏ phiếu", link="ballot_rounds")
    session: int = field(title="Lần kiểm phiếu", ge=1, le=MOST_PEOPLE, default=1)
    started: datetime.datetime | None = field(
        title="Bắt đầu kiểm phiếu", help="14:05 22/11/2017", default=None
    )
    ended: datetime.datetime | None = field(title="Kết thúc", help="14:05 22/11/2017", default=None)
    copies: int = field(title="Số bản", ge=1, le=99, default=3)
    number: str = field(title="Số văn bản", help="Để trống: văn thư ghi", max_length=60, default="")
    place: str = field(title="Địa điểm", max_length=300, default="")
    received_by: str = field(
        title="Người nhận phong bì phiếu",
        help="Để trống: in dòng chấm",
        max_length=300,
        default="",
    )
    basis: str = field(
        title="Căn cứ bỏ phiếu (quy chế, văn bản hướng dẫn)",
        help="Để trống: in dòng chấm",
        max_length=1000,
        default="",
    )
    events: str = field(
        title="Diễn biến",
        help="Để trống: ghi là không có",
        max_length=4000,
        multiline=True,
        default="",
    )
    complaints: str = field(
        title="Khiếu nại và cách giải quyết",
        help="Để trống: ghi là không có",
        max_length=4000,
        multiline=True,
        default="",
    )
    box_check: str = field(
        title="Kiểm tra hòm phiếu",
        help="Để trống: câu thường dùng",
        max_length=1000,
        default="",
    )


class Contest(Record):
    """Một danh hiệu trên phiếu và quy tắc của nó."""

    register: ClassVar[Register] = Register(
        "contests",
        "Danh hiệu trên phiếu",
        ("round_id", "code"),
        ("round_id", "position"),
        "round_id",
    )

    round_id: int = field(title="Lần bỏ phiếu", link="ballot_rounds")
    code: str = code_field(title="Mã danh hiệu trên phiếu", help="Ví dụ: MIN_FLAG")
    title: str = code_field(title="Danh hiệu", help="Theo bộ quy tắc của năm")
    name: str = name_field(title="Tên danh hiệu", help="In trên phiếu")
    seats: int = field(title="Số lượng được suy tôn", ge=1, le=MOST_PEOPLE)
    majority: str = field(
        title="Tỷ lệ phải đạt", help="Ví dụ: 2/3", pattern=RATIO_PATTERN, default="2/3"
    )
    compare: Compare = field(title="So sánh", default=Compare.AT_LEAST)
    base: Base = field(title="Tính trên", default=Base.ELIGIBLE)
    max_agree: int | None = field(
        title="Số tập thể được đồng ý tối đa",
        help="Phiếu đồng ý quá số này là không hợp lệ; để trống là không giới hạn",
        ge=1,
        le=MOST_PEOPLE,
        default=None,
    )
    requires: str = field(
        title="Chỉ xét tập thể được suy tôn",
        help="Mã danh hiệu trên phiếu",
        max_length=40,
        default="",
    )
    position: int = field(title="Số thứ tự", ge=1, le=MOST_PEOPLE, default=1)


class Nominee(Record):
    """Một tập thể trên phiếu."""

    register: ClassVar[Register] = Register(
        "nominees",
        "Danh sách đề cử",
        ("contest_id", "unit_id"),
        ("contest_id", "position"),
        "contest_id",
    )

    contest_id: int = field(title="Danh hiệu trên phiếu", link="contests")
    unit_id: int = field(title="Đơn vị", link="units")
    position: int = field(title="Số thứ tự", ge=1, le=MOST_PEOPLE)
