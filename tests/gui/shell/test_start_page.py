"""What the window offers without a store: three ways in, and one sentence where one fails."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.fake_picker import FakePicker
from thidua_desktop import paths
from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.start_page import StartPage
from thidua_desktop.bootstrap.window import SAMPLE_STORE
from thidua_desktop.texts.base import start as texts
from thidua_desktop.ui.widgets.ask.ask import Ask


@dataclass
class Started:
    page: StartPage
    picker: FakePicker
    taken: list[Path]


@pytest.fixture
def started(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Started:
    monkeypatch.setattr(paths, "user_data", lambda: tmp_path / "data")
    monkeypatch.setattr(paths, "default_store", lambda: tmp_path / "data" / "thidua.store")
    taken: list[Path] = []
    picker = FakePicker()
    page = StartPage(taken.append, picker=picker)
    qtbot.addWidget(page)
    page.show()
    return Started(page, picker, taken)


def shown() -> str:
    """What the dialog that stands there says; it is closed."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Ask)
    text = dialog.accessibleDescription()
    dialog.accept()
    return text


def test_the_sample_is_made_once(started: Started, tmp_path: Path) -> None:
    store = tmp_path / "data" / SAMPLE_STORE
    started.page.sample.click()
    before = store.read_bytes()
    started.page.sample.click()
    assert started.taken == [store, store]
    assert store.read_bytes() == before


@pytest.mark.expects_dialog
def test_a_sample_that_has_no_place_is_one_sentence(started: Started, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("no folder")
    started.page.sample.click()
    assert shown().startswith("Không có thư mục để ghi tệp.")
    assert started.taken == []


def test_a_standing_store_is_chosen(started: Started, tmp_path: Path) -> None:
    started.page.store.click()
    assert started.taken == []  # the dialog was cancelled
    started.picker.file = tmp_path / "s.store"
    started.page.store.click()
    assert started.taken == [tmp_path / "s.store"]
    assert started.picker.asked == [texts.OPEN_STORE_TITLE] * 2


def test_a_year_is_loaded_into_the_default_store(started: Started, tmp_path: Path) -> None:
    started.picker.file = tmp_path / "year.toml"
    started.picker.file.write_bytes(wiring.sample_body())
    started.page.load.click()
    assert started.taken == [tmp_path / "data" / "thidua.store"]
    with wiring.opened(started.taken[0]) as cases, cases.new_uow("look") as uow:
        assert [row.actor for row in uow.journal_rows()] == [wiring.login_name()]


@pytest.mark.expects_dialog
@pytest.mark.parametrize("name", ["none.toml", "."])
def test_a_file_that_cannot_be_read_is_one_sentence(
    started: Started, tmp_path: Path, name: str
) -> None:
    started.picker.file = tmp_path / name
    started.page.load.click()
    assert shown().startswith("Không đọc được tệp.")
    assert started.taken == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.expects_dialog
def test_a_faulty_year_is_listed_and_leaves_no_store(started: Started, tmp_path: Path) -> None:
    started.picker.file = tmp_path / "year.toml"
    started.picker.file.write_bytes(wiring.sample_body().replace(b"seats = ", b"seats = -"))
    started.page.load.click()
    assert "seats" in shown()
    body = "".join(f"x{number} = 1\n" for number in range(11)).encode()
    started.picker.file.write_bytes(body + wiring.sample_body())
    started.page.load.click()
    assert shown().endswith("… và các lỗi khác")
    assert started.taken == []
    assert not (tmp_path / "data" / "thidua.store").exists()


@pytest.mark.expects_dialog
def test_a_year_that_the_store_has_is_refused(started: Started, tmp_path: Path) -> None:
    started.picker.file = tmp_path / "year.toml"
    started.picker.file.write_bytes(wiring.sample_body())
    started.page.load.click()
    before = started.taken[0].read_bytes()
    started.page.load.click()
    assert "2017" in shown()
    assert started.taken[0].read_bytes() == before
    assert len(started.taken) == 1
