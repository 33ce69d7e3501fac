"""Whatever both offices do after a handover: the old year arrives, the new one is left alone."""

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import IntegrityError
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.cases import sample_cases
from tests.support.two_offices import (
    NEXT,
    YEAR,
    Base,
    hand_over,
    made_up,
    of_year,
    open_next,
    opened,
    plain,
    told,
    year_id_of,
)
from thidua_desktop.domain.codes.year import YearState
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.services.base.count_rows import RECEIVE_SUPPLEMENT as USE_CASE
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import NewUnitOfWork, UnitOfWork
from thidua_desktop.services.handover.supplement_apply import (
    SupplementPlan,
    apply_supplement,
    plan_supplement,
)
from thidua_desktop.services.handover.supplement_collect import collect_supplement
from thidua_desktop.services.handover.supplement_rows import (
    MOVED,
    REGISTERS,
    SHARED,
    Supplement,
    read_supplement,
    supplement_json,
)
from thidua_desktop.services.registers.record_links import record_class
from thidua_desktop.storage.verify import verify_store

OLDER = 2016
TABLES = [
    "units",
    "people",
    "delegates",
    "documents",
    "attachments",
    "plans",
    "plan_tasks",
    "year_events",
    "appointments",
    "ballot_rounds",
    "contests",
    "nominees",
]
DEEDS = st.tuples(
    st.sampled_from(["add", "add", "change", "delete", "undo", "undo", "year"]),
    st.sampled_from(TABLES),
    st.integers(min_value=0, max_value=10_000),
)
ITSELF = {"ballot_rounds": ("continues_round_id",), "plan_tasks": ("parent_id",)}
"""No round continues itself, nor is a task a part of itself."""
UNDONE = ("add", "change", "delete", "undo", "year")
Deed = tuple[str, str, int]


class Offices(NamedTuple):
    """Both stores as they were at the handover."""

    folder: Path
    base: Base


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Offices:
    folder = tmp_path_factory.mktemp("offices")
    with sample_cases(folder) as cases, cases.new_uow("more") as uow:
        year = uow.registers.find(EmulationYear)[0]
        uow.registers.add(year.model_copy(update={"id": None, "year": OLDER}))
        for of in (YEAR, OLDER):
            for number, kind in enumerate(REGISTERS.values()):
                if kind.register.name not in SHARED and (made := made_up(uow, kind, of, number)):
                    uow.registers.add(made)
        uow.commit()
    base = hand_over(folder / "mau.thidua-db", folder / "nhan.thidua-db")
    with opened(folder / "nhan.thidua-db") as new_uow:
        open_next(new_uow)
    return Offices(folder, base)


@contextmanager
def stores(offices: Offices) -> Iterator[tuple[Path, Path]]:
    """Copies of both stores."""
    with tempfile.TemporaryDirectory() as name:
        for file in ("mau", "nhan"):
            shutil.copyfile(offices.folder / f"{file}.thidua-db", Path(name, file))
        yield Path(name, "mau"), Path(name, "nhan")


def do(new_uow: NewUnitOfWork, year: int, deeds: list[Deed], who: str, base: Base) -> None:
    """Do what people may do in their own year; a deed that nothing allows is left out."""
    for at, (deed, table, number) in enumerate(deeds):
        with new_uow(deed) as uow:
            try:
                if deed == "undo":
                    _undo(uow, number, base)
                else:
                    _do(uow, year, (deed, table, number), f"{who}{at}")
            except (Refused, IntegrityError, LookupError):
                continue
            uow.commit()


def _undo(uow: UnitOfWork, number: int, base: Base) -> None:
    """Take back one of the last changes since the handover, whether it was an undo or not."""
    entries = [row for row in uow.journal_rows(base.id) if row.use_case in UNDONE]
    if not entries:
        return
    (change,) = json.loads(entries[-1 - number % min(3, len(entries))].change)
    kind = record_class(change["table"])
    before = change["before"] and kind.model_validate(change["before"])
    if before is None:
        uow.registers.delete(kind, change["id"])
    elif change["after"] is None:
        uow.registers.add(before)
    else:
        uow.registers.update(before)


