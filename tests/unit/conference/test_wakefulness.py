"""Sleep is held off by a program of the system, or said not to be."""

import select
import shutil

import pytest

from thidua_desktop.ui.hall.wakefulness import (
    NoWakefulness,
    ProcessWakefulness,
    SleepGuard,
    WindowsWakefulness,
    system_wakefulness,
)


@pytest.mark.skipif(shutil.which("cat") is None, reason="needs a program that waits for its pipe")
def test_a_program_is_held_and_let_go() -> None:
    wake = ProcessWakefulness(("cat",))
    assert wake.hold()
    assert wake.hold()  # twice is harmless
    assert wake._process is not None  # noqa: SLF001  its answer is waited for, not slept for
    assert wake._process.stdout is not None  # noqa: SLF001
    select.select((wake._process.stdout,), (), ())  # noqa: SLF001
    assert wake.holds()
    wake.release()
    wake.release()
    assert not wake.holds()


@pytest.mark.skipif(shutil.which("sleep") is None, reason="needs a program that says nothing")
def test_a_program_that_has_not_answered_is_not_believed() -> None:
    wake = ProcessWakefulness(("sleep", "60"))
    assert wake.hold()
    assert not wake.holds()
    wake.release()


def test_a_program_that_is_not_there_is_no_fault() -> None:
    wake = ProcessWakefulness(("khong-co-chuong-trinh-nay",))
    assert not wake.hold()
    wake.release()


@pytest.mark.skipif(shutil.which("false") is None, reason="needs a program that fails at once")
def test_a_program_that_refuses_is_not_believed() -> None:
    wake = ProcessWakefulness(("false",))
    wake.hold()
    assert wake._process is not None  # noqa: SLF001  its end is waited for, not slept for
    wake._process.wait()  # noqa: SLF001
    assert not wake.holds()
    wake.release()


def test_nothing_is_held_where_nothing_is_known() -> None:
    guard = SleepGuard(NoWakefulness())
    guard.want(wanted=True)
    assert not guard.holds()
    guard.want(wanted=False)


@pytest.mark.skipif(shutil.which("cmd") is not None, reason="Windows really holds it")
def test_windows_functions_are_only_on_windows() -> None:
    wake = WindowsWakefulness()
    assert not wake.hold()
    wake.release()
    assert not wake.holds()


def test_every_system_gets_an_answer() -> None:
    assert system_wakefulness() is not None
