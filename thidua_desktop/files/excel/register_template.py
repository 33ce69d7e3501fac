"""A sheet to be filled in: text columns, lists with the office's own names, a guide."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from thidua_desktop.records.base import FieldKind, FieldSpec, Record, field_specs
from thidua_desktop.services.registers.link_names import LinkNames
from thidua_desktop.texts.base import excel
from thidua_desktop.texts.base.choices import NO, YES, choice_text

if TYPE_CHECKING:
    from openpyxl import Workbook

    from thidua_desktop.files.excel.sheet import Sheet

MADE: Final = datetime(2000, 1, 1)  # noqa: DTZ001  the file's own date says nothing
_GUIDE_NAMES = 40
_MOST_NAMES = 5000
_LAST_ROW = 5001
_WIDTHS = {FieldKind.LONG_TEXT: 60.0, FieldKind.NUMBER: 12.0, FieldKind.FLAG: 12.0}
_FORMATS = {FieldKind.NUMBER: "#,##0", FieldKind.DATE: "dd/mm/yyyy", FieldKind.TIME: "hh:mm"}
_TEXT = "@"


def write_template(
    kind: type[Record],
    links: LinkNames | None = None,
    without: Collection[str] = (),
    beside: Sequence[FieldSpec] = (),
) -> bytes:
    from thidua_desktop.files.excel.sheet import Sheet
    from thidua_desktop.files.excel.workbook_bytes import workbook_bytes

    specs = (*specs_of(kind, without), *beside)
    book, sheet = begun(kind, specs)
    guide = Sheet(book.create_sheet(excel.GUIDE_SHEET), [30.0, 14.0, 80.0], landscape=True)
    guide.header(excel.GUIDE_COLUMNS, frozen=True)
    for spec in specs:
        guide.row += 1
        guide.text(1, spec.title)
        guide.text(2, excel.GUIDE_REQUIRED if spec.required else "")
        guide.text(3, _guide(spec, links or {}))
        guide.box(left=[1, 3])
    dress(book, sheet, specs, links or {})
    return workbook_bytes(book, MADE)


def specs_of(kind: type[Record], without: Collection[str]) -> tuple[FieldSpec, ...]:
    return tuple(spec for spec in field_specs(kind) if spec.name not in without)


def begun(kind: type[Record], specs: Sequence[FieldSpec]) -> "tuple[Workbook, Sheet]":
    from thidua_desktop.files.excel.sheet import new_book

    book, sheet = new_book(_sheet_name(kind.register.title), [_width(spec) for spec in specs])
    sheet.foot(kind.register.title, "")
    sheet.header((spec.title for spec in specs), frozen=True)
    return book, sheet


def dress(book: "Workbook", sheet: "Sheet", specs: Sequence[FieldSpec], links: LinkNames) -> None:
    """What is text stays text, a number's first 0 too; what is one of a list is chosen from it."""
    from openpyxl.utils import get_column_letter

    lists: Any = None
    for column, spec in enumerate(specs, 1):
        letter = get_column_letter(column)
        form: Any = sheet.page.column_dimensions[letter]
        form.number_format = _FORMATS.get(spec.kind, _TEXT)
        choices = _text(spec, links)
        if not choices:
            continue
        if lists is None:
            lists = book.create_sheet(excel.LISTS_SHEET)
            lists.sheet_state = "hidden"
        _offer(sheet.page, lists, f"{letter}2:{letter}{_LAST_ROW}", spec, choices)


def _offer(page: Any, lists: Any, cells: str, spec: FieldSpec, choices: Sequence[str]) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    column = lists.max_column + (1 if lists.cell(1, 1).value else 0)
    for row, word in enumerate((spec.title, *choices), 1):
        cell = lists.cell(row, column)
        cell.value, cell.data_type = word, "s"
    letter = get_column_letter(column)
    offered = DataValidation(
        type="list",
        formula1=f"'{excel.LISTS_SHEET}'!${letter}$2:${letter}${len(choices) + 1}",
        allow_blank=True,
        showErrorMessage=True,
        errorStyle="warning" if spec.naming else "stop",
        errorTitle=spec.title[:32],
        error=excel.NOT_OF_LIST,
    )
    offered.add(cells)
    page.add_data_validation(offered)


def _text(spec: FieldSpec, links: LinkNames) -> Sequence[str]:
    if spec.choices:
        return [choice_text(one) for one in spec.choices]
    if spec.kind is FieldKind.FLAG:
        return [YES, NO]
    return list(links.get(spec.naming, {}).values())[:_MOST_NAMES]


def _guide(spec: FieldSpec, links: LinkNames) -> str:
    how = excel.GUIDE_KINDS.get(spec.kind.value, "")
    if spec.choices:
        how = excel.GUIDE_CHOICES.format("; ".join(choice_text(one) for one in spec.choices))
    if spec.naming:
        names = list(links.get(spec.naming, {}).values())
        named = "; ".join(names[:_GUIDE_NAMES]) + ("; …" if len(names) > _GUIDE_NAMES else "")
        how = excel.GUIDE_LINKS.format(named)
    longest = excel.GUIDE_LONGEST.format(spec.max_length) if spec.max_length else ""
    parts = (part.rstrip(".") for part in (spec.help, how, longest) if part)
    return ". ".join(parts)


def _sheet_name(title: str) -> str:
    """What Excel takes as a sheet's name."""
    return "".join(letter for letter in title if letter not in "[]:*?/\\")[:31]


def _width(spec: FieldSpec) -> float:
    long = (spec.max_length or 0) > 100 or spec.named  # noqa: PLR2004  a long text, a name for a code
    length = 36.0 if long else 20.0
    return _WIDTHS.get(spec.kind, length)
