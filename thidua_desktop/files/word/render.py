"""Fill a Word template that an office may have edited: nothing undefined, nothing unescaped."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.qr import qr_png
from thidua_desktop.files.word.read_again import read_again
from thidua_desktop.files.word.shipped_copies import is_untouched, shipped_path
from thidua_desktop.files.xml_text import xml_text
from thidua_desktop.files.zip_faults import OFFICE_FAULTS, refuse_bomb
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.texts.documents.documents import DOTS
from thidua_desktop.texts.documents.template_check import ENDLESS, NOT_RECKONED, placed
from thidua_desktop.texts.sentences import sentence

if TYPE_CHECKING:
    from docx.document import Document
    from docxtpl import DocxTemplate

    from thidua_desktop.files.word.bounds import EndlessError
    from thidua_desktop.files.word.fits import Fit
    from thidua_desktop.files.word.told import ToldEnvironment

    Fits = Callable[[Document], tuple[Fit, ...]]

Context = Mapping[str, Any]

_ZIP_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_CELL_PARTS: Final = ("tcW", "gridSpan", "vMerge", "tcBorders", "shd", "vAlign")
ROWS_TOGETHER: Final = 13
WORDS_TOGETHER: Final = 800
"""Few rows that hold more letters than these fill half a page, and may be parted."""
ROWS_ACROSS: Final = 4
"""The same of a page that lies on its side, which has room for fewer."""
LAST_ROWS: Final = 3
QR_WIDTH: Final = 30.0
_NOT_RECKONED: Final = (TypeError, AttributeError, ArithmeticError, MemoryError, RecursionError)
_UNDEFINED: Final = re.compile(r"'([^']*)' is undefined|no attribute '([^']*)'")


def template_path(name: str, own_folder: Path | None = None) -> Path:
    """Give the office's own template where it has changed one, else the shipped one."""
    if own_folder is not None and (own := own_folder / name).is_file() and not is_untouched(own):
        return own
    return shipped_path(name)


def render(template: Path, context: Context, fits: "Fits | None" = None) -> bytes:
    """Fill the template; `fits` says how large its letters are set. Equal input, equal bytes.

    Raises Refused(TEMPLATE_BROKEN), which names the template and what it lacks, and
    Refused(WRITTEN_OTHERWISE) where what was written is not what the facts say.
    """
    # Imported on use: they cost the start of the program more than everything else here.
    from docx.opc.exceptions import PackageNotFoundError
    from jinja2.exceptions import SecurityError, TemplateError

    from thidua_desktop.files.word.bounds import EndlessError
    from thidua_desktop.files.word.mended_template import MendedTemplate
    from thidua_desktop.files.word.short_lines import draw_short_lines

    try:
        refuse_bomb(template)
        document, facts = MendedTemplate(template), _clean(context)
        made = environment(document)
        made.know(facts)
        document.render(facts, made, autoescape=True)
        _fit(document.docx, fits)
        _set_grids(document.docx)
        _leave_dotted(document.docx)
        draw_short_lines(document.docx)
        _keep_together(document.docx)
        written = io.BytesIO()
        document.save(written)
    except EndlessError as error:
        about = f"{template.name}: {_endless(template, error)}"
        raise Refused(KnownFault.TEMPLATE_BROKEN, about) from error
    except (TemplateError, SecurityError) as error:
        raise Refused(KnownFault.TEMPLATE_BROKEN, _detail(template, str(error))) from error
    except _NOT_RECKONED as error:  # {{ tellers + 1 }}
        about = f"{template.name}: {NOT_RECKONED}"
        raise Refused(KnownFault.TEMPLATE_BROKEN, about) from error
    except (PackageNotFoundError, *OFFICE_FAULTS) as error:
        raise Refused(KnownFault.TEMPLATE_BROKEN, template.name) from error
    body = _still(written.getvalue())
    try:
        read_again(body, made.told, template.name)
    except SyntaxError as error:  # a part that nothing was filled into is no XML
        raise Refused(KnownFault.TEMPLATE_BROKEN, template.name) from error
    return body


def environment(document: "DocxTemplate | None" = None) -> "ToldEnvironment":
    """Nothing undefined, nothing unescaped, and no Python run by what a template says.

    Pictures are put into the document that is given.
    """
    from thidua_desktop.files.word.filters import FILTERS
    from thidua_desktop.files.word.told import ToldEnvironment

    made = ToldEnvironment()
    made.filters.update(FILTERS, qr=partial(_qr, document))
    return made


def _qr(document: "DocxTemplate | None", text: str, width: float = QR_WIDTH) -> Any:
    """A QR of a text, so many millimetres wide; nothing of no text."""
    from docx.shared import Mm
    from docxtpl import InlineImage

    return InlineImage(document, io.BytesIO(qr_png(text)), width=Mm(width)) if text else ""


def _detail(template: Path, message: str) -> str:
    found = _UNDEFINED.search(message)
    what = f"{{{{ {found[1] or found[2]} }}}}" if found else _first_break(template) or NOT_RECKONED
    return f"{template.name}: {what}"


