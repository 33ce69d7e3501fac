"""Whether each sealed result is still what its papers say: the second half of `verify`."""

from dataclasses import dataclass

from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.store import VerifyCode
from thidua_desktop.records.conference import BallotRound
from thidua_desktop.services.base.count_rows import PaperRow, ResultRow
from thidua_desktop.services.base.ports import NewUnitOfWork, UnitOfWork
from thidua_desktop.services.conference.check_code import check_code
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.result_json import sealed_body
from thidua_desktop.services.conference.withheld_papers import are_withheld


@dataclass(frozen=True, slots=True)
class Recounted:
    """How many sealed results were reckoned again, and what was found.

    `withheld` are the rounds of which only the check code was tested and that the outcomes follow
    from the sealed figures: what their papers held is not in the store.
    """

    results: int
    findings: tuple[Fault, ...]
    withheld: tuple[str, ...] = ()


class RecountCheck:
    """Count every sealed session again from its papers and compare."""

    def __init__(self, new_uow: NewUnitOfWork) -> None:
        self._new_uow = new_uow

    def __call__(self) -> Recounted:
        """Compare them all; changes nothing."""
        with self._new_uow("recount_check") as uow:
            rows = uow.count.rows(ResultRow)
            findings = tuple(finding for row in rows for finding in check_result(uow, row))
            withheld = [_code(uow, row) for row in rows if _is_withheld(uow, row)]
            return Recounted(len(rows) - len(withheld), findings, tuple(dict.fromkeys(withheld)))


def check_result(uow: UnitOfWork, row: ResultRow) -> list[Fault]:
    """Find what is wrong with one sealed result."""
    found = []
    if check_code(row.body, row.journal_head) != row.check_code:
        found.append(Fault(VerifyCode.NOT_RECOUNTED, ("check_code", _code(uow, row))))
    if not _comes_out_again(uow, row):
        found.append(Fault(VerifyCode.NOT_RECOUNTED, ("result", _code(uow, row))))
    return found


def _comes_out_again(uow: UnitOfWork, row: ResultRow) -> bool:
    try:
        return sealed_body(read_round(uow, row.round_id, row.session)) == row.body
    except (ValueError, LookupError, TypeError, StopIteration):  # it came ill-formed from elsewhere
        return False


def _is_withheld(uow: UnitOfWork, row: ResultRow) -> bool:
    papers = uow.count.rows(PaperRow, round_id=row.round_id, session=row.session)
    return are_withheld(papers)


def _code(uow: UnitOfWork, row: ResultRow) -> str:
    return uow.registers.get(BallotRound, row.round_id).code
