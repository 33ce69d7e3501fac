"""What papers held is taken out round by round, and out of a row that tells of several."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.stores import ACTOR, count_example, example, filled_store
from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.store import KnownFault, VerifyCode
from thidua_desktop.records.conference import BallotRound
from thidua_desktop.services.base.count_rows import (
    PAPERS,
    RECEIVE_SUPPLEMENT,
    WITHHELD_MARKS,
    PaperRow,
)
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.store_report import Withheld
from thidua_desktop.storage.journal import BEGINNING, WITHHELD, canonical, chained
from thidua_desktop.storage.opening import APPLICATION_ID
from thidua_desktop.storage.replay import Replay
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
    report = verify_store(path)
    assert (report.findings, report.withheld) == ((), Withheld(3, 2))


def test_nothing_is_taken_out_of_another_programs_database(tmp_path: Path) -> None:
    path = tmp_path / "photos"
    with closing(sqlite3.connect(path)) as driver:
        driver.execute(f"CREATE TABLE {PAPERS} (id INTEGER, marks TEXT)")
        driver.execute(f"PRAGMA application_id={APPLICATION_ID + 1}")
    with pytest.raises(Refused) as refused:
        withhold_marks(path)
    assert refused.value.code == KnownFault.STORE_NOT_OURS


def _replayed(*told: tuple[int, str, str]) -> list[Fault]:
    """Play a journal of rows: their ids, use cases and changes, chained as they stand."""
    with closing(sqlite3.connect(":memory:")) as driver:
        driver.execute("CREATE TABLE journal (id, at, actor, use_case, change, hash)")
        for row_id, use_case, change in told:
            new = chained(BEGINNING, "", "", use_case, change)
            values = (row_id, "", "", use_case, change, new.hash)
            driver.execute("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?)", values)
        return list(Replay().run(driver))


HELD = '"1110001"'


@pytest.mark.parametrize(
    ("use_case", "marks", "withheld", "sound"),
    [
        ("import_papers", (HELD, HELD), False, True),
        ("import_papers", (HELD, WITHHELD_MARKS), False, False),
        ("import_papers", (WITHHELD_MARKS, WITHHELD_MARKS), True, True),
        ("import_papers", (HELD, WITHHELD_MARKS), True, False),
        ("import_papers", (HELD,), True, False),
        ("import_papers", (), True, False),
        (RECEIVE_SUPPLEMENT, (HELD, WITHHELD_MARKS), False, True),
        (RECEIVE_SUPPLEMENT, (HELD, WITHHELD_MARKS), True, True),
        (RECEIVE_SUPPLEMENT, (HELD, HELD), True, False),
    ],
)
def test_a_row_leaves_out_what_it_says_that_it_leaves_out(
    use_case: str, marks: tuple[str, ...], *, withheld: bool, sound: bool
) -> None:
    changes: list[dict[str, object]] = [{"note": "a"}]
    changes += [
        {"table": PAPERS, "id": number, "before": None, "after": {"id": number, "marks": held}}
        for number, held in enumerate(marks, 1)
    ]
    changes += [{WITHHELD: "0" * 64}] if withheld else []
    found = {one.code for one in _replayed((1, use_case, canonical(changes)))}
    assert found == (set() if sound else {VerifyCode.WITHHELD_WRONG})


def test_a_gap_is_named_by_the_first_row_that_is_missing() -> None:
    found = _replayed((2, "a", "[]"), (5, "b", "[]"))
    assert [one.code for one in found] == [VerifyCode.JOURNAL_GAP] * 2
    assert [one.path.rpartition(" ")[2] for one in found] == ["1", "3"]
