"""Work that takes long: shown, stoppable, and nothing of it stored where it is stopped."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.ready import empty_store
from tests.support.sheets import sheet
from tests.support.stores import HeldClock
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.records.cluster import Unit
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Each, Steps, Stopped
from thidua_desktop.services.importing.preview import ImportPreview, preview_steps
from thidua_desktop.services.importing.sheets import Sheet
from thidua_desktop.services.importing.take import import_steps
from thidua_desktop.services.registers.register_source import RecordSource
from thidua_desktop.services.registers.registers import Registers
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.widgets.base import long_work
from thidua_desktop.ui.widgets.base.long_work import LongWork, show_failed

ROWS = 400


class Shown:
    """What came of the work."""

    def __init__(self) -> None:
        self.value: Any = None
        self.error: Exception | None = None

    def done(self, value: Any) -> None:
        self.value = value

    def failed(self, error: Exception) -> None:
        self.error = error


@pytest.fixture
def shown() -> Shown:
    return Shown()


@pytest.fixture
def work(qtbot: QtBot) -> LongWork:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    return LongWork(page)


@pytest.fixture
def no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything is long at once, so that no test has to take long."""
    monkeypatch.setattr(long_work, "PATIENCE_MS", 0)
    monkeypatch.setattr(long_work, "_SLICE_MS", 0)


@pytest.fixture
def source(tmp_path: Path) -> Iterator[RecordSource[Unit]]:
    store = empty_store(tmp_path / "store.db", HeldClock())
    new_uow = store.new_uow("Thư ký")
    yield RecordSource(Unit, Registers(new_uow, HeldClock()))
    store.close()


def _table() -> tuple[Sheet, ...]:
    rows = tuple((n + 1, (f"U{n}", f"Cục số {n}")) for n in range(1, ROWS + 1))
    return sheet(("Ký hiệu đơn vị", "Tên đầy đủ"), rows)


def test_short_work_is_done_at_once_without_a_word(work: LongWork, shown: Shown) -> None:
    work.beside("Đang đọc", lambda _each: 7, shown.done, shown.failed)
    assert (shown.value, work.dialog, work.is_busy()) == (7, None, False)


def test_a_failure_beside_the_window_is_told(work: LongWork, shown: Shown) -> None:
    def fail(_each: Each) -> None:
        raise ValueError("không đọc được")

    work.beside("Đang đọc", fail, shown.done, shown.failed)
    assert isinstance(shown.error, ValueError)


@pytest.mark.expects_dialog
def test_long_work_beside_the_window_shows_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot, work: LongWork, shown: Shown, no_patience: None
) -> None:
    go_on = threading.Event()

    def slow(each: Each) -> None:
        for number in range(1, 100_000):
            each(number, 100_000)
            go_on.wait(0.01)

    work.beside("Đang đọc tệp", slow, shown.done, shown.failed)
    dialog = work.dialog
    assert dialog is not None
    assert dialog.isModal()
    assert dialog.line.text() == "Đang đọc tệp"
    work.beside("Việc khác", slow, shown.done, shown.failed)  # one at a time
    assert work.dialog is dialog
    dialog.close()  # the same as stopping: it goes when the work has ended
    qtbot.waitUntil(lambda: not work.is_busy(), timeout=20_000)
    assert isinstance(shown.error, Stopped)
    assert work.dialog is None


@pytest.mark.expects_dialog
def test_an_import_is_watched_and_goes_on_while_the_window_is_painted(
    qtbot: QtBot, work: LongWork, shown: Shown, source: RecordSource[Unit], no_patience: None
) -> None:
    work.in_steps("Đang nhập", import_steps(source, _table()), shown.done, shown.failed)
    assert work.dialog is not None
    qtbot.waitUntil(lambda: not work.is_busy(), timeout=20_000)
    assert isinstance(shown.value, ImportPreview)
    assert len(source.rows()) == ROWS


@pytest.mark.expects_dialog
def test_an_import_that_is_stopped_leaves_nothing(
    qtbot: QtBot, work: LongWork, shown: Shown, source: RecordSource[Unit], no_patience: None
) -> None:
    steps = import_steps(source, _table())
    for _ in range(ROWS + 50):  # past the check, in the middle of storing
        next(steps)
    work.in_steps("Đang nhập", steps, shown.done, shown.failed)
    dialog = work.dialog
    assert dialog is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert isinstance(shown.error, Stopped)
    assert not work.is_busy()
    assert source.rows() == ()
    assert source.registers.undoable is None


def test_steps_that_are_few_are_taken_at_once(
    work: LongWork, shown: Shown, source: RecordSource[Unit]
) -> None:
    table = sheet(("Ký hiệu đơn vị", "Tên đầy đủ"), ((2, ("A", "Cục A")),))
    work.in_steps("Đang kiểm tra", preview_steps(source, table), shown.done, shown.failed)
    assert work.dialog is None
    assert shown.value.takeable


def test_a_failure_in_steps_is_told(work: LongWork, shown: Shown) -> None:
    def fail() -> Steps[None]:
        yield 1, 2
        raise LookupError

    work.in_steps("Đang kiểm tra", fail(), shown.done, shown.failed)
    assert isinstance(shown.error, LookupError)


def test_a_stop_is_no_failure_a_refusal_says_why_and_a_bug_is_raised() -> None:
    shown: list[tuple[str, str]] = []

    def show(tone: str, text: str) -> None:
        shown.append((tone, text))

    show_failed(show, "Đã dừng; chưa có gì được lưu.", Stopped())
    show_failed(show, "Đã dừng", Refused(KnownFault.DISK_FULL))
    assert shown == [
        ("info", "Đã dừng; chưa có gì được lưu."),
        ("bad", sentence(KnownFault.DISK_FULL)),
    ]
    with pytest.raises(ZeroDivisionError):
        show_failed(show, "Đã dừng", ZeroDivisionError())
