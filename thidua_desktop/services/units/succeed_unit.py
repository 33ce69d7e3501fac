"""Đổi tên, sáp nhập đơn vị: the old unit stays under the name of its time, another continues it."""

from typing import Final

from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import SuccessionKind
from thidua_desktop.records.cluster import Figures, Unit
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.people.unit_stays import leave_unit
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.units.succession_plan import Succession, SuccessionPlan, make_plan
from thidua_desktop.services.years.year_members import join


def rename_unit(changes: RegisterChanges, wanted: Succession) -> Unit:
    """Let another unit continue one under a new name. Raises Refused."""
    return _succeed(changes, wanted)


def merge_units(changes: RegisterChanges, wanted: Succession) -> Unit:
    """Let one unit continue several. Raises Refused."""
    return _succeed(changes, wanted)


def split_unit(changes: RegisterChanges, wanted: Succession) -> Unit:
    """Let a part of a unit become a unit of its own; the old one goes on. Raises Refused."""
    plan = _planned(changes, wanted)
    old = plan.old[0]
    origin = {
        "valid_from": wanted.day,
        "origin_id": stored_id(old),
        "origin_basis": wanted.basis,
    }
    unit = changes.save(wanted.unit.model_copy(update=origin))
    for order in plan.years:
        changes.save(order.changed.model_copy(update=order.figures))
        join(changes, stored_id(order.year), stored_id(unit), wanted.figures or Figures())
    _follow_people(changes, plan, stored_id(unit))
    return unit


SUCCEED: Final = {
    SuccessionKind.RENAMED: rename_unit,
    SuccessionKind.MERGED: merge_units,
    SuccessionKind.SPLIT: split_unit,
}


def _planned(changes: RegisterChanges, wanted: Succession) -> SuccessionPlan:
    plan = make_plan(changes.uow, wanted)
    if plan.faults:
        raise Refused.of(*plan.faults)
    return plan


def _succeed(changes: RegisterChanges, wanted: Succession) -> Unit:
    plan = _planned(changes, wanted)
    unit = wanted.unit
    if unit.id is None:
        for old in plan.old:  # one that leaves its code to the successor has to have ended
            if old.code == unit.code:
                changes.save(old.model_copy(update={"valid_to": wanted.last_day}))
        unit = changes.save(unit.model_copy(update={"valid_from": wanted.day}))
    _end(changes, plan, stored_id(unit))
    _follow_lists(changes, plan, stored_id(unit))
    _follow_people(changes, plan, stored_id(unit))
    return unit


def successor_of(old: tuple[Unit, ...], kind: SuccessionKind, **given: object) -> Unit:
    """Propose the new unit: all of the one that is renamed, else what units share."""
    first = old[0]
    if kind is SuccessionKind.RENAMED:
        ended = (
            "id",
            "valid_from",
            "valid_to",
            "successor_id",
            "succession",
            "succession_basis",
            "origin_id",
            "origin_basis",
        )
        carried = first.model_dump(exclude=set(ended))
    else:
        carried = first.model_dump(include={"kind", "address"})
    return Unit.model_validate({**carried, **given})


def _end(changes: RegisterChanges, plan: SuccessionPlan, unit_id: int) -> None:
    wanted = plan.wanted
    for old in plan.old:
        ended = {
            "valid_to": wanted.last_day,
            "successor_id": unit_id,
            "succession": wanted.kind,
            "succession_basis": wanted.basis,
        }
        changes.save(old.model_copy(update=ended))


def _follow_lists(changes: RegisterChanges, plan: SuccessionPlan, unit_id: int) -> None:
    for order in plan.years:
        for member in order.removed:
            changes.delete(member)
        changes.save(order.changed.model_copy(update={"unit_id": unit_id, **order.figures}))
    for move in plan.appointments:
        if not move.kept:
            changes.delete(move.appointment)
    for move in plan.appointments:
        if move.kept:
            changes.save(move.appointment.model_copy(update={"unit_id": unit_id}))


def _follow_people(changes: RegisterChanges, plan: SuccessionPlan, unit_id: int) -> None:
    """What one was in a unit ends with it; in a renamed one, those who go along stay what they are.

    A role that was to begin later begins in the successor. Where everybody was stays known.
    """
    wanted = plan.wanted
    for person in plan.movers:
        leave_unit(changes, person, unit_id, wanted.day)
    if wanted.kind is not SuccessionKind.SPLIT:
        for person in plan.stayers:
            if person.left is None:
                changes.save(person.model_copy(update={"left": wanted.last_day}))
    for post in plan.ending:
        role = post.role
        if role.since is not None and role.since >= wanted.day:
            changes.save(role.model_copy(update={"unit_id": unit_id}))
            continue
        changes.save(role.model_copy(update={"until": wanted.last_day}))
        if wanted.kind is SuccessionKind.RENAMED and post.person.id in wanted.movers:
            begun = {"id": None, "unit_id": unit_id, "since": wanted.day}
            changes.save(role.model_copy(update=begun))
