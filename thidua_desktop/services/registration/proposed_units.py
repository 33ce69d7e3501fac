"""The units proposed for the flags of a year: whom the conference chose, and who was put forward.

What the ballot published says is not written twice; a unit whose registration was moved on
(trình, được tặng) is proposed too, one that was dropped afterwards is not.
"""

from dataclasses import dataclass

from thidua_desktop.domain.codes.ballot import Outcome
from thidua_desktop.domain.codes.registration import RegistrationState
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import EmulationYear, Unit
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.conference.elected_units import ElectedUnits
from thidua_desktop.services.registers.title_names import flag_codes, title_names
from thidua_desktop.services.registration.year_book import read_book
from thidua_desktop.services.scoring.year_scores import RANKING, read_scores

_FORWARD = frozenset({RegistrationState.PROPOSED, RegistrationState.AWARDED})
_DROPPED = frozenset({RegistrationState.NOT_PROPOSED, RegistrationState.WITHDRAWN})


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedUnit:
    """A unit for one flag, with the votes of the published ballot where one says them."""

    title: str
    title_name: str
    unit: Unit
    agree: int | None
    base: int | None
    turn: int = 1
    """The ballot of these votes."""
    score: str
    rank: int | None


def read_proposed(uow: UnitOfWork, year_id: int) -> tuple[ProposedUnit, ...]:
    """Give them flag by flag in the order of the rule set, ballot by ballot, most votes first."""
    registers = uow.registers
    year = registers.get(EmulationYear, year_id)
    titles = flag_codes(year.rules_body)
    votes = {
        (one.title, one.unit_id): (one.agree, one.base, one.turn)
        for one in ElectedUnits().elected(uow, year_id)
        if one.outcome is Outcome.ELECTED
    }
    states = {
        (one.record.title, one.record.unit_id): one.state
        for one in read_book(uow, year_id)
        if one.record.is_whole_unit
    }
    wanted = [key for key in votes if states.get(key) not in _DROPPED]
    wanted += [key for key, state in states.items() if state in _FORWARD and key not in votes]
    names = title_names(registers, year_id, titles)
    units = {stored_id(unit): unit for unit in registers.find(Unit)}
    ranked = read_scores(uow, year_id, RANKING).by_unit
    found = [
        ProposedUnit(
            title=title,
            title_name=names[title],
            unit=units[unit_id],
            agree=agree,
            base=base,
            turn=turn,
            score=ranked[unit_id].text if unit_id in ranked else "",
            rank=ranked[unit_id].placed.rank if unit_id in ranked else None,
        )
        for title, unit_id in wanted
        if title in titles
        for agree, base, turn in (votes.get((title, unit_id), (None, None, 1)),)
    ]

    def place(one: ProposedUnit) -> tuple[int, ...]:
        return titles.index(one.title), one.turn, -(one.agree or 0)

    return tuple(sorted(found, key=place))
