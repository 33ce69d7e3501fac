"""The one mechanism of the registers, on a real store."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.support.ready import empty_store
from tests.support.sheets import sheet
from tests.support.stores import HeldClock
from thidua_desktop.domain.codes.ballot import Marking
from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.records.base import Record
from thidua_desktop.records.choices import PlanLevel, UnitKind
from thidua_desktop.records.cluster import EmulationYear, Membership, MemberUnit, Unit
from thidua_desktop.records.conference import BallotRound, Conference, Contest, Nominee
from thidua_desktop.records.plans import Plan, PlanTask
from thidua_desktop.services.base.count_rows import MoveRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import done_at_once
from thidua_desktop.services.conference.frozen_guard import frozen_round_forbids
from thidua_desktop.services.contributed import FACTS_OF_UNIT
from thidua_desktop.services.importing.preview import ImportPreview, RowChange, preview_steps
from thidua_desktop.services.importing.sheets import Sheet
from thidua_desktop.services.importing.take import import_steps
from thidua_desktop.services.registers.registers import Registers
from thidua_desktop.services.units.unit_source import UnitSource
from thidua_desktop.services.units.year_units import YearUnits
from thidua_desktop.storage.engine import Store

CLOCK = HeldClock(datetime(2017, 11, 22, 2, 14, tzinfo=UTC))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = empty_store(tmp_path / "test.thidua.db", CLOCK)
    yield store
    store.close()


@pytest.fixture
def registers(store: Store) -> Registers:
    return Registers(store.new_uow("Thư ký"), CLOCK, frozen_round_forbids)


def _id(record: Record) -> int:
    assert record.id is not None
    return record.id


def _member(code: str) -> MemberUnit:
    return MemberUnit(code=code, name=f"Cục {code}")


def _unit(code: str, name: str = "") -> Unit:
    return Unit(code=code, name=name or f"Cục {code}")


def _journal(store: Store) -> list[tuple[str, list[dict[str, object]]]]:
    with store.new_uow("Thư ký")("read") as uow:
        rows = uow.journal_rows()
    return [(row.use_case, json.loads(row.change)) for row in rows]


def test_save_adds_and_changes_and_the_journal_says_so(registers: Registers, store: Store) -> None:
    unit = registers.save(_unit("TGPL", "Cục Trợ giúp pháp lý"))
    assert unit.id is not None
    registers.save(unit.model_copy(update={"address": "30"}))
    assert [found.address for found in registers.list(Unit)] == ["30"]
    assert [use_case for use_case, _ in _journal(store)] == ["add_record", "change_record"]
    assert registers.undoable is not None
    assert registers.undoable.at == datetime(2017, 11, 22, 2, 14, tzinfo=UTC)


def test_saving_what_is_stored_leaves_no_trace(registers: Registers, store: Store) -> None:
    unit = registers.save(_unit("A"))
    registers.save(unit)
    assert len(_journal(store)) == 1
    registers.undo()
    assert registers.undoable is None


def test_save_checks_a_record_that_was_built_without_its_rules(registers: Registers) -> None:
    with pytest.raises(ValueError, match="code"):
        registers.save(Unit.model_construct(code="hai chữ", name="X"))


def test_a_taken_key_is_refused_naming_the_record(registers: Registers) -> None:
    registers.save(_unit("A", "Cục Con nuôi"))
    with pytest.raises(Refused) as refused:
        registers.save(_unit("A"))
    assert refused.value.code is RegisterCode.KEY_TAKEN
    assert refused.value.details == ("Đơn vị: Cục Con nuôi",)


def test_undo_takes_back_adding_changing_and_deleting(registers: Registers) -> None:
    unit = registers.save(_unit("A"))
    changed = registers.save(unit.model_copy(update={"address": "5"}))
    registers.delete(changed)
    assert registers.list(Unit) == ()
    registers.undo()
    assert registers.list(Unit) == (changed,)
    registers.undo()
    assert registers.list(Unit) == (unit,)
    registers.undo()
    assert registers.list(Unit) == ()
    with pytest.raises(Refused) as refused:
        registers.undo()
    assert refused.value.code is RegisterCode.NOTHING_TO_UNDO


def test_undo_is_a_new_change_in_the_journal(registers: Registers, store: Store) -> None:
    registers.save(_unit("A"))
    registers.undo()
    assert [use_case for use_case, _ in _journal(store)] == ["add_record", "undo_change"]


def test_undo_is_refused_where_the_record_was_changed_since(
    registers: Registers, store: Store
) -> None:
    unit = registers.save(_unit("A", "Cục Con nuôi"))
    with store.new_uow("Người khác")("other") as uow:
        uow.registers.update(unit.model_copy(update={"address": "9"}))
        uow.commit()
    with pytest.raises(Refused) as refused:
        registers.undo()
    assert refused.value.code is RegisterCode.CHANGED_SINCE
    assert refused.value.details == ("Đơn vị: Cục Con nuôi",)
    assert registers.list(Unit)[0].address == "9"
    assert registers.undoable is not None


def test_one_change_is_taken_back_alone_where_its_record_is_as_it_left_it(
    registers: Registers,
) -> None:
    first, second = registers.save(_unit("A")), registers.save(_unit("B"))
    registers.save(second.model_copy(update={"address": "3"}))
    changed, added, oldest = registers.done
    with pytest.raises(Refused) as refused:
        registers.undo(added)
    assert refused.value.code is RegisterCode.CHANGED_SINCE
    assert registers.undo(oldest) == oldest
    assert registers.done == (changed, added)
    assert first not in registers.list(Unit)
    with pytest.raises(Refused) as again:
        registers.undo(oldest)
    assert again.value.code is RegisterCode.NOTHING_TO_UNDO


def test_each_change_says_what_it_did(registers: Registers) -> None:
    registers.place = lambda: "thẻ Đơn vị"
    year = registers.save(EmulationYear(year=2017, rules="2003-nd91"))
    unit = registers.save(_unit("A", "Cục Con nuôi"))
    unit = registers.save(unit.model_copy(update={"short_name": "S", "kind": UnitKind.BUREAU}))
    unit = registers.save(
        unit.model_copy(update={"short_name": "T", "kind": UnitKind.OFFICE, "address": "HN"})
    )
    with registers.changing("change_unit") as changes:
        changes.save(unit.model_copy(update={"kind": UnitKind.BUREAU}))
        changes.save(Membership(year_id=_id(year), unit_id=_id(unit), position=1))
    registers.delete(registers.list(Membership)[0], registers.list(Unit)[0])
    assert [done.label for done in reversed(registers.done)] == [
        "thêm 2017 (Năm thi đua)",
        "thêm Cục Con nuôi (Đơn vị)",
        "sửa Tên ngắn, Loại đơn vị của Cục Con nuôi",
        "sửa 3 mục của Cục Con nuôi",
        "sửa Loại đơn vị của Cục Con nuôi và 1 dòng kèm theo",
        "xóa Cục Con nuôi (Đơn vị) và 1 dòng kèm theo",
    ]
    assert {done.place for done in registers.done} == {"thẻ Đơn vị"}


def test_deleting_what_others_rest_on_is_refused_with_their_names(registers: Registers) -> None:
    year = registers.save(EmulationYear(year=2017, rules="2003-nd91"))
    unit = registers.save(_unit("A", "Cục Con nuôi"))
    registers.save(Membership(year_id=_id(year), unit_id=_id(unit), position=1))
    with pytest.raises(Refused) as refused:
        registers.delete(unit)
    assert refused.value.code is RegisterCode.RESTED_ON
    assert refused.value.details == ("Thành viên Cụm: Cục Con nuôi, 2017",)
    assert registers.list(Unit) == (unit,)


def test_a_part_that_went_along_with_its_record_is_gone_already(registers: Registers) -> None:
    year = registers.save(EmulationYear(year=2017, rules="2003-nd91"))
    plan = registers.save(Plan(year_id=_id(year), level=PlanLevel.CLUSTER, name="Kế hoạch"))
    task = registers.save(PlanTask(plan_id=_id(plan), text="Việc"))
    registers.delete(plan, task)
    assert not registers.list(Plan)
    assert not registers.list(PlanTask)
    registers.undo()
    assert registers.list(PlanTask) == (task,)


def test_a_failed_change_leaves_nothing(registers: Registers) -> None:
    def two_units() -> None:
        with registers.changing("add_two") as changes:
            changes.save(_unit("A"))
            changes.save(_unit("A"))

    with pytest.raises(Refused):
        two_units()
    assert registers.list(Unit) == ()
    assert registers.undoable is None


def _frozen_round(store: Store, registers: Registers, unit: Unit) -> None:
    year = registers.save(EmulationYear(year=2017, rules="2003-nd91"))
    conference = registers.save(
        Conference(
            year_id=_id(year), name="Hội nghị", date=date(2017, 11, 22), eligible=12, present=12
        )
    )
    ballot = registers.save(
        BallotRound(
            conference_id=_id(conference), code="1", title="Phiếu suy tôn", marking=Marking.AGREE
        )
    )
    contest = registers.save(
        Contest(round_id=_id(ballot), code="C", title="MIN_FLAG", name="Cờ", seats=1)
    )
    registers.save(Nominee(contest_id=_id(contest), unit_id=_id(unit), position=1))
    with store.new_uow("Thư ký")("freeze_form") as uow:
        uow.count.append(
            MoveRow(
                round_id=_id(ballot),
                at="2017-11-22T07:00:00Z",
                session=1,
                move="freeze",
                before="draft",
                after="ready",
                detail="{}",
            )
        )
        uow.commit()


def test_undo_is_refused_where_a_frozen_round_rests_on_it(
    registers: Registers, store: Store
) -> None:
    unit = registers.save(_unit("A"))
    _frozen_round(store, registers, unit)
    with pytest.raises(Refused) as refused:
        registers.undo()  # the nominee
    assert refused.value.code is RegisterCode.FROZEN
    assert refused.value.details == ("Lần bỏ phiếu: Phiếu suy tôn",)
    stored = registers.save(unit.model_copy(update={"name": "Cục mới"}))
    with pytest.raises(Refused):
        registers.undo()
    registers.save(stored.model_copy(update={"address": "58 Trần Phú"}))
    registers.undo()
    assert registers.list(Unit)[0].address == ""


# ------------------------------------------------------------------ the units of a year


@pytest.fixture
def units(store: Store, registers: Registers) -> YearUnits:
    return YearUnits(store.new_uow("Thư ký"), registers, FACTS_OF_UNIT)


@pytest.fixture
def year_id(registers: Registers) -> int:
    year = registers.save(EmulationYear(year=2017, rules="2003-nd91"))
    return _id(year)


def test_a_new_unit_is_the_last_member_and_goes_with_one_undo(
    units: YearUnits, year_id: int
) -> None:
    units.save(year_id, _member("B"))
    units.save(year_id, _member("A"))
    assert [(u.position, u.unit.code) for u in units.list(year_id)] == [(1, "B"), (2, "A")]
    units.registers.undo()
    assert [u.unit.code for u in units.list(year_id)] == ["B"]
    assert [unit.code for unit in units.registers.list(Unit)] == ["B"]


def test_removing_a_unit_takes_its_place_with_it(units: YearUnits, year_id: int) -> None:
    units.save(year_id, _member("B"))
    unit = units.save(year_id, _member("A"))
    _source(units, year_id).delete(unit)
    assert [u.unit.code for u in units.list(year_id)] == ["B"]
    units.registers.undo()
    assert [(u.position, u.unit) for u in units.list(year_id)][1] == (2, unit)


TABLE = sheet(
    ("STT", "Ký hiệu đơn vị", "Tên đầy đủ", "số lĩnh vực phụ trách"),
    ((2, ("1", "A", "Cục A", "3")), (3, ("2", "B", "Cục B", ""))),
)


def _source(units: YearUnits, year_id: int) -> UnitSource:
    source = UnitSource(units)
    source.year_id = year_id
    return source


def _take(source: UnitSource, table: tuple[Sheet, ...]) -> ImportPreview:
    return done_at_once(import_steps(source, table))


def test_a_sheet_is_taken_once_and_then_changes_nothing(
    units: YearUnits, year_id: int, store: Store
) -> None:
    source = _source(units, year_id)
    assert done_at_once(preview_steps(source, TABLE)).number_of(RowChange.NEW) == 2
    _take(source, TABLE)
    assert [u.unit.work_areas for u in units.list(year_id)] == [3, None]
    rows = len(_journal(store))
    again = _take(source, TABLE)
    assert again.number_of(RowChange.SAME) == 2
    assert len(_journal(store)) == rows
    units.registers.undo()
    assert units.list(year_id) == ()


def test_a_sheet_brings_units_with_their_successors(units: YearUnits, year_id: int) -> None:
    """The successor may be as new as the unit, above or below it; who has ended is no member."""
    units.save(year_id, MemberUnit(code="X", name="Cục X"))
    titles = ("Ký hiệu đơn vị", "Tên đầy đủ", "Đến hết ngày", "Đơn vị kế tiếp")
    rows = (
        ("X", "Cục X", "31/12/2017", "Cục C"),
        ("A", "Cục A", "31/12/2017", "Cục C"),
        ("B", "Cục B", "31/12/2017", "C"),
        ("C", "Cục C", "", ""),
    )
    table = sheet(titles, tuple(enumerate(rows, 2)))
    _take(_source(units, year_id), table)
    stored = {unit.code: unit for unit in units.registers.list(Unit)}
    assert {stored[code].successor_id for code in "XAB"} == {stored["C"].id}
    assert [one.unit.code for one in units.list(year_id)] == ["X", "C"]
    again = _take(_source(units, year_id), table)
    assert again.number_of(RowChange.SAME) == 4
    units.registers.undo()
    assert [unit.code for unit in units.registers.list(Unit)] == ["X"]


def test_a_sheet_of_all_units_makes_members_of_the_new_ones_alone(
    units: YearUnits, year_id: int
) -> None:
    units.registers.save(Unit(code="X", name="Cục X"))
    rows = (("A", "Cục A"), ("X", "Cục X"))
    source = _source(units, year_id)
    source.former = True
    _take(source, sheet(("Ký hiệu đơn vị", "Tên đầy đủ"), tuple(enumerate(rows, 2))))
    assert [one.unit.code for one in units.list(year_id)] == ["A"]


def test_a_sheet_changes_what_it_holds_and_keeps_the_rest(units: YearUnits, year_id: int) -> None:
    units.save(year_id, MemberUnit(code="A", name="Cục cũ", staff=7))
    _take(_source(units, year_id), TABLE)
    first = units.list(year_id)[0].unit
    assert (first.name, first.staff, first.work_areas) == ("Cục A", 7, 3)


def test_a_faulty_sheet_is_refused_whole(units: YearUnits, year_id: int) -> None:
    table = sheet(
        ("Ký hiệu đơn vị", "Tên đầy đủ", "Số lĩnh vực phụ trách"),
        ((2, ("A", "Cục A", "3")), (3, ("B B", "", "ba")), (4, ("A", "Cục C", "2"))),
    )
    source = _source(units, year_id)
    preview = done_at_once(preview_steps(source, table))
    assert [(p.row, p.column, p.code) for p in preview.problems] == [
        (3, 0, "F10"),
        (3, 1, "F01"),
        (3, 2, "F03"),
        (4, 0, "I02"),
    ]
    with pytest.raises(Refused):
        _take(source, table)
    assert units.list(year_id) == ()
