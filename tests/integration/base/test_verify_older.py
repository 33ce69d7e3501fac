"""`verify` of a store of an older release: a copy of it is brought up and checked, it stays."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.shared import files_of
from tests.support.stores import past_triggers
from thidua_desktop.__main__ import main
from thidua_desktop.domain.codes.store import KnownFault, VerifyCode
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.storage import migrate
from thidua_desktop.storage.opening import REVISIONS
from thidua_desktop.storage.store_file import log_of
from thidua_desktop.storage.verify import verify_store

FIRST_RELEASE = Path(__file__).resolve().parents[2] / "stores" / "0.1.0.thidua-db"
SAID = "V17 Tệp dữ liệu thuộc phiên bản cũ của chương trình: đã kiểm tra một bản sao"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return Path(shutil.copyfile(FIRST_RELEASE, tmp_path / "s.thidua-db"))


def _codes(path: Path) -> list[str]:
    before = files_of(path.parent)
    report = verify_store(path)
    assert files_of(path.parent) == before
    return sorted({one.code for one in report.findings})


def test_an_older_store_is_said_to_be_one_and_stays_as_it_was(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files_of(path.parent)
    assert main(["verify", "--store", str(path)]) == 0
    out, err = capsys.readouterr()
    assert out.startswith(SAID)
    assert "Phiên bản của tệp: 0001\nĐếm lại 1 kết quả đã chốt: khớp." in out
    assert err == ""
    assert files_of(path.parent) == before


def test_what_was_changed_in_an_older_store_is_named_as_in_one_of_today(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with past_triggers(path) as driver:
        driver.execute("UPDATE units SET code = 'x' WHERE id = 1")
        driver.execute("UPDATE count_paper SET invalid = 'SIGNED' WHERE id = 7")
    assert main(["verify", "--store", str(path)]) == 1
    out, err = capsys.readouterr()
    assert out.startswith(SAID)
    unreadable, paper = err.splitlines()
    assert unreadable.startswith("V10 Nhật ký có nội dung không đọc được hoặc không khớp")
    assert unreadable.endswith("Nhật ký, dòng 49: Đơn vị, dòng 1")
    assert paper.endswith("Phiếu đã nhập, dòng 7: invalid")


def test_an_older_store_that_cannot_be_brought_up_is_damaged(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as driver:
        driver.execute("PRAGMA foreign_keys=OFF")
        driver.execute("DROP TABLE units")
    assert _codes(path) == [VerifyCode.BYTES_DAMAGED]


@pytest.mark.parametrize(("lost", "noise"), [(8192, b""), (4096, b"\xff" * 4096)])
def test_damaged_bytes_of_an_older_store_are_found_before_it_is_brought_up(
    path: Path, lost: int, noise: bytes
) -> None:
    path.write_bytes(path.read_bytes()[:-lost] + noise)
    assert _codes(path) == [VerifyCode.BYTES_DAMAGED]


def test_an_older_store_that_finds_no_room_for_its_copy_is_not_judged(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise full_disk

    with closing(sqlite3.connect(":memory:")) as driver:
        driver.execute("PRAGMA max_page_count=1")
        with pytest.raises(sqlite3.OperationalError) as raised:
            driver.execute("CREATE TABLE t (a)")
        full_disk = raised.value
    monkeypatch.setattr(migrate, "upgrade", full)
    with pytest.raises(Refused) as refused:
        verify_store(path)
    assert refused.value.code is KnownFault.DISK_FULL


@pytest.mark.parametrize("revisions", [(), ("0000",), (f"{REVISIONS[-2]}a",), ("0001", "0002")])
def test_a_store_of_no_known_revision_is_none_of_an_older_one(
    path: Path, revisions: tuple[str, ...]
) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as driver:
        driver.execute("DELETE FROM alembic_version")
        for revision in revisions:
            driver.execute("INSERT INTO alembic_version VALUES (?)", (revision,))
    assert VerifyCode.REVISION_WRONG in _codes(path)
    assert verify_store(path).older == ""


def test_a_store_of_the_revision_before_is_an_older_one(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as driver:
        driver.execute("UPDATE alembic_version SET version_num = ?", (REVISIONS[-2],))
    assert verify_store(path).older == REVISIONS[-2]


def test_the_log_beside_a_store_stays_where_it_is_verified(path: Path, tmp_path: Path) -> None:
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as driver:
        driver.execute("UPDATE units SET code = 'x' WHERE id = 1")
        for name in (path.name, log_of(path).name):
            shutil.copyfile(path.with_name(name), crashed / name)
    assert _codes(crashed / path.name) == [VerifyCode.JOURNAL_UNREADABLE]
