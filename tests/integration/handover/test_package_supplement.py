"""Hồ sơ bổ sung: the old office finishes its year, the new one goes on with the next."""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.support.offices import contents, giving_office, office_of, send
from tests.support.packages import altered
from tests.support.year_office import Office, office
from thidua_desktop.__main__ import main
from thidua_desktop.bootstrap.packages import package_receiver
from thidua_desktop.domain.codes.handover import PackageFault, SupplementCode
from thidua_desktop.records.choices import PackageKind, YearEventKind
from thidua_desktop.records.cluster import Cluster, EmulationYear
from thidua_desktop.records.documents import Attachment, Document
from thidua_desktop.records.handover import Package
from thidua_desktop.records.year import YearEvent
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import done_at_once
from thidua_desktop.services.handover.package_manifest import CHANGES
from thidua_desktop.services.handover.package_views import Received, Sent
from thidua_desktop.storage.backups import backups_in, own_backups
from thidua_desktop.storage.engine import open_store
from thidua_desktop.storage.verify import verify_open, verify_store

DECISION = "1234/QĐ-BTP"
SCAN = "Quyết định 1234.pdf"
Capture = pytest.CaptureFixture[str]


@dataclass(frozen=True)
class Two:
    """The office that gave 2017, and the store of the one that received it."""

    old: Office
    new: Path
    folder: Path

    def add_decision(self, scan: bytes = b"%PDF decision", number: str = DECISION) -> None:
        """The old office registers a decision of 2017, with the scan of it."""
        (self.folder / "cum - dinh kem" / SCAN).write_bytes(scan)
        document = self.old.add(Document(year_id=1, number=number, date=datetime.date(2018, 1, 15)))
        self.old.add(Attachment(document_id=document, name=SCAN, sha256="1" * 64, size=len(scan)))

    def supplement(self, name: str = "b.thidua") -> Sent:
        return done_at_once(office_of(self.old).send_supplement(self.folder / name))

    def receive(self, package: Path) -> Received:
        return done_at_once(package_receiver("Thư ký mới").receive(package, self.new))

    def refused(self, package: Path) -> Any:
        """Why it is not taken, and nothing is written."""
        before = contents(self.new.parent)
        with pytest.raises(Refused) as error:
            self.receive(package)
        assert contents(self.new.parent) == before
        return getattr(error.value, "fault", None) or getattr(error.value, "code", None)

    def new_has(self) -> tuple[list[str], list[int], list[PackageKind], list[str]]:
        store = open_store(self.new)
        with store.new_uow("x")("look") as uow:
            registers = uow.registers
            found = (
                [document.number for document in registers.find(Document)],
                [year.year for year in registers.find(EmulationYear)],
                [package.kind for package in registers.find(Package)],
                [attached.name for attached in registers.find(Attachment)],
            )
        store.close()
        return found


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    """Two offices after the handover; the new one has opened 2018 and written in it."""
    (tmp_path / "nhan").mkdir()
    new = tmp_path / "nhan" / "moi.thidua-db"
    with giving_office(tmp_path) as old:
        sent = send(old, tmp_path / "a.thidua")
        done_at_once(package_receiver("x").receive(sent.path, new))
        store = open_store(new)
        with store.new_uow("x")("open") as uow:
            year = uow.registers.add(EmulationYear(year=2018, rules="2003-nd91"))
            uow.registers.add(Document(year_id=year.id or 0, number="01/KH-CTĐIII"))
            uow.commit()
        store.close()
        yield Two(old, new, tmp_path)


def test_a_decision_comes_after_the_handover(two: Two) -> None:
    two.add_decision()
    preview = office_of(two.old).preview_supplement()
    sent = two.supplement()
    assert (preview.files, sent.missing) == (1, ())
    assert [file.path for file in sent.manifest.files] == [CHANGES, f"dinh-kem/{SCAN}"]
    taken = two.receive(sent.path)
    assert taken.path == two.new
    numbers, years, kinds, names = two.new_has()
    assert {DECISION, "01/KH-CTĐIII"} <= set(numbers)
    assert years == [2017, 2018]
    assert kinds == [PackageKind.HANDOVER, PackageKind.SUPPLEMENT]
    assert SCAN in names
    assert (two.new.parent / "moi - dinh kem" / SCAN).read_bytes() == b"%PDF decision"
    assert verify_store(two.new).sound
    assert verify_open(two.old.store).sound
    with two.old.raw("look") as uow:
        assert uow.registers.find(YearEvent)[-1].kind is YearEventKind.SUPPLEMENTED
        last = uow.registers.find(Package)[-1]
    assert (last.kind, last.sha256) == (PackageKind.SUPPLEMENT, sent.sha256)


def test_twice_is_once_and_a_later_one_brings_the_rest(two: Two) -> None:
    two.add_decision()
    first = two.supplement()
    two.receive(first.path)
    numbers = two.new_has()[0]
    found = two.receive(first.path).found
    assert found.changes is not None
    assert found.changes.empty
    assert two.new_has()[0] == numbers
    two.add_decision(number="1235/QĐ-BTP")
    two.receive(two.supplement("c.thidua").path)
    assert sorted(two.new_has()[0]) == sorted([*numbers, "1235/QĐ-BTP"])
    assert verify_store(two.new).sound


