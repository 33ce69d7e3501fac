"""What is said of the signatures in a PDF that was attached as the signed document."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Final, Protocol

from thidua_desktop import zone
from thidua_desktop.domain.codes.documents import Since
from thidua_desktop.texts.base.numbers import clock_time, short_date

_SINCE: Final[Mapping[Since, str]] = {
    Since.UNCHANGED: "nội dung không thay đổi từ khi ký",
    Since.ADDED: (
        "sau khi ký có thêm chữ ký khác hoặc nội dung được phép thêm, phần đã ký giữ nguyên"
    ),
    Since.CHANGED: "NỘI DUNG ĐÃ BỊ SỬA SAU KHI KÝ",
    Since.BROKEN: "CHỮ KÝ KHÔNG ĐÚNG VỚI NỘI DUNG CỦA TỆP",
}
_UNREADABLE: Final = "Tệp PDF có chữ ký số nhưng không kiểm tra được."
_ISSUER: Final = "Chưa kiểm tra được tổ chức cấp chứng thư và việc thu hồi chứng thư."
_NOBODY: Final = "không rõ người ký"


class Signature(Protocol):
    """The part of a signature that is told."""

    @property
    def name(self) -> str: ...
    @property
    def organization(self) -> str: ...
    @property
    def at(self) -> datetime.datetime | None: ...
    @property
    def since(self) -> Since: ...


def signatures_text(found: Sequence[Signature]) -> str:
    """Say it in a line each; nothing of a file that nobody signed."""
    lines = [_line(one) for one in found]
    sure = any(one.since in _SINCE for one in found)
    return "\n".join((*lines, *([_ISSUER] if sure else [])))


def _line(one: Signature) -> str:
    if one.since not in _SINCE:
        return _UNREADABLE
    who = f"{one.name or _NOBODY}{f' ({one.organization})' if one.organization else ''}"
    return f"Chữ ký số của {who}{_when(one.at)}; {_SINCE[one.since]}."


def _when(at: datetime.datetime | None) -> str:
    if at is None:
        return ""
    there = zone.local(at)
    return f", ký lúc {clock_time(there)} ngày {short_date(there.date())}"
