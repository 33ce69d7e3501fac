"""Kiểm tra thể thức of what another office wrote: Word's own styles, lines drawn as shapes."""

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from tests.support.word_reader import saved
from thidua_desktop.domain.codes.documents import FormatCode, UncheckedCode
from thidua_desktop.files.word.decree.check import check_format
from thidua_desktop.services.issuing.format_report import FormatReport

CENTRE, BOTH = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
LINE = (
    '<w:r {ns}><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing"><wp:extent cx="{width}" cy="0"/><a:graphic xmlns:a="http://schemas.'
    'openxmlformats.org/drawingml/2006/main"><a:graphicData><a:prstGeom prst="line"/>'
    "</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
)
OLD_LINE = (
    '<w:r {ns}><w:pict><v:line xmlns:v="urn:schemas-microsoft-com:vml" from="0,0" '
    'to="{width}pt,0"/></w:pict></w:r>'
)


def typed(one: Paragraph, text: str, size: float, **look: object) -> Paragraph:
    run = one.add_run(text)
    run.font.size, run.font.name = Pt(size), "Times New Roman"
    run.bold, run.italic = bool(look.get("bold")), bool(look.get("italic"))
    one.alignment = look.get("align", CENTRE)  # type: ignore[assignment]
    one.paragraph_format.space_after = Pt(0)
    return one


def drawn(one: Paragraph, xml: str, width: float) -> None:
    one._p.append(parse_xml(xml.format(ns=nsdecls("w"), width=width)))  # noqa: SLF001


def head(document: WordDocument) -> None:
    table = document.add_table(2, 2)
    left, right = table.rows[0].cells
    typed(left.paragraphs[0], "BỘ NỘI VỤ", 12)
    drawn(typed(left.add_paragraph(), "VỤ TỔNG HỢP", 12, bold=True), LINE, 36000 * 13)
    typed(right.paragraphs[0], "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, bold=True)
    motto = typed(right.add_paragraph(), "Độc lập - Tự do - Hạnh phúc", 13, bold=True)
    drawn(motto, OLD_LINE, 162)
    below, date = table.rows[1].cells
    typed(below.paragraphs[0], "Số: 05/VTH-TH", 13)
    about = typed(below.add_paragraph(), "V/v cử đại biểu dự hội nghị", 12)
    about.paragraph_format.space_before = Pt(6)
    typed(date.paragraphs[0], "Hà Nội, ngày 05 tháng 01 năm 2020", 13, italic=True)


def text(document: WordDocument, said: str) -> Paragraph:
    one = typed(document.add_paragraph(), said, 14, align=BOTH)
    one.paragraph_format.space_after = Pt(6)
    one.paragraph_format.first_line_indent = Mm(10)
    one.paragraph_format.line_spacing = 1.15
    return one


def foot(document: WordDocument) -> None:
    table = document.add_table(1, 2)
    row = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001
    row.append(OxmlElement("w:cantSplit"))
    left, right = table.rows[0].cells
    look = {"align": WD_ALIGN_PARAGRAPH.LEFT}
    typed(left.paragraphs[0], "Nơi nhận:", 12, bold=True, italic=True, **look)
    typed(left.add_paragraph(), "- Như trên;", 11, **look)
    typed(left.add_paragraph(), "- Lưu: VT, TH.", 11, **look)
    signed(right)


def signed(cell: _Cell) -> None:
    typed(cell.paragraphs[0], "KT. VỤ TRƯỞNG", 14, bold=True)
    typed(cell.add_paragraph(), "PHÓ VỤ TRƯỞNG", 14, bold=True)
    cell.add_paragraph()
    typed(cell.add_paragraph(), "Trần Văn B", 14, bold=True)


def page(document: WordDocument) -> None:
    section = document.sections[0]
    section.start_type = WD_SECTION.NEW_PAGE
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(20)


def letter() -> WordDocument:
    document = Document()
    page(document)
    head(document)
    typed(document.add_paragraph(), "Kính gửi: Cụm thi đua số III", 14)
    text(document, "Thực hiện Công văn số 12/CTĐIII-VP ngày 02 tháng 01 năm 2020 của Cụm thi đua.")
    text(
        document, "Vụ Tổng hợp cử 02 đại biểu dự hội nghị./."
    ).paragraph_format.keep_with_next = True
    foot(document)
    return document


def checked(document: WordDocument) -> FormatReport:
    return check_format(saved(document), "cong-van.docx")


def test_a_sound_letter_of_another_office_is_found_sound() -> None:
    report = checked(letter())
    assert [(one.code, one.place, one.details) for one in report.findings] == []
    assert report.unchecked == (UncheckedCode.MEANING,)


def test_a_line_that_is_drawn_too_long_is_measured_and_one_of_no_length_is_not() -> None:
    document = letter()
    (drawing,) = document.element.body.xpath(".//wp:extent")
    drawing.set("cx", str(36000 * 30))
    assert [one.code for one in checked(document).findings] == [FormatCode.LINE_LENGTH]
    (old,) = document.element.body.xpath(".//*[local-name()='line']")
    drawing.set("cx", str(36000 * 13))
    old.set("to", "somewhere")
    report = checked(document)
    assert report.findings == ()
    assert UncheckedCode.DRAWN in report.unchecked


def test_a_text_that_is_underlined_has_a_line_as_long_as_itself() -> None:
    document = letter()
    for begins, code in (("Độc lập", []), ("VỤ TỔNG HỢP", [FormatCode.LINE_LENGTH])):
        cells = document.tables[0].rows[0].cells
        lines = (one for cell in cells for one in cell.paragraphs)
        one = next(line for line in lines if line.text.startswith(begins))
        one._p.remove(one._p.r_lst[-1])  # noqa: SLF001
        one.runs[0].underline = True
        assert [found.code for found in checked(document).findings] == code


def test_numbers_that_word_counts_and_text_in_a_box_are_not_judged() -> None:
    document = letter()
    listed = text(document, "Đại biểu thứ nhất của Vụ.")
    listed.style = document.styles["List Number"]
    document.element.body.insert(3, listed._p)  # noqa: SLF001
    box = f"<w:r {nsdecls('w')}><w:pict><w:txbxContent><w:p><w:r><w:t>Khẩn</w:t></w:r></w:p>"
    listed._p.append(parse_xml(f"{box}</w:txbxContent></w:pict></w:r>"))  # noqa: SLF001
    report = checked(document)
    assert report.findings == ()
    assert report.unchecked == (
        UncheckedCode.LISTED,
        UncheckedCode.BOXES,
        UncheckedCode.MEANING,
    )


def test_a_head_and_a_signature_that_stand_in_no_table_are_told() -> None:
    document = Document()
    page(document)
    typed(document.add_paragraph(), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, bold=True)
    motto = typed(document.add_paragraph(), "Độc lập - Tự do - Hạnh phúc", 13, bold=True)
    drawn(motto, OLD_LINE, 162)
    typed(document.add_paragraph(), "Số: 05/VTH-TH", 13)
    text(document, "Vụ Tổng hợp cử 02 đại biểu dự hội nghị./.")
    typed(document.add_paragraph(), "VỤ TRƯỞNG", 14, bold=True)
    unchecked = checked(document).unchecked
    assert UncheckedCode.HEAD in unchecked
    assert UncheckedCode.SIGNATURE in unchecked
