"""The count of a year that goes on elsewhere: its new rows appended here, in their order."""

from collections.abc import Iterable, Sequence

from thidua_desktop.domain.codes.handover import SupplementCode
from thidua_desktop.domain.codes.round import Move, RoundState
from thidua_desktop.domain.states import ROUND
from thidua_desktop.records.conference import BallotRound
from thidua_desktop.services.base.count_rows import (
    CancelRow,
    CountRow,
    MoveRow,
    PaperRow,
    ResultRow,
)
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.base.round_state import round_session, round_state
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.recount_check import check_result
from thidua_desktop.services.handover.supplement_apply import SupplementIds
from thidua_desktop.services.handover.supplement_rows import COUNT_TABLES, SupplementRow, YearRows

_ONCE: dict[type[CountRow], tuple[str, ...]] = {
    PaperRow: ("round_id", "session", "pass_number", "number", "attempt"),
    CancelRow: ("paper_id",),
    ResultRow: ("round_id", "session"),
}
"""What the store takes once; it must not be the store that finds out."""

_PASSES = (1, 2, 3)


def append_count_rows(
    uow: UnitOfWork, ids: SupplementIds, year_id: int, rows: Sequence[SupplementRow]
) -> int:
    """Append what is not here yet and give how many rows that were. Raises Refused."""
    years = YearRows(uow.registers)
    added = []
    for row in rows:
        if ids.own(row.key) is not None:
            continue
        values = ids.here(row)
        if values is None or years.year_of(row.table, values) != year_id:
            raise Refused(SupplementCode.FOREIGN_ROW, f"{row.table} {row.id}")
        made = COUNT_TABLES[row.table](**{**values, "id": None})
        if not _fits(uow, made):
            raise Refused(SupplementCode.MALFORMED, f"{row.table} {row.id}")
        ids.remember(row.key, uow.count.append(made))
        added.append(made)
    _refuse_unsound(uow, added)
    return len(added)


def _fits(uow: UnitOfWork, row: CountRow) -> bool:
    if isinstance(row, MoveRow):
        return _is_next(uow, row)
    # The moves come before the others: no row is of a session that was not begun.
    if getattr(row, "session", 1) > round_session(uow, row.round_id):
        return False
    if isinstance(row, PaperRow) and not (
        row.pass_number in _PASSES and row.number >= 1 and row.attempt >= 1
    ):
        return False
    same = {name: getattr(row, name) for name in _ONCE.get(type(row), ())}
    return not same or not uow.count.rows(type(row), **same)


def _is_next(uow: UnitOfWork, row: MoveRow) -> bool:
    """Whether the round may go this way from where it is."""
    if row.move not in list(Move):
        return False
    state, move = round_state(uow, row.round_id), Move(row.move)
    session = round_session(uow, row.round_id) + (move is Move.RECOUNT)
    after: RoundState | None = ROUND.target(state, move)
    return (row.before, row.after, row.session) == (state, after, session)


def _refuse_unsound(uow: UnitOfWork, added: Iterable[CountRow]) -> None:
    """Refuse a count that cannot be read, and a result that its papers and code do not bear out."""
    for round_id in sorted({row.round_id for row in added}):
        try:
            read_round(uow, round_id)
        except (ValueError, LookupError, TypeError, AttributeError) as error:
            code = uow.registers.get(BallotRound, round_id).code
            raise Refused(SupplementCode.RESULT_WRONG, code) from error
    for row in added:
        if isinstance(row, ResultRow):
            for found in check_result(uow, row):
                raise Refused(SupplementCode.RESULT_WRONG, found.details[-1])
