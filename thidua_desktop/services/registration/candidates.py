"""Lập danh sách đề cử: who is eligible becomes the candidates on the paper of the conference."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from thidua_desktop.domain.codes.plans import Grade
from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.domain.codes.registration import RegistrationState
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.domain.plans.targets import RollUp, roll_up
from thidua_desktop.domain.registration.checks import Note, fails
from thidua_desktop.domain.states import DROPPED
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import ConferenceKind
from thidua_desktop.records.cluster import EmulationYear, Membership, Unit
from thidua_desktop.records.conference import BallotRound, Conference, Contest, Nominee
from thidua_desktop.records.inspections import Inspection
from thidua_desktop.records.registration import FlagProof
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.base.round_state import round_state
from thidua_desktop.services.conference.draft_paper import (
    add_contest,
    add_names,
    add_paper,
    remove_name,
)
from thidua_desktop.services.conference.propose_contest import ProposeContest
from thidua_desktop.services.plans.year_targets import lines_of_units, read_target_groups
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.registers.title_names import flag_codes, title_names
from thidua_desktop.services.registration.award_history import read_flags
from thidua_desktop.services.registration.check_registrations import read_grades, read_notes
from thidua_desktop.services.registration.year_book import Registered, read_book
from thidua_desktop.services.scoring.allotted import Allotted, read_allotted
from thidua_desktop.services.scoring.year_scores import RANKING, read_scores
from thidua_desktop.services.years.rule_choices import RuleSets
from thidua_desktop.texts.loading.load import paper_title

_CHOSEN = frozenset(
    {
        RegistrationState.ELIGIBLE,
        RegistrationState.NOMINATED,
        RegistrationState.ELECTED,
        RegistrationState.NOT_ELECTED,
        RegistrationState.PROPOSED,
        RegistrationState.AWARDED,
    }
)
"""States of those that are, or were, on the list of candidates."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A unit that registered a title, with what the conference looks at."""

    registered: Registered
    unit: Unit
    membership: Membership | None
    rank: int | None
    score: str
    grade: Grade | None
    targets: RollUp
    inspections: tuple[Inspection, ...]
    flags: tuple[tuple[int, str], ...]
    proofs: tuple[FlagProof, ...]
    notes: tuple[Note, ...]

    @property
    def is_eligible(self) -> bool:
        return self.registered.state in _CHOSEN

    @property
    def is_undecided(self) -> bool:
        return self.registered.state is RegistrationState.REGISTERED

    @property
    def against(self) -> tuple[Note, ...]:
        return fails(self.notes)


@dataclass(frozen=True, slots=True)
class TitleList:
    """A title with those eligible, in the order of the list, and all others."""

    title: str
    name: str
    eligible: tuple[Candidate, ...]
    others: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class CandidateLists:
    """The lists of a year; `names` are those of the titles, also of flags of past years.

    `allotted` says how many of a title the cluster may propose, where a document says so.
    """

    year: EmulationYear
    lists: tuple[TitleList, ...]
    names: Mapping[str, str]
    allotted: Mapping[str, Allotted]


def read_candidates(uow: UnitOfWork, year_id: int, rule_sets: RuleSets) -> CandidateLists:
    """Give who registered a title that is voted on: the eligible, ranked by their scores.

    Equal scores have an equal rank (1, 2, 2, 4); without scores the order is that of the members.
    """
    year = uow.registers.get(EmulationYear, year_id)
    book = read_book(uow, year_id)
    return candidate_lists(uow, year, book, read_notes(uow, year_id, rule_sets, book))


def candidate_lists(
    uow: UnitOfWork,
    year: EmulationYear,
    book: Sequence[Registered],
    notes: Mapping[int, tuple[Note, ...]],
) -> CandidateLists:
    """Give the same of registrations that were read, with what was found to be looked at."""
    titles = flag_codes(year.rules_body)
    units = [one for one in book if one.record.is_whole_unit]
    make = _Facts(uow, year, titles, units, notes).candidate
    names = title_names(uow.registers, stored_id(year), titles)
    lists = []
    for title in titles:
        found = sorted((make(one) for one in units if one.record.title == title), key=_place)
        eligible = tuple(one for one in found if one.is_eligible)
        others = tuple(one for one in found if not one.is_eligible)
        lists.append(TitleList(title, names[title], eligible, others))
    allotted = read_allotted(uow.registers, stored_id(year))
    return CandidateLists(year, tuple(lists), names, allotted)


def _place(one: Candidate) -> tuple[int, int]:
    rank = one.rank if one.rank is not None else 1_000_000
    return rank, one.membership.position if one.membership is not None else 1_000_000


