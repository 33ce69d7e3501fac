"""A visit goes away in a file and comes back: merged field by field, once, and only our own."""

import datetime
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.support.cases import sample_cases
from tests.support.visits import forget_visits
from thidua_desktop.bootstrap import wiring
from thidua_desktop.domain.codes.inspections import InspectionCode, Verdict, VisitMove, VisitState
from thidua_desktop.domain.inspections.merge import Choice, Outcome
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import InspectionKind, InspectionPeriod, MemberRole
from thidua_desktop.records.cluster import EmulationYear, Membership, Unit
from thidua_desktop.records.documents import Document
from thidua_desktop.records.inspections import (
    Checklist,
    Finding,
    Inspection,
    InspectionMember,
    VisitStep,
)
from thidua_desktop.records.people import Person
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.inspections.away_store import away_visit
from thidua_desktop.services.inspections.checklists import add_shipped_lists
from thidua_desktop.services.inspections.move_visit import move_visit
from thidua_desktop.services.inspections.plan_visits import PlannedVisit, plan_visits
from thidua_desktop.services.inspections.receive_visit import (
    Question,
    ReceivePreview,
    preview_visit,
    receive_visit,
)
from thidua_desktop.services.inspections.take_away import take_away
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.storage.engine import SystemClock
from thidua_desktop.storage.stores import StoreFiles

DAY = datetime.date(2017, 10, 16)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[OpenStore]:
    with sample_cases(tmp_path) as made:
        forget_visits(made)
        yield made


def files() -> StoreFiles:
    return StoreFiles(SystemClock())


def planned(home: OpenStore) -> Inspection:
    home.registers.do(add_shipped_lists)
    year = stored_id(home.registers.list(EmulationYear)[0])
    unit = home.registers.list(Membership)[0].unit_id
    checklist = stored_id(home.registers.list(Checklist)[0])
    kind, period = InspectionKind.DIRECT, InspectionPeriod.YEAR
    visits = [PlannedVisit(unit, None, DAY)]
    (visit,) = home.registers.do(plan_visits, year, period, kind, visits, 5, checklist)
    named = {"lead_name": "Trưởng đoàn", "limits": ""}
    return home.registers.save(visit.model_copy(update=named))


def taken(home: OpenStore, tmp_path: Path) -> tuple[Inspection, Path]:
    visit = planned(home)
    path = tmp_path / "mang-di.thidua-db"
    take_away(home, files(), "Thư ký", stored_id(visit), path)
    return visit, path


@contextmanager
def at_the_unit(path: Path) -> Iterator[OpenStore]:
    with wiring.opened(path, "Thư ký") as cases:
        yield cases


def preview(home: OpenStore, path: Path) -> ReceivePreview:
    return preview_visit(home, files(), "Thư ký", path)


def receive(home: OpenStore, path: Path, choice: Choice | None = None) -> Inspection:
    shown = preview(home, path)
    answers: dict[Question, Choice] = {}
    if choice is not None:
        answers = dict.fromkeys(shown.asked, choice)
    return home.registers.do(receive_visit, shown, answers)


def items(cases: OpenStore, visit: Inspection) -> list[Finding]:
    return list(cases.registers.list(Finding, inspection_id=visit.id))


def change(cases: OpenStore, place: int, visit: Inspection, **values: object) -> None:
    one = items(cases, visit)[place]
    cases.registers.save(type(one).model_validate({**one.model_dump(), **values}))


def added(visit: Inspection) -> Finding:
    return Finding(inspection_id=stored_id(visit), item="Nội dung thêm", position=9)


def test_the_file_holds_the_visit_and_nothing_of_the_rest(home: OpenStore, tmp_path: Path) -> None:
    visit, path = taken(home, tmp_path)
    with at_the_unit(path) as away:
        assert away.read(away_visit) == visit.id
        assert [one.id for one in away.registers.list(Inspection)] == [visit.id]
        assert [one.id for one in away.registers.list(Unit)] == [visit.unit_id]
        assert items(away, visit) == items(home, visit)
        assert away.registers.list(Person) == ()
        assert away.registers.list(Document) == ()
    assert home.read(away_visit) is None


def test_at_the_unit_only_the_visit_can_be_written(home: OpenStore, tmp_path: Path) -> None:
    visit, path = taken(home, tmp_path)
    with at_the_unit(path) as away:
        unit = away.registers.list(Unit)[0]
        other = Inspection(
            year_id=visit.year_id, unit_id=visit.unit_id, period=InspectionPeriod.HALF_YEAR
        )
        for record in (unit.model_copy(update={"address": "7"}), other):
            with pytest.raises(Refused) as caught:
                away.registers.save(record)
            assert caught.value.code is InspectionCode.AWAY_LOCKED
        change(away, 0, visit, verdict=Verdict.PASSED)


