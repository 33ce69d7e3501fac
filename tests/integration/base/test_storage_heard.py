"""Who hears of a transaction: its guard, its journal, and whoever rests on what it reads."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.stores import ACTOR, HeldClock, count_example, filled_store
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.records.base import Record
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.people import Person
from thidua_desktop.services.base.count_rows import CountRow, LedgerRow, PaperRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import Committed, Guard, UnitOfWork
from thidua_desktop.storage.engine import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = filled_store(tmp_path / "s.thidua")
    yield made
    made.close()


def test_each_commit_that_changed_a_row_is_told_once_with_its_tables(store: Store) -> None:
    heard: list[Committed] = []
    store.commits.on_commit(heard.append)
    new_uow = store.new_uow(ACTOR)
    with new_uow("add") as uow:
        uow.registers.add(Unit(code="A", name="A"))
        uow.registers.add(Person(name="A", unit_id=1))
        busy = [store.commits.busy]
        assert heard == []
        uow.commit()
        assert heard == [Committed(frozenset({"units", "people"}), HeldClock().moment)]
        with pytest.raises(RuntimeError, match="not open"):
            uow.note("Ghi sau")
    busy.append(store.commits.busy)
    with new_uow("note") as uow:
        uow.note("Chỉ ghi chú")
        uow.commit()
    with new_uow("undone") as uow:
        uow.registers.add(Unit(code="B", name="B"))
    assert len(heard) == 1
    store.close()
    assert [*busy, store.commits.busy] == [True, False, False]


def test_only_what_was_refused_is_told_as_a_refusal(store: Store) -> None:
    heard: list[Refused] = []
    store.on_refused(heard.append)
    new_uow = store.new_uow(ACTOR)
    refusal = Refused(KnownFault.DISK_FULL)
    with pytest.raises(Refused), new_uow("refused"):
        raise refusal
    with pytest.raises(LookupError), new_uow("broken") as uow:
        uow.registers.get(Unit, 99)
    with new_uow("read"):
        pass
    assert heard == [refusal]
    store.driver.execute("PRAGMA query_only=ON")
    with pytest.raises(Refused) as refused, new_uow("begin"):
        pass
    assert heard == [refusal, refused.value]


def test_what_is_read_is_told_while_somebody_asks(store: Store) -> None:
    with store.new_uow(ACTOR)("read") as uow:
        with store.commits.reading() as outer:
            uow.registers.find(Unit)
            with store.commits.reading() as inner:
                uow.count.rows(PaperRow)
        with uow.reading() as last:
            uow.registers.values(Person, ("name",))
    assert (outer, inner) == ({"units", "count_paper"}, {"count_paper"})
    assert last == {"people"}


class _Watching(Guard):
    """Remembers what it was asked; lets no row of the count pass."""

    def __init__(self) -> None:
        self.seen: list[object] = []

    def begin(self, uow: UnitOfWork) -> None:
        self.seen.append("begin")

    def changing(self, before: Record | None, after: Record | None) -> None:
        self.seen.append((before, after))

    def appending(self, row: CountRow) -> None:
        raise Refused(KnownFault.STORE_READ_ONLY)

    def end(self) -> None:
        self.seen.append("end")


def test_a_guard_sees_each_change_and_its_refusal_stores_nothing(store: Store) -> None:
    guard = _Watching()
    with store.new_uow(ACTOR, guard)("change") as uow:
        given = Unit(code="A", name="Vụ A")
        old = uow.registers.add(given)
        new = uow.registers.update(old.model_copy(update={"name": "Vụ B"}))
        assert new == old.model_copy(update={"name": "Vụ B"})
        uow.registers.delete(Unit, old.id or 0)
        with pytest.raises(Refused):
            uow.count.append(count_example(LedgerRow))
        assert len(uow.count.rows(LedgerRow)) == 1
    assert guard.seen == ["begin", (None, given), (old, new), (new, None), "end"]


def test_papers_of_one_transaction_share_a_salt_that_no_other_has(store: Store) -> None:
    new_uow = store.new_uow(ACTOR)
    for rows in (
        [count_example(LedgerRow)],
        [count_example(PaperRow, attempt=2), count_example(PaperRow, attempt=3)],
        [count_example(LedgerRow), count_example(PaperRow, attempt=4)],
    ):
        with new_uow("append") as uow:
            for row in rows:
                uow.count.append(row)
            uow.commit()
    with new_uow("read") as uow:
        told = [json.loads(entry.change) for entry in uow.journal_rows()[-3:]]
    assert [["salt" in one for one in changes] for changes in told] == [
        [False],
        [False, True, False],
        [False, False, True],
    ]
    salts = {one["salt"] for changes in told for one in changes if "salt" in one}
    assert len(salts) == 2
    assert all(len(bytes.fromhex(salt)) == 16 for salt in salts)


def test_a_record_that_was_changed_in_place_is_stored_and_told(store: Store) -> None:
    new_uow = store.new_uow(ACTOR)
    with new_uow("change") as uow:
        found = uow.registers.find(Unit)[0]
        was, found.name = found.name, "Cục B"
        uow.registers.update(found)
        uow.commit()
    with new_uow("read") as uow:
        assert uow.registers.get(Unit, found.id or 0).name == "Cục B"
        (told,) = uow.journal_rows()[-1].row_changes()
        assert (told["before"]["name"], told["after"]["name"]) == (was, "Cục B")


def test_a_new_record_is_found_by_its_id_where_all_were_read_before(store: Store) -> None:
    with store.new_uow(ACTOR)("add") as uow:
        for code in ("A", "B"):
            uow.registers.find(Unit)
            uow.registers.get(Unit, 1)
            added = uow.registers.add(Unit(code=code, name=code))
            uow.registers.find(Unit)
            assert uow.registers.get(Unit, added.id or 0) == added
