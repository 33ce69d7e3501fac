"""*Văn bản*: what is written of the registrations of a year, each opened once it is there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import Membership, Unit
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.texts.documents.documents import TITLES
from thidua_desktop.texts.registration import papers as texts
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.shell.write_document import write_document
from thidua_desktop.ui.widgets.ask.ask import Answers, Question, ask, asked
from thidua_desktop.ui.widgets.base.menu_button import MenuButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from thidua_desktop.services.open_store import OpenStore
    from thidua_desktop.services.years.year_status import YearStatus
    from thidua_desktop.ui.widgets.base.file_picker import Opener

_OF_A_UNIT: Final = (DocumentKind.REGISTRATION_FORM, DocumentKind.REGISTRATION_SHEET)
_OF_THE_YEAR: Final = (
    DocumentKind.REGISTRATION_REPORT,
    DocumentKind.REGISTRATION_ANNEX,
    DocumentKind.REGISTRATION_WORKBOOK,
    DocumentKind.NOMINEE_SHEET,
)


class PapersMenu(MenuButton):
    """Writes a document and opens it; `made` says what came of it."""

    made = Signal(str, str)

    def __init__(self, cases: OpenStore, opener: Opener, unit_id: Callable[[], int | None]) -> None:
        super().__init__(texts.PAPERS, "word")
        self._cases, self._opener, self._unit_id = cases, opener, unit_id
        self._year_id = 0
        for kind in _OF_A_UNIT:
            self.add(f"{TITLES[kind]}…", partial(self._ask_unit, kind))
        for kind in _OF_THE_YEAR:
            self.add(TITLES[kind], partial(self._of_the_year, kind))

    def show_year(self, status: YearStatus) -> None:
        self._year_id = stored_id(status.year)

    def _of_the_year(self, kind: DocumentKind) -> None:
        self.write(kind, self._year_id)

    def write(self, kind: DocumentKind, of: int) -> None:
        try:
            self.made.emit("good", write_document(self._cases, self._opener, of, kind))
        except Refused as refusal:
            self.made.emit("bad", sentence(refusal))

    def _ask_unit(self, kind: DocumentKind) -> None:
        members = self._cases.registers.list(Membership, year_id=self._year_id)
        units = {unit.id: unit.name for unit in self._cases.registers.list(Unit)}
        by_unit = {one.unit_id: stored_id(one) for one in members}
        names = {unit_id: units[unit_id] for unit_id in by_unit}
        first = self._unit_id()
        unit = asked("unit", texts.OF_UNIT, value=first, link="units")
        question = Question(
            TITLES[kind], texts.UNIT_WORDS, texts.WRITE, (unit,), links={"units": names}
        )

        def write(answers: Answers) -> None:
            self.write(kind, by_unit[answers["unit"]])

        ask(self, question, write)
