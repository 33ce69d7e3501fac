"""From a pressed key to a key of the count, by its place on the keyboard.

Windows' Vietnamese layout types letters with the top row, and UniKey rewrites letters and sends
backspaces of its own; the scan code says which key was pressed whatever it would write. Where a
platform gives none, the key's name is used.
"""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from thidua_desktop.ui.tabs.conference.count.count_keys import Key
from thidua_desktop.ui.widgets.base.held_keys import REPEATS_WITHIN, HeldKeys

AGAIN_WITHIN: Final = 0.3
"""An Enter within these seconds of the last one seen is a slip of the finger, or a held key."""

_TOP_ROW: Final = (Key.D1, Key.D2, Key.D3, Key.D4, Key.D5, Key.D6, Key.D7, Key.D8, Key.D9, Key.D0)
_Z: Final = "z"

_EVDEV: Final[dict[int, Key | str]] = {
    **dict(enumerate(_TOP_ROW, start=2)),
    1: Key.ESC,
    28: Key.ENTER,
    96: Key.ENTER,
    37: Key.K,
    44: _Z,
    60: Key.F2,
    61: Key.F3,
    62: Key.F4,
    63: Key.F5,
    64: Key.F6,
    65: Key.F7,
    71: Key.D7,
    72: Key.D8,
    73: Key.D9,
    75: Key.D4,
    76: Key.D5,
    77: Key.D6,
    79: Key.D1,
    80: Key.D2,
    81: Key.D3,
    82: Key.D0,
}
"""Linux's codes; without the arrows and the block above them, which have codes of their own."""

_X11: Final = {code + 8: key for code, key in _EVDEV.items()}
_WINDOWS: Final = {**{c: k for c, k in _EVDEV.items() if c != 96}, 0x11C: Key.ENTER}
"""Windows' codes are the same up to F10; its number pad's Enter is the extended one."""

_PLATFORMS: Final = {"xcb": _X11, "wayland": _X11, "wayland-egl": _X11, "windows": _WINDOWS}
_INJECTED: Final = 0xE7
"""Windows' virtual key of a character that a program such as UniKey sends."""

_NAMED: Final[dict[Qt.Key, Key | str]] = {
    **{getattr(Qt.Key, f"Key_{key.value}"): key for key in _TOP_ROW},
    Qt.Key.Key_Return: Key.ENTER,
    Qt.Key.Key_Enter: Key.ENTER,
    Qt.Key.Key_Escape: Key.ESC,
    Qt.Key.Key_K: Key.K,
    Qt.Key.Key_F2: Key.F2,
    Qt.Key.Key_F3: Key.F3,
    Qt.Key.Key_F4: Key.F4,
    Qt.Key.Key_F5: Key.F5,
    Qt.Key.Key_F6: Key.F6,
    Qt.Key.Key_F7: Key.F7,
    Qt.Key.Key_Z: _Z,
}
_PAD: Final[dict[Qt.Key, Key | str]] = {
    Qt.Key.Key_Insert: Key.D0,
    Qt.Key.Key_End: Key.D1,
    Qt.Key.Key_Down: Key.D2,
    Qt.Key.Key_PageDown: Key.D3,
    Qt.Key.Key_Left: Key.D4,
    Qt.Key.Key_Clear: Key.D5,
    Qt.Key.Key_Right: Key.D6,
    Qt.Key.Key_Home: Key.D7,
    Qt.Key.Key_Up: Key.D8,
    Qt.Key.Key_PageUp: Key.D9,
}
"""What the number pad says while NumLock is off."""

_HELD: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def key_of(event: QKeyEvent, platform: str | None = None) -> Key | None:
    """Give the key of the count that was pressed, None where it is none of them."""
    found = _pressed(event, platform or QGuiApplication.platformName())
    held = event.modifiers() & _HELD
    if found == _Z:
        return Key.CANCEL if held == Qt.KeyboardModifier.ControlModifier else None
    if held or not isinstance(found, Key):
        return None
    return found


def _pressed(event: QKeyEvent, platform: str) -> Key | str | None:
    table = _PLATFORMS.get(platform)
    if table is not None and event.nativeScanCode():
        return table.get(event.nativeScanCode())
    if platform == "windows" and event.nativeVirtualKey() == _INJECTED:
        return None
    named = Qt.Key(event.key())
    if event.modifiers() & Qt.KeyboardModifier.KeypadModifier and named in _PAD:
        return _PAD[named]
    return _NAMED.get(named)


def is_ours(event: QEvent) -> bool:
    """Whether a shortcut that is about to be tried is a key of the count: then it is ours."""
    return isinstance(event, QKeyEvent) and key_of(event) is not None


class EnterGate:
    """Lets an Enter through only after a quiet moment, and nothing that a held key repeats.

    Whoever types faster than a finger, as a test does, takes `repeats_within` as 0.
    """

    def __init__(
        self, now: Callable[[], float] = time.monotonic, repeats_within: int = REPEATS_WITHIN
    ) -> None:
        self._now = now
        self._enter = -AGAIN_WITHIN
        self._held = HeldKeys(repeats_within)

    def admits(self, key: Key) -> bool:
        """Whether the key is meant; an Enter that is not makes the quiet moment begin anew."""
        if key is not Key.ENTER:
            return True
        before = self._enter
        self.saw_enter()
        return self._enter - before >= AGAIN_WITHIN

    def saw_enter(self) -> None:
        """Take note of an Enter: pressed, repeated, let go, or done with its work."""
        self._enter = self._now()

    def repeats(self, key: Key, at: int) -> bool:
        """Whether a held key sent this press; `at` is the system's time of it in milliseconds."""
        return self._held.repeats(key, at)
