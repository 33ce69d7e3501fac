"""Đổi tên, sáp nhập: what is needed at the left, what will happen at the right, as one types."""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QWidget

from thidua_desktop.records.base import FieldKind, stored_id
from thidua_desktop.records.choices import SuccessionKind
from thidua_desktop.records.cluster import EmulationYear, Figures, Unit
from thidua_desktop.records.people import Person
from thidua_desktop.services.units.succeed_unit import successor_of
from thidua_desktop.services.units.succession_plan import Succession
from thidua_desktop.services.units.year_units import YearUnits
from thidua_desktop.services.years.unit_figures import unit_of
from thidua_desktop.texts.units import units as texts
from thidua_desktop.ui.tabs.units.succession_state import SuccessionTexts, succession_text
from thidua_desktop.ui.widgets.ask.asked_fields import AskedFields, asked, asked_of
from thidua_desktop.ui.widgets.base.dialog import Dialog, DialogFoot
from thidua_desktop.ui.widgets.base.labels import hbox, label, vbox
from thidua_desktop.ui.widgets.base.scrolled import scrolled
from thidua_desktop.ui.widgets.table.check_list import CheckList

_PAUSE_MS = 200
_SIZE = QSize(1040, 860)
_NAMING = {"name": texts.NEW_NAME, "code": texts.NEW_CODE, "short_name": texts.NEW_SHORT_NAME}


_FIGURES = ("staff", "women", "work_areas", "area_names")


@dataclass(frozen=True, slots=True)
class _Texts:
    title: str
    explanation: str
    primary: str
    figures: str = ""


_TEXTS = {
    SuccessionKind.RENAMED: _Texts(texts.RENAME_TITLE, texts.RENAME_TEXT, texts.DO_RENAME),
    SuccessionKind.MERGED: _Texts(
        texts.MERGE_TITLE, texts.MERGE_TEXT, texts.DO_MERGE, texts.FIGURES_AFTER
    ),
    SuccessionKind.SPLIT: _Texts(
        texts.SPLIT_TITLE, texts.SPLIT_TEXT, texts.DO_SPLIT, texts.FIGURES_GONE
    ),
}


