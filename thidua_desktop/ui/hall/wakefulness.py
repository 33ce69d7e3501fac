"""Keeps the machine from sleeping while papers are out of the box, where the system lets us."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from typing import Final, Protocol

_CONTINUOUS: Final = 0x80000000
_SYSTEM: Final = 0x00000001
_DISPLAY: Final = 0x00000002
MOST_TRIES: Final = 3


class Wakefulness(Protocol):
    """Holds sleep off, or says honestly that it cannot."""

    def hold(self) -> bool:
        """Begin; True where sleep is held off now. Twice is harmless."""
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

    def want(self, *, wanted: bool) -> None:
        """Say whether the machine should stay awake."""
        if not wanted:
            self._tries = 0
            self._wakefulness.release()
        elif self._tries < MOST_TRIES and not self._wakefulness.holds():
            self._tries += 1
            self._wakefulness.hold()

    def holds(self) -> bool:
        """Whether sleep is held off just now."""
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
        kernel = getattr(ctypes, "windll", None)
        return kernel is not None and bool(kernel.kernel32.SetThreadExecutionState(state))


class ProcessWakefulness:
    """Runs the system's own program that holds sleep off for as long as it lives."""

    def __init__(self, command: tuple[str, ...]) -> None:
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None

    def hold(self) -> bool:
        if self.holds():
            return True
        self.release()  # one that has ended by itself still holds its pipe
        program = shutil.which(self._command[0])
        if program is None:
            return False
        try:
            self._process = subprocess.Popen(
                (program, *self._command[1:]),
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        except OSError:
            return False
        return True

    def holds(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def release(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        if process.stdin is not None:
            process.stdin.close()
        process.terminate()
        process.wait()


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
        return ProcessWakefulness(("caffeinate", "-di", "-w", str(os.getpid())))
    if platform.startswith("linux"):
        # `cat` ends with the pipe, so that nothing is held after a crash.
        return ProcessWakefulness(
            ("systemd-inhibit", "--what=sleep:idle", "--who=thidua", "--why=count", "cat")
        )
    return NoWakefulness()
