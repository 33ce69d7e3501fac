"""The passes over the papers: who does them, and when they are over."""

from collections.abc import Mapping
from dataclasses import dataclass

from thidua_desktop.domain.codes.ballot import CheckMethod
from thidua_desktop.domain.codes.round import Move, RefusalCode, RoundState
from thidua_desktop.domain.comparison import differing
from thidua_desktop.services.base.canonical import canonical_json, utc_text
from thidua_desktop.services.base.count_rows import HandTallyRow, PassRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.base.round_state import make_move
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.round_view import RoundView, same_hands


@dataclass(frozen=True, slots=True)
class Hands:
    """Who reads aloud, who types, who looks on."""

    reader: str
    typist: str
    checker: str = ""


def start_pass(
    uow: UnitOfWork,
    round_id: int,
    pass_number: int,
    hands: Hands,
    reason: str = "",
    method: CheckMethod = CheckMethod.SECOND_PASS,
) -> None:
    """Begin pass 1, pass 2 or the comparison with the hand tally."""
    if not hands.typist.strip():
        raise Refused(RefusalCode.REASON_NEEDED, "typist")
    view = read_round(uow, round_id)
    if pass_number == 1:
        make_move(uow, round_id, Move.START_COUNT)
        _append_pass(uow, view, 1, hands, "", "")
        return
    if view.state not in (RoundState.COUNTING, RoundState.CHECKING):
        raise Refused(RefusalCode.WRONG_STATE, view.state, Move.START_CHECK)
    _refuse_unfinished(view, 1)
    _refuse_same_hands(view, hands, reason, method)
    _refuse_silent_change(view, method, reason)
    if view.state is not RoundState.CHECKING:
        make_move(uow, round_id, Move.START_CHECK, method=method)
    _append_pass(uow, view, 2, hands, reason.strip(), method)


def _refuse_same_hands(view: RoundView, hands: Hands, reason: str, method: CheckMethod) -> None:
    same = same_hands(view.passes[1], hands)
    if method is CheckMethod.SECOND_PASS and same and not reason.strip():
        raise Refused(RefusalCode.SAME_HANDS)


def _refuse_silent_change(view: RoundView, method: CheckMethod, reason: str) -> None:
    """The method of checking changes during the count only with a reason."""
    before = view.passes.get(2)
    if before is None:
        return
    if before.method is method:
        if view.state is RoundState.CHECKING:
            raise Refused(RefusalCode.PASS_EXISTS, "2")
    elif not reason.strip():
        raise Refused(RefusalCode.REASON_NEEDED)


def take_over_pass(
    uow: UnitOfWork, view: RoundView, pass_number: int, hands: Hands, reason: str = ""
) -> None:
    """Name other hands for a pass that is under way and has no paper yet."""
    if pass_number == 1:
        _append_pass(uow, view, 1, hands, "", "")
        return
    _refuse_same_hands(view, hands, reason, CheckMethod.SECOND_PASS)
    _append_pass(uow, view, 2, hands, reason.strip(), CheckMethod.SECOND_PASS)


def _append_pass(
    uow: UnitOfWork, view: RoundView, number: int, hands: Hands, reason: str, method: str
) -> None:
    uow.count.append(
        PassRow(
            round_id=view.id,
            at=utc_text(uow.now()),
            session=view.session,
            pass_number=number,
            method=method,
            reader=hands.reader.strip(),
            typist=hands.typist.strip(),
            checker=hands.checker.strip(),
            reason=reason,
        )
    )


def _refuse_unfinished(view: RoundView, pass_number: int) -> None:
    missing = view.next_number(pass_number)
    beyond = [n for n in view.papers.get(pass_number, {}) if n > view.returned]
    if missing is not None or beyond:
        raise Refused(RefusalCode.PASS_UNFINISHED, str(pass_number), str(missing or beyond[0]))


