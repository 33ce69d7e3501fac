"""Lập Cụm mới: a cluster, its units and its first year, in a new store."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.records.base import field_specs, stored_id
from thidua_desktop.records.choices import AppointmentRole, UnitKind, YearEventKind
from thidua_desktop.records.cluster import (
    Appointment,
    Cluster,
    EmulationYear,
    Membership,
    MemberUnit,
)
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Steps
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.importing.preview import ImportPreview, previewing
from thidua_desktop.services.importing.sheets import ImportChoices, Sheet
from thidua_desktop.services.importing.target import Target
from thidua_desktop.services.people.unit_posts import NEW_POSTS, take_posts
from thidua_desktop.services.people.unit_posts import ROLES as POSTED
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.years.move_year import note_event
from thidua_desktop.services.years.open_year import refuse_year
from thidua_desktop.services.years.rule_choices import RuleSets
from thidua_desktop.services.years.unit_figures import figures_of, unit_of
from thidua_desktop.services.years.year_names import movements_named
from thidua_desktop.services.years.year_steps import default_steps
from thidua_desktop.texts.units.posts import usual_kind, usual_post

NOT_TYPED: Final = (
    "successor_id",
    "succession",
    "succession_basis",
    "origin_id",
    "origin_basis",
    "valid_from",
    "valid_to",
)
"""Of a unit in a cluster's first year there is nothing of these to say."""


@dataclass(frozen=True, kw_only=True)
class NewClusterForm:
    """What the wizard asks; `head` is the code of the unit that leads and keeps the store.

    `posts` are the heads and liaisons that a list of units named.
    """

    cluster: Cluster
    year: int
    rules: str
    units: tuple[MemberUnit, ...]
    head: str = ""
    posts: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)  # by the unit's code
    movement: str = ""
    theme: str = ""


Units = Sequence[tuple[MemberUnit, Mapping[str, Any]]]
"""Units of a sheet, and who it names in each."""

_NOT_GIVEN = {spec.name: spec.default for spec in field_specs(MemberUnit) if spec.name in NOT_TYPED}
NEW_UNITS: Final = Target(kind=MemberUnit, fixed=_NOT_GIVEN, beside=NEW_POSTS)
"""What a list of units is taken into before there is a store."""


def preview_units(
    sheets: Sequence[Sheet], choices: ImportChoices | None = None
) -> Steps[ImportPreview]:
    """Say what a file of units holds and what is wrong with it. Raises Refused."""
    return previewing(NEW_UNITS, sheets, choices or ImportChoices())


def people_in(units: Units) -> int:
    """Count the people that a list of units names."""
    return sum(bool(posts.get(name)) for _, posts in units for name in POSTED)


def units_of(preview: ImportPreview) -> Units:
    """Give the units of a sheet, those of the rows that are right, and who it names in each."""
    rows = ((row.record, row.beside) for row in preview.good)
    return tuple((_as_named(unit), posts) for unit, posts in rows if isinstance(unit, MemberUnit))


def _as_named(unit: MemberUnit) -> MemberUnit:
    """Fill in what a sheet does not say and the name tells."""
    post = unit.head_post or usual_post(unit.name)
    return unit.model_copy(update={"head_post": post, "kind": _kind(unit)})


def _kind(unit: MemberUnit) -> UnitKind:
    return usual_kind(unit.name) if unit.kind is UnitKind.OTHER else unit.kind


def new_cluster(uow: UnitOfWork, form: NewClusterForm, rule_sets: RuleSets) -> EmulationYear:
    """Write down a new cluster with its first year."""
    existing = uow.registers.find(Cluster)
    if existing:
        raise Refused(RegisterCode.CLUSTER_EXISTS, existing[0].name)
    _refuse_units(form)
    year = _year(uow, form, rule_sets)
    year_id = stored_id(year)
    kept = [unit.model_copy(update={"kind": _kind(unit)}) for unit in form.units]
    unit_ids = {unit.code: stored_id(uow.registers.add(unit_of(unit))) for unit in kept}
    for position, unit in enumerate(form.units, 1):
        place = {"year_id": year_id, "unit_id": unit_ids[unit.code], "position": position}
        uow.registers.add(Membership.model_validate({**place, **figures_of(unit)}))
    head_id = unit_ids.get(form.head)
    if head_id is not None:
        uow.registers.add(
            Appointment(for_year=form.year, unit_id=head_id, role=AppointmentRole.HEAD)
        )
    uow.registers.add(form.cluster.model_copy(update={"office_unit_id": head_id}))
    for step in default_steps(year_id):
        uow.registers.add(step)
    changes = RegisterChanges(uow)
    for code, posts in form.posts.items():
        take_posts(changes, unit_ids[code], form.year, posts)
    note_event(uow, year_id, YearEventKind.OPENED, year.state)
    return year


def _year(uow: UnitOfWork, form: NewClusterForm, rule_sets: RuleSets) -> EmulationYear:
    refuse_year(form.year, [one.year for one in uow.registers.find(EmulationYear)])
    rules = rule_sets.chosen(form.rules)
    year = uow.registers.add(
        EmulationYear(
            year=form.year,
            rules=rules.name,
            rules_body=rules.body,
            movement=form.movement,
            theme=form.theme,
        )
    )
    for movement in movements_named(year):
        uow.registers.add(movement)
    return year


def _refuse_units(form: NewClusterForm) -> None:
    if not form.units:
        raise Refused(RegisterCode.UNITS_MISSING)
    times = Counter(unit.code for unit in form.units)
    twice = [code for code, number in times.items() if number > 1]
    if twice:
        raise Refused(RegisterCode.UNIT_TWICE, *twice)
    if form.head and form.head not in times:
        raise Refused(RegisterCode.HEAD_NO_MEMBER, form.head)
