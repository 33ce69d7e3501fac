"""Take a year written down (YEAR.toml) into the store: all of it or nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain

from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.loading import YearFault, YearNotice
from thidua_desktop.records.base import Record, stored_id
from thidua_desktop.records.choices import AppointmentRole, Direction, YearEventKind
from thidua_desktop.records.cluster import (
    FIGURES,
    Appointment,
    Cluster,
    EmulationYear,
    Membership,
    Unit,
)
from thidua_desktop.records.documents import Document
from thidua_desktop.records.people import Person
from thidua_desktop.records.plans import Movement
from thidua_desktop.records.scoring import Criterion, ScoreSheet, ScoringTable
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.inspections.checklists import add_shipped_lists
from thidua_desktop.services.loading.alike_units import alike_units
from thidua_desktop.services.loading.load_conference import add_conference
from thidua_desktop.services.loading.load_people import keep_people
from thidua_desktop.services.loading.load_rounds import RoundLoader
from thidua_desktop.services.loading.year_file import (
    NAMED_BY,
    Entry,
    Ids,
    LeadershipEntry,
    YearFile,
)
from thidua_desktop.services.loading.year_notices import year_notices
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.registration.settle import settle_year
from thidua_desktop.services.scoring.shipped_tables import code_above
from thidua_desktop.services.years.move_year import note_event
from thidua_desktop.services.years.unit_figures import figures_in, figures_of
from thidua_desktop.services.years.year_names import movements_named
from thidua_desktop.services.years.year_steps import default_steps


@dataclass(frozen=True, slots=True)
class LoadedYear:
    """What was taken: the ids to go on with, and what the secretariat should look at."""

    year: int
    year_id: int
    conference_id: int | None
    round_ids: Mapping[str, int]  # by the round's code
    notices: tuple[Fault, ...]


def load_year(uow: UnitOfWork, year: YearFile, *, illustrative: bool = False) -> LoadedYear:
    """Load a year; refused where the store has it. `illustrative` marks made-up figures."""
    registers = uow.registers
    if registers.find(EmulationYear, year=year.year):
        raise Refused(YearFault.YEAR_EXISTS, str(year.year))
    alike = tuple(alike_units(year, registers.find(Unit)))
    notices = (*_keep_cluster(registers, year.cluster), *alike)
    about = {**year.about, "year": year.year, "illustrative": illustrative}
    record = registers.add(EmulationYear.model_validate(about))
    year_id = stored_id(record)
    note_event(uow, year_id, YearEventKind.OPENED, record.state)
    documents = _add_documents(registers, year, year_id)
    unit_ids = _keep_units(uow, year, year_id, documents)
    _keep_leaders(registers, year.year, year.leaders, unit_ids, documents)
    if year.next_leaders is not None:
        _keep_leaders(registers, year.year + 1, year.next_leaders, unit_ids, documents)
    ids = {
        Unit.register.name: unit_ids,
        Document.register.name: documents,
        Person.register.name: {one.name: stored_id(one) for one in registers.find(Person)},
    }
    _add_steps(registers, year, ids, year_id)
    for entry in chain.from_iterable(year.work.values()):
        _add(registers, entry, ids, year_id)
    settle_year(registers, year_id)
    _add_movements(registers, record)
    if any(one.values.get("checklist_name") for one in year.work["inspections"]):
        add_shipped_lists(RegisterChanges(uow))
    conference_id, round_ids = _add_conferences(uow, year, year_id, ids)
    found = (*notices, *year_notices(year))
    return LoadedYear(year.year, year_id, conference_id, round_ids, found)


def _add_conferences(
    uow: UnitOfWork, year: YearFile, year_id: int, ids: Ids
) -> tuple[int | None, dict[str, int]]:
    """Give the id of the one with the ballot, and those of its rounds by their codes."""
    for meeting in year.meetings:
        add_conference(uow, year, meeting, year_id, ids)
    if year.conference is None:
        return None, {}
    conference_id = add_conference(uow, year, year.conference, year_id, ids)
    return conference_id, RoundLoader(uow, year, ids[Unit.register.name]).load(conference_id)


def _add_steps(registers: RegisterStore, year: YearFile, ids: Ids, year_id: int) -> None:
    """The usual steps with what the file says of each, then those that it has beside them."""
    given = {
        entry.values["text"]: entry.record(ids, year_id=year_id, position=position)
        for position, entry in enumerate(year.steps, 1_000)
    }
    usual = default_steps(year_id)
    for step in usual:
        typed = _filled(given.pop(step.text).model_dump()) if step.text in given else {}
        registers.add(step.model_copy(update={**typed, "position": step.position}))
    for position, own in enumerate(given.values(), len(usual) + 1):
        registers.add(own.model_copy(update={"position": position}))


def _add(
    registers: RegisterStore, entry: Entry, ids: dict[str, dict[str, int]], above: int
) -> None:
    """Add a record of the year, or of the record above it, with its parts."""
    _enter_table(entry, ids)
    record = _kept(registers, entry, ids, above)
    if entry.kind in NAMED_BY:
        named = ids.setdefault(entry.kind.register.name, {})
        named.setdefault(getattr(record, NAMED_BY[entry.kind]), stored_id(record))
    for part in chain.from_iterable(entry.parts.values()):
        _add(registers, part, ids, stored_id(record))


def _enter_table(entry: Entry, ids: dict[str, dict[str, int]]) -> None:
    """From here on the number of a criterion means one of this table, or of this sheet's table."""
    if entry.kind is ScoringTable:
        ids[Criterion.register.name] = ids[f"{Criterion.register.name}/{entry.values['name']}"] = {}
    elif entry.kind is ScoreSheet:
        of_table = f"{Criterion.register.name}/{entry.links['table_id']}"
        ids[Criterion.register.name] = ids.get(of_table, {})


