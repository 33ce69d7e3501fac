"""Whether a key is held, also where the system does not say so."""

from typing import Final

REPEATS_WITHIN: Final = 80
"""Milliseconds between presses of one key that no finger reaches: the key is held.

Some systems send a held key as presses and releases without saying that it repeats.
"""


class HeldKeys:
    """Remembers the last press. Whoever types faster than a finger takes `within` as 0."""

    def __init__(self, within: int = REPEATS_WITHIN) -> None:
        self._within = within
        self._pressed: tuple[str, int] = ("", 0)

    def repeats(self, key: str, at: int) -> bool:
        """Whether a held key sent this press; `at` is the system's time of it in milliseconds.

        Without such a time every press has the same, and none is a repeat.
        """
        before, then = self._pressed
        self._pressed = (key, at)
        return key == before and 0 < at - then < self._within
