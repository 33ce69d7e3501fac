"""The facts of giao ước thi đua: commitments, signers in rows of three, witness."""

from dataclasses import dataclass, replace

from thidua_desktop.domain.codes.plans import PlanCode
from thidua_desktop.records.base import lines_of
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.plans import Movement
from thidua_desktop.records.pledge import Pledge, PledgeSigner
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.issuing.letterhead_facts import Person
from thidua_desktop.services.issuing.year_head import (
    YearHead,
    YearHeadFacts,
    read_year_head,
    year_head_facts,
)
from thidua_desktop.services.plans.pledges import PledgeRow, read_pledge_rows
from thidua_desktop.services.years.year_members import member_units

_BESIDE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeView:
    """A pledge with its commitments and those who sign it, in the order of the list."""

    head: YearHead
    pledge: Pledge
    movement: Movement | None
    rows: tuple[PledgeRow, ...]
    signers: tuple[tuple[Unit, PledgeSigner], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignerFacts:
    """A cell of the grid; without a unit it is empty."""

    unit: str = ""
    position: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignerRow:
    """Three cells beside one another."""

    first: SignerFacts
    second: SignerFacts
    third: SignerFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeFacts(YearHeadFacts):
    """Everything that a pledge says."""

    movement: str
    movement_kind: str
    place: str
    items: tuple[str, ...]
    promises: tuple[str, ...]
    units: tuple[str, ...]
    rows: tuple[SignerRow, ...]
    witness: Person
    copies: int | None


def read_pledge(uow: UnitOfWork, pledge_id: int) -> PledgeView:
    """Read a pledge; members sign in the order of the year's list, others after them."""
    registers = uow.registers
    pledge = registers.get(Pledge, pledge_id)
    places = {unit.id: at for at, unit in enumerate(member_units(registers, pledge.year_id))}
    found = registers.find(PledgeSigner, pledge_id=pledge_id)
    signers = sorted(found, key=lambda one: places.get(one.unit_id, len(places)))
    named = pledge.movement_id
    return PledgeView(
        head=read_year_head(uow, pledge.year_id, pledge.date),
        pledge=pledge,
        movement=registers.get(Movement, named) if named is not None else None,
        rows=read_pledge_rows(uow, pledge_id),
        signers=tuple((registers.get(Unit, one.unit_id), one) for one in signers),
    )


def pledge_needs(view: PledgeView) -> PlanCode | None:
    """Say what a pledge lacks before it can be made."""
    if not view.rows:
        return PlanCode.NO_ITEMS
    return None if view.signers else PlanCode.NO_SIGNERS


def pledge_facts(view: PledgeView) -> PledgeFacts:
    """Gather them."""
    pledge, movement = view.pledge, view.movement
    head = year_head_facts(view.head, pledge.date)
    own = (one for unit, one in view.signers if unit.name == view.head.signer.unit)
    for one in own:  # who signs for the unit that leads is who leads
        head["signer"] = replace(view.head.signer, name=one.name, position=one.position)
    return PledgeFacts(
        **head,
        movement=movement.name if movement else "",
        movement_kind=movement.kind if movement else "",
        place=pledge.place,
        items=tuple(row.text for row in view.rows),
        promises=lines_of(pledge.promises),
        units=tuple(unit.name for unit, _ in view.signers),
        rows=_rows(view.signers),
        witness=Person(name=pledge.witness_name, position=pledge.witness_position),
        copies=pledge.copies,
    )


def _rows(signers: tuple[tuple[Unit, PledgeSigner], ...]) -> tuple[SignerRow, ...]:
    cells = [
        SignerFacts(unit=unit.name, position=one.position, name=one.name) for unit, one in signers
    ]
    cells += [SignerFacts()] * (-len(cells) % _BESIDE)
    threes = (cells[at : at + _BESIDE] for at in range(0, len(cells), _BESIDE))
    return tuple(
        SignerRow(first=first, second=second, third=third) for first, second, third in threes
    )
