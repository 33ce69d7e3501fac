"""`thidua backup` and `thidua restore`."""

from pathlib import Path

import pytest

from tests.support.ready import ready_sample
from thidua_desktop.__main__ import main
from thidua_desktop.bootstrap import wiring
from thidua_desktop.records.cluster import Unit
from thidua_desktop.storage.verify import verify_store

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = Path("s.thidua-db")
    ready_sample(path)
    return path


def _add_unit(store: Path) -> None:
    with wiring.opened(store, "Lê Minh Châu") as cases:
        cases.registers.save(Unit(code="MOI", name="Đơn vị mới"))


def test_a_backup_is_sound_and_never_written_over_a_file(store: Path, capsys: Capture) -> None:
    assert main(["backup", "--store", str(store), "--out", "b.bak"]) == 0
    assert "Đã sao lưu vào b.bak" in capsys.readouterr().out
    assert verify_store(Path("b.bak")).sound
    body = Path("b.bak").read_bytes()
    assert main(["backup", "--store", str(store), "--out", "b.bak"]) == 1
    assert capsys.readouterr().err.startswith("E16 ")
    assert Path("b.bak").read_bytes() == body


def test_a_preview_says_what_would_be_lost_and_changes_nothing(
    store: Path, capsys: Capture
) -> None:
    main(["backup", "--store", str(store), "--out", "b.bak"])
    _add_unit(store)
    before = store.read_bytes()
    capsys.readouterr()
    assert main(["restore", "b.bak", "--store", str(store), "--preview"]) == 0
    message = capsys.readouterr().out
    assert "Sẽ mất 1 thao tác" in message
    assert "Lê Minh Châu: thêm Đơn vị" in message
    assert store.read_bytes() == before


def test_a_restored_store_is_the_backup_and_the_former_one_is_kept(
    store: Path, capsys: Capture
) -> None:
    main(["backup", "--store", str(store), "--out", "b.bak"])
    _add_unit(store)
    assert main(["restore", "b.bak", "--store", str(store)]) == 0
    assert "s truoc khoi phuc" in capsys.readouterr().out
    with wiring.opened(store) as cases:
        assert "MOI" not in {unit.code for unit in cases.registers.list(Unit)}
    (aside,) = Path().glob("s truoc*")
    with wiring.opened(aside) as cases:
        assert "MOI" in {unit.code for unit in cases.registers.list(Unit)}


def test_a_store_that_is_gone_is_restored_and_nonsense_is_refused(
    store: Path, capsys: Capture
) -> None:
    main(["backup", "--store", str(store), "--out", "b.bak"])
    assert main(["restore", "b.bak", "--store", "new.thidua-db"]) == 0
    assert verify_store(Path("new.thidua-db")).sound
    Path("b.bak").write_text("không phải dữ liệu")
    capsys.readouterr()
    assert main(["restore", "b.bak", "--store", str(store)]) == 1
    assert capsys.readouterr().err.startswith("E03 ")
