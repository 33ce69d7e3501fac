"""Xếp loại năm is entered once: what a unit's targets ask of it is read from there, and kept there.

A target asks for a rating where its indicator is that of the list (DOMAIN-WORK 2: UNIT_RATING,
PARTY_RATING), or where it says so in the words of the law.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from thidua_desktop.domain.codes.plans import Grade, PlanCode, ValueKind
from thidua_desktop.records.plans import Indicator, Plan, PlanTarget
from thidua_desktop.records.registration import Rating
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.registers.register_source import Find
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.texts.base.vietnamese import fold
from thidua_desktop.texts.plans.plans import RATED_AS

_OF_INDICATOR: Final = {"UNIT_RATING": "grade", "PARTY_RATING": "party_grade"}


def drawn(find: Find, targets: Iterable[PlanTarget]) -> tuple[PlanTarget, ...]:
    """Give targets with what the units were rated, where they ask for that and it is known."""
    given = tuple(targets)
    graded = [one for one in given if one.value_kind is ValueKind.GRADE]
    if not graded:
        return given
    plans = {one.id: one for one in find(Plan, id=sorted({one.plan_id for one in graded}))}
    codes = {one.id: one.code for one in find(Indicator)}
    years = sorted({plan.year_id for plan in plans.values()})
    ratings = {
        (one.year_id, one.unit_id): one for one in find(Rating, year_id=years, person_id=None)
    }

    def shown(target: PlanTarget) -> PlanTarget:
        plan, name = plans.get(target.plan_id), rated_as(target, codes)
        rating = ratings.get((plan.year_id, plan.unit_id or 0)) if plan else None
        grade = getattr(rating, name) if rating and name else None
        return target.model_copy(update={"achieved": grade.value}) if grade else target

    return tuple(map(shown, given))


def rated_as(target: PlanTarget, codes: Mapping[int | None, str]) -> str:
    """Name the field of a rating for which a target asks; empty where it asks for none."""
    if target.value_kind is not ValueKind.GRADE:
        return ""
    code = codes.get(target.indicator_id, "")
    text = fold(target.text)
    named = (name for name, wording in RATED_AS.items() if fold(wording) in text)
    return _OF_INDICATOR.get(code) or next(named, "")


def keep_target(changes: RegisterChanges, target: PlanTarget) -> PlanTarget:
    """Store a target; what a unit was rated goes to its rating, and stands there alone.

    Raises Refused where a rating would be left that says nothing.
    """
    plan = changes.find(Plan, id=target.plan_id)[0]
    name = rated_as(target, {one.id: one.code for one in changes.find(Indicator)})
    if not name or plan.unit_id is None:
        return changes.save(target)
    found = changes.find(Rating, year_id=plan.year_id, unit_id=plan.unit_id, person_id=None)
    grade = Grade(target.achieved) if target.achieved else None
    if found:
        _keep_grade(changes, found[0], name, grade)
    elif grade is not None and name == "grade":
        changes.save(Rating(year_id=plan.year_id, unit_id=plan.unit_id, grade=grade))
    else:
        return changes.save(target)
    return changes.save(target.model_copy(update={"achieved": ""}))


def _keep_grade(changes: RegisterChanges, rating: Rating, name: str, grade: Grade | None) -> None:
    if grade is not None or name != "grade":
        changes.save(rating.model_copy(update={name: grade}))
    elif rating.party_grade or rating.document_id or rating.date or rating.note:
        raise Refused(PlanCode.RATED)
    else:
        changes.delete(rating)
