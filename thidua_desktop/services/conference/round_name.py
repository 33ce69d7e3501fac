"""What a ballot is called among those of its conference: phiếu 2, vòng 2, bỏ phiếu lại."""

from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.conference import BallotRound, Contest
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.base.round_state import round_state
from thidua_desktop.services.conference.final_result import round_number
from thidua_desktop.services.conference.round_view import RoundName


def round_name(uow: UnitOfWork, record: BallotRound) -> RoundName:
    """Give what a ballot is called."""
    if record.continues_round_id is None:
        return RoundName(record.code)
    before = uow.registers.get(BallotRound, record.continues_round_id)
    alike = uow.registers.find(BallotRound, continues_round_id=before.id)
    titles = _titles(uow, record)
    on_these = [one for one in (before, *alike) if titles & _titles(uow, one)]
    earlier = [stored_id(one) for one in on_these if stored_id(one) < stored_id(record)]
    turn = round_number(uow, record)
    several = turn > 1 and any(one not in on_these for one in alike)
    return RoundName(
        _first(uow, record).code,
        turn,
        tuple(one for one in earlier if round_state(uow, one) is RoundState.ANNULLED),
        ", ".join(sorted(name for _, name in titles)) if several else "",
    )


def _first(uow: UnitOfWork, record: BallotRound) -> BallotRound:
    while record.continues_round_id is not None:
        record = uow.registers.get(BallotRound, record.continues_round_id)
    return record


def _titles(uow: UnitOfWork, record: BallotRound) -> frozenset[tuple[str, str]]:
    found = uow.registers.find(Contest, round_id=record.id)
    return frozenset((one.code, one.name) for one in found)
