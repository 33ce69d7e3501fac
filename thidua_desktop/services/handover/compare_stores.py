"""What differs between an existing store and a received one: plain lines, nothing is merged."""

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass

from thidua_desktop.domain.codes.handover import Side
from thidua_desktop.records.base import Record, stored_id
from thidua_desktop.records.cluster import EmulationYear, Unit
from thidua_desktop.records.conference import BallotRound, Conference
from thidua_desktop.records.documents import Document
from thidua_desktop.records.people import Person
from thidua_desktop.services.base.count_rows import LedgerRow, MoveRow, ResultRow
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.conference.round_name import round_name
from thidua_desktop.texts.conference.ballots import ballot_text


@dataclass(frozen=True, slots=True)
class Difference:
    """One record that only one store has, or that says something else in each."""

    kind: type[Record]
    name: str
    side: Side


_Seen = Mapping[str, Hashable]
"""What a store says of each record, by what the record is called."""


def compare_stores(here: UnitOfWork, received: UnitOfWork) -> tuple[Difference, ...]:
    """Give every difference in years, units, people, documents and ballot rounds."""
    return tuple(
        difference
        for kind, seen in _LOOKS.items()
        for difference in _differences(kind, seen(here), seen(received))
    )


def _differences(kind: type[Record], here: _Seen, received: _Seen) -> Iterator[Difference]:
    for name in sorted(here.keys() | received.keys()):
        if name not in received:
            yield Difference(kind, name, Side.ONLY_HERE)
        elif name not in here:
            yield Difference(kind, name, Side.ONLY_RECEIVED)
        elif here[name] != received[name]:
            yield Difference(kind, name, Side.BOTH)


def _years(uow: UnitOfWork) -> _Seen:
    return {
        str(year.year): (year.state, year.closed, year.rules, year.movement, year.theme)
        for year in uow.registers.find(EmulationYear)
    }


def _units(uow: UnitOfWork) -> _Seen:
    return {unit.code: _figures(unit, "successor_id") for unit in uow.registers.find(Unit)}


def _people(uow: UnitOfWork) -> _Seen:
    units = {unit.id: unit.name for unit in uow.registers.find(Unit)}
    return {
        ", ".join(filter(None, (person.name, person.mark, units[person.unit_id]))): _figures(
            person, "unit_id"
        )
        for person in uow.registers.find(Person)
    }


def _documents(uow: UnitOfWork) -> _Seen:
    years = {year.id: year.year for year in uow.registers.find(EmulationYear)}
    return {
        f"{document.number} ({years[document.year_id]})": _figures(document, "year_id")
        for document in uow.registers.find(Document)
    }


def _rounds(uow: UnitOfWork) -> _Seen:
    years = {year.id: year.year for year in uow.registers.find(EmulationYear)}
    meetings = {meeting.id: meeting for meeting in uow.registers.find(Conference)}
    seen: dict[str, Hashable] = {}
    for record in uow.registers.find(BallotRound):
        year = years[meetings[record.conference_id].year_id]
        seen[f"{ballot_text(round_name(uow, record))} ({year})"] = _count_of(uow, stored_id(record))
    return seen


def _count_of(uow: UnitOfWork, round_id: int) -> Hashable:
    """How far a round is, its figures and its sealed results."""
    moves = uow.count.rows(MoveRow, round_id=round_id)
    figures = uow.count.rows(LedgerRow, round_id=round_id)
    results = uow.count.rows(ResultRow, round_id=round_id)
    return (
        moves[-1].after if moves else "",
        (figures[-1].issued, figures[-1].returned) if figures else None,
        tuple(row.check_code for row in results),
    )


def _figures(record: Record, *links: str) -> Hashable:
    """The fields of a record, but for ids, which mean nothing in another store."""
    return record.model_dump_json(exclude={"id", *links})


_LOOKS: dict[type[Record], Callable[[UnitOfWork], _Seen]] = {
    EmulationYear: _years,
    Unit: _units,
    Person: _people,
    Document: _documents,
    BallotRound: _rounds,
}
