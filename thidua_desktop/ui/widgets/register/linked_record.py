"""A record that a box of names lacks is written down where it is missed, by Ins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from thidua_desktop.domain.written import day
from thidua_desktop.records.all import ALL_RECORDS
from thidua_desktop.records.base import Record, field_specs, stored_id
from thidua_desktop.records.cluster import EmulationYear
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
    from PySide6.QtWidgets import QWidget

    from thidua_desktop.services.registers.register_source import RegisterSource
    from thidua_desktop.services.registers.registers import Registers
    from thidua_desktop.ui.shell.acting import Acting
    from thidua_desktop.ui.widgets.register.record_form import RecordForm


@dataclass(frozen=True, slots=True)
class _Lacking:
    """What is asked of such a record, and in what words."""

    title: str
    explanation: str
    rows: Sequence[Sequence[str]]


_DOCUMENTS: Final = "documents"
_LACKING: Final = {
    _DOCUMENTS: _Lacking(
        ADD_DOCUMENT,
        ADD_DOCUMENT_TEXT,
        (("number", "date"), ("direction", "kind"), ("issuer",), ("subject",)),
    ),
    "people": _Lacking(
        ADD_PERSON,
        ADD_PERSON_TEXT,
        (("unit_id",), ("address", "name"), ("position",)),
    ),
}


def ask_lacking(
    form: RecordForm,
    name: str,
    text: str,
    parent: QWidget,
    acting: Acting,
    source: RegisterSource[Any],
) -> None:
    """Ask for the record that a field of the form is to lead to, and choose it there."""
    register, registers = form.link_of(name), source.registers
    lacking, kind = _LACKING[register], _kind(register)
    added: RecordSource[Any] = RecordSource(kind, registers)

    def store(record: Record) -> None:
        stored = acting.do(added.save, record).result
        form.set_links(source.links())
        form.fill(name, stored.id)

    question = RecordQuestion(
        title=lacking.title,
        primary=lacking.title,
        explanation=lacking.explanation,
        kind=kind,
        rows=lacking.rows,
        without=_not_asked(kind, lacking),
        given=_given(lacking, form, registers, text),
        links=added.links(),
        year=form.year,
    )
    dialog = ask_record(parent, question, store)
    dialog.finished.connect(lambda _done: form.field(name).editor.setFocus())


def _kind(register: str) -> type[Record]:
    return next(one for one in ALL_RECORDS if one.register.name == register)


def _not_asked(kind: type[Record], lacking: _Lacking) -> tuple[str, ...]:
    asked = {name for row in lacking.rows for name in row}
    return tuple(spec.name for spec in field_specs(kind) if spec.name not in asked)


def _given(lacking: _Lacking, form: RecordForm, registers: Registers, text: str) -> dict[str, Any]:
    """What the new record begins with: 131/QĐ-BTP ngày 25/01/2017 is a number and a day.

    A document stands in the book of the year that is shown, a person in the unit of the record.
    """
    if lacking is _LACKING[_DOCUMENTS]:
        number, _, on = text.partition(OF_DAY)
        years = registers.list(EmulationYear)
        year_id = next(stored_id(one) for one in years if one.year == form.year)
        return {
            "year_id": year_id,
            "number": number.strip(),
            "date": day(on, form.year) if on else None,
        }
    unit_id = form.value("unit_id") if "unit_id" in form.names() else None
    return {"name": text.strip(), **({"unit_id": unit_id} if unit_id else {})}
