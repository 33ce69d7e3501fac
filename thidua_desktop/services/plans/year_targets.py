"""The targets of a year by what they ask for: one line a unit, and how many met it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from thidua_desktop.domain.plans.targets import RollUp, is_met, roll_up, share
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import PlanLevel
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.plans import Indicator, Plan, PlanTarget
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.plans.plan_tasks import plans_of
from thidua_desktop.services.plans.rated_targets import drawn, keep_target, rated_as
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.years.year_members import member_units
from thidua_desktop.texts.base.vietnamese import fold

Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class TargetLine:
    """A target in one plan; a unit's own where `unit` is named."""

    target: PlanTarget
    plan: Plan
    unit: str
    rated: bool = False
    """Whether what was reached is what its unit was rated."""

    @property
    def met(self) -> bool | None:
        return is_met(self.target.measure, self.target.achieved)

    @property
    def met_half(self) -> bool | None:
        return is_met(self.target.measure, self.target.half_year)

    @property
    def share(self) -> Fraction | None:
        """What the year reached, as a part of what was planned."""
        return share(self.target.measure, self.target.achieved)

    @property
    def share_half(self) -> Fraction | None:
        """What half a year reached, as a part of what was planned for the year."""
        return share(self.target.measure, self.target.half_year)


@dataclass(frozen=True, slots=True)
class TargetGroup:
    """One thing that is asked for: of the ministry or the cluster (`above`), and of units."""

    text: str
    above: tuple[TargetLine, ...]
    units: tuple[TargetLine, ...]

    @property
    def lines(self) -> tuple[TargetLine, ...]:
        """Every line, those of the higher plans first."""
        return (*self.above, *self.units)

    @property
    def counted(self) -> tuple[TargetLine, ...]:
        """Those that are added up: the units, or the cluster's own where no unit has it."""
        return self.units or self.above

    @property
    def year(self) -> RollUp:
        return roll_up(line.met for line in self.counted)

    @property
    def half(self) -> RollUp:
        return roll_up(line.met_half for line in self.counted)


def read_target_groups(uow: UnitOfWork, year_id: int) -> tuple[TargetGroup, ...]:
    """Give the targets of every plan of a year, alike ones together, units in their order."""
    plans = plans_of(uow.registers, year_id)
    members = member_units(uow.registers, year_id)
    places = {unit.id: at for at, unit in enumerate(members)}
    names = {unit.id: unit.name for unit in (*uow.registers.find(Unit), *members)}
    targets = drawn(uow.registers.find, uow.registers.find(PlanTarget, plan_id=list(plans)))
    known = {target.id: target for target in targets}
    codes = {one.id: one.code for one in uow.registers.find(Indicator)}
    found: defaultdict[Key, list[TargetLine]] = defaultdict(list)
    for target in targets:
        plan = plans[target.plan_id]
        rated = plan.unit_id is not None and bool(rated_as(target, codes))
        line = TargetLine(target, plan, names.get(plan.unit_id, ""), rated)
        found[_key(_root(target, known))].append(line)
    return tuple(_group(lines, places) for lines in found.values())


def lines_of_units(groups: Iterable[TargetGroup]) -> Mapping[int | None, Sequence[TargetLine]]:
    """Give the targets of each unit's own plans."""
    found: defaultdict[int | None, list[TargetLine]] = defaultdict(list)
    for group in groups:
        for line in group.units:
            found[line.plan.unit_id].append(line)
    return found


def _root(target: PlanTarget, known: Mapping[int | None, PlanTarget]) -> PlanTarget:
    """The target from which it was made, in the same year; a circle is walked once."""
    passed = set()
    while target.parent_id in known and target.id not in passed:
        passed.add(target.id)
        target = known[target.parent_id]
    return target


def _key(target: PlanTarget) -> Key:
    return fold(target.text), target.value_kind, fold(target.unit_of_measure)


def _group(lines: Iterable[TargetLine], places: Mapping[int | None, int]) -> TargetGroup:
    given = tuple(lines)
    above = tuple(line for line in given if line.plan.level is not PlanLevel.UNIT)
    units = [line for line in given if line.plan.level is PlanLevel.UNIT]
    units.sort(key=lambda line: places.get(line.plan.unit_id, len(places)))
    return TargetGroup((above or tuple(units))[0].target.text, above, tuple(units))


def set_figures(changes: RegisterChanges, field: str, figures: Mapping[int, str]) -> int:
    """Give targets their figures in one field, by their ids, as one change."""
    found = drawn(changes.find, changes.find(PlanTarget, id=list(figures)))
    for target in found:
        values = {**target.model_dump(), field: figures[stored_id(target)]}
        keep_target(changes, PlanTarget.model_validate(values))
    return len(found)


def all_met(groups: Sequence[TargetGroup]) -> RollUp:
    """Add up every line that is counted."""
    return roll_up(line.met for group in groups for line in group.counted)
