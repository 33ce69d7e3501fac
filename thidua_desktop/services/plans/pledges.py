"""Giao ước thi đua: commitments drawn from targets, one signer a unit, what was reached of each."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from thidua_desktop.domain.codes.plans import PlanCode
from thidua_desktop.domain.plans.targets import RollUp
from thidua_desktop.records.base import Record, stored_id
from thidua_desktop.records.choices import MovementKind, PlanLevel
from thidua_desktop.records.cluster import EmulationYear, Unit
from thidua_desktop.records.plans import Movement, Plan, PlanTarget
from thidua_desktop.records.pledge import Pledge, PledgeItem, PledgeSigner
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.people.unit_people import head_on
from thidua_desktop.services.plans.year_targets import TargetGroup, read_target_groups
from thidua_desktop.services.registers.link_names import LinkNames
from thidua_desktop.services.registers.register_source import RegisterSource
from thidua_desktop.services.registers.registers import RegisterChanges, Registers
from thidua_desktop.services.years.unit_figures import head_post
from thidua_desktop.services.years.year_members import member_units
from thidua_desktop.texts.base.vietnamese import fold
from thidua_desktop.texts.plans.plans import pledge_name, target_text

FEWEST, MOST = 4, 9
"""So many commitments a pledge usually has."""


@dataclass(frozen=True, slots=True)
class PledgeRow:
    """A commitment, the target behind it, and how far the units are with it."""

    item: PledgeItem
    target: PlanTarget | None
    group: TargetGroup | None

    @property
    def text(self) -> str:
        """The words that are signed: its own, else those of the target."""
        if self.item.text or self.target is None:
            return self.item.text
        return target_text(self.target)

    @property
    def half(self) -> RollUp | None:
        return self.group.half if self.group else None

    @property
    def year(self) -> RollUp | None:
        return self.group.year if self.group else None


def read_pledge_rows(uow: UnitOfWork, pledge_id: int) -> tuple[PledgeRow, ...]:
    """Give the commitments in their order, each with what was reached."""
    items = uow.registers.find(PledgeItem, pledge_id=pledge_id)
    pledges = uow.registers.find(Pledge, id=pledge_id)
    if not items or not pledges:
        return ()
    groups = read_target_groups(uow, pledges[0].year_id)
    by_target = {line.target.id: (line.target, one) for one in groups for line in one.lines}
    return tuple(PledgeRow(item, *by_target.get(item.target_id, (None, None))) for item in items)


def pledgeable(uow: UnitOfWork, year_id: int) -> tuple[PlanTarget, ...]:
    """Give the targets from which commitments are drawn: the cluster's, else the ministry's."""
    plans = uow.registers.find(Plan, year_id=year_id)
    for level in (PlanLevel.CLUSTER, PlanLevel.MINISTRY):
        ids = [stored_id(plan) for plan in plans if plan.level is level]
        found = tuple(uow.registers.find(PlanTarget, plan_id=ids))
        if found:
            return found
    return ()


def make_pledge(changes: RegisterChanges, year_id: int) -> Pledge:
    """Make the pledge of a year: every target of the cluster, a signer for each member."""
    year = changes.find(EmulationYear, id=year_id)[0].year
    themes = changes.find(Movement, year_id=year_id, kind=MovementKind.THEME)
    found = (*themes, *changes.find(Movement, year_id=year_id))[:1]
    pledge = changes.save(
        Pledge(
            year_id=year_id,
            name=pledge_name(year),
            movement_id=found[0].id if found else None,
        )
    )
    draw_targets(changes, pledge, pledgeable(changes.uow, year_id))
    add_signers(changes, pledge)
    return pledge


def draw_targets(changes: RegisterChanges, pledge: Pledge, targets: Iterable[PlanTarget]) -> int:
    """Make a commitment of each target that is none yet, after those that are there.

    One that another plan words alike is the same.
    """
    items = changes.find(PledgeItem, pledge_id=pledge.id)
    ids = [item.target_id for item in items if item.target_id is not None]
    there = {fold(one.text) for one in changes.find(PlanTarget, id=ids)}
    last = max((item.position for item in items), default=0)
    wanted = [target for target in targets if fold(target.text) not in there]
    for position, target in enumerate(wanted, last + 1):
        changes.save(
            PledgeItem(pledge_id=stored_id(pledge), position=position, target_id=target.id)
        )
    return len(wanted)


def draw_chosen(changes: RegisterChanges, pledge: Pledge, target_ids: Sequence[int]) -> int:
    """Make a commitment of each of these targets that is none yet."""
    if not target_ids:
        raise Refused(PlanCode.NOTHING_CHOSEN)
    return draw_targets(changes, pledge, changes.find(PlanTarget, id=list(target_ids)))


def add_signers(changes: RegisterChanges, pledge: Pledge) -> int:
    """Let the head of each member sign; where one signs already nothing is added."""
    there = {one.unit_id for one in changes.find(PledgeSigner, pledge_id=pledge.id)}
    year = changes.find(EmulationYear, id=pledge.year_id)[0].year
    day = pledge.date or datetime.date(year, 3, 31)
    missing = [u for u in member_units(changes.uow.registers, pledge.year_id) if u.id not in there]
    for unit in missing:
        head = head_on(changes, unit.id, day)
        changes.save(
            PledgeSigner(
                pledge_id=stored_id(pledge),
                unit_id=stored_id(unit),
                name=head.name if head else "",
                position=(head.position if head else "") or head_post(changes, unit.id, year),
            )
        )
    return len(missing)


def missing_signers(uow: UnitOfWork, pledge: Pledge) -> tuple[Unit, ...]:
    """Give the members for which nobody signs."""
    signers = uow.registers.find(PledgeSigner, pledge_id=pledge.id)
    there = {one.unit_id for one in signers if one.name}
    return tuple(u for u in member_units(uow.registers, pledge.year_id) if u.id not in there)


class PledgeItems(RegisterSource[PledgeRow]):
    """The commitments of one pledge with what was reached of each."""

    def __init__(self, registers: Registers, case: Case) -> None:
        super().__init__(PledgeItem, registers, {"pledge_id": 0})
        self._case = case

    def rows(self) -> Sequence[PledgeRow]:
        return self._case.read(read_pledge_rows, self.fixed["pledge_id"])

    def record(self, row: PledgeRow) -> Record:
        return row.item

    def text(self, row: PledgeRow) -> Iterable[str]:
        return (row.text,)

    def links(self) -> LinkNames:
        """Name the targets that may be drawn on: those of the year, with their plan's figures."""
        return self._case.read(self._read_links)

    def given(self) -> Mapping[str, Any]:
        """A new one comes last."""
        rows = self.rows()
        return {"position": rows[-1].item.position + 1 if rows else 1}

    def _read_links(self, uow: UnitOfWork) -> LinkNames:
        pledges = uow.registers.find(Pledge, id=self.fixed["pledge_id"])
        targets = pledgeable(uow, pledges[0].year_id) if pledges else ()
        return {PlanTarget.register.name: {stored_id(one): target_text(one) for one in targets}}
