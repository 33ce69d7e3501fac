"""A record that a box of names lacks is written down where it is missed, by Ins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from thidua_desktop.domain.written import day
from thidua_desktop.records.base import Record, field_specs, stored_id
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.documents import Document
from thidua_desktop.records.people import Person
from thidua_desktop.services.registers.register_source import RecordSource
from thidua_desktop.texts.registers.register_page import (
    ADD_DOCUMENT,
    ADD_DOCUMENT_TEXT,
    ADD_PERSON,
    ADD_PERSON_TEXT,
    OF_DAY,
)
from thidua_desktop.ui.widgets.register.record_dialog import RecordQuestion, ask_record

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from thidua_desktop.services.registers.link_names import LinkNames
    from thidua_desktop.services.registers.registers import Registers
    from thidua_desktop.ui.shell.acting import Acting
    from thidua_desktop.ui.widgets.register.record_form import RecordForm


@dataclass(frozen=True, slots=True)
class _Lacking:
    """What is asked of such a record; `typed` takes what was typed in the box."""

    kind: type[Record]
    title: str
    explanation: str
    typed: str
    rows: Sequence[Sequence[str]]


_LACKING: Final = {
    one.kind.register.name: one
    for one in (
        _Lacking(
            Document,
            ADD_DOCUMENT,
            ADD_DOCUMENT_TEXT,
            "number",
            (("number", "date"), ("direction", "kind"), ("issuer",), ("subject",)),
        ),
        _Lacking(
            Person,
            ADD_PERSON,
            ADD_PERSON_TEXT,
            "name",
            (("unit_id",), ("address", "name"), ("position",)),
        ),
    )
}


def offer_lacking(
    form: RecordForm,
    parent: QWidget,
    acting: Acting,
    registers: Registers,
    links: Callable[[], LinkNames],
) -> None:
    """From now on Ins in a box of documents or people asks for one that is not there."""

    def ask(name: str, text: str) -> None:
        lacking = _LACKING[form.link_of(name)]
        fixed = _year_of(lacking.kind, form, registers)
        source: RecordSource[Any] = RecordSource(lacking.kind, registers, fixed)

        def store(record: Record) -> None:
            stored = acting.do(source.save, record).result
            form.set_links(links())
            form.fill(name, stored.id)

        question = RecordQuestion(
            title=lacking.title,
            primary=lacking.title,
            explanation=lacking.explanation,
            kind=lacking.kind,
            rows=lacking.rows,
            without=_not_asked(lacking),
            given={**fixed, **_typed(lacking, form, text)},
            links=source.links(),
            year=form.year,
        )
        dialog = ask_record(parent, question, store)
        dialog.finished.connect(lambda _done: form.field(name).editor.setFocus())

    form.offer_lacking(_LACKING)
    form.link_lacking.connect(ask)


def _not_asked(lacking: _Lacking) -> tuple[str, ...]:
    asked = {name for row in lacking.rows for name in row}
    return tuple(spec.name for spec in field_specs(lacking.kind) if spec.name not in asked)


def _year_of(kind: type[Record], form: RecordForm, registers: Registers) -> dict[str, Any]:
    """A document stands in the book of the year that is shown."""
    if kind is not Document:
        return {}
    years = registers.list(EmulationYear)
    return {"year_id": next(stored_id(one) for one in years if one.year == form.year)}


def _typed(lacking: _Lacking, form: RecordForm, text: str) -> dict[str, Any]:
    """What the new record begins with: 131/QĐ-BTP ngày 25/01/2017 is a number and a day."""
    if lacking.kind is Document:
        number, _, on = text.partition(OF_DAY)
        return {"number": number.strip(), "date": day(on, form.year or 0) if on else None}
    unit_id = form.value("unit_id") if "unit_id" in form.names() else None
    return {"name": text.strip(), **({"unit_id": unit_id} if unit_id else {})}
