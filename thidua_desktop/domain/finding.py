"""How a filter and the search find: words begin where words begin, typed diacritics count.

"au khanh an" and "Âu Khánh An" find Âu Khánh An and not Trần Thị Khánh; "á" does not find "a".
QPPL finds quy phạm pháp luật, and is found by it.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from thidua_desktop.domain.abbreviations import meaning
from thidua_desktop.domain.lookalike import likeness

_WORD: Final = re.compile(r"[^\W_]+")
_TONES: Final = frozenset("\u0300\u0301\u0303\u0309\u0323")
_PARTED: Final = str.maketrans({"đ": "d\u0335"})

WHOLE, WORDS, BEGINNINGS = range(3)
"""How well a text is found, the best first: all of it, whole words in their order, beginnings."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word letter by letter: each with its mark (ă, â, đ, ơ …), the tone by itself."""

    letters: str
    marks: tuple[str, ...]
    tone: str

    def begins(self, other: "Word") -> bool:
        """Whether another word begins with this one; what has no mark here may have any there."""
        if not other.letters.startswith(self.letters):
            return False
        toned = not self.tone or self.tone == other.tone
        return toned and all(m in ("", o) for m, o in zip(self.marks, other.marks, strict=False))


class Text:
    """A text that is looked through, taken apart when it is first needed."""

    def __init__(self, *parts: str) -> None:
        self._parts = parts

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return words_of(self._parts)

    @cached_property
    def meant(self) -> tuple[Word, ...]:
        """Its words and those for which its abbreviations stand."""
        return (*self.words, *words_of(filter(None, map(meaning, _written(self._parts)))))

    @cached_property
    def letters(self) -> str:
        """All of these without their marks, each after a space."""
        return " " + " ".join(word.letters for word in self.meant)


class Query:
    """What was typed to find something."""

    def __init__(self, typed: str) -> None:
        self.words = words_of((typed,))
        self._meant = tuple(words_of((meaning(word),)) for word in _written((typed,)))

    def finds(self, text: Text) -> bool:
        """Whether each word, or all for which it stands, begins a word of the text."""
        return all(
            _stands(word, text) or (bool(meant) and all(_stands(one, text) for one in meant))
            for word, meant in zip(self.words, self._meant, strict=True)
        )

    def rank(self, text: Text) -> int | None:
        """How well the text is found; None where it is not."""
        if not self.finds(text):
            return None
        pairs = list(zip(self.words, text.words, strict=False))
        if len(self.words) == len(text.words) and all(_same(*pair) for pair in pairs):
            return WHOLE
        many = range(len(text.words) - len(self.words) + 1)
        whole = any(
            all(map(_same, self.words, text.words[at : at + len(self.words)])) for at in many
        )
        return WORDS if whole else BEGINNINGS


def words_of(parts: Iterable[str]) -> tuple[Word, ...]:
    """Take texts apart into words."""
    return tuple(map(_word, _written(parts)))


def _written(parts: Iterable[str]) -> list[str]:
    return [word for part in parts for word in _WORD.findall(unicodedata.normalize("NFC", part))]


def _stands(word: Word, text: Text) -> bool:
    return f" {word.letters}" in text.letters and any(map(word.begins, text.meant))


def _same(one: Word, other: Word) -> bool:
    return len(one.letters) == len(other.letters) and one.begins(other)


@lru_cache(maxsize=20_000)
def _word(written: str) -> Word:
    """One spelling of what a reader takes for the same: hoà and hòa, lí and lý."""
    letters, marks, tone = "", list[str](), ""
    for sign in unicodedata.normalize("NFD", likeness(written)).translate(_PARTED):
        if sign in _TONES:
            tone = sign
        elif unicodedata.combining(sign) and letters:
            marks[-1] += sign
        else:
            letters += sign
            marks.append("")
    return Word(letters, tuple(marks), tone)
