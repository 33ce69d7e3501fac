"""Which screen is the hall's: pure arithmetic over the screens' rectangles, no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from thidua_desktop.texts.conference import hall as texts


@dataclass(frozen=True, slots=True)
class ScreenInfo:
    name: str
    x: int
    y: int
    width: int
    height: int

    def overlaps(self, other: "ScreenInfo") -> bool:
        """Whether the two show a part of the desktop both, as mirrored screens do."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )


class ScreenFinding(StrEnum):
    READY = "ready"
    ONE = "one"
    MIRRORED = "mirrored"


@dataclass(frozen=True, slots=True)
class ScreenAnswer:
    finding: ScreenFinding
    tone: str
    text: str


def hall_screen(
    screens: Sequence[ScreenInfo], operator: str, remembered: str = ""
) -> ScreenInfo | None:
    """Give the screen on which the hall may fill everything, None where there is none.

    Never the operator's, and none that shows a part of it. The one used before comes first.
    """
    own = next((screen for screen in screens if screen.name == operator), None)
    if own is None:
        return None
    free = [s for s in screens if s.name != operator and not s.overlaps(own)]
    return next((s for s in free if s.name == remembered), free[0] if free else None)


def answer(screens: Sequence[ScreenInfo], operator: str) -> ScreenAnswer:
    found = hall_screen(screens, operator)
    if found is not None:
        text = texts.two_screens(found.name, found.width, found.height)
        return ScreenAnswer(ScreenFinding.READY, "good", text)
    if len(screens) > 1:
        return ScreenAnswer(ScreenFinding.MIRRORED, "warning", texts.OVERLAPPING)
    return ScreenAnswer(ScreenFinding.ONE, "warning", texts.ONE_SCREEN)
