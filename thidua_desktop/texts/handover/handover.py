"""The sentences of the two minutes of a handover; the templates hold the rest."""

import datetime
from collections.abc import Mapping
from typing import Final

from thidua_desktop.texts.base.numbers import clock_time, dated, long_date, two_digits
from thidua_desktop.texts.documents.documents import DOTS, or_dots

NOTHING: Final = "Không có."
NO_OPEN_WORK: Final = "Không có công việc chưa hoàn thành."
NO_FILES: Final = "Chưa có tệp hồ sơ."
NO_SERIES: Final = "Chưa có văn bản đi được đăng ký trong năm."
SIGNED: Final = "Đã ký"
NOT_SIGNED: Final = "Bản lưu"
GIVER: Final = "Đại diện Bên giao"
RECEIVER: Final = "Đại diện Bên nhận"
WITNESS: Final = "Người chứng kiến"
WITH_MARKS: Final = "có nội dung từng phiếu"
WITHOUT_MARKS: Final = (
    "không có nội dung từng phiếu; có mẫu phiếu, cân đối phiếu, kết quả và mã kiểm chứng"
)
HASH_EXPLAINED: Final = (
    "Mã SHA-256 dùng để kiểm tra tệp nhận được đúng là tệp đã giao; tệp bị sửa dù chỉ một ký tự sẽ "
    "có mã khác."
)

_TYPES: Final[Mapping[str, str]] = {
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "KH": "Kế hoạch",
    "BC": "Báo cáo",
    "BB": "Biên bản",
    "TTr": "Tờ trình",
    "CV": "Công văn",
}
"""The kinds of document (NĐ 30, Phụ lục III) that may name a head or stand in a series."""


def type_name(kind: str) -> str:
    """A kind of document in full; one that is not known stays as it is written."""
    return _TYPES.get(kind, kind or "Văn bản")


def tasks_subject(cluster: str, year: int) -> str:
    """What the minutes of the ceremony are about."""
    return f"Bàn giao nhiệm vụ Trưởng {cluster} từ năm {year} sang năm {year + 1}"


def files_subject(cluster: str, year: int) -> str:
    """What the minutes of the files are about."""
    return f"Bàn giao hồ sơ của {cluster} năm {year}"


def basis(kind: str, number: str, day: datetime.date | None, issuer: str, subject: str) -> str:
    """Name the decision by which the next head leads."""
    parts = [type_name(kind), f"số {number}"]
    parts += [long_date(day)] if day else []
    parts += [f"của {issuer}"] if issuer else []
    about = f"{subject[:1].lower()}{subject[1:]}" if subject.startswith(("Về ", "V/v")) else subject
    parts += [about.rstrip(".")] if about else []
    return f"Căn cứ {' '.join(parts)}."


def no_basis(year: int) -> str:
    """Leave room for the decision that is not registered yet."""
    return (
        f"Căn cứ Quyết định số {DOTS} ngày … tháng … năm {year} về việc cử Trưởng, Phó Trưởng Cụm "
        f"năm {year + 1}."
    )


def opening(day: datetime.date | None, start: datetime.time | None, venue: str) -> str:
    """Give the first sentence; what is not known is left to fill in by hand."""
    time = clock_time(start) if start else f"{DOTS} giờ {DOTS} phút"
    date = long_date(day) if day else f"ngày {DOTS} tháng {DOTS} năm {DOTS}"
    return f"Hôm nay, vào hồi {time}, {date}, tại {or_dots(venue)}, chúng tôi gồm:"


def side_heading(number: int, unit: str, year: int) -> str:
    """Name a side (1 gives, 2 takes), its unit and the year in which it leads."""
    side = "Bên giao" if number == 1 else "Bên nhận"
    return f"{number}. {side}: {or_dots(unit)} (Trưởng Cụm năm {year})"


def represented(addressed: str) -> str:
    """Name who stands for a side."""
    return f"Người đại diện: {or_dots(addressed)}."


def witnessed(addressed: str) -> str:
    """Name who looks on."""
    return f"3. Người chứng kiến: {or_dots(addressed)}"


def post(position: str) -> str:
    """Name the post of somebody."""
    return f"Chức vụ: {or_dots(position)}."


def tasks_given(cluster: str, year: int) -> str:
    """Say what is handed over at the ceremony."""
    return (
        f"Bên giao bàn giao, Bên nhận tiếp nhận nhiệm vụ Trưởng {cluster} năm {year + 1} kể từ khi "
        "biên bản này được ký."
    )


def open_work_said(year: int, number: int) -> str:
    """Say how much of the year is not done."""
    return (
        f"Công việc của năm {year} chưa hoàn thành, tiếp tục theo dõi: {two_digits(number)} việc."
    )


def files_follow(year: int) -> str:
    """Say that the files have minutes of their own."""
    return (
        f"Hồ sơ, tài liệu, dữ liệu điện tử của năm {year} và số cuối của từng loại văn bản được "
        "bàn giao sau và có biên bản riêng."
    )


def keeps_old(year: int) -> str:
    """Say what stays with the old office."""
    return (
        f"Bên giao tiếp tục hoàn thành công việc và giữ hồ sơ năm {year}; văn bản, kết quả của năm "
        f"{year} có sau lần bàn giao được chuyển cho Bên nhận bằng hồ sơ bổ sung."
    )


def keeps_new(year: int) -> str:
    """Say what the new office takes up."""
    return f"Bên nhận thực hiện nhiệm vụ Trưởng Cụm, lập và giữ hồ sơ từ năm {year + 1}."


def files_counted(number: int) -> str:
    """Say how many files are handed over."""
    return f"Danh mục gồm {two_digits(number)} tệp:"


def package_lines(name: str, sha256: str, *, with_marks: bool) -> list[str]:
    """Name the electronic package and say what of the papers it holds."""
    marks = WITH_MARKS if with_marks else WITHOUT_MARKS
    return [f"Tên tệp: {name}", f"Mã SHA-256: {sha256}", f"Nội dung kiểm phiếu: {marks}."]


def no_package() -> list[str]:
    """Leave room for a package that is not made yet."""
    return [f"Tên tệp: {DOTS * 3}", f"Mã SHA-256: {DOTS * 3}"]


def round_title(title: str, code: str) -> str:
    """A document of a ballot round in the list of files."""
    return f"{title} (lần bỏ phiếu {code})"


def attachment_title(number: str, day: datetime.date | None) -> str:
    """A file attached to a document, in the list of files."""
    return dated(f"Văn bản số {number}", day)


def number_words(number: int) -> str:
    """The last number of a series as a document bears it: 05, 207, 2500."""
    return f"{number:02}"


def closing(ended: datetime.time | None, copies: int) -> str:
    """Give the last sentence: when it ended, how many copies, who keeps them."""
    time = clock_time(ended) if ended else f"{DOTS} giờ {DOTS} phút"
    return (
        f"Việc bàn giao kết thúc vào hồi {time} cùng ngày. Biên bản được lập thành "
        f"{two_digits(copies)} bản có giá trị như nhau, {_kept(copies)}, đã đọc cho các bên cùng "
        "nghe và thống nhất ký tên./."
    )


def _kept(copies: int) -> str:
    """Say who keeps which copy."""
    if copies == 1:
        return "lưu tại hồ sơ của Cụm"
    if copies == 2:  # noqa: PLR2004  one each
        return "mỗi bên giữ 01 bản"
    words = "mỗi bên giữ 01 bản, người chứng kiến giữ 01 bản"
    rest = copies - 3
    return f"{words}, lưu hồ sơ của Cụm {two_digits(rest)} bản" if rest else words
