"""The office's templates in the window: opened to be edited, checked, the shipped one put back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from thidua_desktop.bootstrap import wiring
from thidua_desktop.files.word.own_templates import (
    copy_templates,
    own_templates,
    put_back,
    write_field_lists,
)
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.issuing.document_type import Scope
from thidua_desktop.services.issuing.templates.field_list import FieldList, field_lists
from thidua_desktop.texts.base import start
from thidua_desktop.ui.shell.errors import show_known_error
from thidua_desktop.ui.shell.templates_dialog import OfficeTemplates, TemplatesDialog
from thidua_desktop.ui.widgets.ask.ask import inform

if TYPE_CHECKING:
    from pathlib import Path

    from thidua_desktop.ui.shell.app_window import AppWindow
    from thidua_desktop.ui.tabs.conference.context import ConferenceContext
    from thidua_desktop.ui.widgets.base.file_picker import Opener


def open_templates(
    window: AppWindow, context: ConferenceContext, opener: Opener, year_id: int | None
) -> None:
    """Open the office's own templates, the shipped ones that are missing there copied first."""
    folder = wiring.own_templates(context.cases.store)
    try:
        copy_templates(folder)
        write_field_lists(folder, _field_lists(context, year_id))
    except Refused as error:
        show_known_error(window, error)
        return
    if opener(folder):
        context.done.emit(start.TEMPLATES_OPENED)
    else:
        inform(window, start.TEMPLATES_TITLE, start.templates_at(str(folder)))


def _field_lists(context: ConferenceContext, year_id: int | None) -> tuple[FieldList, ...]:
    ballot = context.round
    of = {Scope.ROUND: None if ballot is None else ballot.id, Scope.YEAR: year_id}
    with context.cases.new_uow("list_fields") as uow:
        return field_lists(uow, of)


def check_templates(window: AppWindow, folder: Path, opener: Opener) -> None:
    """Show them; does not wait."""
    office = OfficeTemplates(
        folder, partial(own_templates, folder), partial(put_back, folder), opener
    )
    TemplatesDialog(office, window).open()
