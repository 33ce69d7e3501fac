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
from thidua_desktop.services.base.ports import Clock, NewUnitOfWork, UnitOfWork
from thidua_desktop.services.conference.read_round import read_round

Written = Mapping[tuple[str, str], tuple[int, int]]
"""By contest and name: how many agree, how many disagree."""


class RecordWritten:
    """A new row for each name whose opinions changed; the last stands, zeros take them back."""

    def __init__(self, new_uow: NewUnitOfWork, clock: Clock) -> None:
        self._new_uow = new_uow
        self._clock = clock

    def __call__(self, round_id: int, written: Written) -> None:
        """Record them all or none. Names that are left out stay as they are.

        Raises Refused where the round is not between handing out and sealing, where a name is not
        on the paper, and against rule 6.3 (`LEDGER_OPEN` with `WRITTEN_REFUSED`).
        """
        with self._new_uow("record_written") as uow:
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
            if changed:
                for (contest, code), opinions in changed.items():
                    append_written(uow, self._clock, round_id, (contest, code), opinions)
                uow.commit()


def append_written(
    uow: UnitOfWork, clock: Clock, round_id: int, name: tuple[str, str], opinions: Opinions
) -> None:
    """Append the opinions on one name inside a transaction that is already open."""
    uow.count.append(
        WrittenRow(
            round_id=round_id, at=utc_text(clock.now()), contest=name[0], code=name[1],
            agree=opinions.agree, disagree=opinions.disagree,
        )
    )  # fmt: skip


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
