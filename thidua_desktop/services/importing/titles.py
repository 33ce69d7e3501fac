"""Which field a column is for, told by its title: ours, or what offices call it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from thidua_desktop.records.base import FieldSpec
from thidua_desktop.texts.base.vietnamese import fold
from thidua_desktop.texts.registers import import_titles as texts

BY_HAND, OWN, USUAL, UPPER, WITHIN = range(5)
"""How a title led to its field, the surest first; `UPPER` is the title above a lower one."""

_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_SIGNS = re.compile(r"[^\w#]+")
_LEAST_WORDS = 2
_MOST_WORDS = 9

Match = tuple[int, str]
"""How surely, and which field; "" for a column that is known to be of no use."""


def plain_title(title: str) -> str:
    """Give a title without capitals, marks, signs and what stands in brackets."""
    return _bare(_BRACKETS.sub(" ", title)) or _bare(title)


def _bare(title: str) -> str:
    words = _SIGNS.sub(" ", fold(title)).split()
    return " ".join(texts.SHORT.get(word, word) for word in words)


class TitleBook:
    """Knows the titles of one register's fields."""

    def __init__(
        self,
        register: str,
        specs: Iterable[FieldSpec],
        remembered: Mapping[str, str] | None = None,
        chosen: Mapping[str, str] | None = None,
    ) -> None:
        self.specs = {spec.name: spec for spec in specs}
        self._register = register
        own = {plain_title(spec.title): name for name, spec in self.specs.items()}
        own |= {_bare(spec.title): name for name, spec in self.specs.items()}
        self._chosen = self._decided(chosen or {}, own)
        self._remembered = self._decided(remembered or {}, own)
        self._own = own

    def match(self, title: str, above: str = "") -> Match | None:
        """Tell the field of a title; `above` is that of the row over it, where there are two."""
        for whole in filter(None, (f"{above} {title}".strip() if above else "", title)):
            found = self._exact(_bare(whole)) or self._exact(plain_title(whole))
            if found is not None:
                return found
        if above:
            found = self._exact(plain_title(above))
            if found is not None and found[1]:
                return (UPPER, found[1])
        return self._within(plain_title(title))

    def decided(self, title: str) -> Match | None:
        name = self._chosen.get(_bare(title))
        return None if name is None else (BY_HAND, name)

    def _exact(self, plain: str) -> Match | None:
        if not plain:
            return None
        for level, known in (
            (BY_HAND, self._chosen),
            (BY_HAND, self._remembered),
            (OWN, self._own),
            (USUAL, self._usual),
        ):
            if plain in known:
                return (level, known[plain])
        return (USUAL, "") if plain in _UNUSED else None

    def _within(self, plain: str) -> Match | None:
        """A longer title that holds a known one: Tổng số biên chế năm 2017."""
        if len(plain.split()) > _MOST_WORDS:  # a sentence, not a title
            return None
        padded = f" {plain} "
        known = {**self._usual, **self._own}
        found = [
            title
            for title in known
            if len(title.split()) >= _LEAST_WORDS and f" {title} " in padded
        ]
        return (WITHIN, known[max(found, key=len)]) if found else None

    def _decided(self, titles: Mapping[str, str], own: Mapping[str, str]) -> dict[str, str]:
        """A field may be named by its own name or by its title."""
        fields = {title: own.get(plain_title(name), name) for title, name in titles.items()}
        return {
            _bare(title): name for title, name in fields.items() if not name or name in self.specs
        }

    @cached_property
    def _usual(self) -> Mapping[str, str]:
        usual = texts.SYNONYMS.get(self._register, {})
        return {
            plain_title(title): name
            for name, titles in usual.items()
            if name in self.specs
            for title in titles
        }


def _plain(titles: Sequence[str]) -> frozenset[str]:
    return frozenset(plain_title(title) for title in titles)


_UNUSED = _plain(texts.UNUSED)
FAMILY_NAMES = _plain(texts.FAMILY_NAMES)
GIVEN_NAMES = _plain(texts.GIVEN_NAMES)
