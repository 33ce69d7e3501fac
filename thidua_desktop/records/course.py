"""What a conference is planned to be and what happens at it: programme, guests, notes, hands."""

import datetime
from typing import ClassVar

from thidua_desktop.records.base import FieldKind, Record, Register, field, name_field
from thidua_desktop.records.choices import AgendaKind, GuestKind, NoteKind
from thidua_desktop.records.conference import MOST_PEOPLE

_OF = "conference_id"


def _hands(title: str) -> int | None:
    """A count of hands: empty until they were counted."""
    count: int | None = field(title=title, ge=0, le=MOST_PEOPLE, default=None)
    return count


class AgendaItem(Record):
    """Một nội dung trong chương trình hội nghị."""

    register: ClassVar[Register] = Register(
        "agenda_items", "Chương trình", (_OF, "text"), (_OF, "position", "id"), _OF, part=True
    )

    conference_id: int = field(title="Hội nghị", link="conferences")
    position: int = field(title="STT", ge=1, le=999, default=1)
    starts: datetime.time | None = field(title="Từ", default=None)
    ends: datetime.time | None = field(title="Đến", default=None)
    kind: AgendaKind = field(title="Phần", default=AgendaKind.OTHER)
    text: str = name_field(title="Nội dung", max_length=500)
    speaker: str = field(title="Người thực hiện", max_length=300, default="")
    script: str = field(
        title="Lời dẫn",
        help="Để trống: lời dẫn thường dùng của phần này",
        max_length=4000,
        multiline=True,
        default="",
    )
    needs: str = field(
        title="Chuẩn bị", help="Tài liệu, phiếu, hòm phiếu, trình chiếu", max_length=500, default=""
    )
    document_id: int | None = field(
        title="Văn bản", help="Văn bản được đọc, công bố", link="documents", default=None
    )


class ConferenceNote(Record):
    """Một ý kiến, một diễn biến của hội nghị, as it was typed while somebody spoke."""

    register: ClassVar[Register] = Register(
        "conference_notes", "Diễn biến", (_OF, "text"), (_OF, "id"), _OF, part=True
    )

    conference_id: int = field(title="Hội nghị", link="conferences")
    item_id: int | None = field(title="Nội dung chương trình", link="agenda_items", default=None)
    said_at: datetime.time | None = field(title="Giờ", default=None)
    kind: NoteKind = field(title="Loại", default=NoteKind.OPINION)
    speaker: str = field(title="Người phát biểu", max_length=200, default="", kind=FieldKind.PERSON)
    position: str = field(title="Chức vụ, đơn vị", max_length=300, default="")
    unit_id: int | None = field(title="Đơn vị thành viên", link="units", default=None)
    text: str = field(title="Nội dung", max_length=2000, min_length=1, multiline=True)
    recommendation_id: int | None = field(
        title="Kiến nghị, chỉ đạo", link="recommendations", default=None
    )


class HandVote(Record):
    """Một lần biểu quyết giơ tay."""

    register: ClassVar[Register] = Register(
        "hand_votes",
        "Biểu quyết giơ tay",
        (_OF, "question"),
        (_OF, "position", "id"),
        _OF,
        part=True,
    )

    conference_id: int = field(title="Hội nghị", link="conferences")
    item_id: int | None = field(title="Nội dung chương trình", link="agenda_items", default=None)
    position: int = field(title="STT", ge=1, le=999, default=1)
    question: str = name_field(title="Nội dung biểu quyết", max_length=500)
    agree: int | None = _hands("Tán thành")
    disagree: int | None = _hands("Không tán thành")
    other: int | None = _hands("Ý kiến khác")


class Invitation(Record):
    """Một thành phần được mời: of each kind there is a Giấy mời."""

    register: ClassVar[Register] = Register(
        "invitations", "Thành phần mời", (_OF, "addressed"), (_OF, "position", "id"), _OF, part=True
    )

    conference_id: int = field(title="Hội nghị", link="conferences")
    position: int = field(title="STT", ge=1, le=999, default=1)
    kind: GuestKind = field(title="Thành phần")
    addressed: str = name_field(title="Kính mời", max_length=500)
    per_unit: int | None = field(title="Số đại biểu mỗi đơn vị", ge=1, le=MOST_PEOPLE, default=None)
    request: str = field(
        title="Đề nghị",
        help="Mỗi dòng một nội dung: phát biểu, chuẩn bị tham luận…",
        max_length=2000,
        multiline=True,
        default="",
    )


class Guest(Record):
    """Một khách mời, đại biểu không bỏ phiếu."""

    register: ClassVar[Register] = Register(
        "guests", "Khách mời", (_OF, "name", "position"), (_OF, "protocol", "id"), _OF, part=True
    )

    conference_id: int = field(title="Hội nghị", link="conferences")
    kind: GuestKind = field(title="Thành phần", default=GuestKind.GUEST)
    name: str = field(title="Họ và tên", max_length=120, default="", kind=FieldKind.PERSON)
    position: str = name_field(title="Chức vụ, cơ quan", max_length=300)
    protocol: int = field(title="Thứ tự giới thiệu", ge=1, le=9999, default=100)
    arrived: datetime.time | None = field(title="Giờ đến", default=None)
