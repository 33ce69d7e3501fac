"""Nhận về: every field that differs in its three versions; what both sides changed is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from pydantic import TypeAdapter
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox

from thidua_desktop.domain.inspections.merge import Choice, Outcome
from thidua_desktop.records.base import FieldKind, field_specs
from thidua_desktop.records.inspections import Inspection
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.inspections.receive_visit import Question
from thidua_desktop.services.registers.field_text import field_text
from thidua_desktop.texts.inspections import away as texts
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.widgets.base.dialog import Dialog, DialogFoot
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from PySide6.QtWidgets import QWidget

    from thidua_desktop.records.base import FieldSpec, Record
    from thidua_desktop.services.inspections.receive_visit import ReceivePreview, RowMerge
    from thidua_desktop.services.registers.link_names import LinkNames

_SIZE: Final = QSize(1180, 640)


@dataclass(eq=False, slots=True)
class Line:
    """One field, or one whole row, in its three versions; the choice where both changed it."""

    question: Question
    where: str
    field: str
    seen: tuple[str, ...]  # khi mang đi, ở đây, trong bản mang đi
    outcome: Outcome
    both: bool = False
    choice: Choice | None = None

    @property
    def open(self) -> bool:
        """Whether it still has to be chosen."""
        return self.outcome is Outcome.ASKED and self.choice is None


class ReceiveDialog(Dialog):
    """Nothing is stored before the button, and that waits for every choice."""

    def __init__(
        self,
        parent: QWidget,
        unit: str,
        preview: ReceivePreview,
        links: LinkNames,
        receive: Callable[[Mapping[Question, Choice]], object],
    ) -> None:
        title = texts.RECEIVE_TITLE.format(unit)
        super().__init__(parent, title, size=_SIZE)
        self._receive = receive
        self.lines = [line for row in preview.changed for line in _lines(row, links)]
        self.model: RowsModel[Line] = RowsModel(self._columns(), id)
        self.table = TableView(self.model, texts.NOTHING, row_height=36, sheet=True)
        self.table.setAccessibleName(title)
        self.table.setMinimumHeight(320)
        self.model.set_rows(self.lines)
        self.status = StatusLine()
        self.add_head(title, texts.RECEIVE_TEXT)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.status)
        self.add_foot(DialogFoot(self, texts.RECEIVE_DO, enter=False))
        self._announce_left()
        asked = [at for at, line in enumerate(self.lines) if line.open]
        self.table.choose(asked[0] if asked else 0)

    def accept(self) -> None:
        """Take what came back once everything is chosen."""
        self.table.settle()
        if self.model.faults() or self._announce_left():
            return
        choices = {line.question: line.choice for line in self.lines if line.choice is not None}
        try:
            self._receive(choices)
        except Refused as refused:
            self.status.show_text("bad", sentence(refused))
            return
        super().accept()

    def choose(self, at: int, choice: Choice) -> None:
        self.lines[at].choice = choice
        self.model.set_rows(self.lines)
        self._announce_left()

    def _announce_left(self) -> int:
        left = sum(line.open for line in self.lines)
        if left:
            self.status.show_text("warning", texts.CHOOSE_ALL.format(left, texts.RESULT))
        else:
            self.status.clear()
        return left

    def _columns(self) -> tuple[Column[Line], ...]:
        return (
            Column(texts.WHERE, lambda one: one.where, width=210, wrap=True, name="where"),
            Column(texts.FIELD, lambda one: one.field, width=130, wrap=True, name="field"),
            Column(texts.BASE, lambda one: one.seen[0], width=180, wrap=True, name="base"),
            Column(texts.HERE, lambda one: one.seen[1], width=200, wrap=True, name="here"),
            Column(texts.THERE, lambda one: one.seen[2], stretch=True, wrap=True, name="there"),
            Column(
                texts.RESULT,
                _result,
                width=150,
                set=self._take,
                open=lambda one: one.outcome is Outcome.ASKED,
                editor=_choices,
                tone=lambda one: "warning" if one.open else "",
                name="result",
            ),
        )

    def _take(self, line: Line, text: str) -> str:
        found = [one for one, called in texts.CHOICES.items() if called == text]
        if text and not found:
            return texts.WRONG_CHOICE
        if found == [Choice.BOTH] and not line.both:
            return texts.NOT_BOTH
        line.choice = found[0] if found else None
        self._announce_left()
        return ""


def _choices() -> QWidget:
    box = QComboBox()
    box.addItems(["", *texts.CHOICES.values()])
    return box


def _result(line: Line) -> str:
    if line.choice is not None:
        return texts.CHOICES[line.choice]
    return texts.OUTCOMES[line.outcome]


def _lines(row: RowMerge, links: LinkNames) -> Iterator[Line]:
    where = texts.GENERAL if row.kind is Inspection else row.called
    if row.outcome is not Outcome.SAME:
        seen = [texts.THERE_IS if one is not None else texts.NEW for one in _versions(row)]
        for at, one in enumerate(_versions(row)):
            if one is None and row.base is not None:
                seen[at] = texts.GONE
        yield Line(row.question(), where, texts.WHOLE_ROW, tuple(seen), row.outcome)
        return
    specs = {spec.name: spec for spec in field_specs(row.kind)}
    for one in row.fields:
        spec = specs[one.name]
        values = (one.base, one.here, one.there)
        shown = tuple(_text(row.kind, spec, value, links) for value in values)
        both = one.may_keep_both and spec.kind in (FieldKind.TEXT, FieldKind.LONG_TEXT)
        yield Line(row.question(one.name), where, spec.title, shown, one.outcome, both)


def _versions(row: RowMerge) -> tuple[object, object, object]:
    return row.base, row.here, row.there


def _text(kind: type[Record], spec: FieldSpec, value: Any, links: LinkNames) -> str:
    """A value as people read it; it comes as JSON holds it."""
    if value is None or value == "":
        return ""
    taken: TypeAdapter[Any] = TypeAdapter(kind.__annotations__[spec.name])
    return field_text(spec, taken.validate_python(value), links)
