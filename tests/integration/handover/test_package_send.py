"""An office hands its store over: what is in the package, what it keeps, and why it cannot."""

import json
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from tests.support import rounds
from tests.support.offices import FILES, HEAD, NEXT, contents, giving_office, office_of, send
from tests.support.year_office import Office, office
from thidua_desktop.bootstrap.packages import package_sender
from thidua_desktop.domain.codes.handover import PackageFault
from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.records.choices import AppointmentRole, YearEventKind
from thidua_desktop.records.cluster import Appointment, Cluster, EmulationYear, Unit
from thidua_desktop.records.handover import Package
from thidua_desktop.records.year import YearEvent
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import done_at_once
from thidua_desktop.services.conference.seal_round import seal_round
from thidua_desktop.services.handover.package_manifest import STORE
from thidua_desktop.services.years.year_status import read_years
from thidua_desktop.storage.engine import open_store
from thidua_desktop.storage.verify import verify_open, verify_store


def refused(made: Office, out: Path, year: int | None = None) -> StrEnum:
    """The fault for which nothing is made, and nothing changed."""
    before, head = contents(out.parent), made.store.head
    with pytest.raises(Refused) as error:
        done_at_once(office_of(made).send(out, year))
    assert made.store.head == head
    assert contents(out.parent).keys() == before.keys()
    return error.value.code


def registers(made: Office) -> list[Any]:
    """What a handover touches."""
    with made.raw("look") as uow:
        kinds = (Cluster, EmulationYear, YearEvent, Package)
        return [record for kind in kinds for record in uow.registers.find(kind)]


def test_a_package_holds_the_store_its_files_and_what_is_open(tmp_path: Path) -> None:
    with giving_office(tmp_path) as made:
        preview = office_of(made).preview_send()
        sent = send(made, tmp_path / "p.thidua")
        assert (preview.files, preview.missing, preview.plan.counting) == (4, (), ())
        assert verify_open(made.store).sound
    manifest = sent.manifest
    assert [file.path for file in manifest.files] == [
        "dinh-kem/Kế hoạch 207.pdf",
        "mau/minutes.docx",
        STORE,
        "van-ban/Bien-ban-kiem-phieu-2017-1.docx",
    ]
    assert [(s.series, s.last) for s in manifest.series] == [("BC-CTĐIII", 6), ("KH-CTĐIII", 207)]
    [task] = manifest.open_tasks
    assert (task.source, task.text, str(task.due)) == (
        "Kế hoạch 207",
        "Thăm hộ nghèo",
        "2017-12-20",
    )
    assert manifest.to_unit is not None
    assert (manifest.from_unit.code, manifest.to_unit.code) == (HEAD, NEXT)
    with zipfile.ZipFile(sent.path) as archive:
        assert json.loads(archive.read("manifest.json"))["base"] == manifest.base.model_dump()
        archive.extract(STORE, tmp_path / "in")
    assert verify_store(tmp_path / "in" / STORE).sound


def test_both_stores_say_who_keeps_the_year(tmp_path: Path) -> None:
    with giving_office(tmp_path) as made:
        sent = send(made, tmp_path / "p.thidua")
        with made.raw("look") as uow:
            [year] = uow.registers.find(EmulationYear)
            [package] = uow.registers.find(Package)
            [event] = uow.registers.find(YearEvent)
            [status] = read_years(uow)
            keeper = uow.registers.get(Unit, year.keeper_unit_id or 0)
            assert uow.registers.find(Cluster)[0].office_unit_id == keeper.id
    assert (keeper.code, status.writable) == (HEAD, True)
    assert event.kind is YearEventKind.HANDED_OVER
    assert (package.received, package.sha256, package.name) == (False, sent.sha256, "p.thidua")
    assert (package.base_id, package.base_hash) == (
        sent.manifest.journal.id,
        sent.manifest.journal.hash,
    )


def test_a_year_that_is_open_already_goes_to_the_next_office(tmp_path: Path) -> None:
    with giving_office(tmp_path) as made:
        made.year(2018)
        made.year(2016)
        send(made, tmp_path / "p.thidua")
        with made.raw("look") as uow:
            found = {s.year.year: s.lock for s in read_years(uow)}
    assert found == {2018: RegisterCode.YEAR_KEPT_ELSEWHERE, 2017: None, 2016: None}


