"""What a reviewer of the handover found, each kept from coming back."""

import hashlib
import itertools
import json
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.support.offices import contents, giving_office, office_of, send
from tests.support.packages import altered
from tests.support.rounds import FIRST, contest, form, type_pass, year_cases
from thidua_desktop.__main__ import main
from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.packages import package_receiver, package_sender
from thidua_desktop.domain.codes.handover import PackageFault
from thidua_desktop.files.package.package_read import PackageReader
from thidua_desktop.records.choices import AppointmentRole
from thidua_desktop.records.cluster import Appointment, Unit
from thidua_desktop.records.documents import Document
from thidua_desktop.services.base.count_rows import PaperRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import done_at_once
from thidua_desktop.services.conference.record_paper import cancel_paper, record_paper
from thidua_desktop.services.conference.run_pass import finish_pass, start_pass
from thidua_desktop.services.conference.seal_round import seal_round
from thidua_desktop.services.handover.package_manifest import STORE
from thidua_desktop.storage.engine import Store, open_store
from thidua_desktop.storage.journal import canonical
from thidua_desktop.storage.verify import verify_store
from thidua_desktop.storage.withhold import withhold_marks
from thidua_desktop.texts.handover import package as package_texts
from thidua_desktop.ui.tabs.handover.view_state import preview_warnings

Change = Callable[[dict[str, Any]], None]
PAPERS = ["101", "0.1"]


def sealed_store(folder: Path) -> Path:
    """A store with one sealed round of two papers, whose next head is known."""
    with year_cases(folder, form(contest("M", "ABC", 2)), len(PAPERS)) as (cases, round_id):
        type_pass(cases, round_id, PAPERS)
        cases.do(finish_pass, round_id)
        cases.do(seal_round, round_id)
        after = cases.registers.list(Unit)[1]
        cases.registers.save(
            Appointment(for_year=2026, unit_id=after.id or 0, role=AppointmentRole.HEAD)
        )
        return cases.store


def sent(store: Path, out: Path, *, marks: bool) -> Path:
    opened = open_store(store)
    try:
        return done_at_once(package_sender(opened, "Thư ký").send(out, marks=marks)).path
    finally:
        opened.close()


# ---------------------------------------------------------------- withheld marks
def test_no_hash_that_stays_gives_a_paper_away(tmp_path: Path) -> None:
    """A paper has few marks: whoever could reckon its hash would find them by trying them all."""
    path = sealed_store(tmp_path)
    withhold_marks(path)
    assert verify_store(path).sound
    with closing(sqlite3.connect(path)) as driver:
        shown = [json.loads(change) for (change,) in driver.execute("SELECT change FROM journal")]
    blank = [changes for changes in shown if "withheld" in changes[-1]]
    assert len(blank) == len(PAPERS)
    for *changes, withheld in blank:
        for marks in itertools.product("10.", repeat=3):
            for change in changes:
                if change.get("table") == "count_paper":
                    change["after"]["marks"] = json.dumps("".join(marks))
            digest = hashlib.sha256(canonical(changes).encode()).hexdigest()
            assert digest != withheld["withheld"]


def test_the_salt_is_another_each_time(tmp_path: Path) -> None:
    plain = form(contest("M", "ABC", 2))
    with year_cases(tmp_path, plain, 1) as (cases, round_id):
        cases.do(start_pass, round_id, 1, FIRST)
        cases.do(record_paper, cases.rounds, round_id, 1, 1, "111")
        cases.do(cancel_paper, round_id, 1, 1, "Nhầm phiếu")
        cases.do(record_paper, cases.rounds, round_id, 1, 1, "111")
        with cases.new_uow("look") as uow:
            shown = [one for row in uow.journal_rows() for one in json.loads(row.change)]
    salts = [one["salt"] for one in shown if "salt" in one]
    assert len(set(salts)) == len(salts) == 2


