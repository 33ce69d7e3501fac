"""A paper that differs is taken out again and typed once more from the paper."""

from dataclasses import replace

from thidua_desktop.domain.ballot import Paper
from thidua_desktop.domain.codes.ballot import InvalidReason
from thidua_desktop.domain.codes.round import RefusalCode, RoundState
from thidua_desktop.domain.comparison import same
from thidua_desktop.services.base.canonical import utc_text
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import Clock, NewUnitOfWork
from thidua_desktop.services.conference.cancel_paper import cancel_paper
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.record_paper import paper_row, read_desk, refuse_unknown
from thidua_desktop.services.conference.round_view import (
    FIRST_PASS,
    RESOLVING_PASS,
    SECOND_PASS,
    RoundView,
)
from thidua_desktop.services.conference.run_pass import finish_pass
from thidua_desktop.texts.conference.checking import TYPED_AGAIN


class ResolvePaper:
    """Type a paper once more: if it equals a pass, that stands; else the head teller decides.

    With a hand tally any paper may be taken out again; one that is changed needs the head teller.
    """

    def __init__(self, new_uow: NewUnitOfWork, clock: Clock) -> None:
        self._new_uow = new_uow
        self._clock = clock

    def __call__(
        self, round_id: int, number: int, marks: str,
        reason: InvalidReason | None = None, decided_by: str = "",
    ) -> RoundState:  # fmt: skip
        """Store it and give the state reached: agreed once nothing differs any more.

        Raises Refused(`REASON_NEEDED`, "decided_by") where it equals neither pass and nobody is
        named as having decided.
        """
        paper = Paper(number, marks, reason)
        with self._new_uow("resolve_paper") as uow:
            view = read_round(uow, round_id)
            _refuse(view, paper, decided_by)
            if number in view.papers.get(RESOLVING_PASS, {}):
                cancel_paper(uow, self._clock, round_id, RESOLVING_PASS, number, TYPED_AGAIN)
            desk = read_desk(uow, round_id, RESOLVING_PASS)
            attempt = desk.attempts.get(number, 0) + 1
            who = "" if _known(view, paper) else decided_by.strip()
            uow.count.append(paper_row(desk, paper, attempt, utc_text(self._clock.now()), who))
            state = finish_pass(uow, self._clock, round_id)
            uow.commit()
            return state


def _refuse(view: RoundView, paper: Paper, decided_by: str) -> None:
    if view.withheld:
        raise Refused(RefusalCode.PAPERS_WITHHELD)
    if view.state is not RoundState.RESOLVING:
        raise Refused(RefusalCode.WRONG_STATE, view.state, "resolve_paper")
    refuse_unknown(view.form, view.returned, paper)
    if not view.by_hand and paper.number not in view.found_differences:
        raise Refused(RefusalCode.NUMBER_UNKNOWN, str(paper.number))
    if not _known(view, paper) and not decided_by.strip():
        raise Refused(RefusalCode.REASON_NEEDED, "decided_by")


def _known(view: RoundView, paper: Paper) -> bool:
    """Whether the paper, as the form reads it, equals what a pass says of it."""
    paper = replace(paper, marks=view.form.read(paper.marks))
    passes = (view.papers.get(n, {}) for n in (FIRST_PASS, SECOND_PASS))
    return any(paper.number in p and same(paper, p[paper.number]) for p in passes)
