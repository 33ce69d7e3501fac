"""Keeps the machine from sleeping while papers are out of the box, where the system lets us.

What that takes of the system is imported when sleep is first held off.
"""

from __future__ import annotations

import select
import shutil
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    import subprocess

_CONTINUOUS: Final = 0x80000000
_SYSTEM: Final = 0x00000001
_DISPLAY: Final = 0x00000002
MOST_TRIES: Final = 3


class Wakefulness(Protocol):
    """Holds sleep off, or says honestly that it cannot."""

    def hold(self) -> bool:
        """Begin; False where that is refused at once. Twice is harmless."""
        ...

    def holds(self) -> bool:
        """Whether it is held off just now."""
        ...

    def release(self) -> None:
        """Let the machine sleep again."""
        ...


class SleepGuard:
    """Begins and ends the holding as it is wanted; a system that refuses is not asked for ever."""

    def __init__(self, wakefulness: Wakefulness) -> None:
        self._wakefulness = wakefulness
        self._tries = 0
        self.refused = False
        """Whether it was asked for and did not come about, or ended by itself."""

    def want(self, *, wanted: bool) -> None:
        """Say whether the machine should stay awake; asked again, look whether it still does."""
        if not wanted:
            self._tries = 0
            self.refused = False
            self._wakefulness.release()
        elif not self._wakefulness.holds():
            self.refused = self._tries > 0
            self._ask()
        else:
            self.refused = False

    def _ask(self) -> None:
        if self._tries < MOST_TRIES:
            self._tries += 1
            self.refused = not self._wakefulness.hold() or self.refused

    def holds(self) -> bool:
        return self._wakefulness.holds()


class WindowsWakefulness:
    """Tells Windows that the display is in use; it forgets by itself when the program ends."""

    def __init__(self) -> None:
        self._held = False

    def hold(self) -> bool:
        self._held = self._set(_CONTINUOUS | _SYSTEM | _DISPLAY)
        return self._held

    def holds(self) -> bool:
        return self._held

    def release(self) -> None:
        if self._held:
            self._set(_CONTINUOUS)
            self._held = False

    def _set(self, state: int) -> bool:
        import ctypes

        kernel = getattr(ctypes, "windll", None)
        return kernel is not None and bool(kernel.kernel32.SetThreadExecutionState(state))


class ProcessWakefulness:
    """Runs the system's own program that holds sleep off for as long as another one lives.

    That is `cat`: it ends with our pipe, so that nothing is held after a crash, and what it sends
    back says that sleep is held off by now.
    """

    def __init__(self, command: tuple[str, ...]) -> None:
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None
        self._heard = False

    def hold(self) -> bool:
        import subprocess

        if self._lives():
            return True
        self.release()  # one that has ended by itself still holds its pipes
        program = shutil.which(self._command[0])
        if program is None:
            return False
        try:
            self._process = subprocess.Popen(
                (program, *self._command[1:]),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            self._send()
        except OSError:
            return False
        return True

    def holds(self) -> bool:
        self._heard = self._lives() and (self._heard or self._hears())
        return self._heard

    def _lives(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def _send(self) -> None:
        assert self._process is not None
        assert self._process.stdin is not None
        self._process.stdin.write(b"\n")
        self._process.stdin.flush()

    def _hears(self) -> bool:
        """Whether what was sent has come back; does not wait."""
        assert self._process is not None
        assert self._process.stdout is not None
        return bool(select.select((self._process.stdout,), (), (), 0)[0])

    def release(self) -> None:
        process, self._process = self._process, None
        self._heard = False
        if process is None:
            return
        process.terminate()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):  # it may hold what nobody reads any more
                    pipe.close()


class NoWakefulness:
    """A system that we know no way for."""

    def hold(self) -> bool:
        return False

    def holds(self) -> bool:
        return False

    def release(self) -> None:
        """Nothing was held."""


def system_wakefulness() -> Wakefulness:
    """Give what this system offers. Each of the programs ends when ours does."""
    platform: str = sys.platform  # as a string, so that every branch is checked on every system
    if platform == "win32":
        return WindowsWakefulness()
    if platform == "darwin":
        return ProcessWakefulness(("caffeinate", "-di", "cat"))
    if platform.startswith("linux"):
        return ProcessWakefulness(
            ("systemd-inhibit", "--what=sleep:idle", "--who=thidua", "--why=count", "cat")
        )
    return NoWakefulness()