class SuccessionDialog(Dialog):
    """Ctrl+Enter or the button does what the right side says; Esc leaves everything as it is."""

    def __init__(
        self,
        parent: QWidget,
        units: YearUnits,
        kind: SuccessionKind,
        unit: Unit,
        year: EmulationYear,
        wanted: Callable[[Succession], object],
    ) -> None:
        self._merging = kind is SuccessionKind.MERGED
        self._splitting = kind is SuccessionKind.SPLIT
        title = _TEXTS[kind].title.format(unit.name)
        super().__init__(parent, title, size=_SIZE)
        self._units, self._kind, self._unit, self._year = units, kind, unit, year
        self._wanted = wanted
        self._shown_figures = self._proposing = False
        self._current = self._current_units()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._make_fields()
        self._lay_out()
        self._connect()
        self._show_people()
        self.show_preview()

    # ------------------------------------------------------------ what is asked

    def succession(self) -> Succession | None:
        """What is wanted so far; None where something that is needed is missing."""
        old, typed = self._old_units(), self.form.answers()
        if not old or not self.form.sound():
            return None
        into = self._current.get(typed["into"]) if self._merging else None
        return Succession(
            kind=self._kind,
            old_ids=tuple(stored_id(unit) for unit in old),
            unit=into or successor_of(old, self._kind, **{name: typed[name] for name in _NAMING}),
            day=typed["day"],
            basis=typed["basis"],
            movers=frozenset(self.people.list.ticked()),
            year_id=stored_id(self._year),
            figures=self._figures(typed),
        )

    def text(self) -> SuccessionTexts | None:
        wanted = self.succession()
        return succession_text(self._units.plan(wanted)) if wanted else None

    def show_preview(self) -> None:
        """Say what will happen, or what is still needed for that."""
        self._pause.stop()
        self._propose_figures()
        text = self.text()
        first = texts.CHOOSE_FIRST if self._merging else texts.FILL_FIRST
        self.faults.setText("\n".join(text.faults) if text else "")
        self.faults.setVisible(bool(text and text.faults))
        lines = [f"•  {line}" for line in text.lines] if text else [first]
        self.preview.setText("\n".join(lines))
        self.primary.setEnabled(text is not None and not text.faults)

    def accept(self) -> None:
        """Do it; where something is missing or forbidden, say so and stay."""
        self.form.check()
        self.show_preview()
        wanted = self.succession()
        if wanted is not None and self.primary.isEnabled():
            super().accept()
            self._wanted(wanted)

    # ------------------------------------------------------------ what was filled in

    def _current_units(self) -> dict[int, Unit]:
        """Those of the year's list first, none that became another one."""
        listed = self._units.list(stored_id(self._year), former=True)
        units = (unit_of(one.unit) for one in listed)
        return {stored_id(unit): unit for unit in units if unit.successor_id is None}

    def _old_units(self) -> tuple[Unit, ...]:
        if not self._merging:
            return (self._unit,)
        return tuple(self._current[unit_id] for unit_id in self.old.list.ticked())

    def _figures(self, typed: Mapping[str, Any]) -> Figures | None:
        """Give those that were typed; else a merger adds up, and a renamed unit keeps its own."""
        if not self._splitting and not (self._merging and self._shown_figures):
            return None
        return Figures.model_validate({name: typed[name] for name in _FIGURES})

    def _propose_figures(self) -> None:
        """Of a merger the sum, as long as nothing else was typed."""
        wanted = self.succession() if self._merging and not self._shown_figures else None
        plan = self._units.plan(wanted) if wanted else None
        if plan is None or not plan.years:
            return
        self._proposing = True
        for name in _FIGURES:
            self.form.put(name, plan.years[0].figures[name])
        self._proposing = False

    def _show_people(self) -> None:
        """The people of the units chosen; those unticked before stay so."""
        people = [person for unit in self._old_units() for person in self._people_of(unit)]
        items = [(stored_id(person), self._person_text(person)) for person in people]
        self.people.set_items(items, {number for number, _ in items} - self._stay)

    def _people_of(self, unit: Unit) -> tuple[Person, ...]:
        return tuple(self._units.registers.list(Person, unit_id=unit.id))

    def _person_text(self, person: Person) -> str:
        unit = self._current.get(person.unit_id)
        parts = [person.name, person.position]
        if self._merging and unit is not None:
            parts.append(unit.brief)
        return "  ·  ".join(part for part in parts if part)

    # ------------------------------------------------------------ its parts

    def _make_fields(self) -> None:
        people = self._people_of(self._unit) if self._splitting else ()
        self._stay = {
            stored_id(person) for person in people
        }  # of a split unit nobody goes at first
        self._shown_figures = self._proposing = False
        self.people = CheckList(texts.GOING_ALONG, texts.NOBODY, rows=3)
        self.old = CheckList(texts.OLD_UNITS)
        unique = self._units.names()[Unit.register.name]
        names = {id_: unique[id_] for id_ in self._current}
        day = datetime.date(self._year.year, 1, 1)
        specs = (
            *(
                replace(spec, title=_NAMING[spec.name], help=self._naming_help(spec.name))
                for spec in asked_of(Unit, *_NAMING)
            ),
            asked("day", texts.DAY, FieldKind.DATE, value=day, help=texts.DAY_HELP),
            asked("basis", texts.BASIS, required=False, help=texts.BASIS_HELP),
        )
        rows: tuple[tuple[str, ...], ...] = (("name",), ("code", "short_name"), ("day", "basis"))
        if self._merging:
            self.old.set_items(tuple(names.items()), {stored_id(self._unit)})
            into = asked("into", texts.INTO, required=False, help=texts.INTO_HELP, link="units")
            specs, rows = (into, *specs), (("into",), *rows)
        if self._kind is not SuccessionKind.RENAMED:
            specs = (*specs, *asked_of(Figures, *_FIGURES))
            rows = (*rows, _FIGURES[:-1], _FIGURES[-1:])
        self.form = AskedFields(specs, {"units": names}, self._year.year, rows)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self.faults = label("", "", "bad", wrap=True)
        self.preview = label("", wrap=True)

    def _naming_help(self, name: str) -> str:
        kept = name == "code" and self._kind is SuccessionKind.RENAMED
        return texts.KEEP_CODE.format(self._unit.code) if kept else ""

    def _connect(self) -> None:
        self._pause.timeout.connect(self.show_preview)
        self.form.edited.connect(self._on_edited)
        self.people.changed.connect(self._on_people)
        self.old.changed.connect(self._on_old)

    def _on_edited(self, name: str) -> None:
        """A unit that takes the others keeps its own name."""
        if self._proposing:
            return
        self._shown_figures = self._shown_figures or name in _FIGURES
        if name == "into":
            self.form.set_asked(tuple(_NAMING), asked=self.form.value("into") is None)
        self.form.field(name).set_fault("")
        self._pause.start()

    def _on_people(self) -> None:
        ticked = set(self.people.list.ticked())
        self._stay = (self._stay | set(self.people.list.ids())) - ticked
        self._pause.start()

    def _on_old(self) -> None:
        self._show_people()
        self._pause.start()

    def _lay_out(self) -> None:
        text = _TEXTS[self._kind]
        message = "\n".join(filter(None, (text.explanation, text.figures)))
        self.add_head(self.windowTitle(), message)
        both = hbox((scrolled(self._left()), 1), (self._right(), 1), gap=24)
        self.body.addLayout(both, 1)
        foot = DialogFoot(self, text.primary, enter=False)
        self.primary = foot.primary
        self.add_foot(foot)

    def _left(self) -> QWidget:
        made = QWidget()
        column = vbox(on=made, gap=6, around=(0, 0, 12, 0))
        if self._merging:
            column.addWidget(self.old, 1)
        column.addWidget(self.form)
        column.addWidget(self.people, 1)
        column.addStretch(0)
        return made

    def _right(self) -> QWidget:
        card = QFrame()
        card.setProperty("role", "card")
        column = vbox(label(texts.WILL_HAPPEN, "section"), on=card, gap=8, around=(16, 12, 8, 12))
        inside = QWidget()
        vbox(self.faults, self.preview, None, on=inside, around=(0, 0, 8, 0))
        column.addWidget(scrolled(inside, reached=True), 1)
        return card
