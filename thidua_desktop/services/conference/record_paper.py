"""Papers typed one by one: stored durably, cancelled, or typed once more because they differ."""

from dataclasses import dataclass, field, replace

from thidua_desktop.domain.ballot import BallotForm, Paper, Verdict, judge
from thidua_desktop.domain.codes.ballot import TYPED_REASONS, InvalidReason
from thidua_desktop.domain.codes.round import RefusalCode, RoundState
from thidua_desktop.domain.comparison import same
from thidua_desktop.services.base.canonical import canonical_json, utc_text
from thidua_desktop.services.base.count_rows import CancelRow, PaperRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import NewUnitOfWork, UnitOfWork
from thidua_desktop.services.base.round_state import round_session, round_state
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.round_view import (
    FIRST_PASS,
    RESOLVING_PASS,
    SECOND_PASS,
    RoundView,
)
from thidua_desktop.services.conference.run_pass import finish_pass
from thidua_desktop.texts.conference.checking import TYPED_AGAIN

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


@dataclass(slots=True)
class OpenPass:
    """What the typist's next paper is checked against, true as long as the journal's head is."""

    head: str
    round_id: int
    pass_number: int
    state: RoundState
    session: int
    returned: int
    form: BallotForm
    open: bool
    taken: set[int] = field(default_factory=set)
    attempts: dict[int, int] = field(default_factory=dict)


class RecordPaper:
    """Append a paper of pass 1 or 2. One commit a paper; the store is ours alone meanwhile.

    What the paper is checked against is read once and kept while nothing but this use case has
    written: the journal's head says so.
    """

    def __init__(self, new_uow: NewUnitOfWork) -> None:
        self._new_uow = new_uow
        self._open_pass: OpenPass | None = None

    def __call__(
        self,
        round_id: int,
        pass_number: int,
        number: int,
        marks: str,
        reason: InvalidReason | None = None,
    ) -> StoredPaper:
        """Store it. Raises Refused, nothing stored, where it cannot be taken."""
        if pass_number == RESOLVING_PASS:
            raise ValueError("resolve_paper types the papers that differ")
        with self._new_uow("record_paper") as uow:
            current = self._open_pass_of(uow, round_id, pass_number)
            paper = Paper(number, marks, reason)
            _refuse(current, paper)
            attempt = current.attempts.get(number, 0) + 1
            uow.count.append(paper_row(current, paper, attempt, utc_text(uow.now())))
            uow.commit()
            current.head = uow.journal_head()
        current.taken.add(number)
        current.attempts[number] = attempt
        return StoredPaper(pass_number, paper, judge(current.form, paper))

    def _open_pass_of(self, uow: UnitOfWork, round_id: int, pass_number: int) -> OpenPass:
        current = self._open_pass
        place = (round_id, pass_number)
        if (
            current
            and current.head == uow.journal_head()
            and (current.round_id, current.pass_number) == place
        ):
            return current
        self._open_pass = read_pass(uow, round_id, pass_number)
        return self._open_pass


def read_pass(uow: UnitOfWork, round_id: int, pass_number: int) -> OpenPass:
    """Read what papers of a pass are checked against."""
    view = read_round(uow, round_id)
    if view.withheld:
        raise Refused(RefusalCode.PAPERS_WITHHELD)
    current = OpenPass(
        head=uow.journal_head(),
        round_id=round_id,
        pass_number=pass_number,
        state=view.state,
        session=view.session,
        returned=view.returned,
        form=view.form,
        open=view.state is PASS_STATES[pass_number]
        and not (pass_number == SECOND_PASS and view.by_hand),
        taken=set(view.papers.get(pass_number, {})),
    )
    rows = uow.count.rows(
        PaperRow, round_id=round_id, session=view.session, pass_number=pass_number
    )
    for row in rows:
        current.attempts[row.number] = max(current.attempts.get(row.number, 0), row.attempt)
    return current


def _refuse(current: OpenPass, paper: Paper) -> None:
    if not current.open:
        raise Refused(RefusalCode.WRONG_STATE, current.state, "record_paper")
    refuse_unknown(current.form, current.returned, paper)
    if paper.number in current.taken:
        raise Refused(RefusalCode.NUMBER_TAKEN, str(paper.number))


def refuse_unknown(form: BallotForm, returned: int, paper: Paper) -> None:
    """Refuse a number that no paper has, marks of another form, and a reason that marks give."""
    if not 1 <= paper.number <= returned:
        raise Refused(RefusalCode.NUMBER_UNKNOWN, str(paper.number))
    if not form.takes(paper.marks):
        raise Refused(RefusalCode.MARKS_WRONG, str(paper.number))
    if paper.typed_reason is not None and paper.typed_reason not in TYPED_REASONS:
        raise Refused(RefusalCode.MARKS_WRONG, str(paper.number))


def paper_row(
    current: OpenPass, paper: Paper, attempt: int, at: str, decided_by: str = ""
) -> PaperRow:
    """Give the row that holds a paper."""
    return PaperRow(
        round_id=current.round_id,
        at=at,
        session=current.session,
        pass_number=current.pass_number,
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
    row = _taken(uow, round_id, session, pass_number, number)
    if row is None:
        raise Refused(RefusalCode.NOTHING_TO_CANCEL, str(number))
    # What was typed to settle a difference goes with the paper that differed.
    again = _taken(uow, round_id, session, RESOLVING_PASS, number)
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


def _taken(
    uow: UnitOfWork, round_id: int, session: int, pass_number: int, number: int
) -> PaperRow | None:
    rows = uow.count.rows(
        PaperRow, round_id=round_id, session=session, pass_number=pass_number, number=number
    )
    cancelled = {r.paper_id for r in uow.count.rows(CancelRow, round_id=round_id, session=session)}
    return next((row for row in rows if row.id not in cancelled), None)


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
    current = read_pass(uow, round_id, RESOLVING_PASS)
    attempt = current.attempts.get(number, 0) + 1
    who = "" if _known(view, paper) else decided_by.strip()
    uow.count.append(paper_row(current, paper, attempt, utc_text(uow.now()), who))
    return finish_pass(uow, round_id)


def _refuse_again(view: RoundView, paper: Paper, decided_by: str) -> None:
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