def test_what_one_side_changed_is_taken_and_twice_is_once(home: OpenStore, tmp_path: Path) -> None:
    visit, path = taken(home, tmp_path)
    with at_the_unit(path) as away:
        change(away, 0, visit, verdict=Verdict.FAILED, limits="Chưa có sổ")
        away.registers.save(
            Finding(inspection_id=stored_id(visit), item="Nội dung thêm", position=9)
        )
        member = InspectionMember(
            inspection_id=stored_id(visit), name="Trần Thị Bình", role=MemberRole.SECRETARY
        )
        away.registers.save(member)
        away.registers.delete(items(away, visit)[2])
        away.registers.do(move_visit, stored_id(visit), VisitMove.ANNOUNCE, DAY)
        away.registers.do(move_visit, stored_id(visit), VisitMove.VISIT, DAY)
    change(home, 1, visit, finding="Ghi ở nhà")
    shown = preview(home, path)
    assert shown.asked == ()
    got = receive(home, path)
    found = items(home, visit)
    assert (found[0].verdict, found[0].limits) == (Verdict.FAILED, "Chưa có sổ")
    assert found[1].finding == "Ghi ở nhà"
    assert "Nội dung thêm" in [one.item for one in found]
    assert len(found) == 5  # one added, one deleted
    assert got.state is VisitState.VISITED
    assert len(home.registers.list(VisitStep, inspection_id=visit.id)) == 2
    assert len(home.registers.list(InspectionMember, inspection_id=visit.id)) == 1
    again = preview(home, path)
    assert again.rows == ()
    before = items(home, visit)
    home.registers.do(receive_visit, again, {})
    assert items(home, visit) == before


def test_what_both_changed_is_asked_and_no_word_is_lost(home: OpenStore, tmp_path: Path) -> None:
    visit, path = taken(home, tmp_path)
    with at_the_unit(path) as away:
        change(away, 0, visit, limits="Chưa có sổ theo dõi", verdict=Verdict.FAILED)
    change(home, 0, visit, limits="Hồ sơ tản mạn", verdict=Verdict.PASSED)
    shown = preview(home, path)
    assert [one.field for one in shown.asked] == ["verdict", "limits"]
    with pytest.raises(ValueError, match="verdict"):
        home.registers.do(receive_visit, shown, {})
    answers = {shown.asked[0]: Choice.THERE, shown.asked[1]: Choice.BOTH}
    home.registers.do(receive_visit, shown, answers)
    first = items(home, visit)[0]
    assert first.limits == "Hồ sơ tản mạn\nChưa có sổ theo dõi"
    assert first.verdict is Verdict.FAILED
    home.registers.undo()
    assert items(home, visit)[0].limits == "Hồ sơ tản mạn"
    assert preview(home, path).asked == shown.asked


def test_a_row_that_one_side_deleted_and_the_other_changed_is_asked(
    home: OpenStore, tmp_path: Path
) -> None:
    visit, path = taken(home, tmp_path)
    with at_the_unit(path) as away:
        away.registers.delete(items(away, visit)[0])
        change(away, 0, visit, finding="Đã xem")
    change(home, 0, visit, finding="Ghi ở nhà")
    home.registers.delete(items(home, visit)[1])
    shown = preview(home, path)
    assert [row.outcome for row in shown.changed] == [Outcome.ASKED, Outcome.ASKED]
    home.registers.do(receive_visit, shown, dict.fromkeys(shown.asked, Choice.HERE))
    assert items(home, visit)[0].finding == "Ghi ở nhà"
    assert len(items(home, visit)) == 4
    home.registers.undo()
    home.registers.do(receive_visit, shown, dict.fromkeys(shown.asked, Choice.THERE))
    assert "Đã xem" in [one.finding for one in items(home, visit)]


def test_a_file_that_goes_on_is_received_again(home: OpenStore, tmp_path: Path) -> None:
    visit, path = taken(home, tmp_path)
    with at_the_unit(path) as away:
        change(away, 0, visit, limits="Một")
        away.registers.save(
            Finding(inspection_id=stored_id(visit), item="Nội dung thêm", position=9)
        )
    receive(home, path)
    change(home, 1, visit, finding="Ghi ở nhà")
    with at_the_unit(path) as away:
        change(away, 1, visit, limits="Hai")
        change(away, -1, visit, limits="Ba")
    assert preview(home, path).asked == ()
    receive(home, path)
    assert items(home, visit)[-1].limits == "Ba"
    assert [one.item for one in items(home, visit)].count("Nội dung thêm") == 1
    assert "Hai" in [one.limits for one in items(home, visit)]


def test_a_signed_visit_does_not_go_away(home: OpenStore, tmp_path: Path) -> None:
    visit = planned(home)
    home.registers.save(visit.model_copy(update={"signed": DAY}))
    with pytest.raises(Refused) as caught:
        take_away(home, files(), "Thư ký", stored_id(visit), tmp_path / "a.thidua-db")
    assert caught.value.code is InspectionCode.WRONG_STATE


def refused(home: OpenStore, path: Path) -> object:
    with pytest.raises(Refused) as caught:
        preview(home, path)
    return caught.value.code


def test_foreign_cut_and_tampered_files_are_refused(home: OpenStore, tmp_path: Path) -> None:
    _visit, path = taken(home, tmp_path)
    other = tmp_path / "khac"
    other.mkdir()
    with sample_cases(other) as stranger:
        assert refused(stranger, path) is InspectionCode.AWAY_FOREIGN
        cluster = stranger.store
    shutil.copy(cluster, tmp_path / "cum.thidua-db")
    assert refused(home, tmp_path / "cum.thidua-db") is InspectionCode.AWAY_NOT_ONE
    text = tmp_path / "a.txt"
    text.write_text("không phải tệp dữ liệu", "utf-8")
    assert refused(home, text) is InspectionCode.AWAY_NOT_ONE
    cut = tmp_path / "cut.thidua-db"
    cut.write_bytes(path.read_bytes()[: len(path.read_bytes()) // 2])
    assert refused(home, cut) is InspectionCode.AWAY_DAMAGED
    changed = tmp_path / "changed.thidua-db"
    shutil.copy(path, changed)
    with closing(sqlite3.connect(changed)) as driver, driver:
        driver.execute("UPDATE findings SET verdict = 'passed'")
    assert refused(home, changed) is InspectionCode.AWAY_DAMAGED
