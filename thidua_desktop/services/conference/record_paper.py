"""Papers typed one by one: stored durably, cancelled, or typed once more because they differ."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from thidua_desktop.domain.ballot import BallotForm, ContestId, NameCode, Paper, Verdict, judge
from thidua_desktop.domain.codes.ballot import TYPED_REASONS, InvalidReason
from thidua_desktop.domain.codes.round import LedgerCode, RefusalCode, RoundState
from thidua_desktop.domain.comparison import same
from thidua_desktop.domain.ledger import written_fault
from thidua_desktop.domain.states import CORRECTABLE
from thidua_desktop.domain.tally import Opinions
from thidua_desktop.services.base.canonical import canonical_json, utc_text
from thidua_desktop.services.base.count_rows import CancelRow, PaperRow, WrittenRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.base.round_state import round_session, round_state
from thidua_desktop.services.conference.kept_rounds import KeptRounds
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.round_view import (
    FIRST_PASS,
    RESOLVING_PASS,
    SECOND_PASS,
    RoundView,
)
from thidua_desktop.services.conference.run_pass import finish_pass
from thidua_desktop.texts.conference.checking import TYPED_AGAIN

Written = Mapping[tuple[str, str], tuple[int, int]]
"""By contest and name: how many agree, how many disagree."""


def record_written(uow: UnitOfWork, round_id: int, written: Written) -> None:
    """A new row for each name whose opinions changed; the last stands, zeros take them back.

    Names that are left out stay as they are.
    Raises Refused where the round is not between handing out and sealing, where a name is not
    on the paper, and against rule 6.3 (`LEDGER_OPEN` with `WRITTEN_REFUSED`).
    """
    view = read_round(uow, round_id)
    if view.state not in CORRECTABLE:
        raise Refused(RefusalCode.WRONG_STATE, view.state, "record_written")
    given = _read(view.form, written)
    changed = {
        key: opinions
        for key, opinions in given.items()
        if opinions != view.written.get(key, Opinions())
    }
    below = any(min(opinions.agree, opinions.disagree) < 0 for opinions in changed.values())
    if below or written_fault(view.form, view.ledger, changed):
        raise Refused(RefusalCode.LEDGER_OPEN, LedgerCode.WRITTEN_REFUSED)
    for name, opinions in changed.items():
        append_written(uow, round_id, name, opinions)


def append_written(
    uow: UnitOfWork, round_id: int, name: tuple[str, str], opinions: Opinions
) -> None:
    """Append the opinions on one name."""
    uow.count.append(
        WrittenRow(
            round_id=round_id,
            at=utc_text(uow.now()),
            contest=name[0],
            code=name[1],
            agree=opinions.agree,
            disagree=opinions.disagree,
        )
    )


def _read(form: BallotForm, written: Written) -> dict[tuple[ContestId, NameCode], Opinions]:
    for contest, code in written:
        try:
            form.contest(contest).candidate(code)
        except KeyError as error:
            raise Refused(RefusalCode.NAME_UNKNOWN, contest, code) from error
    return {
        (ContestId(contest), NameCode(code)): Opinions(*opinions)
        for (contest, code), opinions in written.items()
    }


PASS_STATES = {
    FIRST_PASS: RoundState.COUNTING,
    SECOND_PASS: RoundState.CHECKING,
    RESOLVING_PASS: RoundState.RESOLVING,
}
"""The state in which the papers of each pass are typed."""


@dataclass(frozen=True, slots=True)
class StoredPaper:
    """What was stored: the paper and what it is worth."""

    pass_number: int
    paper: Paper
    verdict: Verdict


def record_paper(
    uow: UnitOfWork,
    rounds: KeptRounds,
    round_id: int,
    pass_number: int,
    number: int,
    marks: str,
    reason: InvalidReason | None = None,
) -> StoredPaper:
    """Append a paper of pass 1 or 2. Raises Refused, nothing stored, where it cannot be taken."""
    if pass_number == RESOLVING_PASS:
        raise ValueError("resolve_paper types the papers that differ")
    view = rounds.but_papers(uow, round_id)
    paper = Paper(number, marks, reason)
    _refuse_state(view, pass_number)
    refuse_unknown(view, paper)
    taken, times = _typed(uow, round_id, view.session, pass_number, number)
    if taken is not None:
        raise Refused(RefusalCode.NUMBER_TAKEN, str(number))
    uow.count.append(paper_row(view, pass_number, paper, times + 1, utc_text(uow.now())))
    return StoredPaper(pass_number, paper, judge(view.form, paper))


def _refuse_state(view: RoundView, pass_number: int) -> None:
    if view.withheld:
        raise Refused(RefusalCode.PAPERS_WITHHELD)
    by_hand = pass_number == SECOND_PASS and view.by_hand
    if view.state is not PASS_STATES[pass_number] or by_hand:
        raise Refused(RefusalCode.WRONG_STATE, view.state, record_paper.__name__)


def refuse_unknown(view: RoundView, paper: Paper) -> None:
    """Refuse a number that no paper has, marks of another form, and a reason that marks give."""
    if not 1 <= paper.number <= view.returned:
        raise Refused(RefusalCode.NUMBER_UNKNOWN, str(paper.number))
    if not view.form.takes(paper.marks):
        raise Refused(RefusalCode.MARKS_WRONG, str(paper.number))
    if paper.typed_reason is not None and paper.typed_reason not in TYPED_REASONS:
        raise Refused(RefusalCode.MARKS_WRONG, str(paper.number))


def paper_row(
    view: RoundView,
    pass_number: int,
    paper: Paper,
    attempt: int,
    at: str,
    decided_by: str = "",
) -> PaperRow:
    """Give the row that holds a paper."""
    return PaperRow(
        round_id=view.id,
        at=at,
        session=view.session,
        pass_number=pass_number,
        number=paper.number,
        attempt=attempt,
        marks=canonical_json(paper.marks),
        invalid=paper.typed_reason or "",
        decided_by=decided_by,
    )


def cancel_paper(
    uow: UnitOfWork, round_id: int, pass_number: int, number: int, reason: str
) -> None:
    """Hủy lần nhập: a typed paper no longer stands, its trace does; its number is free again."""
    state = round_state(uow, round_id)
    if state is not PASS_STATES.get(pass_number):
        raise Refused(RefusalCode.WRONG_STATE, state, "cancel_paper")
    if not reason.strip():
        raise Refused(RefusalCode.REASON_NEEDED)
    session = round_session(uow, round_id)
    row, _ = _typed(uow, round_id, session, pass_number, number)
    if row is None:
        raise Refused(RefusalCode.NOTHING_TO_CANCEL, str(number))
    # What was typed to settle a difference goes with the paper that differed.
    again, _ = _typed(uow, round_id, session, RESOLVING_PASS, number)
    for paper in dict.fromkeys((row, again)):
        if paper is not None and paper.id is not None:
            uow.count.append(
                CancelRow(
                    round_id=round_id,
                    at=utc_text(uow.now()),
                    session=session,
                    paper_id=paper.id,
                    reason=reason.strip(),
                )
            )


def _typed(
    uow: UnitOfWork, round_id: int, session: int, pass_number: int, number: int
) -> tuple[PaperRow | None, int]:
    """Give the paper that is counted under a number, and how often one was typed under it."""
    rows = uow.count.rows(
        PaperRow, round_id=round_id, session=session, pass_number=pass_number, number=number
    )
    cancels = uow.count.rows(CancelRow, round_id=round_id, session=session) if rows else ()
    cancelled = {row.paper_id for row in cancels}
    return next((row for row in rows if row.id not in cancelled), None), len(rows)


def resolve_paper(
    uow: UnitOfWork,
    round_id: int,
    number: int,
    marks: str,
    reason: InvalidReason | None = None,
    decided_by: str = "",
) -> RoundState:
    """Type a paper once more: if it equals a pass, that stands; else the head teller decides.

    With a hand tally any paper may be taken out again; one that is changed needs the head teller.
    Gives the state reached: agreed once nothing differs any more. Raises
    Refused(`REASON_NEEDED`, "decided_by") where nobody is named as having decided.
    """
    paper = Paper(number, marks, reason)
    view = read_round(uow, round_id)
    _refuse_again(view, paper, decided_by)
    if number in view.papers.get(RESOLVING_PASS, {}):
        cancel_paper(uow, round_id, RESOLVING_PASS, number, TYPED_AGAIN)
    _, times = _typed(uow, round_id, view.session, RESOLVING_PASS, number)
    who, at = "" if _known(view, paper) else decided_by.strip(), utc_text(uow.now())
    uow.count.append(paper_row(view, RESOLVING_PASS, paper, times + 1, at, who))
    return finish_pass(uow, round_id)


def _refuse_again(view: RoundView, paper: Paper, decided_by: str) -> None:
    if view.withheld:
        raise Refused(RefusalCode.PAPERS_WITHHELD)
    if view.state is not RoundState.RESOLVING:
        raise Refused(RefusalCode.WRONG_STATE, view.state, "resolve_paper")
    refuse_unknown(view, paper)
    if not view.by_hand and paper.number not in view.found_differences:
        raise Refused(RefusalCode.NUMBER_UNKNOWN, str(paper.number))
    if not _known(view, paper) and not decided_by.strip():
        raise Refused(RefusalCode.REASON_NEEDED, "decided_by")


def _known(view: RoundView, paper: Paper) -> bool:
    """Whether the paper, as the form reads it, equals what a pass says of it."""
    paper = replace(paper, marks=view.form.read(paper.marks))
    passes = (view.papers.get(n, {}) for n in (FIRST_PASS, SECOND_PASS))
    return any(paper.number in p and same(paper, p[paper.number]) for p in passes)
