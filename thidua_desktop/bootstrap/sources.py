"""What the registers of a year are imported into, wired to an open store."""

from collections.abc import Mapping
from typing import Any

from thidua_desktop.records.all import ALL_RECORDS
from thidua_desktop.records.base import Record, field_specs
from thidua_desktop.records.cluster import Cluster, EmulationYear, Unit
from thidua_desktop.records.documents import Attachment
from thidua_desktop.records.drafts import Draft
from thidua_desktop.records.handover import Package, ReceivedRow
from thidua_desktop.records.people import Person
from thidua_desktop.records.plans import TaskFile
from thidua_desktop.records.registration import GrantedAward, Registration
from thidua_desktop.records.year import IssuedFile, YearEvent
from thidua_desktop.services.contributed import FACTS_OF_UNIT
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.people.people import People
from thidua_desktop.services.registers.register_source import RecordSource, RegisterSource
from thidua_desktop.services.registration.registration_source import (
    AwardSource,
    RegistrationSource,
)
from thidua_desktop.services.units.unit_source import UnitSource
from thidua_desktop.services.units.year_units import YearUnits

_NOT_TYPED = (
    *(Cluster, EmulationYear, Attachment, Draft, TaskFile),
    *(IssuedFile, YearEvent, Package, ReceivedRow),
)
"""What the program writes itself, or makes with more than a row."""


def importable() -> Mapping[str, type[Record]]:
    return {kind.register.name: kind for kind in ALL_RECORDS if kind not in _NOT_TYPED}


def source_of(cases: OpenStore, kind: type[Record], year_id: int) -> RegisterSource[Any]:
    """Give a register as its page for a year would store into it."""
    if kind is Unit:
        units = UnitSource(YearUnits(cases.new_uow, cases.registers, FACTS_OF_UNIT))
        units.year_id = year_id
        return units
    if kind is Person:
        people = People(cases.new_uow, cases.registers)
        people.show(year_id, everybody=True)
        return people
    if kind is Registration:
        registrations = RegistrationSource(cases.registers, cases)
        registrations.narrow(year_id=year_id)
        return registrations
    if kind is GrantedAward:
        return AwardSource(cases.registers, {"year_id": year_id})
    of_year = any(spec.name == "year_id" for spec in field_specs(kind))
    return RecordSource(kind, cases.registers, {"year_id": year_id} if of_year else {})
