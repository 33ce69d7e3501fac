"""What the documents are called, their files' names, and words that several of them share."""

import datetime
import hashlib
import re
from collections.abc import Mapping, Sequence
from typing import Final

from thidua_desktop.texts.base.numbers import long_date
from thidua_desktop.texts.base.vietnamese import fold
from thidua_desktop.texts.conference.ballots import capital, repeat_text

TITLES: Final[Mapping[str, str]] = {
    "ballot": "Phiếu suy tôn",
    "minutes": "Biên bản kiểm phiếu",
    "reading": "Bản đọc kết quả",
    "hand_tally": "Bảng ghi kiểm phiếu thủ công",
    "envelope": "Nhãn phong bì",
    "workbook": "Bảng tổng hợp kiểm phiếu",
    "count_journal": "Nhật ký kiểm phiếu",
    "count_journal_book": "Nhật ký kiểm phiếu (Excel)",
    "handover_tasks": "Biên bản bàn giao nhiệm vụ",
    "handover_files": "Biên bản giao nhận hồ sơ, tài liệu",
    "inspection_plan": "Kế hoạch kiểm tra",
    "inspection_team": "Quyết định thành lập Đoàn kiểm tra",
    "inspection_letter": "Công văn kiểm tra",
    "self_inspection": "Đề cương báo cáo tự kiểm tra",
    "inspection_minutes": "Biên bản kiểm tra",
    "inspection_notice": "Thông báo kết quả kiểm tra",
    "recommendations": "Tổng hợp kiến nghị kiểm tra",
    "reminder": "Công văn đôn đốc",
    "registration_form": "Bản đăng ký thi đua",
    "registration_sheet": "Bản đăng ký thi đua (tệp Excel để đơn vị điền)",
    "registration_report": "Báo cáo kết quả đăng ký thi đua",
    "registration_annex": "Bảng tổng hợp đăng ký",
    "score_sheet": "Bảng tự chấm điểm (tệp Excel để đơn vị nhập)",
    "self_score": "Bảng tự chấm điểm",
    "score_summary": "Bảng tổng hợp điểm, xếp hạng",
    "score_workbook": "Bảng tổng hợp điểm, xếp hạng (Excel)",
    "criteria_decision": "Quyết định ban hành bảng tiêu chí",
    "allotment_annex": "Phụ lục phương án phân bổ số lượng danh hiệu",
    "registration_workbook": "Bảng tổng hợp đăng ký (Excel)",
    "nominee_sheet": "Tài liệu bình xét",
    "review_half": "Báo cáo sơ kết 6 tháng",
    "review_year": "Báo cáo tổng kết năm",
    "plan": "Kế hoạch hoạt động của Cụm",
    "movement_plan": "Kế hoạch triển khai phong trào",
    "pledge": "Giao ước thi đua",
    "letter": "Công văn",
    "proposal": "Tờ trình đề nghị tặng Cờ thi đua",
    "tellers_decision": "Quyết định thành lập Ban kiểm phiếu",
    "flags_decision": "Dự thảo Quyết định tặng Cờ thi đua",
    "leaders_decision": "Dự thảo Quyết định cử Trưởng, Phó Trưởng Cụm",
    "regulation": "Quy chế hoạt động của Cụm",
    "achievement_report": "Báo cáo thành tích",
    "dossier_contents": "Mục lục hồ sơ đề nghị",
    "document_book": "Sổ đăng ký văn bản (Excel)",
    "invitation": "Giấy mời",
    "programme": "Chương trình hội nghị",
    "meeting_script": "Kịch bản điều hành",
    "delegates": "Danh sách đại biểu, điểm danh",
    "name_plates": "Biển tên",
    "nominees": "Danh sách đề cử",
    "meeting_minutes": "Biên bản hội nghị",
    "conclusion": "Thông báo kết luận hội nghị",
    "article": "Bài viết cho cổng thông tin",
    "paper_receipt": "Danh sách ký nhận phiếu",
    "blank_minutes": "Biên bản kiểm phiếu để ghi tay",
    "seal_label": "Nhãn niêm phong",
    "how_to_vote": "Hướng dẫn ghi phiếu",
}

