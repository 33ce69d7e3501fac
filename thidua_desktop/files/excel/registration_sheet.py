"""Bản đăng ký of a unit as a sheet that is locked but for its lines, and comes back by import."""

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from thidua_desktop.domain.states import GONE
from thidua_desktop.files.excel.register_template import begun, dress, specs_of
from thidua_desktop.records.base import TITLES
from thidua_desktop.records.registration import Registration
from thidua_desktop.services.issuing.registration_facts import UnitPaper
from thidua_desktop.services.registers.field_text import field_text

if TYPE_CHECKING:
    from thidua_desktop.files.excel.sheet import Sheet
    from thidua_desktop.services.registers.link_names import LinkNames

_NOT_TYPED: Final = ("year_id", "unit_id", "document_id", "state")
_LINES: Final = 60


def write_registration_sheet(paper: UnitPaper) -> bytes:
    """Write it: the unit's name over its lines, what it registered, and lines to fill in.

    The unit has no column: on its way back the name over the lines tells whose they are.
    """
    from openpyxl.styles import Protection

    from thidua_desktop.files.excel.workbook_bytes import workbook_bytes

    specs = specs_of(Registration, _NOT_TYPED)
    links: LinkNames = {TITLES: paper.year.titles, "people": paper.people}
    book, sheet = begun(Registration, specs)
    sheet.group(paper.unit.name)
    own = [o for o in paper.year.book if o.record.unit_id == paper.unit.id and o.state not in GONE]
    for one in own:
        sheet.row += 1
        for column, spec in enumerate(specs, 1):
            sheet.text(column, field_text(spec, getattr(one.record, spec.name), links))
    dress(book, sheet, specs, links)
    first = sheet.row - len(own) + 1
    for row in range(first, first + max(_LINES, len(own) + _LINES // 2)):
        for column in range(1, len(specs) + 1):
            sheet.page.cell(row, column).protection = Protection(locked=False)
    _lock(sheet)
    return workbook_bytes(book, datetime(paper.year.head.year.year, 1, 1))  # noqa: DTZ001


def _lock(sheet: "Sheet") -> None:
    """Without a password: it keeps from mistakes, not from anybody."""
    protection: Any = sheet.page.protection
    protection.sheet = True
    protection.formatColumns = False
    protection.formatRows = False
