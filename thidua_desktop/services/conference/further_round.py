"""A ballot held again, after a tie, an empty seat or an annulled round; or a decision instead."""

from collections.abc import Callable, Sequence
from typing import Any

from thidua_desktop.domain.codes.ballot import Outcome
from thidua_desktop.domain.codes.round import RefusalCode, RoundState
from thidua_desktop.domain.outcome import ContestResult
from thidua_desktop.domain.states import SEALED_STATES
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.conference import BallotRound, Conference, Contest, Nominee
from thidua_desktop.services.base.canonical import canonical_json, utc_text
from thidua_desktop.services.base.count_rows import DecisionRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.base.round_state import round_state, rounds_of_year
from thidua_desktop.services.conference.final_result import names_left, round_number
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.round_view import RoundView


def further_round(uow: UnitOfWork, round_id: int, contest: str) -> int:
    """Prepare a draft with the tied names, or the rest where seats stay empty; give its id.

    Refused where the rule allows no more rounds.
    """
    view = read_round(uow, round_id)
    if view.state not in SEALED_STATES:
        raise Refused(RefusalCode.WRONG_STATE, view.state, "further_round")
    vong = round_number(uow, view.record) + 1
    if vong > view.record.max_rounds:
        raise Refused(RefusalCode.ROUNDS_EXHAUSTED, str(view.record.max_rounds))
    result = _result(view, contest)
    names, seats = names_left(result)
    if not names:
        raise Refused(RefusalCode.NOT_TIED, contest)
    _refuse_second(uow, view, contest)
    further = uow.registers.add(_draft(uow, view, vong))
    _add_contest(uow, further, view, result, names, seats)
    return stored_id(further)


def _result(view: RoundView, contest: str) -> ContestResult:
    for result in view.final:
        if result.id == contest:
            return result
    raise Refused(RefusalCode.NAME_UNKNOWN, contest)


def _refuse_second(uow: UnitOfWork, view: RoundView, contest: str) -> None:
    """A contest is continued once; what its further round leaves open continues from there."""
    for further in uow.registers.find(BallotRound, continues_round_id=view.id):
        codes = {c.code for c in uow.registers.find(Contest, round_id=further.id)}
        annulled = round_state(uow, stored_id(further)) is RoundState.ANNULLED
        if contest in codes and not annulled:
            raise Refused(RefusalCode.ALREADY_DONE, further.code)


def _draft(uow: UnitOfWork, view: RoundView, vong: int) -> BallotRound:
    used = codes_of_year(uow, view.record.conference_id)
    base = view.record.code.split("-")[0]
    codes = (f"{base}-{n}" for n in range(vong, vong + len(used) + 1))
    return view.record.model_copy(
        update={
            "id": None,
            "code": next(code for code in codes if code not in used),
            "continues_round_id": view.id,
        }
    )


def _add_contest(
    uow: UnitOfWork,
    further: BallotRound,
    view: RoundView,
    result: ContestResult,
    codes: Sequence[str],
    seats: int,
) -> None:
    contest = view.form.contest(result.id)
    stored = uow.registers.add(
        Contest(
            round_id=stored_id(further),
            code=contest.id,
            title=contest.title,
            name=contest.name,
            seats=seats,
            majority=contest.written_majority,
            compare=contest.compare,
            base=contest.base,
            max_agree=seats if contest.max_agree is not None else None,
        )
    )
    units = {unit.code: stored_id(unit) for unit in uow.registers.find(Unit)}
    for position, code in enumerate(codes, start=1):
        uow.registers.add(
            Nominee(contest_id=stored_id(stored), unit_id=units[code], position=position)
        )


def decide_tie(
    uow: UnitOfWork,
    round_id: int,
    contest: str,
    elected: Sequence[str],
    decided_by: str,
    reason: str,
) -> None:
    """Record the decision of those entitled; the sealed round stays as it is.

    Refused where it names others than the tied, or too many.
    """
    view = read_round(uow, round_id)
    if view.state not in (RoundState.SEALED, RoundState.SIGNED):
        raise Refused(RefusalCode.WRONG_STATE, view.state, "decide_tie")
    if not (decided_by.strip() and reason.strip()):
        raise Refused(RefusalCode.REASON_NEEDED)
    result = _result(view, contest)
    tied = {name.code for name in result.with_outcome(Outcome.TIED)}
    _, seats = names_left(result)
    if not elected or not set(elected) <= tied or len(set(elected)) > seats:
        raise Refused(RefusalCode.NOT_TIED, contest)
    uow.count.append(
        DecisionRow(
            round_id=round_id,
            at=utc_text(uow.now()),
            session=view.session,
            contest=contest,
            elected=canonical_json(sorted(set(elected))),
            decided_by=decided_by.strip(),
            reason=reason.strip(),
        )
    )


def vote_again(uow: UnitOfWork, round_id: int) -> int:
    """Bỏ phiếu lại: prepare the paper of an annulled round anew and give its id.

    A further round takes its place in the chain, so that what it settles is still found; its
    number of the ballot (vòng) is that of the annulled one.
    """
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
    copy_contests(uow, uow.registers.add, round_id, stored_id(draft))
    return stored_id(draft)


def _free_code(uow: UnitOfWork, annulled: BallotRound) -> str:
    used = codes_of_year(uow, annulled.conference_id)
    return next(
        code
        for code in (f"{annulled.code}-lai{n if n > 1 else ''}" for n in range(1, len(used) + 2))
        if code not in used
    )


def copy_contests(uow: UnitOfWork, add: Callable[[Any], Any], source: int, target: int) -> None:
    """Give a paper the contests and names of another, stored by `add`."""
    for contest in uow.registers.find(Contest, round_id=source):
        made = add(contest.model_copy(update={"id": None, "round_id": target}))
        for nominee in uow.registers.find(Nominee, contest_id=contest.id):
            add(nominee.model_copy(update={"id": None, "contest_id": made.id}))


def codes_of_year(uow: UnitOfWork, conference_id: int) -> set[str]:
    """Give the codes of every round in the year of a conference."""
    (conference,) = uow.registers.find(Conference, id=conference_id)
    return {one.code for one in rounds_of_year(uow.registers, conference.year_id)}