def test_sent_again_it_is_another_package_of_the_same_year(tmp_path: Path) -> None:
    with giving_office(tmp_path) as made:
        first = send(made, tmp_path / "a.thidua")
        again = send(made, tmp_path / "b.thidua")
        with made.raw("look") as uow:
            assert [p.sha256 for p in uow.registers.find(Package)] == [first.sha256, again.sha256]
        assert verify_open(made.store).sound
    assert again.manifest.journal.id > first.manifest.journal.id


def test_a_missing_attachment_is_said(tmp_path: Path) -> None:
    with giving_office(tmp_path) as made:
        (tmp_path / "cum - dinh kem" / "Kế hoạch 207.pdf").unlink()
        sent = send(made, tmp_path / "p.thidua")
    assert sent.missing == ("Kế hoạch 207.pdf",)


# ---------------------------------------------------------------- why it cannot be made
def test_the_name_is_taken_or_there_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "p.thidua").write_bytes(b"here before")
    with giving_office(tmp_path) as made:
        assert refused(made, tmp_path / "p.thidua") is PackageFault.OUT_EXISTS
        with pytest.raises(Refused):
            send(made, tmp_path / "weg" / "p.thidua")
    assert (tmp_path / "p.thidua").read_bytes() == b"here before"
    assert not (tmp_path / "weg").exists()


def test_no_year_no_head_or_another_keeper(tmp_path: Path) -> None:
    out = tmp_path / "p.thidua"
    with office(tmp_path) as made:
        assert refused(made, out) is PackageFault.NO_YEAR
        year = made.year(2017)
        assert refused(made, out, 2016) is PackageFault.NO_YEAR
        assert refused(made, out) is PackageFault.NO_HEAD
        unit = made.unit("A")
        made.add(Appointment(for_year=2017, unit_id=unit, role=AppointmentRole.HEAD))
        made.change(EmulationYear, year, keeper_unit_id=made.unit("B"))
        assert refused(made, out) is PackageFault.KEPT_ELSEWHERE


def test_a_head_is_not_needed_of_the_year_after(tmp_path: Path) -> None:
    with office(tmp_path) as made:
        made.year(2017)
        made.add(Appointment(for_year=2017, unit_id=made.unit("A"), role=AppointmentRole.HEAD))
        assert send(made, tmp_path / "p.thidua").manifest.to_unit is None


def test_a_file_of_a_name_that_others_cannot_take(tmp_path: Path) -> None:
    with giving_office(tmp_path) as made:
        (tmp_path / "cum - mau" / "MINUTES.docx").write_bytes(b"x")
        assert refused(made, tmp_path / "p.thidua") is PackageFault.FILE_NAME


def test_a_damaged_store_is_not_handed_over(tmp_path: Path) -> None:
    with giving_office(tmp_path) as made:
        path = made.store.path
    with closing(sqlite3.connect(path, isolation_level=None)) as driver:
        driver.execute("UPDATE units SET name = 'Cục khác' WHERE id = 1")
    store = open_store(path)
    with pytest.raises(Refused) as error:
        done_at_once(package_sender(store, "x").send(tmp_path / "p.thidua"))
    store.close()
    assert error.value.code is PackageFault.OWN_STORE_UNSOUND
    assert not (tmp_path / "p.thidua").exists()


def test_a_change_while_packing_is_noticed(tmp_path: Path) -> None:
    with giving_office(tmp_path) as made:
        steps = office_of(made).send(tmp_path / "p.thidua")
        next(steps)
        made.unit("NEW")
        with pytest.raises(Refused) as error:
            done_at_once(steps)
        assert error.value.code is PackageFault.STORE_CHANGED
        assert registers(made)[2:] == []
    assert not (tmp_path / "p.thidua").exists()


# ---------------------------------------------------------------- half way
def test_stopped_at_any_step_nothing_is_left(tmp_path: Path) -> None:
    with giving_office(tmp_path) as made:
        before, head = contents(tmp_path), made.store.head
        total = sum(1 for _ in office_of(made).send(tmp_path / "x.thidua"))
        (tmp_path / "x.thidua").unlink()
        head = made.store.head
        for stop_at in range(1, total):
            steps = office_of(made).send(tmp_path / "p.thidua")
            for _ in range(stop_at):
                next(steps)
            steps.close()
            assert made.store.head == head
        assert contents(tmp_path).keys() == before.keys()


