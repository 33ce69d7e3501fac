"""Read a round as it stands, recounted from its papers each time."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from thidua_desktop.domain.ballot import (
    Amendment,
    BallotForm,
    ContestId,
    NameCode,
    Paper,
    amended,
    judge,
)
from thidua_desktop.domain.codes.ballot import CheckMethod, InvalidReason
from thidua_desktop.domain.codes.round import Move, RoundState
from thidua_desktop.domain.comparison import (
    HandTally,
    TallyDifference,
    differing,
    hand_differences,
    resolved,
)
from thidua_desktop.domain.ledger import Ledger
from thidua_desktop.domain.outcome import decide
from thidua_desktop.domain.same_names import with_names_apart
from thidua_desktop.domain.tally import Opinions, Tally, count
from thidua_desktop.records.conference import BallotRound, Conference
from thidua_desktop.services.base.count_rows import (
    AmendmentRow,
    CancelRow,
    DecisionRow,
    DocumentRow,
    EventRow,
    FormRow,
    HandTallyRow,
    LedgerRow,
    MoveRow,
    PaperRow,
    PassRow,
    ResultRow,
    WrittenRow,
)
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.base.round_state import AMENDMENTS, FIGURES, WRITTEN
from thidua_desktop.services.conference.ballot_form import draft_form, form_from_json
from thidua_desktop.services.conference.final_result import settling
from thidua_desktop.services.conference.round_checks import round_errors, round_warnings
from thidua_desktop.services.conference.round_name import round_name
from thidua_desktop.services.conference.round_view import (
    FIRST_PASS,
    RESOLVING_PASS,
    SECOND_PASS,
    Entry,
    EventInfo,
    MoveInfo,
    PassInfo,
    RoundView,
    compares_by_hand,
)
from thidua_desktop.services.conference.withheld_papers import are_withheld, withheld_tally


def read_round(uow: UnitOfWork, round_id: int, session: int | None = None) -> RoundView:
    """Give a round as one value: as of its last session, or as an earlier one ended."""
    record = uow.registers.get(BallotRound, round_id)
    moves = tuple(_move(row) for row in uow.count.rows(MoveRow, round_id=round_id))
    state, session = _reached(moves, session)
    amendments = current_amendments(uow, round_id)
    form, serial = read_form(uow, record, state, amendments)
    figures = _figures(uow, round_id, moves, session)
    ledger = _ledger(figures) if figures else _expected(uow, record)
    written = _written(uow, round_id, moves, session)
    sealed = uow.count.rows(ResultRow, round_id=round_id, session=session)
    typed = uow.count.rows(PaperRow, round_id=round_id, session=session)
    withheld = are_withheld(typed)
    # Papers of which neither the contents nor a sealed result is kept say nothing.
    papers, entries, decided = _papers(uow, form, () if withheld and not sealed else typed)
    tally = _tally(form, papers, written, sealed, withheld=withheld)
    passes = _passes(uow, round_id, session)
    hand = _hand(uow, round_id, session)
    found = _found(passes, papers, state, withheld=withheld)
    open_ = tuple(n for n in found if n not in papers.get(RESOLVING_PASS, {}))
    decisions = tuple(uow.count.rows(DecisionRow, round_id=round_id, session=session))
    reckon = partial(decide, form, ledger, tally)
    named = round_name(uow, record)
    settled = settling(uow, record, reckon, decisions, read_round)
    view = RoundView(
        record=record,
        state=state,
        session=session,
        form=form,
        form_serial=serial,
        ledger=ledger,
        written=written,
        passes=passes,
        papers=papers,
        entries=entries,
        decided=decided,
        tally=tally,
        results=reckon(),
        final=reckon(settled.names),
        later=settled.later,
        differences=open_,
        found_differences=found,
        hand=hand,
        hand_difference=hand_difference(passes, hand, tally),
        hand_reasons=_hand_reasons(uow, round_id, session),
        errors=(),
        warnings=(),
        check_code=sealed[-1].check_code if sealed and state is not RoundState.ANNULLED else None,
        moves=moves,
        events=tuple(_event(row) for row in uow.count.rows(EventRow, round_id=round_id)),
        amendments=amendments,
        decisions=decisions,
        documents=tuple(uow.count.rows(DocumentRow, round_id=round_id)),
        figures=figures,
        turn=named.turn,
        named=named,
        withheld=withheld,
    )
    return view.checked(round_errors(view), round_warnings(uow, view))


def _reached(moves: Sequence[MoveInfo], session: int | None) -> tuple[RoundState, int]:
    """Give the state and session that the round has, or that an earlier session ended with."""
    if not moves:
        return RoundState.DRAFT, 1
    last = moves[-1]
    if session in (None, last.session):
        return last.after, last.session
    return next((m.after, m.session) for m in reversed(moves) if m.session == session)


def hand_difference(
    passes: Mapping[int, PassInfo], hand: HandTally | None, tally: Tally
) -> TallyDifference | None:
    """Give what the hand tally says differently, where it is what pass 1 is compared with."""
    if hand is None or not compares_by_hand(passes):
        return None
    return hand_differences(tally, hand)


def _move(row: MoveRow) -> MoveInfo:
    return MoveInfo(
        Move(row.move), RoundState(row.after), row.session, row.at, json.loads(row.detail)
    )


def _event(row: EventRow) -> EventInfo:
    return EventInfo(row.kind, row.session, row.at, json.loads(row.detail))


def read_form(
    uow: UnitOfWork, record: BallotRound, state: RoundState, amendments: Iterable[AmendmentRow]
) -> tuple[BallotForm, int]:
    """Give the form that is counted and its serial: 0 for a draft, 2 for Mẫu B."""
    assert record.id is not None
    rows = uow.count.rows(FormRow, round_id=record.id)
    if state is RoundState.DRAFT or not rows:
        return draft_form(uow, record), 0
    changes = (
        Amendment(
            ContestId(row.contest),
            NameCode(row.code) if row.kind == "withdraw" else None,
            row.seats if row.kind == "seats" else None,
        )
        for row in amendments
    )
    frozen = with_names_apart(form_from_json(rows[-1].body))  # an old one may hold them as equal
    return amended(frozen, changes), len(rows)


def current_amendments(uow: UnitOfWork, round_id: int) -> tuple[AmendmentRow, ...]:
    """Give the changes from the floor to the form that was frozen last; Mẫu B begins anew."""
    moves = uow.count.rows(MoveRow, round_id=round_id, move=Move.UNFREEZE)
    fallen = json.loads(moves[-1].detail)[AMENDMENTS] if moves else 0
    return tuple(uow.count.rows(AmendmentRow, round_id=round_id)[fallen:])


def _figures(
    uow: UnitOfWork, round_id: int, moves: Iterable[MoveInfo], session: int
) -> tuple[LedgerRow, ...]:
    """The rows of the ledger up to the end of a session."""
    rows = tuple(uow.count.rows(LedgerRow, round_id=round_id))
    return rows[: _stood(FIGURES, moves, session)]


def _stood(what: str, moves: Iterable[MoveInfo], session: int) -> int | None:
    """How many rows a session ended with, as the recount after it keeps; None of the last."""
    later = (m for m in moves if m.move is Move.RECOUNT and m.session > session)
    return next((m.detail[what] for m in later), None)


def _expected(uow: UnitOfWork, record: BallotRound) -> Ledger:
    """Of a draft what the conference says beforehand."""
    conference = uow.registers.get(Conference, record.conference_id)
    return Ledger(eligible=conference.eligible, present=conference.present)


def _ledger(rows: Sequence[LedgerRow]) -> Ledger:
    row = rows[-1]
    return Ledger(row.eligible, row.present, row.printed, row.spoilt, row.issued, row.returned)


def _written(
    uow: UnitOfWork, round_id: int, moves: Iterable[MoveInfo], session: int
) -> dict[tuple[ContestId, NameCode], Opinions]:
    rows = uow.count.rows(WrittenRow, round_id=round_id)
    last = {
        (ContestId(row.contest), NameCode(row.code)): Opinions(row.agree, row.disagree)
        for row in rows[: _stood(WRITTEN, moves, session)]
    }
    return {name: opinions for name, opinions in last.items() if opinions != Opinions()}


def _passes(uow: UnitOfWork, round_id: int, session: int) -> dict[int, PassInfo]:
    return {
        row.pass_number: PassInfo(
            row.pass_number,
            CheckMethod(row.method) if row.method else None,
            row.reader,
            row.typist,
            row.checker,
            row.reason,
        )
        for row in uow.count.rows(PassRow, round_id=round_id, session=session)
    }


def stored_paper(form: BallotForm, row: PaperRow) -> Paper:
    """Give the paper that a row holds, as the form reads it; blank where that was left out."""
    reason = InvalidReason(row.invalid) if row.invalid else None
    marks = json.loads(row.marks)
    return Paper(row.number, "" if marks is None else form.read(marks), reason)


def entry_of(form: BallotForm, paper: Paper, cancelled: str | None = None) -> Entry:
    """Give the line of a typed paper; of one without its marks the typed reason alone is known."""
    reason = judge(form, paper).reason if paper.marks else paper.typed_reason
    return Entry(paper.number, reason, cancelled)


_Papers = dict[int, dict[int, Paper]]
_Entries = dict[int, tuple[Entry, ...]]


def _papers(
    uow: UnitOfWork, form: BallotForm, rows: Sequence[PaperRow]
) -> tuple[_Papers, _Entries, dict[int, str]]:
    found = uow.count.rows(CancelRow, round_id=rows[0].round_id) if rows else ()
    cancelled = {row.paper_id: row.reason for row in found}
    papers: _Papers = defaultdict(dict)
    entries: dict[int, list[Entry]] = defaultdict(list)
    decided: dict[int, str] = {}
    for row in rows:
        paper = stored_paper(form, row)
        why = cancelled.get(row.id or 0)
        entries[row.pass_number].append(entry_of(form, paper, why))
        if why is None:
            papers[row.pass_number][row.number] = paper
            if row.decided_by:
                decided[row.number] = row.decided_by
    newest = {number: tuple(reversed(lines)) for number, lines in entries.items()}
    return dict(papers), newest, decided


def _hand_reasons(uow: UnitOfWork, round_id: int, session: int) -> tuple[str, ...]:
    rows = uow.count.rows(HandTallyRow, round_id=round_id, session=session)
    reasons = (json.loads(row.body).get("reason", "") for row in rows)
    return tuple(reason for reason in reasons if reason)


def _hand(uow: UnitOfWork, round_id: int, session: int) -> HandTally | None:
    rows = uow.count.rows(HandTallyRow, round_id=round_id, session=session)
    if not rows:
        return None
    data = json.loads(rows[-1].body)
    agree = {}
    for key, votes in data["agree"].items():
        contest, _, code = key.partition(":")
        agree[ContestId(contest), NameCode(code)] = votes
    return HandTally(data["valid"], data["invalid"], agree)


def _tally(
    form: BallotForm,
    papers: _Papers,
    written: Mapping[tuple[ContestId, NameCode], Opinions],
    sealed: Sequence[ResultRow],
    *,
    withheld: bool,
) -> Tally:
    if withheld:
        return withheld_tally(form, sealed[-1].body if sealed else None, written)
    counted = resolved(papers.get(FIRST_PASS, {}), papers.get(RESOLVING_PASS, {}))
    return count(form, counted.values(), written)


def _found(
    passes: Mapping[int, PassInfo], papers: _Papers, state: RoundState, *, withheld: bool
) -> tuple[int, ...]:
    """The numbers in which the passes differ, told only when pass 2 is over."""
    under_way = state in (RoundState.COUNTING, RoundState.CHECKING)
    if under_way or compares_by_hand(passes) or SECOND_PASS not in papers:
        return ()
    if withheld:  # each that differed was typed once more
        return tuple(sorted(papers.get(RESOLVING_PASS, {})))
    return differing(papers.get(FIRST_PASS, {}), papers[SECOND_PASS])