def test_papers_of_a_journal_without_salt_are_told_at_handover(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stores = Path(__file__).resolve().parents[2] / "stores"
    old = Path(shutil.copy(stores / "0.1.0.thidua-db", tmp_path / "cu.thidua-db"))
    with wiring.opened_store(old) as store:
        with store.new_uow("Thư ký")("look") as uow:
            typed = len(uow.count.rows(PaperRow))
        preview = package_sender(store, "Thư ký").preview_send()
    assert preview.guessable == typed > 0
    said = package_texts.guessable(typed)
    assert said in preview_warnings(preview, marks=False)
    assert said not in preview_warnings(preview, marks=True)
    assert main(["handover", "--store", str(old), "--out", str(tmp_path / "a.thidua")]) == 0
    assert said in capsys.readouterr().err
    with wiring.opened_store(sealed_store(tmp_path)) as store:
        assert package_sender(store, "Thư ký").preview_send().guessable == 0


@pytest.mark.parametrize("supplement", [False, True])
def test_marks_that_are_inside_are_not_said_to_be_left_out(
    tmp_path: Path, *, supplement: bool
) -> None:
    def lie(value: dict[str, Any]) -> None:
        value["with_marks"] = False

    (tmp_path / "nhan").mkdir()
    new = tmp_path / "nhan" / "moi.thidua-db"
    if not supplement:
        store = sealed_store(tmp_path)
        package = sent(store, tmp_path / "a.thidua", marks=True)
    else:
        with year_cases(tmp_path, form(contest("M", "ABC", 2))) as (cases, round_id):
            units = cases.registers.list(Unit)
            cases.registers.save(
                Appointment(for_year=2026, unit_id=units[1].id or 0, role=AppointmentRole.HEAD)
            )
            store = cases.store
        done_at_once(
            package_receiver("x").receive(sent(store, tmp_path / "a.thidua", marks=True), new)
        )
        package = _supplement_with_papers(store, round_id, tmp_path)
    before = contents(new.parent)
    with pytest.raises(Refused) as refused:
        done_at_once(package_receiver("x").receive(altered(package, lie), new))
    assert refused.value.code is PackageFault.MANIFEST_DISAGREES
    assert contents(new.parent) == before


def test_marks_that_are_not_inside_are_not_said_to_go_along(tmp_path: Path) -> None:
    (tmp_path / "nhan").mkdir()
    new = tmp_path / "nhan" / "moi.thidua-db"
    package = sent(sealed_store(tmp_path), tmp_path / "a.thidua", marks=False)
    lying = altered(package, lambda value: value.update(with_marks=True))
    with pytest.raises(Refused) as refused:
        done_at_once(package_receiver("x").receive(lying, new))
    assert refused.value.code is PackageFault.MANIFEST_DISAGREES


def test_what_came_without_marks_does_not_go_on_with_them(tmp_path: Path) -> None:
    store = sealed_store(tmp_path)
    withhold_marks(store)
    package = sent(store, tmp_path / "b.thidua", marks=True)
    with PackageReader(package) as reader:
        assert not reader.manifest.with_marks


def _supplement_with_papers(path: Path, round_id: int, folder: Path) -> Path:
    from tests.support.rounds import count_round, open_draft

    with wiring.opened_store(path) as store:
        cases = wiring.use_cases(store, "x")
        open_draft(cases, round_id, len(PAPERS))
        count_round(cases, round_id, PAPERS)
        cases.do(seal_round, round_id)
        context = package_sender(store, "x")
        return done_at_once(context.send_supplement(folder / "b.thidua", marks=True)).path


# ---------------------------------------------------------------- lists that lie
LIES: dict[str, tuple[Change, PackageFault]] = {
    "no such time": (
        lambda value: value.update(made_at="2017-99-99T99:99:99Z"),
        PackageFault.FOREIGN,
    ),
    "other digits": (
        lambda value: value.update(made_at="٢٠١٧-11-30T02:00:00Z"),
        PackageFault.FOREIGN,
    ),
    "another sender's name": (
        lambda value: value["from_unit"].update(name="Bộ Tư pháp"),
        PackageFault.MANIFEST_DISAGREES,
    ),
    "another receiver's name": (
        lambda value: value["to_unit"].update(name="Bộ Tư pháp"),
        PackageFault.MANIFEST_DISAGREES,
    ),
}


@pytest.mark.parametrize("name", LIES)
def test_a_list_that_lies(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    change, fault = LIES[name]
    (tmp_path / "nhan").mkdir()
    with giving_office(tmp_path) as made:
        package = altered(send(made, tmp_path / "a.thidua").path, change)
    target = tmp_path / "nhan" / "a.thidua-db"
    assert main(["receive", str(package), "--store", str(target)]) == 1
    assert capsys.readouterr().err.startswith(fault)
    assert contents(tmp_path / "nhan") == {}


@pytest.mark.parametrize(
    "change",
    [
        lambda body: body + b"more",
        lambda body: b"#!/bin/sh\n" + body,
        lambda body: body + body,
        lambda body: body[:-2] + b"\5\0words",
    ],
    ids=["after", "before", "two zips", "a comment"],
)
def test_nothing_is_hidden_beside_the_zip(tmp_path: Path, change: Callable[[bytes], bytes]) -> None:
    (tmp_path / "nhan").mkdir()
    with giving_office(tmp_path) as made:
        package = send(made, tmp_path / "a.thidua").path
    package.write_bytes(change(package.read_bytes()))
    with pytest.raises(Refused) as refused:
        done_at_once(package_receiver("x").receive(package, tmp_path / "nhan" / "a.thidua-db"))
    assert refused.value.code is PackageFault.DAMAGED
    assert contents(tmp_path / "nhan") == {}


# ---------------------------------------------------------------- supplements in order
def _numbers(path: Path) -> list[tuple[str, str]]:
    store: Store = open_store(path)
    try:
        with store.new_uow("x")("look") as uow:
            found = [document for document in uow.registers.find(Document) if document.subject]
    finally:
        store.close()
    return [(document.number, document.subject) for document in found]


def test_an_older_supplement_undoes_nothing_of_a_newer_one(tmp_path: Path) -> None:
    (tmp_path / "nhan").mkdir()
    new = tmp_path / "nhan" / "moi.thidua-db"
    with giving_office(tmp_path) as old:
        context = office_of(old)
        done_at_once(package_receiver("x").receive(send(old, tmp_path / "a.thidua").path, new))
        document = old.add(Document(year_id=1, number="500/QĐ-BTP", subject="lần đầu"))
        first = done_at_once(context.send_supplement(tmp_path / "b.thidua")).path
        old.change(Document, document, subject="đã sửa")
        second = done_at_once(context.send_supplement(tmp_path / "c.thidua")).path
    done_at_once(package_receiver("x").receive(second, new))
    with pytest.raises(Refused) as refused:
        done_at_once(package_receiver("x").receive(first, new))
    assert refused.value.code is PackageFault.OUT_OF_ORDER
    done_at_once(package_receiver("x").receive(second, new))
    assert _numbers(new) == [("500/QĐ-BTP", "đã sửa")]


def test_a_sender_that_went_back_to_a_copy_is_noticed(tmp_path: Path) -> None:
    """Its new rows have the numbers of those that were lost: they must not be written over."""
    (tmp_path / "nhan").mkdir()
    new = tmp_path / "nhan" / "moi.thidua-db"
    with giving_office(tmp_path) as old:
        done_at_once(package_receiver("x").receive(send(old, tmp_path / "a.thidua").path, new))
        path = old.store.path
    kept = path.read_bytes()
    for number, body in (("500/QĐ-BTP", None), ("777/QĐ-BTP", kept)):
        if body is not None:
            path.write_bytes(body)
        store = open_store(path)
        with store.new_uow("x")("add") as uow:
            uow.registers.add(Document(year_id=1, number=number, subject=number))
            uow.commit()
        context = package_sender(store, "x")
        package = done_at_once(context.send_supplement(tmp_path / f"{number[:3]}.thidua")).path
        store.close()
        if body is None:
            done_at_once(package_receiver("x").receive(package, new))
    with pytest.raises(Refused) as refused:
        done_at_once(package_receiver("x").receive(package, new))
    assert refused.value.code is PackageFault.OUT_OF_ORDER
    assert _numbers(new) == [("500/QĐ-BTP", "500/QĐ-BTP")]


# ---------------------------------------------------------------- an older program's package
@pytest.mark.parametrize(("use_case", "taken"), [("migrate_0003", True), ("change_record", False)])
def test_what_bringing_up_a_store_journals_is_no_disagreement(
    tmp_path: Path, use_case: str, *, taken: bool
) -> None:
    (tmp_path / "nhan").mkdir()
    with giving_office(tmp_path) as made:
        package = send(made, tmp_path / "a.thidua").path
    inside = tmp_path / "inside.thidua-db"
    with zipfile.ZipFile(package) as archive:
        inside.write_bytes(archive.read(STORE))
    store = open_store(inside)
    with store.new_uow("")(use_case) as uow:
        uow.note("brought up")
        uow.commit()
    store.close()
    altered(package, lambda value: None, **{STORE: inside.read_bytes()})
    receiving = package_receiver("x").receive(package, tmp_path / "nhan" / "a.thidua-db")
    if taken:
        assert done_at_once(receiving).path.exists()
        return
    with pytest.raises(Refused) as refused:
        done_at_once(receiving)
    assert refused.value.code is PackageFault.MANIFEST_DISAGREES
