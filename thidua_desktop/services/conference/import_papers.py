"""A whole pass typed elsewhere, taken through the same rules as a typed one."""

from collections import Counter
from collections.abc import Sequence

from thidua_desktop.domain.ballot import Paper
from thidua_desktop.domain.codes.round import RefusalCode, RoundState
from thidua_desktop.records.choices import TellerRole
from thidua_desktop.records.conference import Teller
from thidua_desktop.services.base.canonical import utc_text
from thidua_desktop.services.base.count_rows import PAPERS, PaperRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.record_paper import (
    PASS_STATES,
    paper_row,
    refuse_unknown,
)
from thidua_desktop.services.conference.round_view import FIRST_PASS, SECOND_PASS, RoundView
from thidua_desktop.services.conference.run_pass import (
    Hands,
    finish_pass,
    start_pass,
    take_over_pass,
)
from thidua_desktop.texts.loading.load import UNNAMED_SECRETARY

_IMPORT_STATES = {
    FIRST_PASS: (RoundState.OPENED, RoundState.COUNTING),
    SECOND_PASS: (RoundState.COUNTING, RoundState.CHECKING),
}


def import_papers(
    uow: UnitOfWork,
    round_id: int,
    pass_number: int,
    papers: Sequence[Paper],
    typist: str = "",
    reason: str = "",
) -> RoundView:
    """Store one pass whole or not at all, end it where nothing more is needed, give the round.

    Raises Refused: pass 2 needs the typist's name, hands other than pass 1 or a reason, and a
    reason too where it says of every paper what pass 1, imported like it, says (DESIGN 5).
    """
    view = read_round(uow, round_id)
    refuse_import(view, pass_number)
    _refuse_incomplete(view, papers)
    hands = _hands(uow, view, pass_number, typist)
    if view.state is PASS_STATES[pass_number]:
        take_over_pass(uow, view, pass_number, hands, reason)
    else:
        start_pass(uow, round_id, pass_number, hands, reason)
    if pass_number == SECOND_PASS and not reason.strip():
        _refuse_same_file(uow, view, papers)
    _append(uow, view, pass_number, papers)
    if pass_number >= view.form.passes:
        finish_pass(uow, round_id)
    return read_round(uow, round_id)


def _append(uow: UnitOfWork, view: RoundView, pass_number: int, papers: Sequence[Paper]) -> None:
    of_pass = {"session": view.session, "pass_number": pass_number}
    times = Counter(row.number for row in uow.count.rows(PaperRow, round_id=view.id, **of_pass))
    at = utc_text(uow.now())
    for paper in papers:
        refuse_unknown(view, paper)
        uow.count.append(paper_row(view, pass_number, paper, times[paper.number] + 1, at))


def refuse_import(view: RoundView, pass_number: int) -> None:
    """Refuse a whole pass where the round is not at it, or has papers of it already."""
    if view.withheld:
        raise Refused(RefusalCode.PAPERS_WITHHELD)
    by_hand = pass_number == SECOND_PASS and view.by_hand
    if view.state not in _IMPORT_STATES[pass_number] or by_hand:
        if pass_number in view.passes:
            raise Refused(RefusalCode.PASS_EXISTS, str(pass_number))
        raise Refused(RefusalCode.WRONG_STATE, view.state, "import_papers")
    if view.papers.get(pass_number):
        raise Refused(RefusalCode.PASS_EXISTS, str(pass_number))


def _refuse_incomplete(view: RoundView, papers: Sequence[Paper]) -> None:
    numbers = sorted(paper.number for paper in papers)
    if numbers != list(range(1, view.returned + 1)):
        raise Refused(RefusalCode.PASS_UNFINISHED, "1", str(view.returned))


def _refuse_same_file(uow: UnitOfWork, view: RoundView, papers: Sequence[Paper]) -> None:
    """Two files that say the same of every paper may be one file given twice."""
    first = view.papers.get(FIRST_PASS, {})
    same = all(paper == first.get(paper.number) for paper in papers)
    if papers and same and _was_imported(uow, view):
        raise Refused(RefusalCode.SAME_PAPERS)


def _was_imported(uow: UnitOfWork, view: RoundView) -> bool:
    """Whether the journal tells that pass 1 of this session came from a file."""
    sought = {"round_id": view.id, "session": view.session, "pass_number": FIRST_PASS}
    return any(
        sought.items() <= (change["after"] or {}).items()
        for row in uow.journal_rows()
        if row.use_case == import_papers.__name__
        for change in row.row_changes()
        if change["table"] == PAPERS
    )


def _hands(uow: UnitOfWork, view: RoundView, pass_number: int, typist: str) -> Hands:
    """Give who did the pass; a file of papers names no reader: that of the first pass stays."""
    reader = view.passes[FIRST_PASS].reader if FIRST_PASS in view.passes else ""
    return Hands(reader, typist_of(uow, view, pass_number, typist))


def typist_of(uow: UnitOfWork, view: RoundView, pass_number: int, named: str) -> str:
    """Give who typed a pass: in pass 1 the tellers' secretary where nobody is named."""
    name = named.strip()
    if not name and pass_number == FIRST_PASS:
        name = _teller(uow, view, TellerRole.SECRETARY) or UNNAMED_SECRETARY
    if not name:
        raise Refused(RefusalCode.REASON_NEEDED, "typist")
    return name


def _teller(uow: UnitOfWork, view: RoundView, role: TellerRole) -> str:
    tellers = uow.registers.find(Teller, conference_id=view.record.conference_id)
    return next((teller.name for teller in tellers if teller.role is role), "")
