"""Who was where in a locked year (*Nhân sự* của năm): that no longer changes."""

from collections.abc import Iterator, Sequence

from thidua_desktop.records.base import Record
from thidua_desktop.records.cluster import EmulationYear, Membership, Unit
from thidua_desktop.records.people import Person, UnitRole, UnitStay
from thidua_desktop.services.base.ports import RegisterStore
from thidua_desktop.services.base.successors import line_of

_Spans = Sequence[Person | UnitStay]


def years_disturbed(
    registers: RegisterStore,
    years: Sequence[EmulationYear],
    before: Record | None,
    after: Record | None,
) -> list[str]:
    """Name the years of whose people a change of a person, or of where one was, makes others.

    Nobody who is listed may go, and nobody may come who was not there; who stays in the list by
    another record (a stay for the unit of then) disturbs nothing.
    """
    record = after or before
    if not isinstance(record, Person | UnitStay) or _same_spans(before, after):
        return []
    others = [own for own in _spans_of(registers, record) if not _is(own, record)]
    old, new = ([*others, *_given(one)] for one in (before, after))
    return [str(year.year) for year in years if _disturbs(registers, year, old, new)]


def _same_spans(before: Record | None, after: Record | None) -> bool:
    """A name, a post or a telephone number mended moves nobody."""
    if isinstance(before, Person) and isinstance(after, Person):
        told = [(one.unit_id, one.joined, one.left) for one in (before, after)]
        return told[0] == told[1]
    return before == after


def _disturbs(registers: RegisterStore, year: EmulationYear, old: _Spans, new: _Spans) -> bool:
    there = [{own.unit_id for own in spans if own.was_there_in(year.year)} for spans in (old, new)]
    if there[0] == there[1]:
        return False
    listed = [_listed(registers, year.year, spans) for spans in (old, new)]
    units = (listed[0] - there[1]) | (listed[1] - there[0])
    return any(_is_of(registers, year, unit_id) for unit_id in units)


def _listed(registers: RegisterStore, year: int, spans: _Spans) -> set[int]:
    """Give the units under which the year lists somebody.

    Whoever has no dates, and roles of other years alone, is not listed.
    """
    return {
        own.unit_id
        for own in spans
        if own.was_there_in(year) and (isinstance(own, UnitStay) or _counts(registers, own, year))
    }


def _counts(registers: RegisterStore, person: Person, year: int) -> bool:
    if person.joined or person.left or person.id is None:
        return True
    roles = registers.find(UnitRole, person_id=person.id, unit_id=person.unit_id)
    return not roles or any(role.holds_in(year) for role in roles)


def _is_of(registers: RegisterStore, year: EmulationYear, unit_id: int) -> bool:
    """Whether a unit is a member of the year, or became one in the course of it."""
    members = {one.unit_id for one in registers.find(Membership, year_id=year.id)}
    if unit_id in members:
        return True
    units = {unit.id: unit for unit in registers.find(Unit)}
    ended = units[unit_id].valid_to if unit_id in units else None
    heirs = (unit.id for unit in line_of(units, unit_id))
    return ended is not None and ended.year >= year.year and any(one in members for one in heirs)


def _spans_of(registers: RegisterStore, record: Person | UnitStay) -> Iterator[Person | UnitStay]:
    person_id = record.id if isinstance(record, Person) else record.person_id
    if person_id is not None:
        yield from registers.find(Person, id=person_id)
        yield from registers.find(UnitStay, person_id=person_id)


def _is(own: Record, record: Record) -> bool:
    return type(own) is type(record) and own.id == record.id


def _given(record: Record | None) -> Iterator[Person | UnitStay]:
    if isinstance(record, Person | UnitStay):
        yield record
