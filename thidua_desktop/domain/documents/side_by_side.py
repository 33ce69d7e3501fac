"""Two texts side by side: what stands for one another, what is gone and what was added."""

import unicodedata
from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

T = TypeVar("T")


def plain(text: str) -> str:
    """Give the words of a text as they are compared, whatever white space stands between them."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def unlike_runs(
    before: Sequence[T], after: Sequence[T], key: Callable[[T], Hashable]
) -> Iterator[tuple[Sequence[T], Sequence[T]]]:
    """Give what stands between the passages that have the same key in both, in order."""
    keys = [key(one) for one in before], [key(one) for one in after]
    matcher = SequenceMatcher(None, *keys, autojunk=False)
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag != "equal":
            yield before[first:last], after[start:end]


def pairs(
    before: Sequence[T], after: Sequence[T], alike: Callable[[T, T], bool]
) -> Iterator[tuple[T | None, T | None]]:
    """Pair what is alike, in order; beside it what is gone and what was added."""
    start = 0
    for one in before:
        place = next((n for n in range(start, len(after)) if alike(one, after[n])), None)
        if place is None:
            yield one, None
            continue
        yield from ((None, added) for added in after[start:place])
        yield one, after[place]
        start = place + 1
    yield from ((None, added) for added in after[start:])
