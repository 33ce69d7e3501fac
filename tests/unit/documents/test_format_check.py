"""Kiểm tra thể thức: each rule, by a sound document of ours that is broken in that way alone."""

import io
import zipfile
from copy import deepcopy

import pytest
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt, RGBColor

from tests.support.word_breaks import (
    Break,
    broken,
    cell,
    found,
    is_set,
    line,
    line_below,
    looks,
    says,
    section,
    sound,
    without,
    without_marks,
)
from thidua_desktop.domain.codes.documents import DocumentKind, FormatCode, UncheckedCode
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.word.decree.check import check_format, check_formats
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.texts.documents.format_check import WHOLE, placed
from thidua_desktop.texts.sentences import sentence, way_out

DECISION = DocumentKind.TELLERS_DECISION
REMINDER = DocumentKind.REMINDER
MINUTES = DocumentKind.MINUTES
HANDOVER = DocumentKind.HANDOVER_FILES
REGULATION = DocumentKind.REGULATION
INVITATION = DocumentKind.INVITATION
NOTICE = DocumentKind.INSPECTION_NOTICE
Code = FormatCode
RIGHT = "bảng 1, hàng 1, ô 2"
LEFT = "bảng 1, hàng 1, ô 1"
NUMBER = "bảng 1, hàng 2, ô 1"
DATE = "bảng 1, hàng 2, ô 2"
SENT = "bảng 2, hàng 1, ô 1"
SIGNED = "bảng 2, hàng 1, ô 2"
BASIS = "Căn cứ Nghị định số 91"
LAST_BASIS = "Theo đề nghị của"
FIRST = "Điều 1. Thành lập"
TELLER = "2. Ông/Bà"
END = "Điều 3."
FOURTH = says("- Như Điều 3", "- Như Điều 4;")


