"""The register mechanism at random: every action as the model tells, every table as the journal."""

import datetime
import tempfile
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.support.register_model import Place, RegisterModel, Rows, Trial
from tests.support.sheets import sheet as file_of
from tests.support.year_office import office
from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.records.all import ALL_RECORDS
from thidua_desktop.records.base import Record, stored_id
from thidua_desktop.records.choices import PlanLevel
from thidua_desktop.records.cluster import EmulationYear, Membership, Unit
from thidua_desktop.records.people import Person
from thidua_desktop.records.plans import Plan, PlanTask
from thidua_desktop.records.year import YearEvent
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import done_at_once
from thidua_desktop.services.importing.take import import_steps
from thidua_desktop.services.registers.register_source import RecordSource
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.years.move_year import close_year, reopen_year
from thidua_desktop.storage.replay import KEPT, Replay, compare
from thidua_desktop.storage.verify import verify_open

CODES, NAMES = st.sampled_from("ABCDE"), st.sampled_from(["Cục Một", "Cục Hai", "Cục Ba"])
WHICH = st.integers(0, 99)
YEAR_IDS = st.sampled_from([1, 2])
KINDS = (Unit, Membership, Person, Plan, PlanTask)
SHEET = st.lists(st.tuples(CODES, NAMES, st.sampled_from(["", "07/01/2017", "bảy"])), max_size=4)


