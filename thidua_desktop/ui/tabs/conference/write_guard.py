"""In a locked year results are read and papers printed; whatever writes is off, and says why."""

from collections.abc import Callable, Iterable
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QPushButton, QSpinBox, QWidget

from thidua_desktop.domain.codes.round import RoundState


class WriteGuard(QObject):
    """Holds widgets off, whatever their page makes of them, until they are freed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._held: dict[QWidget, str] = {}

    def hold(self, widgets: Iterable[QWidget], why: str) -> None:
        """Turn these off as well; their tool tip says why."""
        for widget in widgets:
            if widget not in self._held:
                self._held[widget] = widget.toolTip()
                widget.installEventFilter(self)
            widget.setToolTip(why)
            widget.setEnabled(False)

    def free(self) -> None:
        """Let every page do with its widgets what it will."""
        held, self._held = self._held, {}
        for widget, tip in held.items():
            widget.removeEventFilter(self)
            widget.setToolTip(tip)
            widget.setEnabled(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        turned = event.type() == QEvent.Type.EnabledChange
        if turned and isinstance(watched, QWidget) and watched in self._held:
            watched.setEnabled(False)
        return False


def _named(page: QWidget, *names: str) -> Iterable[QWidget]:
    """Widgets of a page's form, by their names in it."""
    found = (page.findChild(QWidget, name) for name in names)
    return tuple(widget for widget in found if widget is not None)


def _prepare(page: Any, state: RoundState) -> Iterable[QWidget]:
    yield from (page.paper, page.contests, page.empty.button)
    yield from _named(page, "addPaperButton", "deletePaperButton", "unfreezeButton")
    if state is RoundState.DRAFT:
        yield from _named(page, "mainButton")


def _hand_out(page: Any, _state: RoundState) -> Iterable[QWidget]:
    buttons = page.findChildren(QPushButton)
    yield from (one for one in buttons if one.objectName() != "goOnButton")
    yield from page.findChildren(QSpinBox)


def _count(page: Any, _state: RoundState) -> Iterable[QWidget]:
    return _named(page, "boxPage", "handsPage", "typingPage")


def _check(page: Any, _state: RoundState) -> Iterable[QWidget]:
    return _named(page, "handPage", "resolvePage", "methodButton")


def _minutes(page: Any, _state: RoundState) -> Iterable[QWidget]:
    yield from (page.matters, page.fields)
    if page.act in ("seal", "sign"):
        yield from _named(page, "mainButton")


def _publish(page: Any, state: RoundState) -> Iterable[QWidget]:
    after = page.after
    yield page.envelope.put_in_button
    yield from (after.recount_button, after.annul_button, after.again_button)
    if state is RoundState.SIGNED:
        yield from _named(page, "mainButton")


WRITERS: Final[tuple[Callable[[Any, RoundState], Iterable[QWidget]], ...]] = (
    _prepare, _hand_out, _count, _check, _minutes, _publish,
)  # fmt: skip
"""What writes on the page of each step, for a round in a state."""
