"""Visits taken along in a file: by these rows every start knows whether it opened such a file."""

from typing import ClassVar

from thidua_desktop.records.base import Record, Register, field, name_field


class AwayCopy(Record):
    """Bản mang đi của một cuộc kiểm tra: what went along, with which what comes back is compared.

    The file itself holds the same row, marked `away`: by it a store is known as such a file.
    """

    register: ClassVar[Register] = Register(
        "away_copies",
        "Bản mang đi",
        ("inspection_id", "token"),
        ("id",),
        "inspection_id",
        part=True,
    )

    inspection_id: int = field(title="Cuộc kiểm tra", link="inspections")
    token: str = name_field(title="Mã của bản mang đi", max_length=64)
    taken: str = name_field(title="Thời điểm mang đi", max_length=32)
    away: bool = field(title="Là tệp mang đi", default=False)
    base: str = field(title="Nội dung khi mang đi", max_length=4_000_000, multiline=True)
    base_sha: str = field(title="Mã kiểm tra nội dung", max_length=64)
    received: str = field(title="Thời điểm nhận về", max_length=32, default="")
    received_head: str = field(title="Mã kiểm tra khi nhận về", max_length=64, default="")