class RegisterMachine(RuleBasedStateMachine):
    """Adds, changes, deletes, undoes, imports, closes and opens again, also what is refused."""

    @initialize(closed=st.booleans())
    def begin(self, closed: bool) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self._office = office(Path(self._folder.name))
        self.context = self._office.__enter__()
        self.context.year(2017, self.context.unit("A"), self.context.unit("B"))
        self.context.year(2018)
        for year_id in (1, 2):
            name = f"Kế hoạch {year_id}"
            plan = Plan(year_id=year_id, level=PlanLevel.CLUSTER, name=name)
            self.context.add(PlanTask(plan_id=self.context.add(plan), text=name))
        self.context.change(EmulationYear, 1, closed=closed)
        self.model = RegisterModel(self.rows())
        for kind, row_id in self.model.rows:
            self.model.given[kind] = max(row_id, self.model.given.get(kind, 0))
        self.former: list[Rows] = []  # before each action that undo would take back
        self.journal = self.journal_rows()

    def teardown(self) -> None:
        assert verify_open(self.context.store).findings == ()
        self._office.__exit__(None, None, None)
        self._folder.cleanup()

    def rows(self) -> Rows:
        """Read every table of the registers."""
        with self.context.raw("read") as uow:
            every = (row for kind in ALL_RECORDS for row in uow.registers.find(kind))
            return {(type(row), stored_id(row)): row for row in every}

    def journal_rows(self) -> int:
        """Count what was written, in one way or another."""
        (count,) = self.context.store.driver.execute("SELECT count(*) FROM journal").fetchone()
        return int(count)

    # ------------------------------------------------------------------ what holds

    @invariant()
    def every_table_is_as_the_model_tells(self) -> None:
        assert self.rows() == self.model.rows

    @invariant()
    def the_journal_played_again_gives_the_tables(self) -> None:
        driver, replay = self.context.store.driver, Replay()
        assert list(replay.run(driver)) == []
        for table in KEPT:
            assert list(compare(driver, table, replay.tables[table])) == []

    def both(self, shown: Callable[[], StrEnum | None], act: Callable[[], object]) -> bool:
        """Do the same in the model and in the store; what is refused leaves no trace at all."""
        before, undoable = self.model.rows, len(self.model.done)
        expected, code = shown(), None
        try:
            act()
        except Refused as refusal:
            code = refusal.code
        assert code is expected
        changed = self.model.rows != before
        self.journal += changed
        assert self.journal_rows() == self.journal
        if len(self.model.done) > undoable:
            self.former.append(before)
        assert (self.context.registers.undoable is None) is (not self.model.done)
        return changed

    def pick(self, which: int, *kinds: type[Record]) -> Place | None:
        """Choose a record of these registers."""
        places = [place for place in self.model.rows if place[0] in kinds]
        return places[which % len(places)] if places else None

    def save(self, record: Record) -> None:
        self.both(
            lambda: self.model.act(lambda trial: trial.save(record)),
            lambda: self.context.registers.save(record),
        )

    # ------------------------------------------------------------------ what people do

    @rule(code=CODES, name=NAMES)
    def add_a_unit(self, code: str, name: str) -> None:
        self.save(Unit(code=code, name=name))

    @rule(which=WHICH, name=NAMES)
    def add_a_person(self, which: int, name: str) -> None:
        place = self.pick(which, Unit)
        if place is not None:
            self.save(Person(unit_id=place[1], name=name))

    @rule(which=WHICH, year_id=YEAR_IDS)
    def add_a_member(self, which: int, year_id: int) -> None:
        place = self.pick(which, Unit)
        if place is not None:
            self.save(Membership(year_id=year_id, unit_id=place[1], position=9))

    @rule(year_id=YEAR_IDS, name=NAMES)
    def add_a_plan(self, year_id: int, name: str) -> None:
        self.save(Plan(year_id=year_id, level=PlanLevel.CLUSTER, name=name))

    @rule(which=WHICH, owner=WHICH, text=NAMES)
    def add_a_task(self, which: int, owner: int, text: str) -> None:
        place, unit = self.pick(which, Plan), self.pick(owner, Unit)
        if place is not None:
            owner_id = unit[1] if unit else None
            self.save(PlanTask(plan_id=place[1], text=text, owner_unit_id=owner_id))

    @rule(which=WHICH, code=CODES, name=NAMES, field=st.integers(0, 2))
    def change_a_unit(self, which: int, code: str, name: str, field: int) -> None:
        self.change(which, Unit, ({"code": code}, {"name": name}, {"address": name})[field])

    @rule(which=WHICH, year_id=YEAR_IDS)
    def move_a_plan(self, which: int, year_id: int) -> None:
        self.change(which, Plan, {"year_id": year_id})

    @rule(which=WHICH, to=WHICH)
    def move_a_task(self, which: int, to: int) -> None:
        place = self.pick(to, Plan)
        if place is not None:
            self.change(which, PlanTask, {"plan_id": place[1]})

    @rule(which=WHICH, theme=NAMES)
    def change_a_year(self, which: int, theme: str) -> None:
        self.change(which, EmulationYear, {"theme": theme})

    def change(self, which: int, kind: type[Record], values: dict[str, Any]) -> None:
        place = self.pick(which, kind)
        if place is not None:
            self.save(self.model.rows[place].model_copy(update=values))

    @rule(which=WHICH)
    def delete_one(self, which: int) -> None:
        self.delete(self.pick(which, *KINDS))

    @rule(which=WHICH, other=WHICH)
    def delete_two(self, which: int, other: int) -> None:
        """Those that rest on others go first; the other way round it is refused as a whole.

        But for a plan, with which its tasks go: nothing of them is left to be deleted.
        """
        first, second = self.pick(which, Person, PlanTask, Membership), self.pick(other, Unit, Plan)
        turned = which % 5 == 0 and (second is None or second[0] is not Plan)
        self.delete(*(second, first) if turned else (first, second))

    def delete(self, *chosen: Place | None) -> None:
        places = [place for place in chosen if place is not None]

        def shown(trial: Trial) -> None:
            for place in places:
                trial.delete(place)

        records = [self.model.rows[place] for place in places]
        self.both(lambda: self.model.act(shown), lambda: self.context.registers.delete(*records))

    @rule(sheet=SHEET, year_id=st.none() | YEAR_IDS)
    def import_units(self, sheet: list[tuple[str, str, str]], year_id: int | None) -> None:
        """Taken whole or not at all, and the second time nothing changes."""
        table = file_of(
            ("Ký hiệu đơn vị", "Tên đầy đủ", "Có từ ngày"),
            tuple((number, texts) for number, texts in enumerate(sheet, 2)),
        )

        class Joining(RecordSource[Unit]):
            def joined(
                self,
                changes: RegisterChanges,
                record: Record,
                beside: Mapping[str, Any] | None = None,
            ) -> None:
                if year_id and not changes.find(Membership, year_id=year_id, unit_id=record.id):
                    changes.save(Membership(year_id=year_id, unit_id=stored_id(record), position=5))

        source = Joining(Unit, self.context.registers)
        for again in (False, True):
            changed = self.both(
                lambda: self.model.act(lambda trial: _taken(trial, sheet, year_id)),
                lambda: done_at_once(import_steps(source, table)),
            )
            assert not (again and changed)

    @rule()
    def undo_sooner(self) -> None:
        self.undo()

    @rule()
    def undo_again(self) -> None:
        self.undo()

    @rule()
    def undo(self) -> None:
        if self.both(self.model.undo, self.context.registers.undo):
            former = self.former.pop()
            assert _but_closing(self.model.rows) == _but_closing(former)

    # ------------------------------------------------------------------ beside the mechanism

    @rule(year_id=YEAR_IDS)
    def close_a_year(self, year_id: int) -> None:
        self.lock(year_id, closed=True)

    @rule(year_id=YEAR_IDS)
    def open_a_year_again(self, year_id: int) -> None:
        self.lock(year_id, closed=False)

    def lock(self, year_id: int, *, closed: bool) -> None:
        lock = self.context.past_lock
        act = close_year if closed else reopen_year
        if (year_id in self.model.trial().closed) is closed:
            code = RegisterCode.YEAR_CLOSED if closed else RegisterCode.YEAR_IS_OPEN
            self.both(lambda: code, lambda: lock.do(act, year_id, "Lý do"))
            return
        lock.do(act, year_id, "Lý do")
        self.journal += 1
        rows = self.rows()
        events = {place for place in rows if place[0] is YearEvent}
        assert len(events - self.model.rows.keys()) == 1
        place = EmulationYear, year_id
        year = self.model.rows[place].model_copy(update={"closed": closed})
        self.model.rows = self.model.rows | {place: year} | {p: rows[p] for p in events}


