"""Bỏ phiếu lại: a draft with the same titles and names, after a result was annulled."""

from thidua_desktop.domain.codes.round import RefusalCode, RoundState
from thidua_desktop.records.conference import BallotRound, Contest, Nominee
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import NewUnitOfWork, UnitOfWork
from thidua_desktop.services.base.round_state import round_state
from thidua_desktop.services.conference.round_codes import codes_of_year


class VoteAgain:
    """Prepare the paper of an annulled round anew; the annulled one stays as it is.

    A further round takes its place in the chain, so that what it settles is still found; its
    number of the ballot (vòng) is that of the annulled one.
    """

    def __init__(self, new_uow: NewUnitOfWork) -> None:
        self._new_uow = new_uow

    def __call__(self, round_id: int) -> int:
        """Prepare it and give its id. Raises Refused unless the round is annulled."""
        with self._new_uow("vote_again") as uow:
            state = round_state(uow, round_id)
            if state is not RoundState.ANNULLED:
                raise Refused(RefusalCode.WRONG_STATE, state, "vote_again")
            annulled = uow.registers.get(BallotRound, round_id)
            draft = uow.registers.add(
                annulled.model_copy(
                    update={
                        "id": None,
                        "code": _free_code(uow, annulled),
                        "continues_round_id": annulled.continues_round_id or round_id,
                    }
                )
            )
            _copy_contests(uow, annulled, draft)
            uow.commit()
            assert draft.id is not None
            return draft.id


def _free_code(uow: UnitOfWork, annulled: BallotRound) -> str:
    used = codes_of_year(uow, annulled.conference_id)
    return next(
        code
        for code in (f"{annulled.code}-lai{n if n > 1 else ''}" for n in range(1, len(used) + 2))
        if code not in used
    )


def _copy_contests(uow: UnitOfWork, annulled: BallotRound, draft: BallotRound) -> None:
    for contest in uow.registers.find(Contest, round_id=annulled.id):
        made = uow.registers.add(contest.model_copy(update={"id": None, "round_id": draft.id}))
        for nominee in uow.registers.find(Nominee, contest_id=contest.id):
            uow.registers.add(nominee.model_copy(update={"id": None, "contest_id": made.id}))
