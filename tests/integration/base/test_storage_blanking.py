"""What papers held is taken out round by round, and out of a row that tells of several."""

from pathlib import Path

from tests.support.stores import ACTOR, count_example, example, filled_store
from thidua_desktop.records.conference import BallotRound
from thidua_desktop.services.base.count_rows import RECEIVE_SUPPLEMENT, PaperRow
from thidua_desktop.services.base.store_report import Withheld
from thidua_desktop.storage.verify import verify_store
from thidua_desktop.storage.withhold import withhold_marks


def _held(path: Path) -> list[str]:
    body = path.read_bytes()
    return [marks for marks in ("1110001", "0001110") if marks.encode() in body]


def test_two_rounds_that_came_in_one_row_are_blanked_one_after_the_other(tmp_path: Path) -> None:
    path = tmp_path / "s.thidua"
    store = filled_store(path)
    new_uow = store.new_uow(ACTOR)
    with new_uow(RECEIVE_SUPPLEMENT) as uow:
        second = uow.registers.add(example(BallotRound).model_copy(update={"title": "2"}))
        uow.count.append(count_example(PaperRow, session=2, marks='"1110001"'))
        given = {"round_id": second.id, "session": 3, "marks": '"0001110"'}
        uow.count.append(count_example(PaperRow, **given))
        uow.commit()
    with new_uow("destroy") as uow:
        uow.count.withhold(1)
        uow.note("theo Quyết định")
        uow.commit()
    store.rewrite()
    store.close()
    assert _held(path) == ["0001110"]
    assert verify_store(path).sound
    assert withhold_marks(path) == Withheld(3, 2)
    assert _held(path) == []
    assert verify_store(path).sound
