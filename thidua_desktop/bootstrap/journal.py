"""The journal of the open store in the window, and the nhật ký kiểm phiếu of the round shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua_desktop.records.base import stored_id
from thidua_desktop.services.years.year_status import read_years
from thidua_desktop.texts.base import start
from thidua_desktop.ui.shell.journal_dialog import JournalDialog
from thidua_desktop.ui.shell.write_document import write_document

if TYPE_CHECKING:
    from thidua_desktop.domain.codes.documents import DocumentKind
    from thidua_desktop.ui.shell.app_window import AppWindow
    from thidua_desktop.ui.tabs.conference.context import ConferenceContext
    from thidua_desktop.ui.widgets.base.file_picker import Opener


def open_journal(window: AppWindow, context: ConferenceContext, opener: Opener) -> JournalDialog:
    """Show it; does not wait."""
    cases, ballot = context.cases, context.round
    years = [(stored_id(one.year), start.year(one.year.year)) for one in cases.read(read_years)]

    def write(kind: DocumentKind) -> str:
        assert ballot is not None
        return write_document(cases, opener, ballot.id, kind)

    name = ballot.record.title if ballot is not None else ""
    dialog = JournalDialog(cases, years, name, write, window)
    dialog.open()
    return dialog
