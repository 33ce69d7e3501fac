"""A sheet is taken: whole or the rows that are right, as one change that one undo takes back."""

from collections.abc import Sequence
from dataclasses import replace

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Steps
from thidua_desktop.services.importing.own_links import SheetLinks
from thidua_desktop.services.importing.preview import (
    ImportPreview,
    RowChange,
    previewing,
    target_of,
)
from thidua_desktop.services.importing.sheets import ImportChoices, Sheet
from thidua_desktop.services.registers.register_source import RegisterSource, Row


def import_steps(
    source: RegisterSource[Row],
    sheets: Sequence[Sheet],
    choices: ImportChoices | None = None,
    *,
    good_rows: bool = False,
) -> Steps[ImportPreview]:
    """Take a sheet; stopped, it leaves nothing.

    One with a problem is refused whole, unless the `good_rows` are to be taken without the rest.
    """
    target = target_of(source, ())  # what it asks of the store has its own transaction
    with source.registers.changing("import_register") as changes:
        target = replace(
            target, stored=source.stored(changes.find), aliases=source.aliases(changes.find)
        )
        preview = yield from previewing(target, sheets, choices or ImportChoices())
        if not preview.takeable and not (good_rows and preview.good):
            raise Refused(RegisterCode.IMPORT_FAULTY)
        sheet = SheetLinks(source.kind, changes, source.put)
        for number, row in enumerate(preview.good, 1):
            assert row.record is not None
            same = row.change is RowChange.SAME
            stored = row.record if same else sheet.save(row.number, row.record)
            source.joined(changes, stored, row.beside)
            yield number, len(preview.good)
        sheet.finish()
    return preview
