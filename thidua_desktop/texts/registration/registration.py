"""What registrations are called, what is to be looked at in one, and the words of *Tổng hợp*."""

from typing import Final

from thidua_desktop.domain.codes.registration import RegistrationNote
from thidua_desktop.domain.registration import Note
from thidua_desktop.texts.base.numbers import short_date
from thidua_desktop.texts.registers.register_page import RegisterWords

WORDS: Final = RegisterWords(
    one="đăng ký",
    delete="Xóa đăng ký",
    new="Đăng ký mới",
    new_words="Chọn đơn vị và danh hiệu; danh hiệu cá nhân thì ghi thêm họ tên.",
    empty=(
        "Năm này chưa có đăng ký nào: mỗi danh hiệu của một đơn vị hoặc một cá nhân là một dòng. "
        "Thêm từng dòng, hoặc nhập cả danh sách từ Excel."
    ),
    nothing_found="Không có đăng ký nào phù hợp. Xóa ô lọc để xem tất cả.",
    choose="Chọn một đăng ký ở danh sách bên trái để xem và đối chiếu với bộ quy tắc của năm.",
    delete_words=(
        "Đăng ký được xóa khỏi sổ. Đơn vị rút đăng ký thì ghi ngày rút và lý do, không xóa. "
        "Ctrl+Z để hoàn tác."
    ),
    file_name="Danh sách đăng ký thi đua",
    title="Danh sách đăng ký thi đua",
    key_taken="Đơn vị đã đăng ký danh hiệu này trong năm.",
    edit="Sửa đăng ký",
)
VIEWS: Final = ("Danh sách", "Tổng hợp")
VIEW_KEYS: Final = "Ctrl+{0}"

CHECKED: Final = "Đối chiếu với bộ quy tắc của năm"
NOTHING_TO_NOTE: Final = "Không có điểm nào cần lưu ý."
NOTES: Final = {
    RegistrationNote.PERSON_MISSING: "“{0}” là danh hiệu của cá nhân: chưa ghi họ tên.",
    RegistrationNote.PERSON_GIVEN: "“{0}” là danh hiệu của tập thể: không ghi tên cá nhân.",
    RegistrationNote.REQUIRED_MISSING: "Chưa đăng ký “{0}” trong cùng năm.",
    RegistrationNote.TWICE: (
        "Có người cùng họ tên đăng ký danh hiệu này ở đơn vị khác: xem có phải một người không."
    ),
    RegistrationNote.LATE: "Đăng ký sau thời hạn {0}, theo danh sách công việc của năm.",
    RegistrationNote.REASON_MISSING: "Đã rút nhưng chưa ghi lý do.",
    RegistrationNote.TITLE_UNKNOWN: (
        "Bộ quy tắc của năm không có danh hiệu này nên không đối chiếu được."
    ),
}
_SOURCE: Final = "Căn cứ: {0}"
_UNCONFIRMED: Final = "{0} (chưa xác nhận)"
_NO_SOURCE: Final = "chưa có căn cứ"

UNIT: Final = "Đơn vị"
TOTAL: Final = "Cộng"
SUMMARY: Final = "Bảng tổng hợp đăng ký danh hiệu thi đua"
SUMMARY_ABOUT: Final = (
    "Số đăng ký chưa rút của từng đơn vị. Chọn một ô, nhấn Enter để xem các đăng ký của ô đó."
)
SUMMARY_EMPTY: Final = "Năm này chưa có đơn vị nào."
PRINT: Final = "In bảng…"
ONLY: Final = "Đang xem {0}: {1}, chưa rút"
EVERY_UNIT: Final = "tất cả đơn vị"
EVERY_TITLE: Final = "tất cả danh hiệu"
SHOW_ALL: Final = "Xem tất cả"


def note_words(note: Note) -> str:
    about = note.about
    return NOTES[note.code].format(about if isinstance(about, str) else short_date(about))


def source_words(note: Note) -> str:
    """Name the article; nothing for what no rule set says."""
    if note.citation is None:
        return ""
    source = note.citation.source or note.citation.precedent or _NO_SOURCE
    return _SOURCE.format(source if note.citation.confirmed else _UNCONFIRMED.format(source))