class _Facts:
    """What is read once of all units."""

    def __init__(
        self,
        uow: UnitOfWork,
        year: EmulationYear,
        titles: Sequence[str],
        book: Sequence[Registered],
        notes: Mapping[int, tuple[Note, ...]],
    ) -> None:
        registers, year_id = uow.registers, stored_id(year)
        self._notes = notes
        self._units = {stored_id(unit): unit for unit in registers.find(Unit)}
        self._members = {m.unit_id: m for m in registers.find(Membership, year_id=year_id)}
        self._ranked = read_scores(uow, year_id, RANKING).by_unit
        self._grades = read_grades(registers, year_id)
        self._targets = lines_of_units(read_target_groups(uow, year_id))
        self._visits: dict[int, list[Inspection]] = {}
        for visit in registers.find(Inspection, year_id=year_id):
            self._visits.setdefault(visit.unit_id, []).append(visit)
        self._flags = read_flags(uow, year.year, titles)
        self._proofs: dict[int, list[FlagProof]] = {}
        for proof in registers.find(FlagProof, registration_id=[o.record.id for o in book]):
            self._proofs.setdefault(proof.registration_id, []).append(proof)

    def candidate(self, one: Registered) -> Candidate:
        unit_id, number = one.record.unit_id, stored_id(one.record)
        ranked = self._ranked.get(unit_id)
        return Candidate(
            registered=one,
            unit=self._units[unit_id],
            membership=self._members.get(unit_id),
            rank=ranked.placed.rank if ranked else None,
            score=ranked.text if ranked else "",
            grade=self._grades.get((unit_id, None)),
            targets=roll_up(line.met for line in self._targets.get(unit_id, ())),
            inspections=tuple(self._visits.get(unit_id, ())),
            flags=self._flags.get(unit_id, ()),
            proofs=tuple(self._proofs.get(number, ())),
            notes=self._notes.get(number, ()),
        )


def put_on_paper(
    changes: RegisterChanges,
    propose: ProposeContest,
    lists: Iterable[TitleList],
    year: EmulationYear,
) -> int:
    """Make the eligible the candidates of the draft paper, in their order; give how many names.

    Those that stand there and are not eligible go. Raises Refused where nobody is eligible, the
    year has no conference, or its paper is frozen.
    """
    wanted = [one for one in lists if one.eligible]
    if not wanted:
        raise Refused(RegisterCode.NOBODY_ELIGIBLE)
    draft = _draft(changes, stored_id(year))
    placed = 0
    for one in sorted(wanted, key=lambda found: bool(_required(propose, year, found.title))):
        contest = _contest(changes, propose, draft, year, one.title)
        for nominee in reversed(changes.find(Nominee, contest_id=contest.id)):
            remove_name(changes, nominee)
        units = [candidate.registered.record.unit_id for candidate in one.eligible]
        add_names(changes, contest, units)
        placed += len(units)
    return placed


def _required(propose: ProposeContest, year: EmulationYear, title: str) -> str:
    return propose(year, title).requires


def _draft(changes: RegisterChanges, year_id: int) -> int:
    """Give the paper that is still a draft, a new one where the conference has none at all."""
    conferences = changes.find(Conference, year_id=year_id, kind=ConferenceKind.YEAR)
    if not conferences:
        raise Refused(RegisterCode.NO_CONFERENCE)
    rounds = changes.find(BallotRound, conference_id=conferences[-1].id)
    for ballot in rounds:
        if round_state(changes.uow, stored_id(ballot)) is RoundState.DRAFT:
            return stored_id(ballot)
    if rounds:
        raise Refused(RegisterCode.PAPER_FROZEN)
    year = changes.find(EmulationYear, id=year_id)[0].year
    return add_paper(changes, stored_id(conferences[-1]), paper_title(year), "")


def _contest(
    changes: RegisterChanges,
    propose: ProposeContest,
    round_id: int,
    year: EmulationYear,
    title: str,
) -> Contest:
    for contest in changes.find(Contest, round_id=round_id):
        if contest.title == title:
            return contest
    made = add_contest(changes, propose, round_id, year, title)
    return changes.find(Contest, id=made)[0]


def why_not(one: Candidate, text: Callable[[Note], str]) -> tuple[str, ...]:
    """Say why somebody is not on the list: the reason of the drop, or what speaks against it."""
    if one.registered.state in DROPPED and one.registered.last.reason:
        return (one.registered.last.reason,)
    return tuple(text(note) for note in one.against)
