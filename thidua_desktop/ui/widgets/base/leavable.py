"""What is asked before the window closes: a part of a screen in which something is typed."""

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget


@runtime_checkable
class Leavable(Protocol):
    """Stores what is typed in it by itself."""

    def may_leave(self) -> bool:
        """Store what is right; where something is wrong or half typed, stay and say so."""
        ...


def all_may_leave(root: QWidget) -> bool:
    """Ask every part of a screen; each stores what is right."""
    window = root.window()
    parts = [part for part in root.findChildren(QWidget) if part.window() is window]
    left = [part.may_leave() for part in parts if isinstance(part, Leavable)]
    return all(left)
