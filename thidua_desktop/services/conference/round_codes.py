"""Which codes the papers of a year have: each year's are numbered from one."""

from thidua_desktop.records.conference import BallotRound, Conference
from thidua_desktop.services.base.ports import UnitOfWork


def codes_of_year(uow: UnitOfWork, conference_id: int) -> set[str]:
    """Give the codes of every round in the year of a conference."""
    (conference,) = uow.registers.find(Conference, id=conference_id)
    held = uow.registers.find(Conference, year_id=conference.year_id)
    rounds = (uow.registers.find(BallotRound, conference_id=one.id) for one in held)
    return {one.code for found in rounds for one in found}