def _endless(template: Path, error: "EndlessError") -> str:
    """Which tag is passed through too often, and where, as it was typed."""
    from thidua_desktop.files.word.template_places import read_parts

    body = next(iter(read_parts(template) or ()), ()) if error.in_body else ()
    tags = [(one.place, tag.text) for one in body for tag in one.tags if tag.word == error.word]
    at, text = tags[error.place] if error.place < len(tags) else ("", f"{{% {error.word} … %}}")
    return placed(at, ENDLESS.format(text))


def _first_break(template: Path) -> str:
    """What *Kiểm tra mẫu* says first, and where; nothing where only filling shows what is wrong."""
    from thidua_desktop.files.word.template_check import check_template  # it checks by this module

    found = (one for one in check_template(template) if one.place and not one.is_mended)
    first = next(found, None)
    return placed(first.place, sentence(first.code, *first.details)) if first else ""


def _clean(value: Any) -> Any:
    """Take out the characters that no XML file may hold."""
    if isinstance(value, str):
        return xml_text(value)
    if isinstance(value, Mapping):
        return {key: _clean(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_clean(item) for item in value]
    return value


def _fit(document: "Document", fits: "Fits | None") -> None:
    """Set the sizes; a style that the office took out of its template is left alone."""
    from docx.shared import Pt
    from docx.styles.style import ParagraphStyle

    styles = {style.name: style for style in document.styles if isinstance(style, ParagraphStyle)}
    for fit in fits(document) if fits else ():
        if (style := styles.get(fit.style)) is not None:
            style.font.size = Pt(fit.size)
            style.paragraph_format.space_before = Pt(fit.before)
            style.paragraph_format.space_after = Pt(fit.after)


def _set_grids(document: "Document") -> None:
    """What a template's tags make of a table: a grid as its cells say, their parts in order."""
    from docx.oxml.ns import qn

    order = {qn(f"w:{name}"): place for place, name in enumerate(_CELL_PARTS)}
    for part in document.element.body.iter(qn("w:tcPr")):
        part[:] = sorted(part, key=lambda one: order.get(str(one.tag), -1))
    for table in document.element.body.iter(qn("w:tbl")):
        cells: list[Any] = max((row.tc_lst for row in table.tr_lst), key=len, default=[])
        widths = [cell.width for cell in cells]
        columns = table.tblGrid.gridCol_lst
        if len(columns) == len(widths) and None not in widths:
            _set_widths(table, widths)


def _set_widths(table: Any, widths: list[int]) -> None:
    """Make the grid, the table and the cells over several columns as wide as the columns are."""
    from docx.oxml.ns import qn
    from docx.shared import Emu

    for column, width in zip(table.tblGrid.gridCol_lst, widths, strict=True):
        column.w = Emu(width)
    total = table.tblPr.find(qn("w:tblW"))
    if total is not None and total.get(qn("w:type")) == "dxa":
        total.set(qn("w:w"), str(round(Emu(sum(widths)).twips)))
    for cell in (cell for row in table.tr_lst for cell in row.tc_lst if cell.grid_span > 1):
        first = cell.grid_offset
        cell.width = Emu(sum(widths[first : first + cell.grid_span]))


def _leave_dotted(document: "Document") -> None:
    """A paragraph that is filled in by hand stands at the left: a dotted line does not break."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    for paragraph in document.paragraphs:
        if DOTS in paragraph.text:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT


def _keep_together(document: "Document") -> None:
    """A short table stays on one page; of a long one no last row stands alone on the next.

    A list whose template says that it may be long is taken for one; its first row is not alone.
    """
    from docx.enum.section import WD_ORIENT
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph

    across = document.sections[0].orientation == WD_ORIENT.LANDSCAPE
    most = ROWS_ACROSS if across else ROWS_TOGETHER
    for table in document.element.body.iter(qn("w:tbl")):
        rows = table.findall(qn("w:tr"))
        letters = sum(len(text.text or "") for text in table.iter(qn("w:t")))
        long = table.find(f".//{qn('w:tblCaption')}") is not None
        short = len(rows) <= most and letters <= WORDS_TOGETHER and not long
        first = 0 if short else max(len(rows) - LAST_ROWS, 0)
        if len(rows) > LAST_ROWS and table.find(f".//{qn('w:tblBorders')}") is None:
            first = len(rows)  # signatures in a grid, each row whole by itself
        begun = rows[:2] if long else []
        for row in (*begun, *rows[first:-1]):
            for paragraph in row.iter(qn("w:p")):
                Paragraph(paragraph, document).paragraph_format.keep_with_next = True


def _still(written: bytes) -> bytes:
    """Write the package anew with one time for all its parts, so that its hash means something."""
    result = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(written)) as source,
        zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for part in source.infolist():
            still = zipfile.ZipInfo(part.filename, _ZIP_EPOCH)
            still.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(still, source.read(part.filename))
    return result.getvalue()
