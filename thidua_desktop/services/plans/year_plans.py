"""What the pages of the tab *Kế hoạch* list: plans, targets, movements and indicators of a year."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from thidua_desktop.domain.codes.plans import OpinionState
from thidua_desktop.records.base import Record, stored_id
from thidua_desktop.records.plans import Indicator, Movement, Plan, PlanOpinion, PlanTarget
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.plans.rated_targets import drawn, keep_target
from thidua_desktop.services.registers.link_names import LinkNames
from thidua_desktop.services.registers.named_document import document_of
from thidua_desktop.services.registers.register_source import Find, RecordSource
from thidua_desktop.services.registers.registers import RegisterChanges, Registers
from thidua_desktop.services.years.year_members import member_units
from thidua_desktop.services.years.year_names import keep_movement
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import dated


@dataclass(frozen=True, slots=True)
class PlanStatus:
    """What the units said of a plan, and under which document it was issued."""

    opinions: tuple[OpinionState, ...]
    document: str


def read_plan_status(uow: UnitOfWork, plan: Plan) -> PlanStatus:
    """Read how a plan stands beside its state."""
    opinions = uow.registers.find(PlanOpinion, plan_id=plan.id)
    document = document_of(uow.registers, plan.document_id)
    number = dated(document.number, document.date) if document else ""
    return PlanStatus(tuple(one.state for one in opinions), number)


def unit_choices(uow: UnitOfWork, year_id: int) -> tuple[tuple[int, str], ...]:
    """Give the members of a year in their order, to be chosen from."""
    return tuple((stored_id(one), one.name) for one in member_units(uow.registers, year_id))


class YearPlans(RecordSource[Plan]):
    """The plans of a year; a movement is one of that year."""

    def __init__(self, registers: Registers) -> None:
        super().__init__(Plan, registers, {"year_id": 0})

    def called(self, plan: Plan) -> str:
        """Whose plan it is: a unit's, or its level."""
        name = self._links["units"].get(plan.unit_id, "") if plan.unit_id is not None else ""
        return name or choice_text(plan.level)

    def links(self) -> LinkNames:
        names = dict(super().links())
        movements = self.registers.list(Movement, **self.fixed)
        names[Movement.register.name] = {stored_id(one): one.name for one in movements}
        self._links = names
        return names


class PlanTargets(RecordSource[PlanTarget]):
    """The targets of one plan; from which of a higher plan they were made is not asked for."""

    def __init__(self, registers: Registers) -> None:
        super().__init__(PlanTarget, registers, {"plan_id": 0})

    def rows(self) -> Sequence[PlanTarget]:
        return self.stored(self.registers.list)

    def stored(self, find: Find) -> Sequence[PlanTarget]:
        return drawn(find, find(PlanTarget, **self.fixed))

    def keep(self, changes: RegisterChanges, record: Record) -> Record:
        assert isinstance(record, PlanTarget)
        return keep_target(changes, record)

    def links(self) -> LinkNames:
        indicators = self.registers.list(Indicator)
        self._links = {Indicator.register.name: {stored_id(one): one.name for one in indicators}}
        return self._links


class YearMovements(RecordSource[Movement]):
    """The movements of a year; the first of the ministry and the first theme name the year."""

    def __init__(self, registers: Registers) -> None:
        super().__init__(Movement, registers, {"year_id": 0})

    def keep(self, changes: RegisterChanges, record: Record) -> Record:
        assert isinstance(record, Movement)
        return keep_movement(changes, record)


class Indicators(RecordSource[Indicator]):
    """The usual targets, whatever year is shown."""

    def __init__(self, registers: Registers) -> None:
        super().__init__(Indicator, registers)

    def narrow(self, **fixed: Any) -> None:
        """They are of no one year."""


def add_indicators(changes: RegisterChanges, shipped: Sequence[Indicator]) -> int:
    """Add those of the list that comes with the program which the cluster has not."""
    there = {one.code for one in changes.find(Indicator)}
    wanted = [one for one in shipped if one.code not in there]
    for one in wanted:
        changes.save(one)
    return len(wanted)
