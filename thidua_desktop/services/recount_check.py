"""Whether each sealed result is still what its papers say: the second half of `verify`."""

from dataclasses import dataclass

from thidua_desktop.records.conference import BallotRound
from thidua_desktop.services.check_code import check_code
from thidua_desktop.services.count_rows import ResultRow
from thidua_desktop.services.ports import NewUnitOfWork, UnitOfWork
from thidua_desktop.services.read_round import read_round
from thidua_desktop.services.result_json import sealed_body


@dataclass(frozen=True, slots=True)
class RecountFinding:
    """A sealed result that does not come out again; `kind` is `result` or `check_code`."""

    round_code: str
    kind: str


@dataclass(frozen=True, slots=True)
class Recounted:
    """How many sealed results were reckoned again, and what was found."""

    results: int
    findings: tuple[RecountFinding, ...]


class RecountCheck:
    """Count every sealed session again from its papers and compare."""

    def __init__(self, new_uow: NewUnitOfWork) -> None:
        self._new_uow = new_uow

    def __call__(self) -> Recounted:
        """Compare them all; changes nothing."""
        with self._new_uow("recount_check") as uow:
            rows = uow.count.rows(ResultRow)
            findings = tuple(finding for row in rows for finding in _check(uow, row))
            return Recounted(len(rows), findings)


def _check(uow: UnitOfWork, row: ResultRow) -> list[RecountFinding]:
    code = uow.registers.get(BallotRound, row.round_id).code
    found = []
    if check_code(row.body, row.journal_head) != row.check_code:
        found.append(RecountFinding(code, "check_code"))
    if sealed_body(read_round(uow, row.round_id, row.session)) != row.body:
        found.append(RecountFinding(code, "result"))
    return found
