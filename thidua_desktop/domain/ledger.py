"""Cân đối phiếu: the sums that must close, each with its code (DESIGN 6.7)."""

from collections.abc import Iterable
from dataclasses import dataclass, fields

from thidua_desktop.domain.ballot import BallotForm
from thidua_desktop.domain.codes.ballot import Base, Marking
from thidua_desktop.domain.codes.round import LedgerCode
from thidua_desktop.domain.tally import Tally, WrittenOpinions


@dataclass(frozen=True, slots=True)
class Ledger:
    """Figures of a round, in papers and people; None where not yet known."""

    eligible: int | None = None  # tổng số có quyền bỏ phiếu
    present: int | None = None  # có mặt
    printed: int | None = None  # đã in
    spoilt: int | None = None  # hỏng, đổi trước khi bỏ vào hòm
    issued: int | None = None  # phát ra
    returned: int | None = None  # thu về

    def missing(self) -> tuple[str, ...]:
        return tuple(f.name for f in fields(self) if getattr(self, f.name) is None)

    def base_count(self, base: Base, tally: Tally) -> int:
        """What shares are reckoned on; a figure not yet known counts as 0."""
        if base is Base.VALID:
            return tally.valid
        figure: int | None = getattr(self, base.value)
        return figure or 0


def _over(left: int | None, right: int | None) -> bool:
    return left is not None and right is not None and left > right


def figure_faults(ledger: Ledger, proxies: int = 0) -> tuple[LedgerCode, ...]:
    """Check the figures among themselves: what can be said before any paper is typed."""
    usable = None
    if ledger.printed is not None:
        usable = ledger.printed - (ledger.spoilt or 0)
    voters = None if ledger.present is None else ledger.present + proxies
    checks = (
        (_over(ledger.present, ledger.eligible), LedgerCode.PRESENT_OVER_ELIGIBLE),
        (_over(ledger.issued, usable), LedgerCode.ISSUED_OVER_PRINTED),
        (_over(ledger.issued, voters), LedgerCode.ISSUED_OVER_PRESENT),
        (_over(ledger.returned, ledger.issued), LedgerCode.RETURNED_OVER_ISSUED),
    )
    return tuple(code for broken, code in checks if broken)


def written_fault(form: BallotForm, ledger: Ledger, written: WrittenOpinions) -> bool:
    """Say whether written opinions stand against rule 6.3.

    The form has to allow them, they need the base `eligible`, and a name has no more of them than
    members are absent.
    """
    absent = (ledger.eligible or 0) - (ledger.present or 0)
    return any(
        (opinion.agree or opinion.disagree)
        and (
            not form.written_allowed
            or form.contest(contest).base is not Base.ELIGIBLE
            or opinion.agree + opinion.disagree > absent
        )
        for (contest, _), opinion in written.items()
    )


def tally_faults(form: BallotForm, ledger: Ledger, tally: Tally) -> tuple[LedgerCode, ...]:
    """Check the count against the figures."""
    choosing = form.marking is not Marking.AGREE
    checks = (
        (tally.entered != ledger.returned, LedgerCode.ENTERED_NOT_RETURNED),
        (tally.valid + tally.invalid != tally.entered, LedgerCode.VALID_PLUS_INVALID),
        (sum(tally.reasons.values()) != tally.invalid, LedgerCode.REASONS_NOT_INVALID),
        (choosing and _over_seats(form, tally), LedgerCode.OVER_SEATS_TIMES_VALID),
        (written_fault(form, ledger, tally.written), LedgerCode.WRITTEN_REFUSED),
    )
    return tuple(code for broken, code in checks if broken)


def _over_seats(form: BallotForm, tally: Tally) -> bool:
    return any(
        sum(opinions.agree for opinions in tally.contest(contest.id).names.values())
        > contest.seats * tally.valid
        for contest in form.contests
    )


def number_faults(numbers: Iterable[int], returned: int) -> tuple[LedgerCode, ...]:
    """Check that a finished pass has each number 1…returned once."""
    if sorted(numbers) == list(range(1, returned + 1)):
        return ()
    return (LedgerCode.NUMBERS_BROKEN,)
