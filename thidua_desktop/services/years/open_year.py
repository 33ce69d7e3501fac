"""Mở hồ sơ năm mới: what was chosen of the proposal becomes the new year, in one change."""

from collections.abc import Sequence
from typing import Any

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.records.base import YEARS, stored_id
from thidua_desktop.records.choices import YearEventKind
from thidua_desktop.records.cluster import Appointment, EmulationYear, Membership, Unit
from thidua_desktop.records.conference import Conference
from thidua_desktop.records.follow_up import Recommendation
from thidua_desktop.records.year import OpenTask
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.successors import heir_on
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.years.leaders import leaders_of, put_leaders
from thidua_desktop.services.years.move_year import event_of
from thidua_desktop.services.years.open_work import OpenItem
from thidua_desktop.services.years.rule_choices import RuleSets, edited_years
from thidua_desktop.services.years.unit_figures import figures_in, figures_of, together
from thidua_desktop.services.years.year_names import keep_year
from thidua_desktop.services.years.year_proposal import YearChoices, heirs_lead, list_day


def open_year(changes: RegisterChanges, choices: YearChoices, rule_sets: RuleSets) -> EmulationYear:
    """Open a year as chosen; a single undo takes it away again."""
    years = changes.find(EmulationYear)
    refuse_year(choices.year, [one.year for one in years])
    rules = rule_sets.chosen(choices.rules, years, edited_years(changes.find))
    year = keep_year(
        changes,
        EmulationYear(
            year=choices.year,
            rules=rules.name,
            rules_body=rules.body,
            movement=choices.movement,
            theme=choices.theme,
        ),
    )
    year_id = stored_id(year)
    _carry_members(changes, year, choices.members)
    for step in choices.steps:
        changes.save(step.model_copy(update={"year_id": year_id}))
    _carry_work(changes, year, choices)
    _carry_leaders(changes, year.year)
    if choices.launched_by is not None:
        meeting = changes.find(Conference, id=choices.launched_by)[0]
        changes.save(meeting.model_copy(update={"next_year_id": year_id}))
    changes.save(event_of(changes.uow, year_id, YearEventKind.OPENED, year.state))
    return year


def typed_year(text: str) -> int | None:
    """Read the number of an emulation year; None where it is none."""
    number = text.strip()
    return int(number) if number.isdecimal() and int(number) in YEARS else None


def refuse_year(year: int, existing: list[int]) -> None:
    """Refuse a year that the store has, and one that cannot be meant."""
    if year in existing:
        raise Refused(RegisterCode.YEAR_EXISTS, str(year))
    if year not in YEARS:
        raise Refused(RegisterCode.YEAR_OUT_OF_RANGE, str(year))


def _carry_members(changes: RegisterChanges, year: EmulationYear, unit_ids: Sequence[int]) -> None:
    """Each member begins with the figures of the year before: its own and those it took over."""
    units = {unit.id: unit for unit in changes.find(Unit)}
    earlier = [one for one in changes.find(EmulationYear) if one.year < year.year]
    before = changes.find(Membership, year_id=earlier[-1].id) if earlier else ()
    heirs: dict[int | None, list[Membership]] = {}
    for member in before:
        heir = heir_on(units, member.unit_id, list_day(year.year))
        heirs.setdefault(heir.id if heir else None, []).append(member)
    for position, unit_id in enumerate(unit_ids, 1):
        figures = together(heirs[unit_id]) if unit_id in heirs else _figures(changes, unit_id, year)
        place = {"year_id": year.id, "unit_id": unit_id, "position": position}
        changes.save(Membership.model_validate({**place, **figures}))


def _figures(changes: RegisterChanges, unit_id: int, year: EmulationYear) -> dict[str, Any]:
    return figures_of(figures_in(changes, unit_id, year.year))


def _carry_work(changes: RegisterChanges, year: EmulationYear, choices: YearChoices) -> None:
    """Open work becomes công việc chuyển tiếp; what was carried before keeps its year."""
    earlier = [one for one in changes.find(EmulationYear) if one.year < year.year]
    if not earlier:
        return
    before = changes.find(OpenTask, year_id=earlier[-1].id)
    origins = {(task.source, task.text): task.from_year for task in before}
    for item in choices.items:
        asked = _asked(changes, item)
        if asked is not None:
            changes.save(_carried(asked, item, year, earlier[-1].year))
            continue
        changes.save(
            OpenTask(
                year_id=stored_id(year),
                source=item.source,
                text=item.text,
                due=item.due,
                from_year=origins.get((item.source, item.text), earlier[-1].year),
                owner_unit_id=item.owner_unit_id,
            )
        )


def _asked(changes: RegisterChanges, item: OpenItem) -> Recommendation | None:
    """What was asked or ordered stays what it is, so that its answer can be written down."""
    if item.table != Recommendation.register.name:
        return None
    return next(iter(changes.find(Recommendation, id=item.record_id)), None)


def _carried(
    asked: Recommendation, item: OpenItem, year: EmulationYear, before: int
) -> Recommendation:
    """The documents by which it was sent and answered stay in the books of their year."""
    new = {"id": None, "year_id": year.id, "from_year": asked.from_year or before}
    return asked.model_copy(update={**new, "owner_unit_id": item.owner_unit_id})


def _carry_leaders(changes: RegisterChanges, year: int) -> None:
    """A leader that was renamed or merged before the year began leads under its new name."""
    units = {unit.id: unit for unit in changes.find(Unit)}
    named = changes.find(Appointment, for_year=year)
    leaders = heirs_lead(leaders_of(changes, year), units)
    if leaders.head is None:
        return
    unit_ids = [stored_id(unit) for unit in (leaders.head, *leaders.deputies)]
    if set(unit_ids) != {one.unit_id for one in named}:
        put_leaders(changes, year, unit_ids, leaders.document.id if leaders.document else None)
