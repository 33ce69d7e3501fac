"""What is asked before the window closes: a part of a screen in which something is typed."""

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget


@runtime_checkable
class Leavable(Protocol):
    """Stores what is typed in it, by itself or by a key; it knows of all its parts."""

    def may_leave(self) -> bool:
        """Store what is right; False where something is wrong or half typed."""
        ...


def all_may_leave(root: QWidget) -> bool:
    """Ask a screen or, where it does not know, each of its parts; each stores what is right."""
    return root.may_leave() if isinstance(root, Leavable) else parts_may_leave(root)


def parts_may_leave(root: QWidget) -> bool:
    """Ask each part of a screen, not the screen itself; each stores what is right."""
    parts = [part for part in root.children() if isinstance(part, QWidget)]
    left = [all_may_leave(part) for part in parts if part.window() is root.window()]
    return all(left)
