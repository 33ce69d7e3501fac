"""The office's templates in the window: opened, checked, tried with data, compared, taken."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.shipped_offer import ShippedOffer
from thidua_desktop.files.placing import DiskPlacer, put_free
from thidua_desktop.files.word import own_templates as folders
from thidua_desktop.files.word.shipped_copies import mark_seen
from thidua_desktop.files.word.template_preview import preview
from thidua_desktop.files.word.template_versions import compare, take_template, versions
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.issuing.document_type import Scope
from thidua_desktop.services.issuing.templates.field_list import FieldList, field_lists
from thidua_desktop.services.issuing.templates.todays_facts import todays_facts
from thidua_desktop.texts.base import start
from thidua_desktop.texts.documents import template_check as texts
from thidua_desktop.ui.shell.errors import show_known_error
from thidua_desktop.ui.shell.templates_dialog import TemplatesDialog
from thidua_desktop.ui.widgets.ask.ask import inform
from thidua_desktop.ui.widgets.base.file_picker import SystemFilePicker

if TYPE_CHECKING:
    from collections.abc import Callable

    from thidua_desktop.services.issuing.templates.differences import Change
    from thidua_desktop.services.issuing.templates.own_template import OwnTemplate, TemplateVersion
    from thidua_desktop.services.years.year_status import YearStatus
    from thidua_desktop.ui.shell.app_window import AppWindow
    from thidua_desktop.ui.tabs.conference.context import ConferenceContext
    from thidua_desktop.ui.widgets.base.file_picker import FilePicker, Opener


class SessionTemplates:
    """The templates beside an open store; what was tried with data is gone when it is closed."""

    def __init__(
        self,
        window: AppWindow,
        context: ConferenceContext,
        opener: Opener,
        announce: Callable[[str, str], object],
    ) -> None:
        self._window, self._context, self._opener = window, context, opener
        self.offer = ShippedOffer(window, context.cases, opener, announce)
        self._previews = ExitStack()
        self._tried: Path | None = None

    def open_folder(self, status: YearStatus | None) -> None:
        """Open the office's folder, the shipped ones that are missing there copied first."""
        folder = wiring.own_templates(self._context.cases.store)
        try:
            folders.copy_templates(folder)
            folders.write_field_lists(folder, self._field_lists(_year_id(status)))
        except Refused as error:
            show_known_error(self._window, error)
            return
        if self._opener(folder):
            self._context.done.emit(start.TEMPLATES_OPENED)
        else:
            inform(self._window, start.TEMPLATES_TITLE, start.templates_at(str(folder)))

    def _field_lists(self, year_id: int | None) -> tuple[FieldList, ...]:
        ballot = self._context.round
        of = {Scope.ROUND: None if ballot is None else ballot.id, Scope.YEAR: year_id}
        with self._context.cases.new_uow("list_fields") as uow:
            return field_lists(uow, of)

    def check(self, status: YearStatus | None) -> None:
        """Show them; does not wait."""
        office = OfficeFolder(self._context, self._opener, _year_id(status), self._folder)
        TemplatesDialog(office, self._window).open()

    def _folder(self) -> Path:
        if self._tried is None:
            made = tempfile.TemporaryDirectory(prefix="thidua-xem-thu-", ignore_cleanup_errors=True)
            self._tried = Path(self._previews.enter_context(made))
        return self._tried

    def close(self) -> None:
        self._previews.close()
        self.offer.deleteLater()


def _year_id(status: YearStatus | None) -> int | None:
    return None if status is None else status.year.id


class OfficeFolder:
    """The office's folder beside a store, and the data of the year that is shown."""

    def __init__(
        self,
        context: ConferenceContext,
        opener: Opener,
        year_id: int | None,
        tried: Callable[[], Path],
    ) -> None:
        self.files: FilePicker = SystemFilePicker()
        self._context, self._year_id, self._tried = context, year_id, tried
        self._folder = wiring.own_templates(context.cases.store)
        self._opener = opener
        self.read = partial(folders.own_templates, self._folder)
        self.fetch = partial(folders.fetch_template, self._folder)
        self.comment = partial(folders.comment_template, self._folder)
        self.take = partial(take_template, self._folder)

    def opener(self, path: Path) -> bool:
        return self._opener(path)

    def examine(self, template: OwnTemplate, path: Path) -> OwnTemplate:
        return folders.examine(template.kind, template.name, path)

    def versions(self, name: str) -> tuple[TemplateVersion, ...]:
        """To look at them is to see what is new in the shipped one."""
        with suppress(Refused):
            mark_seen(self._folder, name)
        return versions(self._folder, name)

    def compare(self, before: Path, after: Path) -> tuple[Change, ...]:
        return compare(before, after)

    def put_back(self, name: str) -> Path | None:
        return folders.put_back(self._folder, name)

    def preview(self, template: OwnTemplate) -> Path:
        with self._context.cases.new_uow("preview_template") as uow:
            facts = todays_facts(uow, template.kind, self._year_id, self._round_id())
        body = preview(template.path, template.kind, facts)
        name = texts.PREVIEW_FILE.format(template.name)
        return put_free(DiskPlacer(), self._tried() / name, body)

    def _round_id(self) -> int | None:
        """The round that is shown, where it is of the year that is shown."""
        ballot, meeting = self._context.round, self._context.conference
        here = meeting is not None and meeting.year.id == self._year_id
        return ballot.id if ballot is not None and here else None
