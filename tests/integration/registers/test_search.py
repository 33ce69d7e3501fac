"""What the search finds, and where it says that it is."""

from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import PersonRole
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.search import Hit, Place, Spot, search, search_index


def found(cases: OpenStore, typed: str) -> list[Hit]:
    return list(search(cases.read(search_index), typed, 20))


def test_a_person_is_found_once_by_name_and_by_what_they_are(cases: OpenStore) -> None:
    ids = []
    for name in ("Âu Khánh An", "Trần Khánh Anh"):
        person = cases.registers.save(Person(unit_id=1, name=name, phone="0912345678"))
        cases.registers.save(
            UnitRole(person_id=stored_id(person), unit_id=1, role=PersonRole.SECRETARY)
        )
        ids.append(person.id)
    first, second = (hit for hit in found(cases, "khánh an") if hit.where.startswith("Nhân sự"))
    assert (first.name, second.name) == ("Âu Khánh An", "Trần Khánh Anh")
    assert first.target == Spot(Place.PEOPLE, None, ids[0])
    (alone,) = found(cases, "Âu Khánh An")
    assert alone.target == first.target
    assert {hit.name for hit in found(cases, "0912")} == {"Âu Khánh An", "Trần Khánh Anh"}


def test_what_belongs_to_a_year_says_which(cases: OpenStore) -> None:
    (document,) = [hit for hit in found(cases, "2307/QĐ") if hit.name == "2307/QĐ-BTP"]
    assert document.where == "Văn bản  ·  2017"
    assert isinstance(document.target, Spot)
    assert (document.target.place, document.target.year_id) == (Place.DOCUMENTS, 1)
    assert found(cases, "2017")[0].target == Spot(Place.YEAR, 1, None)
    assert found(cases, "  ") == []