_FILES: Final[Mapping[str, tuple[str, str]]] = {
    "ballot": ("Phieu-suy-ton", "docx"),
    "minutes": ("Bien-ban-kiem-phieu", "docx"),
    "reading": ("Ban-doc-ket-qua", "docx"),
    "hand_tally": ("Bang-ghi-kiem-phieu-thu-cong", "docx"),
    "envelope": ("Nhan-phong-bi", "docx"),
    "workbook": ("Bang-tong-hop-kiem-phieu", "xlsx"),
    "count_journal": ("Nhat-ky-kiem-phieu", "docx"),
    "count_journal_book": ("Nhat-ky-kiem-phieu", "xlsx"),
    "handover_tasks": ("Bien-ban-ban-giao-nhiem-vu", "docx"),
    "handover_files": ("Bien-ban-giao-nhan-ho-so-tai-lieu", "docx"),
    "inspection_plan": ("Ke-hoach-kiem-tra", "docx"),
    "inspection_team": ("Quyet-dinh-thanh-lap-Doan-kiem-tra", "docx"),
    "inspection_letter": ("Cong-van-kiem-tra", "docx"),
    "self_inspection": ("De-cuong-bao-cao-tu-kiem-tra", "docx"),
    "inspection_minutes": ("Bien-ban-kiem-tra", "docx"),
    "inspection_notice": ("Thong-bao-ket-qua-kiem-tra", "docx"),
    "recommendations": ("Tong-hop-kien-nghi-kiem-tra", "xlsx"),
    "reminder": ("Cong-van-don-doc", "docx"),
    "registration_form": ("Ban-dang-ky-thi-dua", "docx"),
    "registration_sheet": ("Ban-dang-ky-thi-dua", "xlsx"),
    "registration_report": ("Bao-cao-ket-qua-dang-ky", "docx"),
    "registration_annex": ("Bang-tong-hop-dang-ky", "docx"),
    "score_sheet": ("Bang-tu-cham-diem", "xlsx"),
    "self_score": ("Bang-tu-cham-diem", "docx"),
    "score_summary": ("Bang-tong-hop-diem", "docx"),
    "score_workbook": ("Bang-tong-hop-diem", "xlsx"),
    "criteria_decision": ("Quyet-dinh-ban-hanh-bang-tieu-chi", "docx"),
    "allotment_annex": ("Phu-luc-phan-bo-so-luong-danh-hieu", "docx"),
    "registration_workbook": ("Bang-tong-hop-dang-ky", "xlsx"),
    "nominee_sheet": ("Tai-lieu-binh-xet", "docx"),
    "review_half": ("Bao-cao-so-ket-6-thang", "docx"),
    "review_year": ("Bao-cao-tong-ket-nam", "docx"),
    "plan": ("Ke-hoach-hoat-dong", "docx"),
    "movement_plan": ("Ke-hoach-trien-khai-phong-trao", "docx"),
    "pledge": ("Giao-uoc-thi-dua", "docx"),
    "letter": ("Cong-van", "docx"),
    "proposal": ("To-trinh-de-nghi-tang-Co", "docx"),
    "tellers_decision": ("Quyet-dinh-thanh-lap-Ban-kiem-phieu", "docx"),
    "flags_decision": ("Du-thao-Quyet-dinh-tang-Co", "docx"),
    "leaders_decision": ("Du-thao-Quyet-dinh-cu-Truong-Cum", "docx"),
    "regulation": ("Quy-che-hoat-dong-cua-Cum", "docx"),
    "achievement_report": ("Bao-cao-thanh-tich", "docx"),
    "dossier_contents": ("Muc-luc-ho-so-de-nghi", "docx"),
    "document_book": ("So-dang-ky-van-ban", "xlsx"),
    "invitation": ("Giay-moi", "docx"),
    "programme": ("Chuong-trinh-hoi-nghi", "docx"),
    "meeting_script": ("Kich-ban-dieu-hanh", "docx"),
    "delegates": ("Danh-sach-dai-bieu", "docx"),
    "name_plates": ("Bien-ten", "docx"),
    "nominees": ("Danh-sach-de-cu", "docx"),
    "meeting_minutes": ("Bien-ban-hoi-nghi", "docx"),
    "conclusion": ("Thong-bao-ket-luan", "docx"),
    "article": ("Bai-viet-cong-thong-tin", "docx"),
    "paper_receipt": ("Danh-sach-ky-nhan-phieu", "docx"),
    "blank_minutes": ("Bien-ban-kiem-phieu-ghi-tay", "docx"),
    "seal_label": ("Nhan-niem-phong", "docx"),
    "how_to_vote": ("Huong-dan-ghi-phieu", "docx"),
}

ILLUSTRATIVE: Final = "Số liệu minh họa"
ILLUSTRATIVE_PAPER: Final = "Mẫu minh họa"
DOTS: Final = "…………"
SHORT_DOTS: Final = "……"
BLANK_NUMBER: Final = "\u00a0" * 6
_LONGEST: Final = 50
"""How much of a name stands in that of a file: a path on Windows has 260 letters in all."""
BALLOT_HEADING: Final = "Phiếu suy tôn"
HEADINGS: Final = (BALLOT_HEADING, "Phiếu bầu")