@pytest.mark.parametrize(
    ("code", "place", "way"),
    [
        (Code.PAPER, "trang", section(page_width=Mm(216), page_height=Mm(279))),
        (Code.MARGIN, "trang", section(left_margin=Mm(25))),
        (Code.MARGIN, "trang", section(top_margin=Mm(30))),
        (Code.FONT, "đoạn 10", looks(FIRST, name="Arial")),
        (Code.COLOUR, "đoạn 10", looks(FIRST, color=None)),
        (Code.PAGE_NUMBER_ON_FIRST, "trang", section(different_first_page_header_footer=False)),
        (Code.WORDS, RIGHT, says("Độc lập", "Độc lập-Tự do-Hạnh phúc")),
        (Code.WORDS, RIGHT, says("CỘNG HÒA", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT  NAM A")),
        (Code.SIZE, RIGHT, looks("CỘNG HÒA", size=Pt(14))),
        (Code.SIZE, LEFT, looks("BỘ TƯ PHÁP", size=Pt(11))),
        (Code.SIZE, NUMBER, looks("Số:", size=Pt(14))),
        (Code.SIZE, "đoạn 10", looks(FIRST, size=Pt(12))),
        (Code.SIZE, "bảng 2, hàng 1, ô 1", looks("- Như Điều 3", size=Pt(13))),
        (Code.NOT_BOLD, RIGHT, looks("Độc lập", bold=False)),
        (Code.NOT_BOLD, LEFT, looks("CỤM THI ĐUA SỐ III", bold=False)),
        (Code.NOT_BOLD, "đoạn 2", looks("QUYẾT ĐỊNH", bold=False)),
        (Code.NOT_BOLD, "đoạn 10", looks(FIRST, bold=False)),
        (Code.NOT_BOLD, SIGNED, looks("Nguyễn Văn An", bold=False)),
        (Code.BOLD, LEFT, looks("BỘ TƯ PHÁP", bold=True)),
        (Code.BOLD, NUMBER, looks("Số:", bold=True)),
        (Code.NOT_ITALIC, DATE, looks("Hà Nội", italic=False)),
        (Code.NOT_ITALIC, "đoạn 6", looks(BASIS, italic=False)),
        (Code.ITALIC, "đoạn 12", looks(TELLER, italic=True)),
        (Code.ITALIC, "đoạn 3", looks("Về việc thành lập", italic=True)),
        (Code.NOT_UPPER, "đoạn 2", says("QUYẾT ĐỊNH", "Quyết định")),
        (Code.UPPER, "đoạn 3", says("Về việc thành lập", "VỀ VIỆC " * 16)),
        (Code.ALIGN, RIGHT, is_set("CỘNG HÒA", alignment=WD_ALIGN_PARAGRAPH.LEFT)),
        (Code.ALIGN, "đoạn 10", is_set(FIRST, alignment=WD_ALIGN_PARAGRAPH.LEFT)),
        (Code.NO_LINE, RIGHT, line_below("Độc lập", None)),
        (Code.NO_LINE, LEFT, line_below("CỤM THI ĐUA SỐ III", None)),
        (Code.LINE_LENGTH, RIGHT, line_below("Độc lập", 30, room=99)),
        (Code.LINE_LENGTH, LEFT, line_below("CỤM THI ĐUA SỐ III", 45)),
        (Code.ROOM_BETWEEN, "đoạn 12", is_set(TELLER, space_after=Pt(3))),
        (Code.LINE_ROOM, "đoạn 12", is_set(TELLER, line_spacing=2.0)),
        (Code.LINE_ROOM, "đoạn 12", is_set(TELLER, line_spacing=Pt(11))),
        (Code.INDENT, "đoạn 12", is_set(TELLER, first_line_indent=Mm(0))),
    ],
)
def test_how_a_decision_looks(code: FormatCode, place: str, way: Break) -> None:
    ways = (red(FIRST),) if code is Code.COLOUR else (way,)
    assert found(DECISION, *ways) == [(code, place)]


@pytest.mark.parametrize(
    ("code", "place", "way"),
    [
        (Code.NUMBER_FORM, NUMBER, says("Số:", "Số: 5/QĐ-CTĐIII")),
        (Code.NUMBER_FORM, NUMBER, says("Số:", "Số: 15 / QĐ - CTĐIII")),
        (Code.NUMBER_FORM, NUMBER, says("Số:", "Số 15:QĐ-CTĐIII")),
        (Code.SYMBOL, NUMBER, says("Số:", "Số: 15/KH-CTĐIII")),
        (Code.PLACE_DATE, DATE, says("Hà Nội", "hà Nội, ngày 22 tháng 11 năm 2017")),
        (Code.DATE_FORM, DATE, says("Hà Nội", "Hà Nội, ngày 2 tháng 11 năm 2017")),
        (Code.DATE_FORM, DATE, says("Hà Nội", "Hà Nội, ngày 22 tháng 1 năm 2017")),
        (Code.DATE_FORM, DATE, says("Hà Nội", "Hà Nội, ngày 22 tháng 06 năm 2017")),
        (Code.NO_SUCH_DATE, DATE, says("Hà Nội", "Hà Nội, ngày 31 tháng 11 năm 2017")),
        (Code.BASIS_LATER, "đoạn 7", says("Hà Nội", "Hà Nội, ngày 01 tháng 11 năm 2016")),
        (Code.BASIS_END, "đoạn 6", says(BASIS, "Căn cứ Nghị định số 91/2017/NĐ-CP.")),
        (Code.BASIS_END, "đoạn 8", says(LAST_BASIS, "Theo đề nghị của Vụ Thi đua;")),
        (Code.ARTICLE_FORM, "đoạn 14", says("Điều 2.", "Điều 2: Ban kiểm phiếu")),
        (Code.OUT_OF_ORDER, "đoạn 13", says("3. Ông/Bà", "4. Ông/Bà Phạm Quốc Dũng.")),
        (Code.RECIPIENT, SENT, says("- Như Điều 3", "Như Điều 3;")),
        (Code.RECIPIENT, SENT, says("- Như Điều 3", "- Như Điều 3,")),
        (Code.KEPT, SENT, says("- Lưu", "- Lưu: VT, Hồ sơ;")),
        (Code.KEPT, SENT, says("- Lưu", "- Lưu: Hồ sơ.")),
        (Code.WORDS, SENT, says("Nơi nhận:", "Nơi nhận")),
        (Code.NO_SUCH_ARTICLE, SENT, says("- Như Điều 3", "- Như Điều 4;")),
        (Code.WEEKDAY, "đoạn 12", says(TELLER, "2. Họp Thứ Ba, ngày 22 tháng 11 năm 2017.")),
        (Code.NAME_TITLE, SIGNED, says("Nguyễn Văn An", "TS. Nguyễn Văn An")),
        (Code.MISSING, WHOLE, without("Số:")),
        (Code.MISSING, WHOLE, without("Hà Nội")),
        (Code.MISSING, WHOLE, without("CỘNG HÒA")),
        (Code.MISSING, WHOLE, without("Độc lập")),
        (Code.MISSING, WHOLE, without("TRƯỞNG CỤM THI ĐUA")),
        (Code.MISSING, WHOLE, without("QUYẾT ĐỊNH:")),
        (Code.SIGNED_ALONE, "đoạn 15", is_set(END, keep_with_next=False)),
        (Code.SIGNATURE_SPLIT, "bảng 2", without_marks("cantSplit", 1)),
    ],
)
def test_what_a_decision_says(code: FormatCode, place: str, way: Break) -> None:
    assert found(DECISION, way) == [(code, place)]


@pytest.mark.parametrize(
    ("kind", "code", "place", "ways"),
    [
        (DECISION, Code.NO_END_MARK, WHOLE, [says(END, "Điều 3. Quyết định có hiệu lực.")]),
        (DECISION, Code.OUT_OF_ORDER, "đoạn 15", [says(END, "Điều 4. Hiệu lực./."), FOURTH]),
        (NOTICE, Code.ANNEX_UNNAMED, "đoạn 14", [says("Thực hiện Kế hoạch", "Kết quả như sau:")]),
        (DECISION, Code.NO_POST, SIGNED, [without("TRƯỞNG CỤM"), without("CỤC TRƯỞNG")]),
        (REMINDER, Code.SYMBOL, NUMBER, [says("Số:", "Số: 12/CV-CTĐIII")]),
        (REMINDER, Code.MISSING, WHOLE, [without("V/v")]),
        (REMINDER, Code.AS_ABOVE, "bảng 3, hàng 1, ô 1", [says("- Như trên", "- Vụ TĐKT;")]),
        (REMINDER, Code.ROOM_BETWEEN, NUMBER, [is_set("V/v", space_before=Pt(0))]),
        (REMINDER, Code.ADDRESSEE, "đoạn 3", [says("- Cục Con nuôi", "- Cục Con nuôi.")]),
        (REMINDER, Code.UNDER_COLON, "đoạn 3", [is_set("- Cục Con nuôi", left_indent=Mm(10))]),
        (REMINDER, Code.ROW_SPLIT, "bảng 2", [without_marks("cantSplit", 1)]),
        (MINUTES, Code.LEDGER, "bảng 2, hàng 4", [cell(1, 7, 2, "3")]),
        (MINUTES, Code.LEDGER, "bảng 4, hàng 3", [cell(3, 3, 3, "9")]),
        (MINUTES, Code.OUT_OF_ORDER, "đoạn 11", [says("c) Ông/Bà Phạm", "d) Ông/Bà Phạm.")]),
        (HANDOVER, Code.ANNEX_NUMBER, "đoạn 42", [says("Phụ lục II", "Phụ lục 2")]),
        (INVITATION, Code.MISSING, WHOLE, [says("Tới dự", "Hội nghị tổng kết.")]),
        (REGULATION, Code.PART_NUMBER, "đoạn 7", [says("Chương I", "Chương 1")]),
        (REGULATION, Code.NO_TITLE, "đoạn 7", [without("QUY ĐỊNH CHUNG")]),
        (REGULATION, Code.NOT_BOLD, "đoạn 7", [looks("Chương I", bold=False)]),
        (REGULATION, Code.NOT_UPPER, "đoạn 8", [says("QUY ĐỊNH CHUNG", "Quy định chung")]),
    ],
)
def test_what_other_documents_have(
    kind: DocumentKind, code: FormatCode, place: str, ways: list[Break]
) -> None:
    assert found(kind, *ways) == [(code, place)]


def red(begins: str) -> Break:
    def way(document: WordDocument) -> None:
        for run in line(document, begins).runs:
            run.font.color.rgb = RGBColor(0xFF, 0, 0)

    return way


def test_minutes_have_no_place_and_date_and_end_after_they_begin() -> None:
    dated = broken(MINUTES, says("Vào hồi", "Vào hồi 15 giờ 10 phút, tại Hội trường."))
    assert check_format(dated, "a.docx").findings == ()
    ended = says("Việc kiểm phiếu kết thúc", "Việc kiểm phiếu kết thúc vào hồi 14 giờ 05 phút.")
    begun = says("Vào hồi", "Vào hồi 15 giờ 10 phút, tại Hội trường.")
    assert [code for code, _ in found(MINUTES, begun, ended)] == [Code.ENDS_BEFORE]

    def place(document: WordDocument) -> None:
        into = document.tables[0].cell(1, 1).paragraphs[0]
        run = into.add_run("Hà Nội, ngày 22 tháng 11 năm 2017")
        run.italic, into.alignment = True, WD_ALIGN_PARAGRAPH.CENTER

    assert found(MINUTES, place) == [(Code.UNWANTED, DATE)]


def test_a_page_that_lies_without_a_table() -> None:
    def lies(document: WordDocument) -> None:
        one = document.add_section()
        one.orientation, one.page_width, one.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)

    assert (Code.ACROSS, "trang, phần 2") in found(DECISION, lies)


def test_a_number_of_the_page_at_the_foot_or_none_where_there_are_several() -> None:
    def foot(document: WordDocument) -> None:
        head = document.sections[0].header
        paragraph = head.paragraphs[0]._p  # noqa: SLF001
        document.sections[0].footer.paragraphs[0]._p.addnext(paragraph)  # noqa: SLF001

    assert found(DECISION, foot) == [(Code.PAGE_NUMBER_AT_FOOT, "chân trang")]

    def none(document: WordDocument) -> None:
        for one in list(document.sections[0].header.paragraphs):
            one._p.getparent().remove(one._p)  # noqa: SLF001
        document.sections[0].header.add_paragraph()

    assert found(MINUTES, none) == [(Code.NO_PAGE_NUMBER, "trang")]
    assert found(DECISION, none) == []  # it may well have one page


def test_a_total_that_is_not_the_sum_and_a_long_table_without_a_head() -> None:
    def table(document: WordDocument, last: str) -> None:
        made = document.tables[1]
        for row, cells in enumerate((("Đơn vị", "", "7"), ("Cộng", "", last)), 1):
            made.rows[row].cells[0].paragraphs[0].runs[0].text = cells[0]
            made.rows[row].cells[3].paragraphs[0].runs[0].text = cells[2]

    assert found(REMINDER, lambda one: table(one, "7")) == []
    more = [(Code.SUM, "bảng 2, hàng 4, ô 4")]

    def longer(document: WordDocument, last: str) -> None:
        made = document.tables[1]
        made._tbl.append(deepcopy(made.rows[2]._tr))  # noqa: SLF001
        made.rows[3].cells[0].paragraphs[0].runs[0].text = "Cộng"
        made.rows[3].cells[3].paragraphs[0].runs[0].text = last

    assert found(REMINDER, lambda one: longer(one, "320")) == []
    assert found(REMINDER, lambda one: longer(one, "310")) == more

    def unheaded(document: WordDocument) -> None:
        made = document.tables[1]._tbl  # noqa: SLF001
        for _ in range(14):
            made.append(deepcopy(made.tr_lst[-1]))

    without_head = without_marks("tblHeader", 1)
    assert found(REMINDER, unheaded) == []
    assert found(REMINDER, unheaded, without_head) == [(Code.HEAD_ROW, "bảng 2")]


def test_documents_that_belong_together_say_one_date() -> None:
    own = broken(
        DECISION,
        says("Số:", "Số: 15/QĐ-CTĐIII"),
        says("Hà Nội", "Hà Nội, ngày 20 tháng 11 năm 2017"),
    )
    cites = "Căn cứ Quyết định số 15/QĐ-CTĐIII ngày {} tháng 11 năm 2017 của Cụm;"
    right = broken(DECISION, says(BASIS, cites.format("20")))
    wrong = broken(DECISION, says(BASIS, cites.format("21")))
    assert [one.findings for one in check_formats({"a": own, "b": right})] == [(), ()]
    first, second = check_formats({"a": own, "b": wrong})
    assert first.findings == ()
    assert [(one.code, one.place) for one in second.findings] == [(Code.TWO_DATES, "đoạn 6")]
    twice = (says(BASIS, cites.format("20")), says("Căn cứ Luật", cites.format("21")))
    assert found(DECISION, *twice) == [(Code.TWO_DATES, "đoạn 6")]


def test_the_same_fault_of_many_lines_is_told_once() -> None:
    report = check_format(
        broken(DECISION, *(is_set(one, space_after=Pt(0)) for one in ("1. Ông", "2. Ông"))), "a"
    )
    (one,) = report.findings
    assert (one.place, one.more) == ("đoạn 11", 1)
    assert placed(one.place, one.more) == "đoạn 11 và 1 chỗ khác"
    assert sentence(one.code, *one.details).startswith("Sau đoạn chỉ cách 0 pt, quy định ít nhất 6")


def test_a_finding_names_its_rule() -> None:
    report = check_format(broken(DECISION, says("Số:", "Số: 5/QĐ-CTĐIII")), "a")
    assert report.findings[0].rule == "Phụ lục I, mục II.3.c (ô 3)"
    assert way_out(Code.NUMBER_FORM).startswith("Viết như Số: 05/QĐ-CTĐIII")


def test_what_is_not_checked_is_said() -> None:
    assert check_format(sound(DECISION), "a").unchecked == (UncheckedCode.MEANING,)
    assert check_format(sound(MINUTES), "a").unchecked == (
        UncheckedCode.PICTURES,
        UncheckedCode.MEANING,
    )
    loose = check_format(sound(DocumentKind.NAME_PLATES), "a")
    assert loose.unchecked[0] is UncheckedCode.NO_FORM


def _zip(**parts: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, body in parts.items():
            package.writestr(f"word/{name}.xml", body)
    return target.getvalue()


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", KnownFault.FILE_UNREADABLE),
        (b"PK\x03\x04 noise", KnownFault.FILE_UNREADABLE),
        (_zip(styles=b"<a/>"), KnownFault.FILE_UNREADABLE),
        (_zip(document=b"<w:document"), KnownFault.FILE_UNREADABLE),
        (_zip(document=b"<document/>"), KnownFault.FILE_UNREADABLE),
        (_zip(document=b" " * (33 * 1024 * 1024)), KnownFault.FILE_TOO_LARGE),
    ],
    ids=["empty", "no zip", "no text", "no xml", "no body", "huge"],
)
def test_what_cannot_be_read_is_refused(body: bytes, code: KnownFault) -> None:
    with pytest.raises(Refused) as refused:
        check_format(body, "van-ban.docx")
    assert refused.value.faults[0].code is code


def test_what_is_found_stands_in_the_order_in_which_it_is_read() -> None:
    ways = (says("- Lưu", "- Lưu: Hồ sơ."), says("Số:", "Số: 5/QĐ-CTĐIII"), without("Độc lập"))
    places = [place for _, place in found(DECISION, *ways, section(left_margin=Mm(25)))]
    assert places == [WHOLE, "trang", NUMBER, SENT]
