"""What registrations are called, what is to be looked at in one, and the words of *Tổng hợp*."""

import datetime
from enum import StrEnum
from fractions import Fraction
from typing import Final

from thidua_desktop.domain.codes.registration import RegistrationNote
from thidua_desktop.domain.registration.checks import Note
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import short_date, two_digits
from thidua_desktop.texts.registers.register_page import RegisterTexts

TEXTS: Final = RegisterTexts(
    one="đăng ký",
    delete="Xóa đăng ký",
    new="Đăng ký mới",
    new_text=(
        "Chọn đơn vị và danh hiệu; danh hiệu cá nhân thì chọn người trong Nhân sự, "
        "người ngoài Nhân sự thì ghi họ tên."
    ),
    empty=(
        "Năm này chưa có đăng ký nào: mỗi danh hiệu của một đơn vị hoặc một cá nhân là một dòng. "
        "Thêm từng dòng, hoặc nhập cả danh sách từ Excel."
    ),
    nothing_found="Không có đăng ký nào phù hợp. Xóa ô lọc để xem tất cả.",
    choose="Chọn một đăng ký ở danh sách bên trái để xem và đối chiếu với bộ quy tắc của năm.",
    delete_text=(
        "Đăng ký được xóa khỏi sổ. Đơn vị rút đăng ký thì dùng Chuyển trạng thái, không xóa. "
        "Ctrl+Z để hoàn tác."
    ),
    file_name="Danh sách đăng ký thi đua",
    title="Danh sách đăng ký thi đua",
    key_taken="Đơn vị đã đăng ký danh hiệu này trong năm.",
    edit="Sửa đăng ký",
)
VIEWS: Final = (
    "Danh sách",
    "Tổng hợp",
    "Kết quả",
    "Xếp loại năm",
    "Khen thưởng",
    "Thống kê",
    "Đề cử",
)

CHECKED: Final = "Đối chiếu với bộ quy tắc của năm"
FOUND: Final = "Đã đối chiếu, và điều người xét tự xem"
NOTHING_TO_NOTE: Final = "Không có điểm nào cần lưu ý."
NOTES: Final = {
    RegistrationNote.PERSON_MISSING: "“{0}” là danh hiệu của cá nhân: chưa ghi họ tên.",
    RegistrationNote.PERSON_GIVEN: "“{0}” là danh hiệu của tập thể: không ghi tên cá nhân.",
    RegistrationNote.REQUIRED_MISSING: "Chưa đăng ký “{0}” trong cùng năm.",
    RegistrationNote.TWICE: (
        "Có người cùng họ tên đăng ký danh hiệu này ở đơn vị khác: xem có phải một người không."
    ),
    RegistrationNote.LATE: "Đăng ký sau thời hạn {0}.",
    RegistrationNote.REASON_MISSING: "Không còn được xét nhưng chưa ghi lý do.",
    RegistrationNote.TITLE_UNKNOWN: (
        "Bộ quy tắc của năm không có danh hiệu này nên không đối chiếu được."
    ),
    RegistrationNote.YEARS_MISSING: "Cần {1} “{0}”; sổ khen thưởng có: {2}.",
    RegistrationNote.YEARS_PROVEN: "Đã có {1} “{0}”: {2}.",
    RegistrationNote.OVER_SHARE: (
        "Vượt tỷ lệ tính trên {0}: đơn vị đăng ký {1}, {2}. Cách làm tròn do Cụm xem."
    ),
    RegistrationNote.WITHIN_SHARE: ("Trong tỷ lệ tính trên {0}: đơn vị đăng ký {1}, {2}."),
    RegistrationNote.SHARE_UNCHECKED: (
        "Không tự đối chiếu tỷ lệ {1} của {0}: sổ của Cụm không có số làm cơ sở."
    ),
    RegistrationNote.SAME_LEVEL: "Cùng người đã đăng ký “{0}”, danh hiệu cùng cấp.",
    RegistrationNote.RATING_LOW: "Xếp loại năm là “{0}”, thấp hơn mức danh hiệu đòi hỏi.",
    RegistrationNote.RATING_MISSING: "Chưa có xếp loại năm; danh hiệu đòi hỏi từ “{0}” trở lên.",
    RegistrationNote.RATING_PROVEN: "Xếp loại năm: {0}.",
    RegistrationNote.GROUND_MISSING: "Căn cứ xét tặng cờ chưa có minh chứng: {0}.",
    RegistrationNote.CRITERIA: "Không tự đối chiếu, do người xét xem: {0}.",
    RegistrationNote.STILL_ON_PAPER: (
        "Không còn được xét nhưng vẫn có tên trên phiếu của hội nghị: xem lại danh sách đề cử."
    ),
    RegistrationNote.OVER_ALLOTTED: (
        "Vượt số lượng phân bổ cho đơn vị: đăng ký {1}, được đề nghị {2} ({0})."
    ),
    RegistrationNote.WITHIN_ALLOTTED: (
        "Trong số lượng phân bổ cho đơn vị: đăng ký {1}, được đề nghị {2} ({0})."
    ),
}
_ALLOTTED: Final = (RegistrationNote.OVER_ALLOTTED, RegistrationNote.WITHIN_ALLOTTED)
_TIMES: Final = "{0} lần"
_SHARE_OF: Final = "{0} của {1} là {2}"
_NO_YEARS: Final = "chưa có năm nào"
_SOURCE: Final = "Căn cứ: {0}"
_UNCONFIRMED: Final = "{0} (chưa xác nhận)"
_NO_SOURCE: Final = "chưa có căn cứ"

