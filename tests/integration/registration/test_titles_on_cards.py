"""What a unit and its people were awarded over the years stands on their cards."""

from thidua_desktop.domain.codes.plans import Grade
from thidua_desktop.records.people import Person
from thidua_desktop.records.registration import GrantedAward, Rating
from thidua_desktop.services.contributed import FACTS_OF_PERSON, FACTS_OF_UNIT
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.people.people_cases import RolesOfPerson, people_cases
from thidua_desktop.services.units.year_units import YearUnits
from thidua_desktop.texts.units import units as texts

UNIT = 1


def titles_of_unit(cases: OpenStore) -> list[str]:
    years = YearUnits(cases.new_uow, cases.registers, FACTS_OF_UNIT).years(1, UNIT)
    facts = years.this_year.facts
    return next(list(lines) for fact, lines in facts if fact.title == texts.TITLES_BEFORE)


def test_the_card_of_a_unit_has_its_titles_of_years_that_the_store_has_not(
    cases: OpenStore,
) -> None:
    assert set(titles_of_unit(cases)) == {
        "Cờ thi đua của Chính phủ: 2014",
        "Cờ thi đua ngành Tư pháp: 2014, 2016",
    }
    cases.registers.save(GrantedAward(year_id=1, for_year=2015, unit_id=UNIT, title="MIN_FLAG"))
    assert "Cờ thi đua ngành Tư pháp: 2014, 2015, 2016" in titles_of_unit(cases)


def test_the_card_of_a_person_has_titles_and_ratings_the_newest_first(cases: OpenStore) -> None:
    (person,) = cases.registers.list(Person, name="Nguyễn Văn An (minh họa)")
    roles = RolesOfPerson(people_cases(cases.new_uow, cases.registers, FACTS_OF_PERSON))
    roles.narrow(person_id=person.id)
    roles.rows()
    assert [(one.year, one.text) for one in roles.years] == [
        (2017, "Xếp loại: Hoàn thành xuất sắc nhiệm vụ"),
        (2016, "Chiến sĩ thi đua cơ sở"),
        (2015, "Chiến sĩ thi đua cơ sở"),
        (2014, "Chiến sĩ thi đua cơ sở"),
    ]
    (rating,) = cases.registers.list(Rating, person_id=person.id)
    cases.registers.save(rating.model_copy(update={"grade": Grade.GOOD}))
    roles.rows()
    assert roles.years[0].text == "Xếp loại: Hoàn thành tốt nhiệm vụ"
