"""The facts of what is written of registrations: a unit's own, the report, its annex, nominees."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from thidua_desktop.domain.codes.registration import FlagGround, RegistrationState
from thidua_desktop.domain.registration.funnel import Funnel, funnel
from thidua_desktop.domain.states import DROPPED, GONE
from thidua_desktop.records.choices import PlanLevel
from thidua_desktop.records.cluster import Membership, Unit
from thidua_desktop.records.people import Person as PersonRecord
from thidua_desktop.records.plans import Plan, PlanTarget
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.issuing.letterhead_facts import Person
from thidua_desktop.services.issuing.year_head import (
    YearHead,
    YearHeadFacts,
    read_year_head,
    unit_signer,
    year_head_facts,
)
from thidua_desktop.services.registers.title_names import (
    commendation_codes,
    title_names,
)
from thidua_desktop.services.registration.candidates import (
    Candidate,
    CandidateLists,
    candidate_lists,
    why_not,
)
from thidua_desktop.services.registration.year_book import Registered, read_book, registrations_due
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import short_date
from thidua_desktop.texts.registration import candidates as candidate_texts
from thidua_desktop.texts.registration import papers as texts
from thidua_desktop.texts.registration.registration import note_text


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrationPaper:
    """The registrations of a year, as each of their documents is made from them."""

    head: YearHead
    members: tuple[Unit, ...]
    book: tuple[Registered, ...]
    titles: Mapping[str, str]
    commendations: frozenset[str]
    due: datetime.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitPaper:
    """What one unit registers: its targets, its titles, its people and who signs."""

    year: RegistrationPaper
    unit: Unit
    targets: tuple[PlanTarget, ...]
    people: Mapping[int, str]
    positions: Mapping[int, str]
    signer: Person

    @property
    def head(self) -> YearHead:
        return self.year.head


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredTarget:
    """A target of the unit."""

    text: str
    unit_of_measure: str
    planned: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryFacts:
    """Who registers what."""

    who: str
    position: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrationFormFacts(YearHeadFacts):
    """Everything that a unit's registration may say."""

    unit: str
    unit_code: str
    targets: tuple[RegisteredTarget, ...]
    collectives: tuple[EntryFacts, ...]
    people: tuple[EntryFacts, ...]
    commendations: tuple[EntryFacts, ...]
    unit_signer: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class CountFacts:
    """How many registered a title, or what a unit registered, and how many are left."""

    name: str
    registered: int
    adjusted: int
    withdrawn: int
    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitCountFacts(CountFacts):
    """The counts of a unit, with its titles, when they came and why some are gone."""

    titles: str
    received: datetime.date | None
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrationReportFacts(YearHeadFacts):
    """Everything that the report and its annex may say."""

    units: int
    units_done: int
    units_missing: tuple[str, ...]
    units_late: tuple[str, ...]
    due: datetime.date | None
    titles: tuple[CountFacts, ...]
    by_unit: tuple[UnitCountFacts, ...]
    total: CountFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class NomineeFacts:
    """A nominee with what the conference looks at."""

    place: str
    unit: str
    registered: datetime.date | None
    targets: str
    score: str
    areas: int | None
    inspections: str
    rating: str
    flags: str
    proofs: str
    remark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NomineeListFacts:
    """The nominees of one title, those not on the list after them."""

    title: str
    rows: tuple[NomineeFacts, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NomineeSheetFacts(YearHeadFacts):
    """Everything that the sheet of nominees may say."""

    lists: tuple[NomineeListFacts, ...]
    grounds: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NomineePaper:
    """The lists of candidates under the head of the year."""

    head: YearHead
    lists: CandidateLists


def read_year_paper(uow: UnitOfWork, year_id: int) -> RegistrationPaper:
    """Read the registrations of a year."""
    registers = uow.registers
    book = read_book(uow, year_id)
    head = read_year_head(uow, year_id, None)
    units = {unit.id: unit for unit in registers.find(Unit)}
    members = [units[one.unit_id] for one in registers.find(Membership, year_id=year_id)]
    return RegistrationPaper(
        head=head,
        members=tuple(members),
        book=book,
        titles=title_names(registers, year_id, (one.record.title for one in book)),
        commendations=commendation_codes(head.year.rules_body),
        due=registrations_due(registers, year_id),
    )


def read_unit_paper(uow: UnitOfWork, membership_id: int) -> UnitPaper:
    """Read what a member of a year registers, with the targets of its own plans."""
    registers = uow.registers
    member = registers.get(Membership, membership_id)
    year = read_year_paper(uow, member.year_id)
    plans = registers.find(
        Plan, year_id=member.year_id, level=PlanLevel.UNIT, unit_id=member.unit_id
    )
    people = registers.find(PersonRecord, unit_id=member.unit_id)
    day = datetime.date(year.head.year.year, 3, 1)
    return UnitPaper(
        year=year,
        unit=registers.get(Unit, member.unit_id),
        targets=tuple(registers.find(PlanTarget, plan_id=[plan.id for plan in plans])),
        people={person.id or 0: person.name for person in people},
        positions={person.id or 0: person.position for person in people},
        signer=unit_signer(registers, member.unit_id, day, member.head_post),
    )


def read_nominee_paper(uow: UnitOfWork, year_id: int) -> NomineePaper:
    """Read the lists of candidates of a year."""
    head = read_year_head(uow, year_id, None)
    lists = candidate_lists(uow, head.year, read_book(uow, year_id), {})
    return NomineePaper(head=head, lists=lists)


def registration_form_facts(paper: UnitPaper) -> RegistrationFormFacts:
    """Gather what a unit registers and did not take back."""
    year = paper.year
    own = [o for o in year.book if o.record.unit_id == paper.unit.id and o.state not in GONE]
    rest = [one for one in own if one.record.title not in year.commendations]
    people = [one for one in rest if one.person]
    return RegistrationFormFacts(
        **year_head_facts(year.head, None),
        unit=paper.unit.name,
        unit_code=paper.unit.code,
        targets=tuple(
            RegisteredTarget(
                text=one.text,
                unit_of_measure=one.unit_of_measure,
                planned=texts.figure(one.measure.kind, one.planned),
            )
            for one in paper.targets
        ),
        collectives=tuple(_entry(one, paper) for one in rest if not one.person),
        people=tuple(_entry(one, paper) for one in people),
        commendations=tuple(
            _entry(one, paper) for one in own if one.record.title in year.commendations
        ),
        unit_signer=paper.signer,
    )


def _entry(one: Registered, paper: UnitPaper) -> EntryFacts:
    record = one.record
    return EntryFacts(
        who=one.person or record.collective or paper.unit.name,
        position=paper.positions.get(record.person_id or 0, ""),
        title=paper.year.titles[record.title],
    )


def registration_report_facts(paper: RegistrationPaper) -> RegistrationReportFacts:
    """Count them by title and by unit, in their order."""
    by_unit = [_unit_counts(unit, paper) for unit in paper.members]
    done = [one for one in by_unit if one.left]
    late = [one.name for one in by_unit if _is_late(one.received, paper.due)]
    titles = [
        _counts(name, (o for o in paper.book if o.record.title == code))
        for code, name in paper.titles.items()
    ]
    return RegistrationReportFacts(
        **year_head_facts(paper.head, None),
        units=len(paper.members),
        units_done=len(done),
        units_missing=tuple(one.name for one in by_unit if not one.left),
        units_late=tuple(late),
        due=paper.due,
        titles=tuple(one for one in titles if one.registered),
        by_unit=tuple(by_unit),
        total=_counts("", paper.book),
    )


def _is_late(received: datetime.date | None, due: datetime.date | None) -> bool:
    return received is not None and due is not None and received > due


def _figures(found: Iterable[Registered]) -> Funnel:
    return funnel((one.state, one.passed) for one in found)


def _counts(name: str, found: Iterable[Registered]) -> CountFacts:
    counted = _figures(found)
    return CountFacts(
        name=name,
        registered=counted[RegistrationState.REGISTERED],
        adjusted=counted[RegistrationState.ADJUSTED],
        withdrawn=counted[RegistrationState.WITHDRAWN],
        left=counted.left,
    )


def _unit_counts(unit: Unit, paper: RegistrationPaper) -> UnitCountFacts:
    own = [one for one in paper.book if one.record.unit_id == unit.id]
    there = [one for one in own if one.state not in GONE]
    counted = _figures(own)
    dates = [one.record.date for one in own if one.record.date is not None]
    given = [
        (name, sum(one.record.title == code for one in there))
        for code, name in paper.titles.items()
    ]
    return UnitCountFacts(
        name=unit.name,
        titles=texts.numbered([(name, many) for name, many in given if many]),
        registered=counted[RegistrationState.REGISTERED],
        adjusted=counted[RegistrationState.ADJUSTED],
        withdrawn=counted[RegistrationState.WITHDRAWN],
        left=counted.left,
        received=max(dates, default=None),
        note="; ".join(_gone(one, paper) for one in own if one.state in GONE),
    )


def _gone(one: Registered, paper: RegistrationPaper) -> str:
    return texts.gone(choice_text(one.state), paper.titles[one.record.title], one.last.reason)


def nominee_sheet_facts(paper: NomineePaper) -> NomineeSheetFacts:
    """Gather them title by title, the eligible first."""
    return NomineeSheetFacts(
        **year_head_facts(paper.head, None),
        lists=tuple(
            NomineeListFacts(title=one.name, rows=tuple(_nominees(one.eligible, one.others, paper)))
            for one in paper.lists.lists
            if one.eligible or one.others
        ),
        grounds=tuple(
            texts.ground(place, choice_text(ground)) for place, ground in enumerate(FlagGround, 1)
        ),
    )


def _nominees(
    eligible: Sequence[Candidate], others: Sequence[Candidate], paper: NomineePaper
) -> Iterable[NomineeFacts]:
    for place, one in enumerate(eligible, 1):
        yield _nominee(one, str(place), paper)
    for one in others:
        yield _nominee(one, "", paper)


def _nominee(one: Candidate, place: str, paper: NomineePaper) -> NomineeFacts:
    visits = [
        texts.visit(choice_text(v.period), short_date(v.date) if v.date else "")
        for v in one.inspections
    ]
    met = {proof.ground: proof.proof for proof in one.proofs if proof.met}
    proofs = [
        texts.ground(place, met.get(ground) or texts.NO_PROOF)
        for place, ground in enumerate(FlagGround, 1)
    ]
    return NomineeFacts(
        place=place,
        unit=one.unit.name,
        registered=one.registered.record.date,
        targets=candidate_texts.targets(one.targets),
        score=candidate_texts.score(one.score, one.rank),
        areas=one.membership.area_count if one.membership is not None else None,
        inspections="; ".join(visits),
        rating=choice_text(one.grade) if one.grade is not None else "",
        flags=candidate_texts.flags(one.flags, paper.lists.names),
        proofs="; ".join(proofs),
        remark=_remark(one),
    )


def _remark(one: Candidate) -> str:
    if one.is_eligible:
        return ""
    state = choice_text(one.registered.state)
    if one.registered.state not in DROPPED:
        state = candidate_texts.UNDECIDED
    return ": ".join(filter(None, (state, "; ".join(why_not(one, note_text)))))