def _but_closing(rows: Rows) -> Rows:
    """The rows without what closing and opening a year change past the mechanism."""
    return {
        place: row.model_copy(update={"closed": False}) if place[0] is EmulationYear else row
        for place, row in rows.items()
        if place[0] is not YearEvent
    }


def _taken(trial: Trial, sheet: list[tuple[str, str, str]], year_id: int | None) -> None:
    sheet = list(dict.fromkeys(sheet))  # a row that says the same again is left out
    codes = [code for code, _, _ in sheet]
    if not sheet or len(set(codes)) < len(codes) or any(day == "bảy" for _, _, day in sheet):
        raise Refused(RegisterCode.IMPORT_FAULTY)
    for code, name, day in sheet:
        known = [unit for unit in trial.of(Unit) if getattr(unit, "code", "") == code]
        values = {
            "code": code,
            "name": name,
            "valid_from": datetime.date(2017, 1, 7) if day else None,
        }
        unit = known[0].model_copy(update=values) if known else Unit.model_validate(values)
        stored = trial.save(unit)
        if year_id:
            member = Membership(year_id=year_id, unit_id=stored_id(stored), position=5)
            if not any(_same_place(member, other) for other in trial.of(Membership)):
                trial.save(member)


def _same_place(member: Membership, other: Record) -> bool:
    return all(getattr(member, name) == getattr(other, name) for name in ("year_id", "unit_id"))


RegisterMachine.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
test_the_registers_hold = RegisterMachine.TestCase
