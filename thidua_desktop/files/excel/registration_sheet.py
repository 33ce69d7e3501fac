"""Bản đăng ký of a unit as a sheet that is locked but for its lines, and comes back by import."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from thidua_desktop.domain.states import GONE
from thidua_desktop.files.excel.locked_sheet import lock
from thidua_desktop.files.excel.register_template import begun, dress, specs_of
from thidua_desktop.records.base import TITLES
from thidua_desktop.records.registration import Registration
from thidua_desktop.services.issuing.registration_facts import UnitPaper
from thidua_desktop.services.registers.field_text import field_text

if TYPE_CHECKING:
    from thidua_desktop.services.registers.link_names import LinkNames

_NOT_TYPED: Final = ("year_id", "unit_id", "document_id", "state")
_LINES: Final = 60


def write_registration_sheet(paper: UnitPaper) -> bytes:
    """Write it: the unit's name over its lines, what it registered, and lines to fill in.

    The unit has no column: on its way back the name over the lines tells whose they are.
    """
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
    last = first + max(_LINES, len(own) + _LINES // 2)
    columns = range(1, len(specs) + 1)
    lock(sheet.page, (sheet.address(one, row) for row in range(first, last) for one in columns))
    return workbook_bytes(book, datetime(paper.year.head.year.year, 1, 1), {})  # noqa: DTZ001