def _kept(registers: RegisterStore, entry: Entry, ids: Ids, above: int) -> Record:
    """What belongs to no one year is there once."""
    register = entry.kind.register
    if entry.kind is Criterion:
        parent = ids[register.name].get(code_above(entry.values["code"]))
        return registers.add(entry.record(ids, table_id=above, parent_id=parent))
    if register.year:
        return registers.add(entry.record(ids, **{register.year: above}))
    record = entry.record(ids)
    known = registers.find(entry.kind, **{name: getattr(record, name) for name in register.key})
    return known[0] if known else registers.add(record)


def _add_movements(registers: RegisterStore, year: EmulationYear) -> None:
    """The movement and the theme that the year is called by, unless the file tells more of them."""
    given = {(one.level, one.kind) for one in registers.find(Movement, year_id=year.id)}
    for movement in movements_named(year):
        if (movement.level, movement.kind) not in given:
            registers.add(movement)


def _keep_cluster(registers: RegisterStore, entry: Entry) -> tuple[Fault, ...]:
    """A store holds one cluster: added when it is new, brought up to date when it is the same."""
    existing = registers.find(Cluster)
    if not existing:
        registers.add(entry.record({}))
    elif existing[0].code == entry.values["code"]:
        _bring_up_to_date(registers, existing[0], entry.values)
    else:
        return (Fault(YearNotice.OTHER_CLUSTER, (entry.values["code"],)),)
    return ()


def _bring_up_to_date(
    registers: RegisterStore, record: Record, given: Mapping[str, object]
) -> None:
    """Change what the file says otherwise; what it leaves out stays."""
    changed = record.model_copy(update=_filled(given))
    if changed != record:
        registers.update(changed)


def _filled(given: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in given.items() if value not in ("", None)}


def _keep_units(
    uow: UnitOfWork, year: YearFile, year_id: int, documents: Mapping[str, int]
) -> dict[str, int]:
    """Units with a known code are the same units; the year's list is in the file's order.

    What the file leaves out of a unit's figures is carried over from the nearest year.
    """
    registers = uow.registers
    existing = {unit.code: unit for unit in registers.find(Unit) if _lasted(unit, year.year)}
    ids = dict[str, int]()
    for position, entry in enumerate(year.units, 1):
        code = entry.values["code"]
        unit = existing.get(code)
        given = {name: text for name, text in entry.values.items() if name not in FIGURES}
        if unit is None:
            unit = registers.add(Unit.model_validate(given))
        else:
            _bring_up_to_date(registers, unit, given)
        unit_id = ids[code] = stored_id(unit)
        keep_people(uow, entry, unit_id, year.year, {Document.register.name: documents})
        figures = {**figures_of(figures_in(registers, unit_id, year.year)), **_given_figures(entry)}
        place = {"year_id": year_id, "unit_id": unit_id, "position": position}
        registers.add(Membership.model_validate({**place, **figures}))
    return ids


def _lasted(unit: Unit, year: int) -> bool:
    """Whether a unit was there in a year: another one may have taken over its code."""
    began = unit.valid_from is None or unit.valid_from.year <= year
    return began and (unit.valid_to is None or unit.valid_to.year >= year)


def _given_figures(entry: Entry) -> dict[str, object]:
    """The figures that the file tells; what its head is called may stand there alone."""
    head = entry.parts["head"]
    given = {name: value for name, value in entry.values.items() if name in FIGURES}
    given["head_post"] = given["head_post"] or (head[0].values["position"] if head else "")
    return {name: value for name, value in given.items() if value not in ("", None)}


def _add_documents(registers: RegisterStore, year: YearFile, year_id: int) -> dict[str, int]:
    """A number that ends in the cluster's own code went out; every other document came in."""
    own = f"-{year.cluster.values['code']}".casefold()
    ids = dict[str, int]()
    for entry in year.documents:
        number = entry.values["number"]
        outgoing = number.casefold().endswith(own)
        direction = Direction.OUTGOING if outgoing else Direction.INCOMING
        document = registers.add(entry.record({}, year_id=year_id, direction=direction))
        ids[number] = stored_id(document)
    return ids


def _keep_leaders(
    registers: RegisterStore,
    for_year: int,
    leaders: LeadershipEntry,
    unit_ids: Mapping[str, int],
    documents: Mapping[str, int],
) -> None:
    """The file's word stands: last year's file may have named who leads this year already."""
    wanted = {unit_ids[code]: AppointmentRole.DEPUTY for code in leaders.deputies}
    wanted[unit_ids[leaders.head]] = AppointmentRole.HEAD
    document_id = documents.get(leaders.appointed_by)
    for existing in registers.find(Appointment, for_year=for_year):
        if wanted.get(existing.unit_id) is existing.role:
            del wanted[existing.unit_id]
            _bring_up_to_date(registers, existing, {"document_id": document_id})
        else:
            registers.delete(Appointment, stored_id(existing))
    for unit_id, role in wanted.items():
        registers.add(
            Appointment(for_year=for_year, unit_id=unit_id, role=role, document_id=document_id)
        )
