"""The names of linked records: how a link is written, and what finds its record again."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import cached_property
from typing import Any, Final

from thidua_desktop.domain.abbreviations import full_likeness
from thidua_desktop.domain.initials import proposed_code
from thidua_desktop.texts.base.vietnamese import fold

_NAMED: Final = 3
_CLOSE: Final = 0.8
_MOST_COMPARED: Final = 200_000

LinkNames = Mapping[str, Mapping[Any, str]]
"""What is called how, by register and id, or by code: how a link is written, or a title."""


class LinkedNames(Mapping[Any, str]):
    """Names by id or code, no two of them equal; `other` are further words that find each."""

    def __init__(
        self, names: Mapping[Any, str], other: Mapping[Any, Iterable[str]] | None = None
    ) -> None:
        self._names: dict[Any, str] = dict(names)
        self._other = {number: tuple(text) for number, text in (other or {}).items()}
        self._similar: dict[str, tuple[Any, ...]] = {}

    def with_more(
        self, names: Mapping[Any, str], other: Mapping[Any, Iterable[str]]
    ) -> "LinkedNames":
        """Give these names and others."""
        return LinkedNames({**self._names, **names}, {**self._other, **other})

    def __getitem__(self, number: Any) -> str:
        return self._names[number]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def find(self, text: str) -> tuple[Any, ...]:
        """Give the records of that name; where none has it, those with such a code or word.

        A name written to the letter is the one that is meant, else marks and capitals say nothing,
        else it is one that a reader takes for it, abbreviated or not.
        """
        wanted = fold(text)
        return (
            self._exactly.get(_spaced(text))
            or self._by_name.get(wanted)
            or self._by_other.get(wanted)
            or self._alike.get(full_likeness(text), ())
        )

    def says(self, number: Any, text: str) -> bool:
        """Whether the text is a name of the record as it is written, capitals apart."""
        plain = _plain(text)
        return any(plain == _plain(w) for w in (self._names[number], *self._other.get(number, ())))

    def similar(self, text: str) -> tuple[Any, ...]:
        """Give the records that may be meant where none is so called, the likest first.

        TTB may be Thanh tra Bộ. Of thousands of names that are not known not each is compared with
        thousands of records.
        """
        if len(self._similar) * len(self._alike) > _MOST_COMPARED:
            return self._similar.get(text, ())
        if text not in self._similar:
            wanted = full_likeness(text)
            close = get_close_matches(wanted, self._alike, _NAMED, _CLOSE)
            found = [number for like in close for number in self._alike[like]]
            found += self._initials.get(text.strip().casefold(), ())
            found += self._abbreviated(text) or self._within(wanted)
            self._similar[text] = tuple(dict.fromkeys(found))
        return self._similar[text]

    def _abbreviated(self, text: str) -> tuple[Any, ...]:
        """Cục HTQT, CT is the unit whose code or initials are HTQTCT."""
        if not any(len(word) > 1 and word.isupper() for word in text.split()):
            return ()
        code = proposed_code(text, ())
        return self._by_other.get(fold(code)) or self._initials.get(code.casefold(), ())

    def _within(self, wanted: str) -> tuple[Any, ...]:
        """The one whose name holds the text, or stands in it: Thanh tra is Thanh tra Bộ."""
        padded = f" {wanted} "
        found = {
            number
            for like, numbers in self._alike.items()
            if " " in wanted and (padded in f" {like} " or (" " in like and f" {like} " in padded))
            for number in numbers
        }
        return tuple(found) if len(found) == 1 else ()

    def __eq__(self, other: object) -> bool:
        if isinstance(other, LinkedNames):
            return (self._names, self._other) == (other._names, other._other)
        return self._names == other

    __hash__ = None  # type: ignore[assignment]

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[Any, ...]]:
        return _turned((fold(name), number) for number, name in self._names.items())

    @cached_property
    def _by_other(self) -> Mapping[str, tuple[Any, ...]]:
        return _turned((fold(word), number) for number, word in self._others())

    @cached_property
    def _exactly(self) -> Mapping[str, tuple[Any, ...]]:
        return _turned((_spaced(name), number) for number, name in self._names.items())

    @cached_property
    def _alike(self) -> Mapping[str, tuple[Any, ...]]:
        return _turned((full_likeness(name), number) for number, name in self._every())

    @cached_property
    def _initials(self) -> Mapping[str, tuple[Any, ...]]:
        names = self._every()
        return _turned((proposed_code(name, ()).casefold(), number) for number, name in names)

    def _every(self) -> Iterator[tuple[Any, str]]:
        """Each name and further word."""
        yield from self._names.items()
        yield from self._others()

    def _others(self) -> Iterator[tuple[Any, str]]:
        return ((number, word) for number, words in self._other.items() for word in words)


def names_in(links: LinkNames, naming: str) -> LinkedNames:
    """Give what the records of a register, or the codes of a title, are called."""
    names = links.get(naming, {})
    return names if isinstance(names, LinkedNames) else LinkedNames(names)


def _spaced(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _plain(text: str) -> str:
    return _spaced(text).casefold()


def _turned(pairs: Iterable[tuple[str, Any]]) -> Mapping[str, tuple[Any, ...]]:
    found: dict[str, tuple[Any, ...]] = {}
    for word, number in pairs:
        if number not in found.get(word, ()):
            found[word] = (*found.get(word, ()), number)
    return found
