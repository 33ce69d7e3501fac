"""Step 5: a package that was given to this office, checked, looked at, then received."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QComboBox, QWidget

from thidua_desktop.records.choices import PackageKind
from thidua_desktop.records.cluster import Unit
from thidua_desktop.texts.handover import handover_tab as texts
from thidua_desktop.texts.handover import package as package_texts
from thidua_desktop.ui.tabs.handover import view_state
from thidua_desktop.ui.tabs.handover.lists import LinesCard
from thidua_desktop.ui.widgets.base.card import Card
from thidua_desktop.ui.widgets.base.field import Field
from thidua_desktop.ui.widgets.base.labels import button, hbox, label, spaced, vbox
from thidua_desktop.ui.widgets.base.long_work import LongWork, show_failed
from thidua_desktop.ui.widgets.base.scrolled import scrolled
from thidua_desktop.ui.widgets.base.status_line import StatusLine

if TYPE_CHECKING:
    from pathlib import Path

    from thidua_desktop.services.handover.package_views import Inspected, Received
    from thidua_desktop.ui.shell.acting import Acting
    from thidua_desktop.ui.tabs.handover.parts import HandoverParts

MAIN_KEY: Final = "F9"


class ReceivePage(QWidget):
    """Nothing is written before the button that says so."""

    def __init__(self, parts: HandoverParts, acting: Acting) -> None:
        super().__init__()
        self._parts, self._acting = parts, acting
        self._package: Path | None = None
        self._found: Inspected | None = None
        self._work = LongWork(self)
        self.card = Card(texts.RECEIVE, title_role="heading")
        self._title = label("", "strong", wrap=True)
        self._facts = label("", wrap=True)
        self._sound = StatusLine()
        self._target = label("", "secondary", wrap=True)
        self.office = QComboBox()
        self._office = Field(texts.OFFICE, self.office, texts.OFFICE_HELP)
        self.lines = LinesCard(texts.CHANGES)
        self.refusal = StatusLine()
        self.choose_button = button(texts.CHOOSE, icon="folder", key=MAIN_KEY, clicked=self.choose)
        self.take_button = button(
            texts.TAKE, "primary", "check", key="Ctrl+Enter", shortcut=False, clicked=self._take
        )
        self.take_button.setShortcut("Ctrl+Return")
        self._lay_out()
        self._show(None)

    def first_focus(self) -> QWidget:
        return self.take_button if self.take_button.isEnabled() else self.choose_button

    def leave(self) -> bool:
        return True

    def show_units(self) -> None:
        chosen = self.office.currentData()
        self.office.clear()
        for unit in self._parts.registers.list(Unit):
            self.office.addItem(unit.name, unit.code)
        self._choose_office(chosen or "")

    def choose(self) -> None:
        title, pattern = texts.CHOOSE, package_texts.FILES_FILTER
        self._parts.files.open_file(self, title, pattern, self._inspect)

    def _lay_out(self) -> None:
        column = spaced(
            label(texts.RECEIVE_TEXT, "secondary", wrap=True),
            self._title,
            self._sound,
            self._facts,
            self._target,
            self._office,
            self.refusal,
            None,
            gap=10,
            right=12,
        )
        self.card.body.addWidget(scrolled(column), 1)
        cards = hbox((self.card, 5), (self.lines, 5), gap=16)
        foot = hbox(None, self.choose_button, self.take_button, gap=10)
        vbox((cards, 1), foot, on=self, gap=12)

    def _inspect(self, package: Path) -> None:
        self._package, self._found = package, None
        self._work.in_steps(
            texts.CHECKING,
            self._parts.receives.inspect(package, self._parts.store),
            self._inspected,
            self._refused,
        )

    def _inspected(self, found: Inspected) -> None:
        self._found = found
        self._show(found)
        self.take_button.setFocus()

    def _refused(self, error: Exception) -> None:
        self._found = None
        self._show(None)
        show_failed(self.refusal.show_text, texts.STOPPED, error)

    def _show(self, found: Inspected | None) -> None:
        self.refusal.clear()
        self.lines.setVisible(found is not None)
        self.take_button.setEnabled(found is not None)
        text = view_state.chosen(found) if found is not None else None
        self._title.setText(text.title if text else texts.NOTHING_CHOSEN)
        self._facts.setText("\n".join(text.facts) if text else "")
        self._sound.show_text("good" if text else "", texts.SOUND if text else "")
        self._target.setText(text.target if text else "")
        self._office.setVisible(text is not None and text.asks_office)
        if text is not None:
            self.lines.set_title(text.heading)
            self.lines.show_lines(text.lines)
            self._choose_office(text.office)

    def _choose_office(self, code: str) -> None:
        self.office.setCurrentIndex(self.office.findData(code))

    def _take(self) -> None:
        if self._found is None or self._package is None:
            return
        handover = self._found.manifest.kind is PackageKind.HANDOVER
        office = str(self.office.currentData() or "") if handover else ""
        self._work.in_steps(
            texts.RECEIVING,
            self._parts.receives.receive(self._package, self._parts.store, office),
            self._taken,
            self._refused,
        )

    def _taken(self, taken: Received) -> None:
        self._found = None
        self._show(None)
        self.choose_button.setFocus()
        manifest = taken.found.manifest
        if manifest.kind is PackageKind.HANDOVER:
            self._parts.open_store(taken.path)
            return
        self._acting.changes.settle()
        text = package_texts.received(manifest.year, taken.path.name, supplement=True)
        self._acting.announce("good", text)
