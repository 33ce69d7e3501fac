"""What still blocks sealing a round, and what people should know (codes L… and W…)."""

from fractions import Fraction

from thidua_desktop.domain.codes.ballot import Outcome
from thidua_desktop.domain.codes.round import LedgerCode, RoundState, WarningCode
from thidua_desktop.domain.ledger import figure_faults, number_faults, tally_faults
from thidua_desktop.domain.same_names import look_alikes
from thidua_desktop.domain.states import GONE, SEALED_STATES
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.conference import Conference, Teller
from thidua_desktop.records.registration import Registration
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.base.successors import line_of
from thidua_desktop.services.conference.round_view import (
    FIRST_PASS,
    SECOND_PASS,
    PassInfo,
    RoundView,
    same_hands,
)


def round_errors(view: RoundView) -> tuple[LedgerCode, ...]:
    """Give every open sum and condition, each once, in the order of their codes."""
    if view.state in (RoundState.DRAFT, RoundState.READY):
        return (LedgerCode.FIGURE_MISSING,)
    if view.withheld and not view.papers:  # annulled, and nothing is left that could be summed up
        return ()
    codes = set(figure_faults(view.ledger, view.form.proxies))
    if view.ledger.returned is None or view.ledger.issued is None:
        return tuple(sorted({*codes, LedgerCode.FIGURE_MISSING}))
    codes |= set(tally_faults(view.form, view.ledger, view.tally))
    codes |= _pass_faults(view)
    if any(len(result.elected) > result.seats for result in view.results):
        codes.add(LedgerCode.ELECTED_OVER_SEATS)
    return tuple(sorted(codes))


def _pass_faults(view: RoundView) -> set[LedgerCode]:
    codes: set[LedgerCode] = set()
    # What a second pass had typed before the method changed is compared with nothing.
    for number in (FIRST_PASS,) if view.by_hand else (FIRST_PASS, SECOND_PASS):
        if view.papers.get(number):
            codes |= set(number_faults(view.papers[number], view.returned))
    second = view.passes.get(SECOND_PASS)
    if FIRST_PASS not in view.passes or (view.form.passes == SECOND_PASS and second is None):
        codes.add(LedgerCode.PASS_MISSING)
    if second is not None:
        codes |= _hand_faults(view) if view.by_hand else _second_pass_faults(view, second)
    return codes


def _hand_faults(view: RoundView) -> set[LedgerCode]:
    checks = (
        (view.hand is None, LedgerCode.PASS_MISSING),
        (bool(view.hand_difference), LedgerCode.DIFFERENCES_OPEN),
    )
    return {code for broken, code in checks if broken}


def _second_pass_faults(view: RoundView, second: PassInfo) -> set[LedgerCode]:
    first = view.passes.get(FIRST_PASS)
    same = first is not None and same_hands(first, second)
    checks = (
        (bool(view.returned) and not view.papers.get(SECOND_PASS), LedgerCode.PASS_MISSING),
        (bool(view.differences), LedgerCode.DIFFERENCES_OPEN),
        (same and not second.reason, LedgerCode.SAME_TYPIST),
    )
    return {code for broken, code in checks if broken}


def round_warnings(uow: UnitOfWork, view: RoundView) -> tuple[WarningCode, ...]:
    """Give what people should know and decide; none of it blocks."""
    codes: set[WarningCode] = set()
    conference = uow.registers.get(Conference, view.record.conference_id)
    tellers = uow.registers.find(Teller, conference_id=conference.id)
    units = {teller.unit_id for teller in tellers if teller.unit_id is not None}
    if units and units & _unit_ids(uow, view):
        codes.add(WarningCode.TELLER_NOMINATED)
    if _unregistered(uow, view, conference.year_id):
        codes.add(WarningCode.NOT_REGISTERED)
    if look_alikes(view.form):
        codes.add(WarningCode.LOOK_ALIKE)
    present, eligible = view.ledger.present, view.ledger.eligible
    if present is not None and eligible and present < Fraction(view.record.quorum) * eligible:
        codes.add(WarningCode.QUORUM)
    if view.state is RoundState.AGREED or view.state in SEALED_STATES:
        codes |= _result_warnings(view)
    return tuple(sorted(codes))


def _unit_ids(uow: UnitOfWork, view: RoundView) -> set[int | None]:
    codes = {name.code for name in view.form.candidates}
    return {unit.id for unit in uow.registers.find(Unit) if unit.code in codes}


def _unregistered(uow: UnitOfWork, view: RoundView, year_id: int) -> bool:
    """Whether the year keeps registrations and a name on the paper lacks one for its title."""
    registered = uow.registers.find(Registration, year_id=year_id)
    if not registered:
        return False
    units = {unit.id: unit for unit in uow.registers.find(Unit)}
    valid = {
        (one.title, unit.code)
        for one in registered
        if one.state not in GONE
        for unit in line_of(units, one.unit_id)  # a unit renamed since then need not register anew
    }
    return any(
        (contest.title, name.code) not in valid
        for contest in view.form.contests
        for name in contest.candidates
    )


def _result_warnings(view: RoundView) -> set[WarningCode]:
    codes = set()
    for result in view.final:
        if result.with_outcome(Outcome.TIED):
            codes.add(WarningCode.TIE)
        elif result.with_outcome(Outcome.REQUIRES_PENDING):
            codes.add(WarningCode.PENDING)
        elif result.seats_left > 0:
            codes.add(WarningCode.SEATS_LEFT)
    return codes
