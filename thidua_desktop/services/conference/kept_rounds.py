"""The round as the screens show it: what was read is kept, and papers typed since are added to it.

A round of 20,000 papers takes half a second to read; the next paper changes a line of it.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from thidua_desktop.domain.ballot import Paper
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.domain.outcome import decide
from thidua_desktop.domain.tally import count, together
from thidua_desktop.services.base.count_rows import PaperRow, count_table_name
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

PAPERS = count_table_name(PaperRow)
TYPING = (RoundState.COUNTING, RoundState.CHECKING)


class KeptRounds:
    """Gives a round as it stands; of what was given before only what the journal tells is read."""

    def __init__(self, new_uow: NewUnitOfWork) -> None:
        self._new_uow = new_uow
        self._kept: tuple[int, RoundView] | None = None

    def __call__(self, round_id: int) -> RoundView:
        """Read it. Raises LookupError where there is no such round."""
        with self._new_uow("read_round") as uow:
            view = self._folded(uow, round_id) or read_round(uow, round_id)
            self._kept = uow.journal_id(), view
        return view

    def _folded(self, uow: UnitOfWork, round_id: int) -> RoundView | None:
        if self._kept is None or self._kept[1].id != round_id:
            return None
        journal_id, view = self._kept
        rows = papers_alone(uow.journal_rows(journal_id))
        return None if rows is None else with_papers(uow, view, rows)


def papers_alone(entries: Sequence[JournalEntry]) -> list[PaperRow] | None:
    """Give the papers that these rows of the journal added; None where they tell of more."""
    changes = [change for entry in entries for change in json.loads(entry.change)]
    told = [change for change in changes if "table" in change]
    if any(change["table"] != PAPERS for change in told):
        return None
    return [PaperRow(**change["after"]) for change in told]


def with_papers(uow: UnitOfWork, view: RoundView, rows: Sequence[PaperRow]) -> RoundView | None:
    """Give the round with papers that were added; None where it has to be read anew.

    All that rests on neither papers nor tally is as it was, since nothing else was written.
    """
    if not rows:
        return view
    places = {(row.round_id, row.session) for row in rows}
    third = any(row.pass_number == RESOLVING_PASS for row in rows)
    if view.state not in TYPING or third or places != {(view.id, view.session)}:
        return None
    return _settled(uow, _counted(view, rows))


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


def _settled(uow: UnitOfWork, view: RoundView) -> RoundView:
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
