"""The card of a unit tells its points and rank, reckoned once until something is written."""

from thidua_desktop.domain.codes.scoring import ScoreState
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.scoring import ScoreSheet
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.registers.known_records import KnownRecords


def test_what_is_worked_out_of_a_year_is_kept_until_something_is_written(cases: OpenStore) -> None:
    known = KnownRecords()
    asked: list[int] = []

    def read(uow: UnitOfWork, year_id: int) -> int:
        asked.append(year_id)
        return len(uow.registers.find(ScoreSheet, year_id=year_id, state=ScoreState.CLOSED))

    def told() -> int:
        with cases.new_uow("look") as uow:
            known.refresh(uow)
            return known.of_year(read, uow, 1)

    first = told()
    with cases.commits.reading() as tables:
        assert (told(), asked) == (first, [1])
    assert tables == {ScoreSheet.register.name}, "what is remembered rests on what it was read from"
    unit = cases.registers.list(Unit)[0]
    cases.registers.save(unit.model_copy(update={"address": "58-60 Trần Phú, Hà Nội"}))
    assert (told(), asked) == (first, [1, 1])
