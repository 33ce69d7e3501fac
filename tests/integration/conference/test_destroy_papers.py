"""Hủy dữ liệu từng phiếu by a decision: the marks are gone everywhere, the sealed result stays."""

import datetime
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.rounds import Cell, contest, count_round, form, year_cases
from thidua_desktop.__main__ import main
from thidua_desktop.bootstrap import wiring
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import RefusalCode
from thidua_desktop.domain.codes.store import VerifyCode
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.conference.conference_view import rounds_by_year
from thidua_desktop.services.conference.destroy_papers import destroy_papers, holds_marks
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.recount_bundle import recount_bundle
from thidua_desktop.services.conference.seal_round import (
    annul_round,
    publish_round,
    recount,
    seal_round,
    sign_minutes,
)
from thidua_desktop.services.conference.sealed_result import recount_check, result_object
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.storage.backups import Backups, restore
from thidua_desktop.storage.engine import SystemClock, open_store
from thidua_desktop.storage.store_file import log_of
from thidua_desktop.storage.verify import verify_store

DAY = datetime.date(2027, 11, 30)
DECISION = ("15/QĐ-CTĐIII", DAY)
NAMES = "ABCDEFGHIJKLMNOP"
# No other text of a store looks so; a page that still held one would show it.
PAPERS: list[Cell] = ["1101001101110010", "0110101011001101"]


@contextmanager
def published(folder: Path) -> Iterator[tuple[OpenStore, int]]:
    with year_cases(folder, form(contest("M", NAMES, 16)), len(PAPERS)) as (cases, round_id):
        count_round(cases, round_id, PAPERS)
        cases.do(seal_round, round_id)
        recounted(cases, round_id)
        yield cases, round_id


def recounted(cases: OpenStore, round_id: int) -> None:
    """Both sessions hold the papers; the second is published."""
    cases.do(recount, round_id, "Đề nghị kiểm lại")
    count_round(cases, round_id, PAPERS)
    cases.do(seal_round, round_id)
    cases.issue_document(round_id, DocumentKind.MINUTES, cases.documents)
    cases.do(sign_minutes, round_id)
    cases.do(publish_round, round_id)


def marks_in(path: Path) -> bool:
    body = path.read_bytes()
    return any(str(marks).encode() in body for marks in PAPERS)


def test_the_marks_are_gone_and_the_sealed_result_stays(tmp_path: Path) -> None:
    with published(tmp_path) as (cases, round_id):
        before = result_object(cases.read(read_round, round_id))
        cases.do(destroy_papers, round_id, *DECISION)
        cases.rewrite()
        view = cases.read(read_round, round_id)
        assert (view.withheld, result_object(view)) == (True, before)
        assert cases.read(recount_check).findings == ()
        with pytest.raises(Refused) as refused:
            cases.read(recount_bundle, round_id)
        assert refused.value.code is RefusalCode.PAPERS_WITHHELD
        path = cases.store
        assert not any(marks_in(file) for file in path.parent.glob(f"{path.name}*"))
    assert not marks_in(path)
    report = verify_store(path)
    assert (report.findings, report.withheld.papers) == ((), 2 * len(PAPERS))


def test_verify_says_by_which_decision(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with published(tmp_path) as (cases, round_id):
        cases.do(destroy_papers, round_id, *DECISION)
        path = cases.store
    assert main(["verify", "--store", str(path)]) == 0
    said = capsys.readouterr().out
    assert "đã hủy theo Quyết định số 15/QĐ-CTĐIII ngày 30/11/2027" in said


def test_it_is_refused_before_the_end_without_a_decision_and_twice(tmp_path: Path) -> None:
    with year_cases(tmp_path, form(contest("M", NAMES, 16)), len(PAPERS)) as (cases, round_id):
        count_round(cases, round_id, PAPERS)
        cases.do(seal_round, round_id)
        asked = [_refusal(cases, round_id, *DECISION)]
        cases.do(annul_round, round_id, "Phát nhầm", "Hội nghị", "Niêm phong riêng")
        asked.append(_refusal(cases, round_id, " ", DAY))
        assert cases.read(holds_marks, round_id)
        cases.do(destroy_papers, round_id, *DECISION)
        asked.append(_refusal(cases, round_id, *DECISION))
    assert asked == [
        RefusalCode.WRONG_STATE,
        RefusalCode.REASON_NEEDED,
        RefusalCode.PAPERS_WITHHELD,
    ]


def _refusal(cases: OpenStore, round_id: int, decision: str, day: datetime.date) -> object:
    with pytest.raises(Refused) as refused:
        cases.do(destroy_papers, round_id, decision, day)
    return refused.value.code


def test_another_round_keeps_its_papers(tmp_path: Path) -> None:
    with published(tmp_path) as (cases, round_id):
        with cases.new_uow("test") as uow:
            uow.count.withhold(round_id + 1)
            uow.commit()
        assert cases.read(holds_marks, round_id)
        path = cases.store
    assert verify_store(path).sound


def test_a_crash_right_after_it_leaves_a_store_that_opens(tmp_path: Path) -> None:
    with published(tmp_path) as (cases, round_id):
        path = cases.store
    with wiring.opened(path) as cases:
        cases.do(destroy_papers, round_id, *DECISION)
        left = [(one, one.read_bytes()) for one in (path, log_of(path))]
    for file, body in left:
        file.write_bytes(body)
    with wiring.opened(path) as cases:
        assert not cases.read(holds_marks, round_id)
    assert verify_store(path).sound


def test_a_row_that_says_so_and_holds_marks_is_found(tmp_path: Path) -> None:
    with published(tmp_path) as (cases, round_id):
        cases.do(destroy_papers, round_id, *DECISION)
        path = cases.store
    store = open_store(path)
    store.driver.execute("DROP TRIGGER journal_no_update")
    store.driver.execute(
        'UPDATE journal SET change = replace(change, \'"marks":"null"\', \'"marks":"1"\')'
    )
    store.close()
    found = {finding.code for finding in verify_store(path).findings}
    assert VerifyCode.WITHHELD_WRONG in found


def test_no_copy_that_the_program_made_before_still_holds_them(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with published(tmp_path) as (cases, _):
        path = cases.store
    round_id = _destroyed_beside_backups(path, tmp_path / "own", stick)
    left = [file for file in tmp_path.rglob("*") if file.is_file() and marks_in(file)]
    assert left == []
    (kept,) = (tmp_path / "own").iterdir()
    assert (stick / kept.name).is_file()
    with wiring.opened(kept) as cases:
        assert not cases.read(holds_marks, round_id)


def _destroyed_beside_backups(path: Path, own: Path, stick: Path) -> int:
    """Backups in both places, a store kept aside by a restore, and one by a migration."""
    with wiring.opened_store(path) as store:
        old = Backups(store, own, stick).make().path
    restore(path, old, SystemClock())
    shutil.copyfile(path, path.with_name(f"{path.name}.0001.bak"))
    with wiring.opened_store(path) as store:
        cases = wiring.use_cases(store, "thử")
        (round_id,) = cases.read(rounds_by_year, "1").values()
        cases.do(destroy_papers, round_id, *DECISION)
        cases.rewrite()
        Backups(store, own, stick).make()
    return round_id