def file_name(
    kind: str,
    year: int,
    code: str = "",
    session: int = 1,
    form_serial: int = 1,
    turn: int = 1,
    again: int = 0,
) -> str:
    """Name a document's file in ASCII, as Windows takes it: Bien-ban-kiem-phieu-2017-1.docx.

    `code` is that of the first ballot of its chain; `turn` and `again` tell which one it is.
    """
    name, ending = _FILES[kind]
    which = (f"vong-{turn}" if turn > 1 else "", fold(repeat_text(again)).replace(" ", "-"))
    parts = [name, str(year), _plain(code), *which]
    if kind == "ballot" and form_serial > 1:
        parts.append(f"mau-{serial_letter(form_serial).lower()}")
    elif kind != "ballot" and session > 1:
        parts.append(f"kiem-lai-{session}")
    return f"{'-'.join(part for part in parts if part)}.{ending}"


def record_file_name(kind: str, year: int, *which: str) -> str:
    """Name the file of a document of a record; `which` tells it from its fellows of the year."""
    name, ending = _FILES[kind]
    parts = (name, str(year), *(_plain(one) for one in which))
    return f"{'-'.join(part for part in parts if part)}.{ending}"


def _plain(code: str) -> str:
    """Write a code in small ASCII letters, what is long cut; a mark keeps 1/2 and 1.2 apart."""
    plain = re.sub(r"[^a-z0-9]+", "-", fold(code))[:_LONGEST].strip("-")
    mark = "" if plain == code else hashlib.sha256(code.encode()).hexdigest()[:4]
    return "-".join(part for part in (plain, mark) if part)


def field_list_name(kind: str) -> str:
    return f"Danh-sach-truong-{_FILES[kind][0]}.docx"


EARLIER_TEMPLATES: Final = "ban-truoc"
"""The folder, within that of the templates, of their earlier versions."""

COMMENTED_TEMPLATES: Final = "ghi-chu"
"""The folder, within that of the templates, of copies with comments."""


def documents_folder(store: str) -> str:
    return f"{store} - van ban"


def templates_folder(store: str) -> str:
    return f"{store} - mau"


def attachments_folder(store: str) -> str:
    return f"{store} - dinh kem"


def backups_folder(store: str) -> str:
    return f"{store} - sao luu"


def serial_letter(serial: int) -> str:
    """Which form it is: the first is A, the one printed anew B."""
    return chr(ord("A") + (serial - 1) % 26)


def ballot_titles(title: str, year: int) -> tuple[str, str]:
    """Part a paper's title into its heading and what it is about, the year named once."""
    heading, about = BALLOT_HEADING, title
    for known in HEADINGS:
        if title.casefold().startswith(known.casefold()):
            heading, about = known, title[len(known) :].strip(" :–-")
    if str(year) not in about:
        about = f"{about} năm {year}".strip()
    return heading.upper(), f"{about[:1].upper()}{about[1:]}"


def within_sentence(about: str) -> str:
    """What a paper is about, after *suy tôn*; names of titles keep their capitals."""
    lowered = f"{about[:1].lower()}{about[1:]}"
    return lowered if lowered.startswith(("danh hiệu", "các danh hiệu")) else about


def or_dots(text: str) -> str:
    """The text, or a dotted line to fill in by hand."""
    return text.strip() or DOTS * 3


def turn_text(
    turn: int,
    form_serial: int,
    session: int,
    colour: str,
    again: int = 0,
    *,
    always_turn: bool = False,
) -> str:
    """Say which ballot, form, count and paper it is; of the first of all only if it always is."""
    parts = [
        f"Vòng {turn}" if turn > 1 or always_turn else "",
        capital(repeat_text(again)),
        f"Mẫu {serial_letter(form_serial)}" if form_serial > 1 else "",
        f"Kiểm phiếu lại lần {session - 1}" if session > 1 else "",
        f"giấy màu {colour}" if colour else "",
    ]
    text = " – ".join(part for part in parts if part)
    return f"({text[:1].upper()}{text[1:]})" if text else ""


def written_message(name: str, blanks: Sequence[str] = (), *, opened: bool) -> str:
    """What every screen says of a document that it wrote, and of what it left open in it."""
    open_still = f" {lacking(blanks)}" if blanks else ""
    if opened:
        return f"Đã lập {name} và mở để xem, in, ký.{open_still}"
    return f"Đã lập {name} trong thư mục văn bản; máy chưa có chương trình mở tệp này.{open_still}"


def day_or_dots(day: datetime.date | None) -> str:
    """A date as in a document; dots to fill in where it is not known."""
    if day is None:
        return f"ngày {SHORT_DOTS} tháng {SHORT_DOTS} năm {SHORT_DOTS}"
    return long_date(day)


def council(authority: str) -> str:
    """The council that is told and proposed to; that of a ministry is of its whole sector."""
    sector = authority.removeprefix(_MINISTRY)
    return _COUNCIL.format(authority if sector == authority else f"{_SECTOR}{sector}")


_MINISTRY, _SECTOR = "Bộ ", "ngành "
_COUNCIL: Final = "Hội đồng Thi đua - Khen thưởng {0}"


def lacking(blanks: Sequence[str]) -> str:
    """What stays open in a document."""
    return f"Còn thiếu: {'; '.join(blanks)}."
