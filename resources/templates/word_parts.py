"""The decree's format (NĐ 30/2020, Phụ lục I) and how it is said in WordprocessingML."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

# ---------------------------------------------------------------- the format, in points and mm

FONT = "Times New Roman"
PAGE = (210, 297)
TOP, RIGHT, BOTTOM, LEFT = 25, 15, 20, 30
LOW_TOP = 20  # of what has no page's number on its only page
HEADER, FOOTER = 10, 8
WIDTH = PAGE[0] - LEFT - RIGHT
WIDE = PAGE[1] - LEFT - RIGHT
"""The room across a page that lies on its side."""
BODY, SMALL, TABLE = 14, 13, 12
BETWEEN = 6  # between paragraphs, at least
INDENT = 12.7
RED = "B00000"


@dataclass(frozen=True)
class Style:
    """A paragraph style, as it is called in Word."""

    name: str
    size: float = BODY
    align: str = "both"
    bold: bool = False
    italic: bool = False
    before: float = 0
    after: float = BETWEEN
    indent: float = 0
    keep: bool = False
    left: float = 0


TEXT = Style("Nội dung", SMALL, indent=INDENT)
BASIS = Style("Căn cứ", SMALL, indent=INDENT, italic=True)
SECTION = Style("Mục", SMALL, indent=INDENT, bold=True, before=BETWEEN, keep=True)
CLAUSE = Style("Khoản", SMALL, indent=INDENT, bold=True, keep=True)
AWARD = Style("Danh hiệu", SMALL, indent=INDENT, bold=True, keep=True)
ANNEX_TITLE = Style("Tiêu đề phụ lục", align="center", bold=True, after=0, keep=True)
TYPE_NAME = Style("Tên loại văn bản", align="center", bold=True, after=0, keep=True)
SUBJECT = Style("Trích yếu", align="center", bold=True, after=0, keep=True)
PART = Style("Chương", align="center", bold=True, after=0, keep=True)
ADDRESSED = Style("Kính gửi", align="left", before=BETWEEN, after=0, keep=True, left=42)
ADDRESSEE = Style("Nơi kính gửi", align="left", after=0, left=61)
REMARK = Style("Ghi chú", align="center", italic=True, after=0, keep=True)
CELL = Style("Trong bảng", TABLE, align="left", before=2, after=2)
CELL_MIDDLE = Style("Giữa bảng", TABLE, align="center", before=2, after=2)
CELL_HEAD = Style("Đầu bảng", TABLE, align="center", bold=True, before=2, after=2, keep=True)
CELL_CODE = Style("Mã trong bảng", 9, align="left", before=2, after=2)
SIGNER = Style("Chức vụ người ký", SMALL, align="center", bold=True, after=0, keep=True)
SIGN_HOW = Style("Cách ký", TABLE, align="center", italic=True, after=0, keep=True)
SIGNER_NAME = Style("Họ tên người ký", align="center", bold=True, before=62, after=0)
SIGN_CELL = Style("Đơn vị ký", TABLE, align="center", bold=True, before=4, after=0)
SENT_TO = Style(
    "Nơi nhận", 12, align="left", bold=True, italic=True, before=BETWEEN, after=0, keep=True
)
SENT_LINE = Style("Dòng nơi nhận", 11, align="left", after=0)
HOW_TO = Style("Hướng dẫn", 12.5)
BALLOT_TITLE = Style("Danh hiệu trên phiếu", align="left", bold=True, before=8, after=2, keep=True)
BALLOT_RULE = Style("Quy định của danh hiệu", 12, align="left", italic=True, after=4, keep=True)
BALLOT_NAME = Style("Tên trên phiếu", align="left", before=6, after=6)
BALLOT_NUMBER = Style("Số trên phiếu", align="center", before=6, after=6)
READ = Style("Lời đọc", 16, indent=INDENT)
READ_TITLE = Style("Danh hiệu được đọc", 16, bold=True, before=8, keep=True)
LABEL = Style("Dòng trên nhãn", align="left", keep=True)
BOX = Style("Ô kiểm", 6, align="right", before=8, after=0)
SHORT_LINE = Style("Đường kẻ ngắn", 2, align="center", before=1, after=0)
STYLES = (
    TEXT,
    BASIS,
    SECTION,
    CLAUSE,
    AWARD,
    ANNEX_TITLE,
    TYPE_NAME,
    SUBJECT,
    PART,
    ADDRESSED,
    ADDRESSEE,
    REMARK,
    CELL,
    CELL_MIDDLE,
    CELL_HEAD,
    CELL_CODE,
    SIGNER,
    SIGN_HOW,
    SIGNER_NAME,
    SIGN_CELL,
    SENT_TO,
    SENT_LINE,
    HOW_TO,
    BALLOT_TITLE,
    BALLOT_RULE,
    BALLOT_NAME,
    BALLOT_NUMBER,
    READ,
    READ_TITLE,
    LABEL,
    BOX,
    SHORT_LINE,
)

# ---------------------------------------------------------------- words in WordprocessingML


def twips(mm: float) -> int:
    return round(mm * 1440 / 25.4)


def style_id(style: Style) -> str:
    return style.name.replace(" ", "")


def run(
    text: str, size: float = 0, *, bold: bool = False, italic: bool = False, color: str = ""
) -> str:
    marks = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
    marks += f'<w:color w:val="{color}"/>' if color else ""
    marks += f'<w:sz w:val="{round(size * 2)}"/>' if size else ""
    look = f"<w:rPr>{marks}</w:rPr>" if marks else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def para(
    style: Style,
    text: str,
    *,
    lead: str = "",
    keep: bool = False,
    page: bool = False,
    before: float = -1,
    after: float = 0,
) -> str:
    extra = ("<w:keepNext/>" if keep else "") + ("<w:pageBreakBefore/>" if page else "")
    room = f' w:before="{round(before * 20)}"' if before >= 0 else ""
    room += f' w:after="{round(after * 20)}"' if after else ""
    extra += f"<w:spacing{room}/>" if room else ""
    name, first = style_id(style), run(lead, bold=True) if lead else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{name}"/>{extra}</w:pPr>{first}{run(text)}</w:p>'


def plain(
    text: str, size: float, *, align: str = "center", before: float = 0, **look: object
) -> str:
    spacing = f'<w:spacing w:before="{round(before * 20)}"/>' if before else ""
    return f'<w:p><w:pPr>{spacing}<w:jc w:val="{align}"/></w:pPr>{run(text, size, **look)}</w:p>'  # type: ignore[arg-type]


def tag(text: str) -> str:
    """A line of the template that is gone from the document: {%p if … %}."""
    return f"<w:p>{run('{%p ' + text + ' %}')}</w:p>"


def when(condition: str, *body: str, otherwise: Sequence[str] = ()) -> str:
    parts = [tag(f"if {condition}"), *body]
    if otherwise:
        parts += [tag("else"), *otherwise]
    return "".join([*parts, tag("endif")])


def each(what: str, *body: str) -> str:
    return "".join([tag(f"for {what}"), *body, tag("endfor")])


def short_rule(within_mm: float, after: float = 0) -> str:
    """One that is as long as the text above it asks once that is known (files/word/short_lines)."""
    return rule(40, within_mm, after, f'<w:pStyle w:val="{style_id(SHORT_LINE)}"/>')


def rule(width_mm: float, within_mm: float, after: float = 0, style: str = "") -> str:
    """A line that is drawn under a text, in the middle."""
    side = twips((within_mm - width_mm) / 2)
    return (
        f'<w:p><w:pPr>{style}<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
        f'<w:spacing w:before="20" w:after="{round(after * 20)}" w:line="80" w:lineRule="exact"/>'
        f'<w:ind w:left="{side}" w:right="{side}"/><w:rPr><w:sz w:val="4"/></w:rPr></w:pPr></w:p>'
    )


def cell(
    width: float,
    content: str,
    *,
    span: int = 1,
    top: bool = False,
    bottom: bool = False,
    dashed: bool = False,
) -> str:
    """One cell; Word opens none without a paragraph."""
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    place = "top" if top else "bottom" if bottom else "center"
    edges = f"<w:tcBorders>{borders('dashed', 4, '808080')}</w:tcBorders>" if dashed else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>{spanned}{edges}'
        f'<w:vAlign w:val="{place}"/></w:tcPr>{content or "<w:p/>"}</w:tc>'
    )


def borders(kind: str, size: int, color: str = "000000", *, inner: bool = False) -> str:
    sides = ("top", "left", "bottom", "right", *(("insideH", "insideV") if inner else ()))
    return "".join(
        f'<w:{s} w:val="{kind}" w:sz="{size}" w:space="0" w:color="{color}"/>' for s in sides
    )


def row(*cells: str, head: bool = False, height: float = 0, split: bool = False) -> str:
    """A row keeps to one page unless it may be split."""
    whole = "" if split else "<w:cantSplit/>"
    repeated = "<w:tblHeader/>" if head else ""
    least = f'<w:trHeight w:val="{twips(height)}" w:hRule="atLeast"/>' if height else ""
    return f"<w:tr><w:trPr>{whole}{least}{repeated}</w:trPr>{''.join(cells)}</w:tr>"


def row_tag(text: str, columns: int) -> str:
    """A row of the template that is gone from the document: {%tr for … %}."""
    return row(cell(WIDTH, f"<w:p>{run('{%tr ' + text + ' %}')}</w:p>", span=columns))


LONG = '<w:tblCaption w:val="Danh sách dài"/>'
"""Marks a table that is not kept on one page."""


def table(
    widths: Sequence[float],
    rows: Sequence[str],
    *,
    lines: bool = True,
    thick: bool = False,
    apart: bool = False,
    long: bool = False,
) -> str:
    """A table; one that may be `long` goes on over the end of a page, however few its rows are."""
    edges = borders("single", 12) if thick else borders("single", 4, inner=True)
    ruled = f"<w:tblBorders>{edges}</w:tblBorders>" if lines or thick else ""
    room = 340 if thick else 60 if ruled or apart else 0
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{twips(sum(widths))}" w:type="dxa"/><w:jc w:val="center"/>'
        f'{ruled}<w:tblLayout w:type="fixed"/><w:tblCellMar>'
        f'<w:left w:w="{room}" w:type="dxa"/><w:right w:w="{room}" w:type="dxa"/></w:tblCellMar>'
        f"{LONG if long else ''}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


@dataclass(frozen=True)
class Column:
    """A column of a list: its head, its width in mm, what stands in it."""

    head: str
    width: float
    text: str
    style: Style = CELL_MIDDLE


def listing(over: str, columns: Sequence[Column], *, long: bool = False) -> str:
    """A table with one row for each of a list."""
    widths = [column.width for column in columns]
    return table(
        widths,
        [
            row(*(cell(c.width, para(CELL_HEAD, c.head)) for c in columns), head=True),
            row_tag(f"for {over}", len(columns)),
            row(*(cell(c.width, para(c.style, c.text)) for c in columns)),
            row_tag("endfor", len(columns)),
        ],
        long=long,
    )


def gap(points: float, *, keep: bool = False) -> str:
    """Room below a table, which has none of its own."""
    spacing = f'<w:spacing w:line="{round(points * 20)}" w:lineRule="exact"/>'
    return f"<w:p><w:pPr>{'<w:keepNext/>' if keep else ''}{spacing}</w:pPr></w:p>"


# ---------------------------------------------------------------- what documents share

NOTE = (
    "{% if illustrative %}Số liệu minh họa{% endif %}"
    "{% if illustrative and not check_code %} – {% endif %}"
    "{% if not check_code %}Dự thảo, chưa chốt kết quả{% endif %}"
)
QR = "{{ check_text | qr }}"
ENDED = "{% if loop.last %}.{% else %};{% endif %}"
"""The stop of one of several lines; the last ends the sentence."""
YEAR_NOTE = "{% if illustrative %}Số liệu minh họa{% endif %}"


def agency(within: float, of: str = "cluster") -> str:
    """The agency above and the cluster, or a unit, with the line below them."""
    return (
        plain("{{ authority | upper }}", SMALL)
        + plain(f"{{{{ {of} | upper }}}}", SMALL, bold=True)
        + short_rule(within)
    )


def letterhead(
    left: str = "",
    right: str = "",
    about: str = "",
    *,
    width: float = WIDTH,
    agency: Callable[[float], str] = agency,
) -> str:
    """The agency, Quốc hiệu and Tiêu ngữ; below them the number, or the place and the date.

    Under its number a letter says what it is `about` (Mẫu 1.5).
    """
    first = 66.0 * width / WIDTH
    second = width - first
    nation = plain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", SMALL, bold=True)
    motto = plain("Độc lập - Tự do - Hạnh phúc", BODY, bold=True)
    rows = [
        row(
            cell(first, agency(first), top=True),
            cell(second, nation + motto + rule(60.5, second), top=True),
        )
    ]
    below = (
        (plain(left, SMALL, before=4) + (plain(about, SMALL, before=6) if about else ""))
        if left
        else "<w:p/>",
        plain(right, BODY, before=4, italic=True) if right else "<w:p/>",
    )
    if left or right:
        top = bool(about)
        rows.append(row(cell(first, below[0], top=top), cell(second, below[1], top=top)))
    return table((first, second), rows, lines=False)


def note(condition: str, text: str) -> str:
    """In red below the head: figures that are made up, a result that is not sealed."""
    upper = "{% filter upper %}" + text + "{% endfilter %}"
    return when(condition, plain(upper, SMALL, before=8, bold=True, color=RED))


def title(name: str, subject: Sequence[str], remark: str = "", width: float = WIDTH) -> str:
    lines = [para(TYPE_NAME, name, before=14), *(para(SUBJECT, line) for line in subject)]
    return "".join([*lines, remark, short_rule(width, after=8)])


ON_REMARK = when("remark", para(REMARK, "{{ remark }}"))


def signature(width: float, heads: Sequence[str], name: str, *, shown: str = "") -> str:
    """A column of signatures: what the signer is, room to sign, the name."""
    how = "(Ký, ghi rõ họ tên)"
    how = f"{{% if {shown} %}}{how}{{% endif %}}" if shown else how
    lines = [para(SIGNER, heads[0], before=10), *(para(SIGNER, head) for head in heads[1:])]
    return cell(width, "".join([*lines, para(SIGN_HOW, how), para(SIGNER_NAME, name)]), top=True)


def sent_to(*lines: str) -> str:
    """No page ends among the lines: one alone on the last page tells nobody what it belongs to."""
    *above, last = lines
    kept = "".join(para(SENT_LINE, line, keep=True) for line in above)
    return para(SENT_TO, "Nơi nhận:") + kept + para(SENT_LINE, last)


def bound(*parts: str) -> str:
    """What no end of a page divides, as signatures and Nơi nhận below them."""
    return table((WIDTH,), [row(cell(WIDTH, "".join(parts), top=True))], lines=False)


def sent_to_and_qr(*lines: str) -> str:
    """Nơi nhận at the left, the QR at the right."""
    side = 36.0
    return table(
        (WIDTH - side, side),
        [
            row(
                cell(WIDTH - side, sent_to(*lines), top=True),
                cell(side, plain(QR, TABLE, align="right"), top=True),
            )
        ],
        lines=False,
    )


def qr_alone() -> str:
    """The QR at the right of the page, where the result is sealed."""
    return when("check_text", plain(QR, TABLE, align="right"))


# ---------------------------------------------------------------- the package

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def style_xml(style: Style) -> str:
    keep = "<w:keepNext/>" if style.keep else ""
    sides = {"left": style.left, "firstLine": style.indent}
    given = " ".join(f'w:{side}="{twips(mm)}"' for side, mm in sides.items() if mm)
    indent = f"<w:ind {given}/>" if given else ""
    marks = ("<w:b/>" if style.bold else "") + ("<w:i/>" if style.italic else "")
    spacing = (
        f'<w:spacing w:before="{round(style.before * 20)}" w:after="{round(style.after * 20)}"/>'
    )
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id(style)}">'
        f'<w:name w:val="{style.name}"/><w:basedOn w:val="Normal"/><w:qFormat/>'
        f'<w:pPr>{keep}<w:widowControl/>{spacing}{indent}<w:jc w:val="{style.align}"/></w:pPr>'
        f'<w:rPr>{marks}<w:sz w:val="{round(style.size * 2)}"/></w:rPr></w:style>'
    )


def styles_xml() -> str:
    fonts = "".join(f'w:{of}="{FONT}" ' for of in ("ascii", "hAnsi", "eastAsia", "cs"))
    return (
        f"{XML}<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/>"
        f'<w:sz w:val="{BODY * 2}"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f"<w:qFormat/><w:rPr><w:rFonts {fonts}/></w:rPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
        + "".join(map(style_xml, STYLES))
        + "</w:styles>"
    )


def header_xml(text: str) -> str:
    """The page's number, and that figures are made up, from page 2."""
    big = f'<w:rPr><w:sz w:val="{BODY * 2}"/></w:rPr>'
    field = "".join(
        f"<w:r>{big}{part}</w:r>"
        for part in (
            '<w:fldChar w:fldCharType="begin"/>',
            "<w:instrText> PAGE </w:instrText>",
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>2</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    number = f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{field}</w:p>'
    return f"{XML}<w:hdr {W}>{number}{plain(text, 11, italic=True) if text else ''}</w:hdr>"


def footer_xml(text: str) -> str:
    return f"{XML}<w:ftr {W}>{plain(text, 10, align='right')}</w:ftr>"


def section_xml(footer: bool, top: float = TOP, *, wide: bool = False) -> str:
    feet = '<w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="first" r:id="rId4"/>'
    sides = zip(
        ("top", "right", "bottom", "left", "header", "footer"),
        (top, RIGHT, BOTTOM, LEFT, HEADER, FOOTER),
        strict=True,
    )
    across, down = reversed(PAGE) if wide else PAGE
    lies = ' w:orient="landscape"' if wide else ""
    margins = " ".join(f'w:{name}="{twips(mm)}"' for name, mm in sides)
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>{feet if footer else ""}'
        f'<w:pgSz w:w="{twips(across)}" w:h="{twips(down)}"{lies}/><w:pgMar {margins} w:gutter="0"/>'
        "<w:titlePg/></w:sectPr>"
    )
