"""The facts of báo cáo thành tích of a proposed unit (DOMAIN-WORK 3.25): from the registers."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from thidua_desktop.domain.codes.documents import DraftCode
from thidua_desktop.records.choices import PlanLevel
from thidua_desktop.records.cluster import Membership, Unit
from thidua_desktop.records.documents import Document
from thidua_desktop.records.follow_up import GoodExample
from thidua_desktop.records.plans import Plan, PlanTarget
from thidua_desktop.records.registration import GrantedAward, Rating
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.issuing.inspections.inspection_facts import VisitTarget, target_facts
from thidua_desktop.services.issuing.letterhead_facts import Person
from thidua_desktop.services.issuing.year_head import (
    YearHead,
    YearHeadFacts,
    read_year_head,
    unit_signer,
    year_head_facts,
)
from thidua_desktop.services.plans.rated_targets import drawn
from thidua_desktop.services.registers.named_document import document_of
from thidua_desktop.services.registers.title_names import commendation_codes, title_names
from thidua_desktop.services.registration.proposed_units import read_proposed
from thidua_desktop.services.registration.year_book import awards_by_year, holder_of
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.documents.drafts import cited


@dataclass(frozen=True, slots=True, kw_only=True)
class AchievementView:
    """A unit that is proposed, with its year."""

    head: YearHead
    unit: Unit
    member: Membership
    titles: tuple[str, ...]
    targets: tuple[PlanTarget, ...]
    examples: tuple[GoodExample, ...]
    rating: Rating | None
    awards: tuple[tuple[int, GrantedAward, Document | None], ...]
    names: dict[str, str]
    commendations: frozenset[str]
    signer: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class PastAward:
    """What it was awarded in a year, and by which decision."""

    year: int
    name: str
    decision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AchievementFacts(YearHeadFacts):
    """Everything that the report may say."""

    unit: str
    unit_code: str
    titles: tuple[str, ...]
    staff: int | None
    women: int | None
    areas: tuple[str, ...]
    area_count: int | None
    targets: tuple[VisitTarget, ...]
    examples: tuple[str, ...]
    rating: str
    party_rating: str
    past_titles: tuple[PastAward, ...]
    past_commendations: tuple[PastAward, ...]
    unit_signer: Person


def read_achievements(uow: UnitOfWork, membership_id: int) -> AchievementView:
    """Read what is known of a unit in a year."""
    registers = uow.registers
    member = registers.get(Membership, membership_id)
    year_id, unit_id = member.year_id, member.unit_id
    head = read_year_head(uow, year_id, None)
    number = head.year.year
    plans = registers.find(Plan, year_id=year_id, level=PlanLevel.UNIT, unit_id=unit_id)
    targets = registers.find(PlanTarget, plan_id=[plan.id for plan in plans])
    awards = tuple(_awards(uow, unit_id, number))
    ratings = registers.find(Rating, year_id=year_id, unit_id=unit_id, person_id=None)
    day = datetime.date(number, 12, 31)
    proposed = (one for one in read_proposed(uow, year_id) if one.unit.id == unit_id)
    return AchievementView(
        head=head,
        unit=registers.get(Unit, unit_id),
        member=member,
        titles=tuple(one.title_name for one in proposed),
        targets=drawn(registers.find, targets),
        examples=tuple(registers.find(GoodExample, year_id=year_id, unit_id=unit_id)),
        rating=ratings[0] if ratings else None,
        awards=awards,
        names=dict(title_names(registers, None, (one.title for _, one, _ in awards))),
        commendations=commendation_codes(head.year.rules_body),
        signer=unit_signer(registers, unit_id, day, member.head_post),
    )


def _awards(
    uow: UnitOfWork, unit_id: int, number: int
) -> Iterator[tuple[int, GrantedAward, Document | None]]:
    """Those of the unit as a whole in the years before, newest first."""
    found = awards_by_year(uow.registers, unit_id=unit_id)
    for year, one in sorted(found, key=lambda dated: -dated[0]):
        if year < number and holder_of(one)[1:] == ("", ""):
            yield year, one, document_of(uow.registers, one.document_id)


def achievement_facts(view: AchievementView) -> AchievementFacts:
    """Gather what the report says."""
    member, rating = view.member, view.rating
    party = rating.party_grade if rating is not None else None
    return AchievementFacts(
        **year_head_facts(view.head, None),
        unit=view.unit.name,
        unit_code=view.unit.code,
        titles=view.titles,
        staff=member.staff,
        women=member.women,
        areas=member.area_list,
        area_count=member.area_count,
        targets=tuple(target_facts(one) for one in view.targets),
        examples=tuple(": ".join(filter(None, (o.name, o.what))) for o in view.examples),
        rating=choice_text(rating.grade) if rating is not None else "",
        party_rating=choice_text(party) if party is not None else "",
        past_titles=tuple(_past(view, commendations=False)),
        past_commendations=tuple(_past(view, commendations=True)),
        unit_signer=view.signer,
    )


def _past(view: AchievementView, *, commendations: bool) -> Iterator[PastAward]:
    for year, one, document in view.awards:
        if (one.title in view.commendations) is commendations:
            decision = "" if document is None else _decision(document)
            yield PastAward(year=year, name=view.names[one.title], decision=decision)


def _decision(one: Document) -> str:
    return cited(one.kind, one.number, one.date, one.issuer, "")


def proposed_needed(view: AchievementView) -> DraftCode | None:
    """A report is made for who is proposed."""
    return None if view.titles else DraftCode.NOT_PROPOSED
