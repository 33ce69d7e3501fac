"""What the registers must do, told once more and plainly: rows by id, and who may change them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.records.base import Record, field_specs, stored_id
from thidua_desktop.records.cluster import EmulationYear, Membership, Unit
from thidua_desktop.records.people import Person
from thidua_desktop.records.plans import Plan, PlanTask
from thidua_desktop.services.base.errors import Refused

Place = tuple[type[Record], int]
Rows = dict[Place, Record]
Made = tuple[Place, Record | None, Record | None]


@dataclass
class Trial:
    """One action on a copy of the rows: thrown away where it is refused."""

    rows: Rows
    given: dict[type[Record], int]
    made: list[Made] = field(default_factory=list)

    def of(self, kind: type[Record]) -> list[Record]:
        """Give the rows of a register by their ids."""
        return [row for (own, _), row in sorted(self.rows.items(), key=_by_id) if own is kind]

    def save(self, record: Record) -> Record:
        """Add a record without id, or change it."""
        kind = type(record)
        key = kind.register.key
        for other in self.of(kind):
            same = all(getattr(other, name) == getattr(record, name) for name in key)
            if same and other.id != record.id:
                raise Refused(RegisterCode.KEY_TAKEN)
        if record.id is None:
            record = record.model_copy(update={"id": self.given.get(kind, 0) + 1})
            self.given[kind] = stored_id(record)
        place = kind, stored_id(record)
        before = self.rows.get(place)
        if before != record:
            self.put(place, record)
            self.made.append((place, before, record))
        return record

    def delete(self, place: Place) -> None:
        """Take a record away on which nothing rests; the tasks of a plan go with it."""
        for task in self.of(PlanTask) if place[0] is Plan else ():
            if isinstance(task, PlanTask) and task.plan_id == place[1]:
                self.delete((PlanTask, stored_id(task)))
        self.refuse_rested_on(place)
        before = self.rows[place]
        self.put(place, None)
        self.made.append((place, before, None))

    def take_back(self, made: list[Made]) -> None:
        """Undo an action, its last change first."""
        for place, before, after in reversed(made):
            if self.rows.get(place) != after:
                raise Refused(RegisterCode.CHANGED_SINCE)
            if before is None:
                self.refuse_rested_on(place)
            self.put(place, before)

    def refuse_rested_on(self, place: Place) -> None:
        kind, row_id = place
        for (other, _), row in self.rows.items():
            for spec in field_specs(other):
                if spec.link == kind.register.name and getattr(row, spec.name) == row_id:
                    raise Refused(RegisterCode.RESTED_ON)

    def put(self, place: Place, after: Record | None) -> None:
        """Let a row be as given, unless that changes a closed year."""
        before = self.rows.get(place)
        for row in (before, after):
            if row is not None and self.year_of(row) in self.closed:
                raise Refused(RegisterCode.YEAR_CLOSED)
        if isinstance(before, Unit) and isinstance(after, Unit):
            self._refuse_names(before, after)
        if isinstance(before or after, Person):
            self._refuse_people(before, after)
        if after is None:
            del self.rows[place]
        else:
            self.rows[place] = after

    def _refuse_names(self, before: Unit, after: Unit) -> None:
        names = [(unit.code, unit.name, unit.short_name) for unit in (before, after)]
        if names[0] != names[1] and self._years_of(after.id) & self.closed:
            raise Refused(RegisterCode.UNIT_IN_LOCKED_YEAR)

    def _refuse_people(self, *shown: Record | None) -> None:
        """People without dates are there in every year."""
        units = {row.unit_id if isinstance(row, Person) else None for row in shown}
        if len(units) > 1 and any(self._years_of(unit) & self.closed for unit in units):
            raise Refused(RegisterCode.PERSON_IN_LOCKED_YEAR)

    def _years_of(self, unit_id: int | None) -> set[int]:
        members = (row for row in self.of(Membership) if isinstance(row, Membership))
        return {member.year_id for member in members if member.unit_id == unit_id}

    @property
    def closed(self) -> set[int]:
        """Give the ids of the closed years."""
        years = (row for row in self.of(EmulationYear) if isinstance(row, EmulationYear))
        return {stored_id(year) for year in years if year.closed}

    def year_of(self, row: Record) -> int | None:
        """Give the id of the year to which a row belongs."""
        if isinstance(row, PlanTask):
            row = self.rows[Plan, row.plan_id]
        if isinstance(row, Plan | Membership):
            return row.year_id
        return row.id if isinstance(row, EmulationYear) else None


def _by_id(item: tuple[Place, Record]) -> int:
    return item[0][1]


@dataclass
class RegisterModel:
    """The registers as they must stand, and what undo would take back."""

    rows: Rows = field(default_factory=dict)
    given: dict[type[Record], int] = field(default_factory=dict)
    done: list[list[Made]] = field(default_factory=list)

    def trial(self) -> Trial:
        """Begin an action."""
        return Trial(dict(self.rows), dict(self.given))

    def act(self, action: Callable[[Trial], object]) -> StrEnum | None:
        """Do an action whole, or say why it is refused."""
        trial = self.trial()
        try:
            action(trial)
        except Refused as refusal:
            return refusal.code
        if trial.made:
            self.done.append(trial.made)
        self.rows, self.given = trial.rows, trial.given
        return None

    def undo(self) -> StrEnum | None:
        """Take the last action back, or say why that is refused."""
        if not self.done:
            return RegisterCode.NOTHING_TO_UNDO
        last = self.done[-1]
        refused = self.act(lambda trial: trial.take_back(last))
        if refused is None:
            self.done.pop()
        return refused