def finish_pass(uow: UnitOfWork, round_id: int) -> RoundState:
    """End the pass that is under way and give the state reached.

    A single pass ends agreed where the form asks for one. Pass 2 ends agreed or resolving. The
    comparison with the hand tally ends agreed where nothing differs, else resolving.
    """
    view = read_round(uow, round_id)
    _refuse_unfinished(view, 1)
    if view.state is RoundState.COUNTING:
        if view.form.passes == 2:  # noqa: PLR2004  two passes are the default of the form
            raise Refused(RefusalCode.PASS_UNFINISHED, "2", "1")
        return make_move(uow, round_id, Move.AGREE)
    if view.state is RoundState.RESOLVING:
        return _settle(uow, view)
    if view.state is not RoundState.CHECKING:
        raise Refused(RefusalCode.WRONG_STATE, view.state, "finish_pass")
    if view.passes[2].method is CheckMethod.HAND_TALLY:
        if view.hand is None:
            raise Refused(RefusalCode.PASS_UNFINISHED, "2", "1")
        move = Move.FIND_DIFFERENCES if view.hand_difference else Move.AGREE
        return make_move(uow, round_id, move)
    _refuse_unfinished(view, 2)
    found = differing(view.papers.get(1, {}), view.papers.get(2, {}))
    again = view.papers.get(3, {})  # from before the count was resumed
    open_ = any(number not in again for number in found)
    return make_move(uow, round_id, Move.FIND_DIFFERENCES if open_ else Move.AGREE)


def _settle(uow: UnitOfWork, view: RoundView) -> RoundState:
    if view.differences or view.hand_difference:
        return view.state
    return make_move(uow, view.id, Move.AGREE)


def resume_count(uow: UnitOfWork, round_id: int, reason: str) -> None:
    """Back to pass 1 because the number of papers changed; what was typed stays."""
    if not reason.strip():
        raise Refused(RefusalCode.REASON_NEEDED)
    make_move(uow, round_id, Move.RESUME, reason=reason.strip())


def enter_hand_tally(
    uow: UnitOfWork,
    round_id: int,
    valid: int,
    invalid: int,
    agree: dict[str, int],
    reason: str = "",
) -> RoundState:
    """Keep the totals of the hand tally, the last ones typed stand, and compare.

    `agree` maps `CONTEST:CODE` to the agreeing votes. Totals that were found to differ from the
    papers are changed with a reason, which the minutes state.
    """
    view = read_round(uow, round_id)
    second = view.passes.get(2)
    by_hand = second is not None and second.method is CheckMethod.HAND_TALLY
    if view.state not in (RoundState.CHECKING, RoundState.RESOLVING) or not by_hand:
        raise Refused(RefusalCode.WRONG_STATE, view.state, "enter_hand_tally")
    if min((valid, invalid, *agree.values())) < 0:
        raise Refused(RefusalCode.FIGURES_MISSING)
    known = {f"{c.id}:{n.code}" for c in view.form.contests for n in c.candidates}
    if set(agree) - known:
        raise Refused(RefusalCode.NAME_UNKNOWN, *sorted(set(agree) - known))
    totals: dict[str, object] = {"valid": valid, "invalid": invalid, "agree": agree}
    if view.state is RoundState.RESOLVING and changes_hand_tally(view, valid, invalid, agree):
        if not reason.strip():
            raise Refused(RefusalCode.REASON_NEEDED)
        totals["reason"] = reason.strip()
    uow.count.append(
        HandTallyRow(
            round_id=round_id,
            at=utc_text(uow.now()),
            session=view.session,
            body=canonical_json(totals),
        )
    )
    return finish_pass(uow, round_id)


def changes_hand_tally(view: RoundView, valid: int, invalid: int, agree: Mapping[str, int]) -> bool:
    """Whether these totals are others than those typed last."""
    if view.hand is None:
        return False
    before = {f"{contest}:{code}": votes for (contest, code), votes in view.hand.agree.items()}
    return (view.hand.valid, view.hand.invalid, before) != (valid, invalid, dict(agree))
