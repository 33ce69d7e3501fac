"""How large everything is drawn: the person's own choice, beside what the system does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import MutableMapping

    from PySide6.QtCore import QSettings

SIZES: Final = (100, 110, 125, 150, 175, 200)
"""In per cent of what the system asks for."""

FACTOR: Final = "QT_SCALE_FACTOR"
"""What Qt reads once, before the first window; so another size is seen at the next start."""

_SETTING: Final = "look/size"


def stored_size(settings: QSettings) -> int:
    text = str(settings.value(_SETTING, ""))
    return int(text) if text in map(str, SIZES) else SIZES[0]


def store_size(settings: QSettings, size: int) -> None:
    settings.setValue(_SETTING, size)


def draw_at(size: int, environment: MutableMapping[str, str]) -> str:
    """Tell Qt; gives what the environment said before, which comes on top of it."""
    before = environment.get(FACTOR, "")
    if size != SIZES[0]:
        environment[FACTOR] = f"{size / 100 * _factor(before):g}"
    return before


def _factor(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 1.0
