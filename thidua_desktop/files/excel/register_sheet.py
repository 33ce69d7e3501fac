"""A register as a sheet, out and in: titles as header, text as text, the same file both ways."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from thidua_desktop.files.excel.register_read import read_sheets
from thidua_desktop.files.placing import put_file
from thidua_desktop.records.base import FieldKind, FieldSpec, Record, field_specs
from thidua_desktop.services.base.long_work import Each, nothing_said
from thidua_desktop.services.base.ports import FilePlacer
from thidua_desktop.services.importing.sheets import Sheet as SheetRead
from thidua_desktop.services.registers.field_text import field_text
from thidua_desktop.services.registers.link_names import LinkNames
from thidua_desktop.texts.base import excel
from thidua_desktop.texts.base.choices import choice_words

if TYPE_CHECKING:
    from openpyxl import Workbook

    from thidua_desktop.files.excel.sheet import Sheet

__all__ = ["RegisterSheets", "read_sheets", "write_register", "write_template"]

_GUIDE_NAMES = 40
_WIDTHS = {FieldKind.LONG_TEXT: 60.0, FieldKind.NUMBER: 12.0, FieldKind.FLAG: 12.0}
_MADE = datetime(2000, 1, 1)  # noqa: DTZ001  the file's own date says nothing


def write_register(
    kind: type[Record],
    records: Iterable[Record],
    links: LinkNames | None = None,
    without: Collection[str] = (),
    each: Each = nothing_said,
) -> bytes:
    """Write records, those shown and in their order; the file can be imported unchanged."""
    from thidua_desktop.files.excel.workbook_bytes import workbook_bytes

    specs = _specs(kind, without)
    book, sheet = _begun(kind, specs)
    words = [n for n, spec in enumerate(specs, 1) if spec.kind is not FieldKind.NUMBER]
    whole = list(records)
    for number, record in enumerate(whole, 1):
        each(number, len(whole))
        sheet.row += 1
        for column, spec in enumerate(specs, 1):
            value = getattr(record, spec.name)
            if spec.kind is FieldKind.NUMBER:
                sheet.number(column, value)
            else:
                sheet.text(column, field_text(spec, value, links))
        sheet.box(left=words)
    sheet.page.auto_filter.ref = f"A1:{sheet.address(len(specs))}"
    return workbook_bytes(book, _MADE)


def write_template(
    kind: type[Record], links: LinkNames | None = None, without: Collection[str] = ()
) -> bytes:
    """Write the headings alone; a second sheet, which no import reads, says what belongs there."""
    from thidua_desktop.files.excel.sheet import Sheet
    from thidua_desktop.files.excel.workbook_bytes import workbook_bytes

    specs = _specs(kind, without)
    book, _ = _begun(kind, specs)
    guide = Sheet(book.create_sheet(excel.GUIDE_SHEET), [30.0, 14.0, 80.0], landscape=True)
    guide.header(excel.GUIDE_COLUMNS, frozen=True)
    for spec in specs:
        guide.row += 1
        guide.text(1, spec.title)
        guide.text(2, excel.GUIDE_REQUIRED if spec.required else "")
        guide.text(3, _guide(spec, links or {}))
        guide.box(left=[1, 3])
    return workbook_bytes(book, _MADE)


def _specs(kind: type[Record], without: Collection[str]) -> tuple[FieldSpec, ...]:
    return tuple(spec for spec in field_specs(kind) if spec.name not in without)


def _begun(kind: type[Record], specs: Sequence[FieldSpec]) -> "tuple[Workbook, Sheet]":
    import openpyxl

    from thidua_desktop.files.excel.sheet import Sheet

    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = _sheet_name(kind.register.title)
    sheet = Sheet(page, [_width(spec) for spec in specs], landscape=True)
    sheet.foot(kind.register.title, "")
    sheet.header((spec.title for spec in specs), frozen=True)
    return book, sheet


def _guide(spec: FieldSpec, links: LinkNames) -> str:
    """What belongs into a column, and how it is written."""
    how = excel.GUIDE_KINDS.get(spec.kind.value, "")
    if spec.choices:
        how = excel.GUIDE_CHOICES.format("; ".join(choice_words(one) for one in spec.choices))
    if spec.link:
        names = list(links.get(spec.link, {}).values())
        named = "; ".join(names[:_GUIDE_NAMES]) + ("; …" if len(names) > _GUIDE_NAMES else "")
        how = excel.GUIDE_LINKS.format(named)
    longest = excel.GUIDE_LONGEST.format(spec.max_length) if spec.max_length else ""
    parts = (part.rstrip(".") for part in (spec.help, how, longest) if part)
    return ". ".join(parts)


class RegisterSheets:
    """The sheets of registers on the disk, as the screens use them."""

    def __init__(self, placer: FilePlacer) -> None:
        self._placer = placer

    def read(self, path: Path, each: Each | None = None) -> tuple[SheetRead, ...]:
        """Read the sheets of a file. Raises Refused."""
        return read_sheets(path, each or nothing_said)

    def write(
        self,
        path: Path,
        kind: type[Record],
        records: Iterable[Record],
        links: LinkNames | None = None,
        without: Collection[str] = (),
        each: Each | None = None,
    ) -> None:
        """Write a sheet whole or not at all. Raises Refused where the place is held."""
        put_file(
            self._placer, path, write_register(kind, records, links, without, each or nothing_said)
        )

    def write_template(
        self,
        path: Path,
        kind: type[Record],
        links: LinkNames | None = None,
        without: Collection[str] = (),
    ) -> None:
        """Write a sheet to be filled in. Raises Refused where the place is held."""
        put_file(self._placer, path, write_template(kind, links, without))


def _sheet_name(title: str) -> str:
    """What Excel takes as a sheet's name."""
    return "".join(letter for letter in title if letter not in "[]:*?/\\")[:31]


def _width(spec: FieldSpec) -> float:
    length = 36.0 if (spec.max_length or 0) > 100 else 20.0  # noqa: PLR2004  a long text
    return _WIDTHS.get(spec.kind, length)
