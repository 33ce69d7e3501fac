"""How long work tells how far it is, and how it is stopped."""

from collections.abc import Callable, Generator
from typing import TypeVar

T = TypeVar("T")

Each = Callable[[int, int], None]
"""Called with how much is done of how much (0 where unknown); raises Stopped to stop the work."""

Steps = Generator[tuple[int, int], None, T]
"""Work in small steps that gives after each how much is done of how much; closing it stops it."""


class Stopped(Exception):  # noqa: N818  an answer, not an error of the program
    """The person stopped the work; nothing of it was stored."""


def nothing_reported(_done: int, _total: int) -> None:
    """Work that nobody watches."""


def done_at_once(steps: Steps[T]) -> T:
    """Do all steps and give what came of them."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]  # a generator's value is untyped there
