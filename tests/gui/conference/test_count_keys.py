"""Keys by their place on the keyboard, whatever layout or input method is on."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from thidua_desktop.ui.tabs.conference.count.count_keys import Key
from thidua_desktop.ui.tabs.conference.count.keys import EnterGate, is_ours, key_of

NONE = Qt.KeyboardModifier.NoModifier
PAD = Qt.KeyboardModifier.KeypadModifier
CTRL = Qt.KeyboardModifier.ControlModifier
Q = Qt.Key


def event(
    key: Qt.Key, held: Qt.KeyboardModifier = NONE, scan: int = 0, native: int = 0
) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, int(key), held, scan, native, 0)


@pytest.mark.parametrize(
    ("platform", "scan", "key"),
    [
        ("xcb", 10, Key.D1),
        ("xcb", 19, Key.D0),
        ("wayland", 18, Key.D9),
        ("xcb", 87, Key.D1),
        ("xcb", 90, Key.D0),
        ("xcb", 79, Key.D7),
        ("xcb", 36, Key.ENTER),
        ("xcb", 104, Key.ENTER),
        ("xcb", 9, Key.ESC),
        ("xcb", 45, Key.K),
        ("xcb", 68, Key.F2),
        ("xcb", 73, Key.F7),
        ("windows", 0x02, Key.D1),
        ("windows", 0x0B, Key.D0),
        ("windows", 0x25, Key.K),
        ("windows", 0x1C, Key.ENTER),
        ("windows", 0x11C, Key.ENTER),
        ("windows", 0x01, Key.ESC),
        ("windows", 0x4F, Key.D1),
        ("windows", 0x52, Key.D0),
        ("windows", 0x3C, Key.F2),
    ],
)
def test_the_place_of_the_key_counts(platform: str, scan: int, key: Key) -> None:
    """The top row types ă â ê ô … in Windows' Vietnamese layout: the name of the key is no help."""
    for written in (Q.Key_A, Q.Key_unknown, Q.Key_Abreve if hasattr(Q, "Key_Abreve") else Q.Key_E):
        assert key_of(event(written, scan=scan), platform) is key


@pytest.mark.parametrize(
    ("platform", "scan"),
    [("windows", 0x14F), ("windows", 0x14B), ("xcb", 115), ("xcb", 113), ("xcb", 38)],
)
def test_arrows_and_letters_are_no_digits(platform: str, scan: int) -> None:
    assert key_of(event(Q.Key_1, scan=scan), platform) is None


def test_what_an_input_method_sends_is_no_key() -> None:
    assert key_of(event(Q.Key_1, scan=0, native=0xE7), "windows") is None
    assert key_of(event(Q.Key_Backspace, scan=0x0E), "windows") is None


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Q.Key_End, Key.D1),
        (Q.Key_Down, Key.D2),
        (Q.Key_PageDown, Key.D3),
        (Q.Key_Left, Key.D4),
        (Q.Key_Clear, Key.D5),
        (Q.Key_Right, Key.D6),
        (Q.Key_Home, Key.D7),
        (Q.Key_Up, Key.D8),
        (Q.Key_PageUp, Key.D9),
        (Q.Key_Insert, Key.D0),
        (Q.Key_4, Key.D4),
        (Q.Key_Enter, Key.ENTER),
    ],
)
def test_the_number_pad_with_and_without_numlock(key: Qt.Key, expected: Key) -> None:
    assert key_of(event(key, PAD), "offscreen") is expected


def test_the_arrows_themselves_are_no_digits() -> None:
    assert key_of(event(Q.Key_End), "offscreen") is None


def test_only_ctrl_z_cancels() -> None:
    assert key_of(event(Q.Key_Z, CTRL), "offscreen") is Key.CANCEL
    assert key_of(event(Q.Key_Z), "offscreen") is None
    assert key_of(event(Q.Key_A, CTRL, scan=52), "xcb") is Key.CANCEL
    assert key_of(event(Q.Key_1, CTRL), "offscreen") is None
    assert key_of(event(Q.Key_K, Qt.KeyboardModifier.AltModifier), "offscreen") is None


def test_letters_that_vietnamese_rewrites_are_no_keys() -> None:
    for letter in "ADEIOUWY":
        assert key_of(event(getattr(Q, f"Key_{letter}")), "offscreen") is None


def test_a_shortcut_of_the_window_does_not_take_our_keys() -> None:
    assert is_ours(event(Q.Key_Z, CTRL))
    assert not is_ours(event(Q.Key_1, CTRL))
    assert not is_ours(QEvent(QEvent.Type.ShortcutOverride))


def test_enter_waits_a_moment_after_the_last_ones_work() -> None:
    now = 0.0
    gate = EnterGate(lambda: now)
    assert gate.admits(Key.ENTER)
    gate.saw_enter()
    now = 0.2
    assert not gate.admits(Key.ENTER)
    assert gate.admits(Key.D1), "the next paper may be begun at once"
    now = 0.45
    assert not gate.admits(Key.ENTER), "the last Enter seen is not a quiet moment old"
    now = 0.76
    assert gate.admits(Key.ENTER)


def test_a_key_that_comes_faster_than_a_finger_is_held() -> None:
    gate = EnterGate()
    assert not gate.repeats(Key.D1, 1_000)
    assert gate.repeats(Key.D1, 1_033)
    assert gate.repeats(Key.D1, 1_066), "each repeat counts from the one before"
    assert not gate.repeats(Key.D1, 1_200)
    assert not gate.repeats(Key.D2, 1_233), "another key is another finger"
    assert not gate.repeats(Key.D2, 1_233), "a system that tells no time repeats nothing"