UNIT: Final = "Đơn vị"
WHO: Final = "Cá nhân, tập thể"
STATE: Final = "Trạng thái"
TOTAL: Final = "Cộng"
SUMMARY: Final = "Bảng tổng hợp đăng ký danh hiệu thi đua"
SUMMARY_ABOUT: Final = (
    "Số đăng ký chưa rút của từng đơn vị. Enter ở một ô để xem các đăng ký của ô đó, ở ô trống để "
    "thêm đăng ký."
)
SUMMARY_EMPTY: Final = "Năm này chưa có đơn vị nào."
PRINT: Final = "In bảng…"
ONLY: Final = "Đang xem {0}: {1}, chưa rút"
ONLY_STATE: Final = "Đang xem {0}: {1}, {2}"
EVERY_UNIT: Final = "tất cả đơn vị"
EVERY_TITLE: Final = "tất cả danh hiệu"
SHOW_ALL: Final = "Xem tất cả"


def note_text(note: Note) -> str:
    return NOTES[note.code].format(_about(note), *_particulars(note))


def _about(note: Note) -> str:
    about = note.about
    if isinstance(about, datetime.date):
        return short_date(about)
    if note.grounds:
        return "; ".join(choice_text(ground) for ground in note.grounds)
    return choice_text(about) if isinstance(about, StrEnum) else about.rstrip(".")


def _particulars(note: Note) -> tuple[str, ...]:
    if note.share is not None:
        share = f"{note.share.numerator}/{note.share.denominator}"
        if not note.counts:
            return (share,)
        count, base = note.counts
        return str(count), _SHARE_OF.format(share, base, exact(note.share * base))
    if note.code in _ALLOTTED:
        return tuple(map(two_digits, note.counts))
    years = ", ".join(map(str, note.years)) or _NO_YEARS
    return (*(_TIMES.format(count) for count in note.counts), years)


def exact(number: Fraction) -> str:
    """Write a number exactly: as it is, with two decimals, or else as a fraction."""
    if number.denominator == 1:
        return str(number.numerator)
    hundred = number * 100
    if hundred.denominator == 1:
        whole, rest = divmod(hundred.numerator, 100)
        return f"{whole},{rest:02d}".rstrip("0")
    return f"{number.numerator}/{number.denominator}"


def source_text(note: Note) -> str:
    """Name the article; nothing for what no rule set says."""
    if note.citation is None:
        return ""
    source = note.citation.source or note.citation.precedent or _NO_SOURCE
    return _SOURCE.format(source if note.citation.confirmed else _UNCONFIRMED.format(source))
