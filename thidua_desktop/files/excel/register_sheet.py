"""A register as a sheet, out and in: titles as header, text as text, the same file both ways."""

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from thidua_desktop.files.excel.marked_file import marked_file
from thidua_desktop.files.excel.register_read import read_sheets
from thidua_desktop.files.excel.register_template import MADE, begun, specs_of, write_template
from thidua_desktop.files.placing import put_file
from thidua_desktop.records.base import FieldKind, FieldSpec, Record
from thidua_desktop.services.base.long_work import Each, nothing_said
from thidua_desktop.services.base.ports import FilePlacer
from thidua_desktop.services.importing.preview import ImportPreview
from thidua_desktop.services.importing.sheets import Sheet as SheetRead
from thidua_desktop.services.registers.field_text import field_text
from thidua_desktop.services.registers.link_names import LinkNames

__all__ = ["RegisterSheets", "read_sheets", "write_register", "write_template"]


def write_register(
    kind: type[Record],
    records: Iterable[Record],
    links: LinkNames | None = None,
    without: Collection[str] = (),
    each: Each = nothing_said,
) -> bytes:
    """Write records, those shown and in their order; the file can be imported unchanged."""
    from thidua_desktop.files.excel.workbook_bytes import workbook_bytes

    specs = specs_of(kind, without)
    book, sheet = begun(kind, specs)
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
    return workbook_bytes(book, MADE)


class RegisterSheets:
    """The sheets of registers on the disk, as the screens use them."""

    def __init__(self, placer: FilePlacer) -> None:
        self._placer = placer

    def read(self, path: Path, each: Each | None = None) -> tuple[SheetRead, ...]:
        return read_sheets(path, each or nothing_said)

    def mark(
        self,
        path: Path,
        source: Path | None,
        sheets: Sequence[SheetRead],
        preview: ImportPreview,
        each: Each | None = None,
    ) -> None:
        put_file(self._placer, path, marked_file(source, sheets, preview, each or nothing_said))

    def write(
        self,
        path: Path,
        kind: type[Record],
        records: Iterable[Record],
        links: LinkNames | None = None,
        without: Collection[str] = (),
        each: Each | None = None,
    ) -> None:
        put_file(
            self._placer, path, write_register(kind, records, links, without, each or nothing_said)
        )

    def write_template(
        self,
        path: Path,
        kind: type[Record],
        links: LinkNames | None = None,
        without: Collection[str] = (),
        beside: Sequence[FieldSpec] = (),
    ) -> None:
        put_file(self._placer, path, write_template(kind, links, without, beside))