def _do(uow: UnitOfWork, year: int, deed: Deed, mark: str) -> None:
    what, table, number = deed
    kind, registers = REGISTERS[table], uow.registers
    if what == "year":
        of = registers.find(EmulationYear, year=year)[0]
        state = list(YearState)[number % len(YearState)]
        registers.update(of.model_copy(update={"theme": mark, "state": state}))
        return
    made = made_up(uow, kind, year, number)
    if made is not None and table in SHARED:  # their names tell them apart
        made = made.model_copy(update={"code": mark} if table == "units" else {"name": mark})
    if what == "add" and made is not None:
        registers.add(made)
        return
    found = registers.find(kind) if table in SHARED else of_year(uow, kind, year)
    if not found or (table in SHARED and what == "delete"):
        return
    chosen = max(found, key=stored_id) if number % 2 else found[number % len(found)]
    if what == "delete":
        registers.delete(kind, stored_id(chosen))
    elif made is not None:
        keep = {"id": chosen.id}
        if table in SHARED:
            keep |= {name: getattr(chosen, name) for name in kind.register.key}
        keep |= dict.fromkeys(ITSELF.get(table, ()))
        registers.update(made.model_copy(update=keep))


def send(path: Path, base: Base) -> Supplement:
    with opened(path) as new_uow, new_uow("collect") as uow:
        supplement = collect_supplement(uow, year_id_of(uow, YEAR), base.id)
    assert supplement.base_hash == base.hash
    assert read_supplement(supplement_json(supplement)) == supplement
    return supplement


def receive(path: Path, supplement: Supplement) -> SupplementPlan:
    with opened(path) as new_uow:
        with new_uow("preview") as uow:
            planned = plan_supplement(uow, supplement)
        with new_uow(USE_CASE) as uow:
            done = apply_supplement(uow, supplement)
            uow.commit()
        assert done == planned
        return done


def year_given(path: Path, year: int) -> list[str]:
    with opened(path) as new_uow, new_uow("tell") as uow:
        return told(uow, year)


def year_plain(path: Path, year: int) -> list[object]:
    """A year, and the units and people, as they stand but for what became of them."""
    with opened(path) as new_uow, new_uow("tell") as uow:
        rows = plain(uow, year)
    told = ((row, MOVED.get(row.register.name, ())) for row in rows)
    return [row.model_copy(update=dict.fromkeys(names)) for row, names in told]


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    first=st.lists(DEEDS, max_size=14),
    second=st.lists(DEEDS, max_size=8),
    here=st.lists(DEEDS, max_size=8),
)
def test_the_year_arrives_and_no_other_changes(
    offices: Offices, first: list[Deed], second: list[Deed], here: list[Deed]
) -> None:
    with stores(offices) as (sender, receiver):
        with opened(sender) as new_uow:
            do(new_uow, YEAR, first, "gui", offices.base)
        with opened(receiver) as new_uow:
            do(new_uow, NEXT, here, "nhan", offices.base)
        own, older = year_plain(receiver, NEXT), year_plain(receiver, OLDER)

        early = send(sender, offices.base)
        receive(receiver, early)
        assert year_given(receiver, YEAR) == year_given(sender, YEAR)
        assert receive(receiver, early).empty

        with opened(sender) as new_uow:
            do(new_uow, YEAR, second, "them", offices.base)
        late = send(sender, offices.base)
        once = receiver.with_name("mot")
        shutil.copyfile(offices.folder / "nhan.thidua-db", once)
        receive(receiver, late)
        receive(once, late)
        assert year_given(receiver, YEAR) == year_given(sender, YEAR) == year_given(once, YEAR)
        for kept, year in ((own, NEXT), (older, OLDER)):
            now = year_plain(receiver, year)
            assert [row for row in kept if row not in now] == []
        for path in (sender, receiver, once):
            assert verify_store(path).sound
