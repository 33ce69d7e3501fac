"""Nhập từ Excel into what a page shows, in steps, so that it can be watched and stopped."""

from thidua_desktop.services.errors import RegisterCode, RegisterRefusal
from thidua_desktop.services.import_register import ImportPreview, SheetTable, previewing, taking
from thidua_desktop.services.long_work import Steps
from thidua_desktop.services.register_source import RegisterSource, Row


def preview_steps(source: RegisterSource[Row], table: SheetTable) -> Steps[ImportPreview]:
    """Say what taking a sheet would do; nothing is stored."""
    stored = source.registers.list(source.kind)
    return (yield from previewing(source.kind, table, stored, source.links(), source.fixed))


def import_steps(source: RegisterSource[Row], table: SheetTable) -> Steps[ImportPreview]:
    """Take a sheet whole, or refuse it whole, as one change; stopped, it leaves nothing."""
    links = source.links()
    with source.registers.changing("import_register") as changes:
        stored = changes.find(source.kind)
        preview = yield from previewing(source.kind, table, stored, links, source.fixed)
        if not preview.takeable:
            raise RegisterRefusal(RegisterCode.IMPORT_FAULTY)
        yield from taking(changes, preview, source.joined)
    return preview
