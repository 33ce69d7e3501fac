"""The round as the screens show it: what was read is kept, and papers typed since are added to it.

A round of 20,000 papers takes half a second to read; the next paper changes a line of it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from thidua_desktop.domain.ballot import Paper
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.domain.outcome import decide
from thidua_desktop.domain.tally import count, together
from thidua_desktop.services.base.count_rows import PAPERS, PaperRow
from thidua_desktop.services.base.ports import JournalEntry, NewUnitOfWork, UnitOfWork
from thidua_desktop.services.conference.final_result import settling
from thidua_desktop.services.conference.read_round import (
    entry_of,
    hand_difference,
    read_round,
    stored_paper,
)
from thidua_desktop.services.conference.round_checks import round_errors
from thidua_desktop.services.conference.round_view import FIRST_PASS, RESOLVING_PASS, RoundView

TYPING = (RoundState.COUNTING, RoundState.CHECKING)


class KeptRounds:
    """Gives a round as it stands; of what was given before only what the journal tells is read."""

    def __init__(self, new_uow: NewUnitOfWork) -> None:
        self._new_uow = new_uow
        self._kept: tuple[int, RoundView] | None = None
        self._added: list[PaperRow] = []

    def __call__(self, round_id: int) -> RoundView:
        """Read it. Raises LookupError where there is no such round."""
        with self._new_uow("read_round") as uow:
            view = self.but_papers(uow, round_id)
            if self._added:
                view, self._added = with_papers(uow, view, self._added), []
                self._kept = uow.journal_id(), view
        return view

    def but_papers(self, uow: UnitOfWork, round_id: int) -> RoundView:
        """Give it as it stands but for papers typed since it was read: no rule of typing asks."""
        if self._kept is not None and self._kept[1].id == round_id:
            journal_id, view = self._kept
            rows = papers_alone(uow.journal_rows(journal_id))
            if rows is not None and may_be_added(view, rows):
                self._kept = uow.journal_id(), view
                self._added += rows
                return view
        view = read_round(uow, round_id)
        self._kept, self._added = (uow.journal_id(), view), []
        return view


def papers_alone(entries: Sequence[JournalEntry]) -> list[PaperRow] | None:
    """Give the papers that these rows of the journal added; None where they tell of more."""
    given = [change for entry in entries for change in entry.row_changes()]
    if any(change["table"] != PAPERS for change in given):
        return None
    return [PaperRow(**change["after"]) for change in given]


def may_be_added(view: RoundView, rows: Sequence[PaperRow]) -> bool:
    """Whether these papers change nothing but the papers and the tally of the round."""
    return not rows or (
        view.state in TYPING
        and all(row.pass_number != RESOLVING_PASS for row in rows)
        and {(row.round_id, row.session) for row in rows} == {(view.id, view.session)}
    )


def with_papers(uow: UnitOfWork, view: RoundView, rows: Sequence[PaperRow]) -> RoundView:
    """Give the round with papers that were added.

    All that rests on neither papers nor tally is as it was, since nothing else was written.
    """
    view = _counted(view, rows)
    reckon = partial(decide, view.form, view.ledger, view.tally)
    settled = settling(uow, view.record, reckon, view.decisions, read_round)
    view = replace(
        view,
        results=reckon(),
        final=reckon(settled.names),
        later=settled.later,
        hand_difference=hand_difference(view.passes, view.hand, view.tally),
    )
    return view.checked(round_errors(view), view.warnings)


def _counted(view: RoundView, rows: Sequence[PaperRow]) -> RoundView:
    """Take the papers in and count those that count: of pass 1, and not typed once more."""
    papers, entries = dict(view.papers), dict(view.entries)
    typed = {number: dict(_papers_of(view, rows, number)) for number in (1, 2)}
    for number, added in typed.items():
        if added:
            papers[number] = {**papers.get(number, {}), **added}
            lines = [entry_of(view.form, paper) for paper in reversed(added.values())]
            entries[number] = (*lines, *entries.get(number, ()))
    again = papers.get(RESOLVING_PASS, {})
    counted = (again.get(number, paper) for number, paper in typed[FIRST_PASS].items())
    tally = together(view.tally, count(view.form, counted))
    return replace(view, papers=papers, entries=entries, tally=tally)


def _papers_of(
    view: RoundView, rows: Sequence[PaperRow], pass_number: int
) -> Iterator[tuple[int, Paper]]:
    for row in rows:
        if row.pass_number == pass_number:
            yield row.number, stored_paper(view.form, row)
