"""The registers of registrations and awards as lists: people linked, states with their moves."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.domain.states import move_needs_reason
from thidua_desktop.records.base import TITLES, FieldKind, Record, field_specs
from thidua_desktop.records.registration import GrantedAward, Registration, RegistrationMove
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.conference.elected_units import ElectedUnits
from thidua_desktop.services.registers.field_text import field_text
from thidua_desktop.services.registers.link_names import LinkNames
from thidua_desktop.services.registers.register_source import RecordSource, RegisterSource
from thidua_desktop.services.registers.registers import RegisterChanges, Registers
from thidua_desktop.services.registration.move_registration import Move, keep_move
from thidua_desktop.services.registration.settle import linked_person
from thidua_desktop.services.registration.year_book import Registered, read_book
from thidua_desktop.texts.base.choices import choice_text

Row = TypeVar("Row")


class _Linking(RegisterSource[Row]):
    """Whoever is typed by name and stands in *Nhân sự* of the unit is linked."""

    def keep(self, changes: RegisterChanges, record: Record) -> Record:
        if isinstance(record, Registration):
            return changes.save(linked_person(changes.uow.registers, record))
        assert isinstance(record, GrantedAward)
        return changes.save(linked_person(changes.uow.registers, record))


class RegistrationSource(_Linking[Registered]):
    """The registrations of a year; a state that a sheet changes is a move like any other."""

    def __init__(self, registers: Registers, case: Case) -> None:
        super().__init__(Registration, registers, {"year_id": 0})
        self._case = case
        self._elected = ElectedUnits()
        self._links: LinkNames = {}

    def book(self) -> Sequence[Registered]:
        """Give every registration of the year."""
        return self._case.read(read_book, self.fixed["year_id"], self._elected)

    def rows(self) -> Sequence[Registered]:
        return self.book()

    def record(self, row: Registered) -> Registration:
        return row.record

    def text(self, row: Registered) -> Iterable[str]:
        given = [
            field_text(spec, getattr(row.record, spec.name), self._links)
            for spec in field_specs(Registration)
            if spec.name not in (*self.fixed, "state") and spec.kind is not FieldKind.FLAG
        ]
        return *given, choice_text(row.state), *(step.reason for step in row.steps)

    def links(self) -> LinkNames:
        self._links = self.registers.links(self.kind, self.fixed)
        return self._links

    def keep(self, changes: RegisterChanges, record: Record) -> Record:
        assert isinstance(record, Registration)
        before = Registration.model_fields["state"].default
        if record.id is not None:
            before = changes.uow.registers.get(Registration, record.id).state
        wanted = record.state
        stored = super().keep(changes, record.model_copy(update={"state": before}))
        assert isinstance(stored, Registration)
        if wanted is before:
            return stored
        keep_move(changes, stored, Move(state=wanted))
        return stored.model_copy(update={"state": wanted})


class AwardSource(_Linking[GrantedAward], RecordSource[GrantedAward]):
    """What was awarded in a year, as a list."""

    def __init__(self, registers: Registers, fixed: dict[str, Any] | None = None) -> None:
        RecordSource.__init__(self, GrantedAward, registers, fixed or {"year_id": 0})

    def called(self, one: GrantedAward) -> str:
        """Name an award: who, and which title."""
        who = self.who(one) or self._links.get("units", {}).get(one.unit_id, "")
        return f"{who} – {self._links.get(TITLES, {}).get(one.title, one.title)}"

    def names(self) -> LinkNames:
        """Give what units, people and titles were called when it was last read."""
        return self._links

    def who(self, one: GrantedAward) -> str:
        """Name the person or the part of the unit that was awarded, nothing where it was all."""
        person = self._links.get("people", {}).get(one.person_id, "") if one.person_id else ""
        return person or one.person or one.collective


class MoveSource(RecordSource[RegistrationMove]):
    """The moves of a registration, whose state is always that of the last of them."""

    def __init__(self, registers: Registers) -> None:
        super().__init__(RegistrationMove, registers, {"registration_id": 0})

    def keep(self, changes: RegisterChanges, record: Record) -> Record:
        assert isinstance(record, RegistrationMove)
        if move_needs_reason(record.state) and not record.reason.strip():
            raise Refused(RegisterCode.MOVE_REASON_NEEDED, choice_text(record.state))
        stored = changes.save(record)
        _follow_moves(changes, record.registration_id)
        return stored

    def gone(self, changes: RegisterChanges, record: Record) -> None:
        assert isinstance(record, RegistrationMove)
        super().gone(changes, record)
        _follow_moves(changes, record.registration_id)


def _follow_moves(changes: RegisterChanges, registration_id: int) -> None:
    moves = changes.find(RegistrationMove, registration_id=registration_id)
    (record,) = changes.find(Registration, id=registration_id)
    state = moves[-1].state if moves else Registration.model_fields["state"].default
    changes.save(record.model_copy(update={"state": state}))
