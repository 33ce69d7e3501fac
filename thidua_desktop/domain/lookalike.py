"""Which texts a reader cannot tell apart: hoà and hòa, lí and lý, Đ and Ð, "Cục  A" and "cục A".

Where a Vietnamese tone stands (hoà, hòa) and i or y after h, k, l, m, s, t and qu are matters of
spelling, not of meaning; both spellings are in use in the papers of one ministry.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

_SAME: Final = str.maketrans(
    {
        **dict.fromkeys("\u0110\u00d0\u0189\u00f0\u0256", "\u0111"),  # Đ Ð Ɖ ð ɖ: all are đ
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
        **dict.fromkeys("\u2018\u2019\u02bc", "'"),
        **dict.fromkeys("\u201c\u201d\u00ab\u00bb", '"'),
    }
)
_UNSEEN: Final = frozenset({"Cc", "Cf"})
_UNSEEN_MARKS: Final = frozenset("\u034f\ufe0e\ufe0f\u3164\u115f\u1160")
_TONES: Final = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_SYLLABLE: Final = re.compile("[a-z\u0111\u0300-\u036f]+")
_SPELT_WITH_Y: Final = re.compile("(qu|[hklmst])y")


def visible(text: str) -> str:
    """Take away what nobody sees: zero-width, soft-hyphen, direction and control characters.

    White space stays as it is.
    """
    if _UNSEEN_MARKS.isdisjoint(text) and all(map(str.isprintable, text.split())):
        return text
    return "".join(letter for letter in text if letter.isspace() or not _is_unseen(letter))


@lru_cache(maxsize=20_000)  # the same names are asked for whenever a screen is read
def likeness(text: str) -> str:
    """Give what two texts share where a reader takes them for one: a key, not for reading."""
    plain = " ".join(visible(text).split()).translate(_SAME).casefold()
    if plain.isascii():
        return _SYLLABLE.sub(_spelling, plain)
    return _SYLLABLE.sub(_spelling, unicodedata.normalize("NFD", plain))


def alike(one: str, other: str) -> bool:
    """Whether a reader would take one for the other."""
    return likeness(one) == likeness(other)


def twice(texts: Iterable[str]) -> frozenset[str]:
    """Give the likenesses that more than one of the texts has."""
    seen: set[str] = set()
    again: set[str] = set()
    for key in map(likeness, texts):
        (again if key in seen else seen).add(key)
    return frozenset(again)


def told_apart(names: Mapping[str, str]) -> dict[str, str]:
    """Give each name by its code, with the code behind it where it looks like another's."""
    again = twice(names.values())
    return {
        code: f"{name} ({code})" if likeness(name) in again else name
        for code, name in names.items()
    }


def _is_unseen(letter: str) -> bool:
    return letter in _UNSEEN_MARKS or unicodedata.category(letter) in _UNSEEN


def _spelling(syllable: re.Match[str]) -> str:
    """The letters, then the tone, so that it does not matter which vowel carries it."""
    letters = _TONES.sub("", syllable[0])
    # In the order of Unicode, in which a likeness finds them that is taken of this one.
    tones = "".join(sorted(_TONES.findall(syllable[0]), key=unicodedata.combining))
    spelt = _SPELT_WITH_Y.fullmatch(letters)
    return f"{spelt[1]}i{tones}" if spelt else letters + tones
