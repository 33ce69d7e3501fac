"""Store one typed paper, durably, with its journal row."""

from dataclasses import dataclass, field

from thidua_desktop.domain.ballot import BallotForm, Paper, Verdict, judge
from thidua_desktop.domain.codes.ballot import TYPED_REASONS, InvalidReason
from thidua_desktop.domain.codes.round import RefusalCode, RoundState
from thidua_desktop.services.base.canonical import canonical_json, utc_text
from thidua_desktop.services.base.count_rows import PaperRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import Clock, NewUnitOfWork, UnitOfWork
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.round_view import FIRST_PASS, RESOLVING_PASS, SECOND_PASS

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
class Desk:
    """What the typist's next paper is checked against, true as long as the journal's head is."""

    head: str
    round_id: int
    pass_number: int
    state: RoundState
    session: int
    returned: int
    form: BallotForm
    open: bool
    standing: set[int] = field(default_factory=set)
    attempts: dict[int, int] = field(default_factory=dict)


class RecordPaper:
    """Append a paper of pass 1 or 2. One commit a paper; the store is ours alone meanwhile.

    What the paper is checked against is read once and kept while nothing but this use case has
    written: the journal's head says so.
    """

    def __init__(self, new_uow: NewUnitOfWork, clock: Clock) -> None:
        self._new_uow = new_uow
        self._clock = clock
        self._desk: Desk | None = None

    def __call__(
        self, round_id: int, pass_number: int, number: int, marks: str,
        reason: InvalidReason | None = None,
    ) -> StoredPaper:  # fmt: skip
        """Store it. Raises Refused, nothing stored, where it cannot be taken."""
        if pass_number == RESOLVING_PASS:
            raise ValueError("ResolvePaper types the papers that differ")
        with self._new_uow("record_paper") as uow:
            desk = self._desk_of(uow, round_id, pass_number)
            paper = Paper(number, marks, reason)
            _refuse(desk, paper)
            attempt = desk.attempts.get(number, 0) + 1
            uow.count.append(paper_row(desk, paper, attempt, utc_text(self._clock.now())))
            uow.commit()
            desk.head = uow.journal_head()
        desk.standing.add(number)
        desk.attempts[number] = attempt
        return StoredPaper(pass_number, paper, judge(desk.form, paper))

    def _desk_of(self, uow: UnitOfWork, round_id: int, pass_number: int) -> Desk:
        desk = self._desk
        place = (round_id, pass_number)
        if desk and desk.head == uow.journal_head() and (desk.round_id, desk.pass_number) == place:
            return desk
        self._desk = read_desk(uow, round_id, pass_number)
        return self._desk


def read_desk(uow: UnitOfWork, round_id: int, pass_number: int) -> Desk:
    """Read what papers of a pass are checked against."""
    view = read_round(uow, round_id)
    if view.withheld:
        raise Refused(RefusalCode.PAPERS_WITHHELD)
    desk = Desk(
        head=uow.journal_head(),
        round_id=round_id,
        pass_number=pass_number,
        state=view.state,
        session=view.session,
        returned=view.returned,
        form=view.form,
        open=view.state is PASS_STATES[pass_number]
        and not (pass_number == SECOND_PASS and view.by_hand),
        standing=set(view.papers.get(pass_number, {})),
    )
    rows = uow.count.rows(
        PaperRow, round_id=round_id, session=view.session, pass_number=pass_number
    )
    for row in rows:
        desk.attempts[row.number] = max(desk.attempts.get(row.number, 0), row.attempt)
    return desk


def _refuse(desk: Desk, paper: Paper) -> None:
    if not desk.open:
        raise Refused(RefusalCode.WRONG_STATE, desk.state, "record_paper")
    refuse_unknown(desk.form, desk.returned, paper)
    if paper.number in desk.standing:
        raise Refused(RefusalCode.NUMBER_TAKEN, str(paper.number))


def refuse_unknown(form: BallotForm, returned: int, paper: Paper) -> None:
    """Refuse a number that no paper has, marks of another form, and a reason that marks give."""
    if not 1 <= paper.number <= returned:
        raise Refused(RefusalCode.NUMBER_UNKNOWN, str(paper.number))
    if not form.takes(paper.marks):
        raise Refused(RefusalCode.MARKS_WRONG, str(paper.number))
    if paper.typed_reason is not None and paper.typed_reason not in TYPED_REASONS:
        raise Refused(RefusalCode.MARKS_WRONG, str(paper.number))


def paper_row(desk: Desk, paper: Paper, attempt: int, at: str, decided_by: str = "") -> PaperRow:
    """Give the row that holds a paper."""
    return PaperRow(
        round_id=desk.round_id, at=at, session=desk.session, pass_number=desk.pass_number,
        number=paper.number, attempt=attempt, marks=canonical_json(paper.marks),
        invalid=paper.typed_reason or "", decided_by=decided_by,
    )  # fmt: skip
