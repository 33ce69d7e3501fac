"""The journal tells exactly what the tables hold, whatever is done."""

import datetime
import hashlib
import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.stores import ACTOR, HeldClock, example
from thidua_desktop.records.base import tidy
from thidua_desktop.records.cluster import EmulationYear, Membership, Unit
from thidua_desktop.records.conference import Conference, Delegate
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.storage.engine import create_store
from thidua_desktop.storage.journal import EMPTY_HEAD, Head, canonical, chained, continues
from thidua_desktop.storage.verify import verify_open

TEXTS = st.text(min_size=1, max_size=30).filter(lambda text: tidy(text).strip())
UNITS = st.fixed_dictionaries(
    {
        "code": st.text("ABCĐ0123", min_size=1, max_size=5),
        "name": TEXTS,
        "address": st.text(max_size=20),
        "valid_from": st.none() | st.dates(),
    }
)
DELEGATES = st.fixed_dictionaries(
    {
        "name": st.text(max_size=20),
        "substitute": st.booleans(),
        "arrived": st.none() | st.times(),
        "left": st.none() | st.times(),
    }
)
IDS = st.integers(1, 6)
DEEDS = st.one_of(
    st.tuples(st.just("add unit"), UNITS),
    st.tuples(st.just("change unit"), IDS, UNITS),
    st.tuples(st.just("delete unit"), IDS),
    st.tuples(st.just("join"), IDS),
    st.tuples(st.just("leave"), IDS),
    st.tuples(st.just("add delegate"), DELEGATES),
    st.tuples(st.just("note"), TEXTS),
)
TRANSACTIONS = st.lists(st.tuples(st.lists(DEEDS, max_size=5), st.booleans()), max_size=8)


def _do(uow: UnitOfWork, deed: tuple[Any, ...]) -> None:
    match deed:
        case ("add unit", values):
            uow.registers.add(Unit(**values))
        case ("change unit", record_id, values):
            uow.registers.update(uow.registers.get(Unit, record_id).model_copy(update=values))
        case ("delete unit", record_id):
            uow.registers.delete(Unit, record_id)
        case ("join", record_id):
            uow.registers.get(Unit, record_id)
            uow.registers.add(Membership(year_id=1, unit_id=record_id, position=1))
        case ("leave", record_id):
            uow.registers.delete(Membership, record_id)
        case ("add delegate", values):
            uow.registers.add(Delegate(conference_id=1, **values))
        case ("note", text):
            uow.note(text)


@given(TRANSACTIONS)
@settings(max_examples=60)
def test_the_journal_played_again_gives_the_tables(
    transactions: list[tuple[list[tuple[Any, ...]], bool]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = create_store(Path(folder, "s.thidua"))
        new_uow = store.new_uow(ACTOR)
        with new_uow("load") as uow:
            uow.registers.add(example(EmulationYear).model_copy(update={"keeper_unit_id": None}))
            nobody = {"chair_unit_id": None, "chair_person_id": None}
            uow.registers.add(example(Conference).model_copy(update=nobody))
            uow.commit()
        for deeds, committed in transactions:
            with new_uow("work") as uow:
                for deed in deeds:
                    try:
                        _do(uow, deed)
                    except (LookupError, Refused):
                        continue
                if committed:
                    uow.commit()
        report = verify_open(store)
        store.close()
    assert report.sound, report.findings


def test_the_hash_is_that_of_the_design(tmp_path: Path) -> None:
    clock = HeldClock()
    store = create_store(tmp_path / "s.thidua", clock=clock)
    for text in ("một", "hai"):
        with store.new_uow(ACTOR)("note") as uow:
            uow.note(text)
            uow.commit()
        clock.moment += datetime.timedelta(minutes=1)
    with store.new_uow(ACTOR)("read") as uow:
        first, second = uow.journal_rows()
    store.close()
    for before, row in ((EMPTY_HEAD, first), (first.hash, second)):
        body = json.dumps(
            [before, row.id, row.at, row.actor, row.use_case, row.change],
            ensure_ascii=False,
            separators=(",", ":"),
        )
        assert row.hash == hashlib.sha256(body.encode()).hexdigest()
    assert second.at == "2017-11-22T07:01:00Z"


def test_canonical_json_has_one_form() -> None:
    assert canonical({"b": "Đơn vị", "a": [1, None, True]}) == '{"a":[1,null,true],"b":"Đơn vị"}'
    with pytest.raises(ValueError, match="JSON"):
        canonical(float("nan"))


def test_moving_a_letter_between_columns_gives_another_hash() -> None:
    head = Head(0, EMPTY_HEAD)
    assert chained(head, "t", "ab", "c", "[]") != chained(head, "t", "a", "bc", "[]")


def test_a_row_whose_hash_nobody_can_reckon_again_continues_only_the_one_before_it() -> None:
    withheld = f'[{{"note":"a"}},{{"withheld":"{EMPTY_HEAD}"}}]'
    row = (3, "t", "a", "c", withheld, EMPTY_HEAD)
    assert continues(Head(2, EMPTY_HEAD), row)
    assert not continues(Head(1, EMPTY_HEAD), row)