def test_a_name_taken_at_the_last_moment_takes_the_record_back(tmp_path: Path) -> None:
    out = tmp_path / "p.thidua"
    with giving_office(tmp_path) as made:
        before = registers(made)
        steps = office_of(made).send(out)
        next(steps)
        out.mkdir()
        with pytest.raises(Refused):
            done_at_once(steps)
        assert registers(made) == before
        assert verify_open(made.store).sound
        assert made.use_cases()[-2:] == ["send_handover", "send_handover"]
    assert contents(tmp_path).keys() == {
        "cum - dinh kem",
        "cum - mau",
        "cum - van ban",
        "cum.thidua-db",
        "p.thidua",
        *FILES,
    }


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot limit a file's size")
def test_a_full_disk_leaves_nothing(tmp_path: Path) -> None:
    import resource
    import signal

    with giving_office(tmp_path) as made:
        before, head = contents(tmp_path), made.store.head
        hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
        handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        try:
            for room in (0, 4096, 20_000, 150_000):
                resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
                with pytest.raises(Refused):
                    send(made, tmp_path / "p.thidua")
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
            signal.signal(signal.SIGXFSZ, handler)
        assert made.store.head == head
        assert contents(tmp_path) == before
        send(made, tmp_path / "p.thidua")


KILLED = """
import sys
from pathlib import Path
from thidua_desktop.bootstrap.packages import package_sender
from thidua_desktop.storage.engine import open_store
folder = Path(sys.argv[1])
steps = package_sender(open_store(folder / "cum.thidua-db"), "x").send(folder / "p.thidua")
for _ in range(int(sys.argv[2])):
    next(steps)
print("half way", flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize("steps", [1, 5])
def test_killed_half_way_nothing_was_handed_over(tmp_path: Path, steps: int) -> None:
    with giving_office(tmp_path) as made:
        before = registers(made)
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(tmp_path), str(steps)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    ) as worker:
        assert worker.stdout is not None
        assert worker.stdout.readline() == "half way\n"
        worker.kill()
    assert not (tmp_path / "p.thidua").exists()
    store = open_store(tmp_path / "cum.thidua-db")
    with store.new_uow("x")("look") as uow:
        kinds = (Cluster, EmulationYear, YearEvent, Package)
        assert [record for kind in kinds for record in uow.registers.find(kind)] == before
    done_at_once(package_sender(store, "x").send(tmp_path / "p.thidua"))
    store.close()


# ---------------------------------------------------------------- the papers
PLAIN = rounds.form(rounds.contest("M", "AB", 2))


def counted(folder: Path, then: Callable[[Any, int], object]) -> Path:
    """A store with two papers typed, brought as far as `then` brings it."""
    with rounds.year_cases(folder, PLAIN, returned=2) as (cases, round_id):
        rounds.count_round(cases, round_id, ["11", "10"])
        then(cases, round_id)
        return cases.store


def marks_in(package: Path, folder: Path) -> set[str]:
    with zipfile.ZipFile(package) as archive:
        path = Path(archive.extract(STORE, folder))
    assert verify_store(path).sound
    with closing(sqlite3.connect(path)) as driver:
        return {marks.strip('"') for (marks,) in driver.execute("SELECT marks FROM count_paper")}


def test_marks_go_only_if_they_are_chosen(tmp_path: Path) -> None:
    store = open_store(counted(tmp_path, lambda cases, number: cases.do(seal_round, number)))
    year_office = package_sender(store, "x")
    without = done_at_once(year_office.send(tmp_path / "a.thidua"))
    chosen = done_at_once(year_office.send(tmp_path / "b.thidua", marks=True))
    store.close()
    assert (without.manifest.with_marks, chosen.manifest.with_marks) == (False, True)
    assert marks_in(chosen.path, tmp_path / "b") == {"11", "10"}
    assert marks_in(without.path, tmp_path / "a").isdisjoint({"11", "10"})


def test_papers_that_are_still_needed_are_not_withheld(tmp_path: Path) -> None:
    store = open_store(counted(tmp_path, lambda cases, number: None))
    year_office, head = package_sender(store, "x"), store.head
    assert year_office.preview_send().plan.counting
    with pytest.raises(Refused):
        done_at_once(year_office.send(tmp_path / "a.thidua"))
    assert store.head == head
    done_at_once(year_office.send(tmp_path / "a.thidua", marks=True))
    store.close()