def test_no_file_is_written_over_another(two: Two) -> None:
    own = two.new.parent / "moi - dinh kem" / SCAN
    own.write_bytes(b"something of 2018")
    two.add_decision()
    package = two.supplement().path
    for _ in range(2):
        two.receive(package)
    assert own.read_bytes() == b"something of 2018"
    assert own.with_stem(f"{own.stem}-2").read_bytes() == b"%PDF decision"
    assert f"{own.stem}-2.pdf" in two.new_has()[3]
    assert len(list(own.parent.iterdir())) == 3


def test_what_is_sent_is_there_or_said(two: Two) -> None:
    two.add_decision()
    (two.folder / "cum - dinh kem" / SCAN).unlink()
    sent = two.supplement()
    assert (sent.missing, len(sent.manifest.files)) == ((SCAN,), 1)


def test_looking_changes_nothing(two: Two) -> None:
    two.add_decision()
    package, before = two.supplement().path, contents(two.new.parent)
    found = done_at_once(package_receiver("x").inspect(package, two.new))
    assert found.changes is not None
    assert any(DECISION in change.label for change in found.changes.changes)
    assert contents(two.new.parent) == before


# ---------------------------------------------------------------- why it is not made
def test_nothing_new_or_never_handed_over(two: Two, tmp_path: Path) -> None:
    with pytest.raises(Refused) as error:
        two.supplement()
    assert error.value.code is PackageFault.NOTHING_NEW
    with pytest.raises(Refused) as error:
        done_at_once(office_of(two.old).send_supplement(tmp_path / "x.thidua", 2018))
    assert error.value.code is PackageFault.NOT_HANDED_OVER


def test_a_name_taken_at_the_last_moment_takes_the_record_back(two: Two) -> None:
    two.add_decision()
    out = two.folder / "b.thidua"
    steps = office_of(two.old).send_supplement(out)
    next(steps)
    out.mkdir()
    with pytest.raises(Exception, match="E08"):
        done_at_once(steps)
    with two.old.raw("look") as uow:
        assert len(uow.registers.find(Package)) == 1


# ---------------------------------------------------------------- why it is not taken
Change = Callable[[dict[str, Any]], Any]
WRONG: dict[str, tuple[object, Change, dict[str, bytes]]] = {
    "another base": (PackageFault.MANIFEST_DISAGREES, lambda v: v["base"].update(id=3), {}),
    "another year": (PackageFault.MANIFEST_DISAGREES, lambda v: v.update(year=2018), {}),
    "another cluster": (PackageFault.OTHER_CLUSTER, lambda v: v["cluster"].update(code="CTĐI"), {}),
    "a handover": (PackageFault.FILES_DIFFER, lambda v: v.update(kind="handover"), {}),
    "no changes": (SupplementCode.MALFORMED, lambda v: None, {CHANGES: b"{}"}),
    "no JSON": (SupplementCode.MALFORMED, lambda v: None, {CHANGES: b"x"}),
    "no UTF-8": (SupplementCode.MALFORMED, lambda v: None, {CHANGES: b"\xff"}),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_crafted_supplement(two: Two, name: str) -> None:
    expected, change, more = WRONG[name]
    two.add_decision()
    package = two.supplement().path
    assert two.refused(altered(package, change, **more)) == expected


def test_no_store_or_one_that_has_not_the_handover(two: Two, tmp_path: Path) -> None:
    two.add_decision()
    package = two.supplement().path
    (tmp_path / "khac").mkdir()
    with office(tmp_path / "khac") as other:
        other.year(2017)
        store = other.store.path
    for path, kind in ((store, Refused), (tmp_path / "weg.thidua-db", Refused)):
        with pytest.raises(kind):
            done_at_once(package_receiver("x").receive(package, path))
    assert not (tmp_path / "khac" / "cum - dinh kem").exists()


def test_the_store_is_backed_up_before_it_takes_anything(two: Two) -> None:
    two.add_decision()
    before = _numbers(two.new)
    two.receive(two.supplement().path)
    [backup] = backups_in([own_backups(two.new)], two.new.stem)
    assert (_numbers(backup.path), DECISION in before) == (before, False)
    assert DECISION in _numbers(two.new)


def _numbers(path: Path) -> list[str]:
    store = open_store(path)
    try:
        with store.new_uow("x")("look") as uow:
            return [document.number for document in uow.registers.find(Document)]
    finally:
        store.close()


def test_what_the_new_office_did_is_not_lost(two: Two) -> None:
    """Whatever refuses at the end, files that were put there go again."""
    two.add_decision()
    package = two.supplement().path
    store = open_store(two.new)
    with store.new_uow("x")("move") as uow:
        cluster = uow.registers.find(Cluster)[0]
        [year] = uow.registers.find(EmulationYear, year=2017)
        uow.registers.update(year.model_copy(update={"keeper_unit_id": cluster.office_unit_id}))
        uow.commit()
    store.close()
    assert two.refused(package) is SupplementCode.KEPT_HERE


# ---------------------------------------------------------------- the command line
def test_the_command_line(two: Two, capsys: Capture) -> None:
    two.add_decision()
    store, out = two.old.store, two.folder / "b.thidua"
    store.close()
    arguments = ["handover", "--store", str(store.path), "--out", str(out), "--supplement"]
    assert main(arguments) == 0
    assert "hồ sơ bổ sung năm 2017" in capsys.readouterr().out
    assert main(["receive", str(out), "--store", str(two.new)]) == 0
    assert DECISION in capsys.readouterr().out
    assert main(["verify", "--store", str(two.new)]) == 0
    assert main(["receive", str(out), "--store", str(store.path)]) == 1
    message = capsys.readouterr()
    assert "Traceback" not in message.err
    assert message.err.startswith(SupplementCode.KEPT_HERE)
