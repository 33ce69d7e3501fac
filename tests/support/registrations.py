"""Registrations for tests: the sample without its own, and where each stands."""

from thidua_desktop.domain.codes.registration import RegistrationState
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.registration import GrantedAward, Rating, Registration
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.registration.year_book import Registered, read_book


def emptied(cases: OpenStore) -> OpenStore:
    """Take the sample's registrations, ratings and awards out, with what belongs to them."""
    for kind in (Registration, Rating, GrantedAward):
        cases.registers.delete(*cases.registers.list(kind))
    return cases


def add(cases: OpenStore, unit_id: int, title: str, **more: object) -> Registration:
    values = {"year_id": 1, "unit_id": unit_id, "title": title, **more}
    return cases.registers.save(Registration.model_validate(values))


def registered(cases: OpenStore, *records: Registration) -> list[Registered]:
    """Give them as the year's book has them now; without records the whole book."""
    wanted = {one.id for one in records}
    book = cases.read(read_book, 1)
    return [one for one in book if not wanted or one.record.id in wanted]


def states(cases: OpenStore, title: str) -> dict[str, RegistrationState]:
    """Give how far each unit is with a title, by the unit's code."""
    units = {unit.id: unit.code for unit in cases.registers.list(Unit)}
    return {
        units[one.record.unit_id]: one.state
        for one in registered(cases)
        if one.record.title == title
    }
