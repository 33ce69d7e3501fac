"""Ý kiến bằng văn bản of absent members, written down name by name until the result is sealed."""

from collections.abc import Mapping

from thidua_desktop.domain.ballot import BallotForm, ContestId, NameCode
from thidua_desktop.domain.codes.round import LedgerCode, RefusalCode
from thidua_desktop.domain.ledger import written_fault
from thidua_desktop.domain.states import CORRECTABLE
from thidua_desktop.domain.tally import Opinions
from thidua_desktop.services.base.canonical import utc_text
from thidua_desktop.services.base.count_rows import WrittenRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.conference.read_round import read_round

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
