"""The names of linked records: how a link is written, and what finds its record again."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from thidua_desktop.texts.base.vietnamese import fold

LinkNames = Mapping[str, Mapping[int, str]]
"""What the records of a register are called, by register and id: how a link is written."""


class LinkedNames(Mapping[int, str]):
    """Names by id, no two of them equal; `other` are further words by which each is found."""

    def __init__(
        self, names: Mapping[int, str], other: Mapping[int, Iterable[str]] | None = None
    ) -> None:
        self._names = dict(names)
        self._other = {number: tuple(words) for number, words in (other or {}).items()}

    def with_more(
        self, names: Mapping[int, str], other: Mapping[int, Iterable[str]]
    ) -> "LinkedNames":
        """Give these names and others."""
        return LinkedNames({**self._names, **names}, {**self._other, **other})

    def __getitem__(self, number: int) -> str:
        return self._names[number]

    def __iter__(self) -> Iterator[int]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def find(self, text: str) -> tuple[int, ...]:
        """Give the records of that name; where none has it, those with such a code or word."""
        wanted = fold(text)
        return self._by_name.get(wanted) or self._by_other.get(wanted, ())

    def __eq__(self, other: object) -> bool:
        if isinstance(other, LinkedNames):
            return (self._names, self._other) == (other._names, other._other)
        return self._names == other

    __hash__ = None  # type: ignore[assignment]

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[int, ...]]:
        return _turned((fold(name), number) for number, name in self._names.items())

    @cached_property
    def _by_other(self) -> Mapping[str, tuple[int, ...]]:
        return _turned(
            (fold(word), number) for number, words in self._other.items() for word in words
        )


def _turned(pairs: Iterable[tuple[str, int]]) -> Mapping[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for word, number in pairs:
        if number not in found.get(word, ()):
            found[word] = (*found.get(word, ()), number)
    return found
