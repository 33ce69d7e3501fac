"""A conference as a year file tells it: who chairs and counts, its programme, what was said."""

from collections.abc import Mapping
from typing import Any

from thidua_desktop.records.base import Record, stored_id
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.course import ConferenceNote
from thidua_desktop.records.follow_up import Recommendation
from thidua_desktop.records.people import Person
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.loading.year_file import Entry, Ids, YearFile
from thidua_desktop.texts.conference.no_conference import NAMES


def add_conference(uow: UnitOfWork, year: YearFile, entry: Entry, year_id: int, ids: Ids) -> int:
    """Add it with everything that belongs to it; give its id."""
    name = entry.values["name"] or NAMES[entry.values["kind"]].format(year.year)
    own = {"year_id": year_id, "name": name, **_chair(uow, year, entry, ids)}
    conference_id = stored_id(uow.registers.add(entry.record(ids, **own)))
    _Course(uow, conference_id, year_id, ids).add(entry)
    return conference_id


class _Course:
    """What belongs to one conference, being added."""

    def __init__(self, uow: UnitOfWork, conference_id: int, year_id: int, ids: Ids) -> None:
        self._registers, self._ids = uow.registers, ids
        self._of = {"conference_id": conference_id}
        found = uow.registers.find(Recommendation, year_id=year_id)
        self._asked = {one.text: stored_id(one) for one in found}

    def add(self, entry: Entry) -> None:
        for position, teller in enumerate(entry.parts.get("tellers", ()), 1):
            self._add(teller, position=position)
        for position, item in enumerate(entry.parts["agenda"], 1):
            place = item.values["position"] if item.values["position"] > 1 else position
            added = self._add(item, position=place)
            for part in (*item.parts["notes"], *item.parts["votes"]):
                self._add(part, item_id=added.id)
        for key in ("notes", "votes", "invitations", "guests"):
            for part in entry.parts[key]:
                self._add(part)

    def _add(self, entry: Entry, **fixed: Any) -> Record:
        """A note that says what a recommendation of the year says is where that comes from."""
        if entry.kind is ConferenceNote:
            fixed["recommendation_id"] = self._asked.get(entry.values["text"])
        return self._registers.add(entry.record(self._ids, **self._of, **fixed))


def _chair(uow: UnitOfWork, year: YearFile, entry: Entry, ids: Ids) -> Mapping[str, Any]:
    """The head of the unit in the chair, where the file names one."""
    code = entry.links["chair_unit_id"]
    units = (unit for unit in year.units if unit.values["code"] == code)
    head = next((one.values for unit in units for one in unit.parts["head"]), None)
    if head is None:
        return {}
    chair: dict[str, Any] = {"chair_name": head["name"], "chair_position": head["position"]}
    if head["name"]:
        at = {"unit_id": ids[Unit.register.name][code], "name": head["name"]}
        chair["chair_person_id"] = uow.registers.find(Person, **at)[0].id
    return chair
