"""What a year's conference would be called, who would chair it, and how many would vote."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from thidua_desktop.records.choices import ConferenceKind
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.conference import Conference
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.people.unit_people import head_on
from thidua_desktop.services.registers.link_names import LinkNames
from thidua_desktop.services.years.leaders import head_of
from thidua_desktop.services.years.unit_figures import head_post
from thidua_desktop.services.years.year_members import member_units
from thidua_desktop.texts.conference.no_conference import NAMES
from thidua_desktop.zone import local


@dataclass(frozen=True, slots=True)
class ConferenceProposal:
    """The fields of a conference (hội nghị tổng kết) that is not stored yet; all may be changed.

    `links` names the members, of whom one chairs, and the years that it may also launch; `names`
    says what one of each kind is called. Where the year has its conclusion, another is proposed.
    """

    year: EmulationYear
    fields: Mapping[str, Any]
    links: LinkNames
    names: Mapping[str, str]


def propose_conference(uow: UnitOfWork, year_id: int) -> ConferenceProposal:
    """Propose the conference of a year from its members and its head.

    A conference that is there already is changed with the same links.
    """
    today = local(uow.now()).date()
    store = uow.registers
    year = store.get(EmulationYear, year_id)
    members = member_units(store, year_id)
    later = [other for other in store.find(EmulationYear) if other.year > year.year]
    names = {kind.value: NAMES[kind].format(year.year) for kind in ConferenceKind}
    kind = _next_kind(store, year_id)
    named = {"kind": kind, "name": names[kind]}
    return ConferenceProposal(
        year,
        {**_fields(store, year, len(members), today), **named},
        {
            "units": {unit.id: unit.name for unit in members if unit.id},
            "emulation_years": {other.id: str(other.year) for other in later if other.id},
        },
        names,
    )


def _next_kind(store: RegisterStore, year_id: int) -> ConferenceKind:
    """The conclusion first, as the year needs it; then those that it has not yet."""
    there = {one.kind for one in store.find(Conference, year_id=year_id)}
    order = (ConferenceKind.YEAR, ConferenceKind.HALF_YEAR, ConferenceKind.LAUNCH)
    return next((kind for kind in order if kind not in there), ConferenceKind.HALF_YEAR)


def _fields(
    store: RegisterStore, year: EmulationYear, votes: int, today: datetime.date
) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "year_id": year.id,
        "eligible": votes,
        "present": votes,
    }
    head = head_of(store, year.year)
    if head is None:
        return fields
    person = head_on(store, head.unit_id, today)
    post = head_post(store, head.unit_id, year.year)
    return fields | {
        "chair_unit_id": head.unit_id,
        "chair_person_id": person.id if person else None,
        "chair_name": person.name if person else "",
        "chair_position": (person.position if person else "") or post,
    }


def settled(conference: Conference, before: Mapping[str, Any]) -> Conference:
    """Settle what follows from what was typed.

    Where another name was typed for the chair, the link to the person goes. In a new conference
    everybody who may vote counts as present until somebody looks at the hall.
    """
    update: dict[str, Any] = {}
    if conference.chair_name != before.get("chair_name", ""):
        update["chair_person_id"] = None
    if conference.id is None:
        update["present"] = conference.eligible
    return conference.model_copy(update=update)
