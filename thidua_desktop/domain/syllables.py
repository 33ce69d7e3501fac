"""Whether a word can be a Vietnamese syllable: what tells a text from one in wrong letters."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

_TONES: Final = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_STOPPED: Final = frozenset({"\u0301", "\u0323"})  # sắc, nặng
_SYLLABLE: Final = re.compile(
    "(?:ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?"
    "[ou]?(?:iê|yê|ươ|uô|ia|ya|ưa|ua|[aăâeêioôơuưy])(ch|ng|nh|[cmnptiyou])?"
)
_STOPS: Final = frozenset({"c", "ch", "p", "t"})
_APART: Final = re.compile(
    r"[\s\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e\u2010-\u201f]+"
)


def is_syllable(word: str) -> bool:
    """Whether a word is spelt as Vietnamese syllables are, tone and final consonant together."""
    apart = unicodedata.normalize("NFD", word.casefold())
    tones = _TONES.findall(apart)
    bare = unicodedata.normalize("NFC", _TONES.sub("", apart))
    found = _SYLLABLE.fullmatch(bare)
    if found is None or len(tones) > 1:
        return False
    return found[1] not in _STOPS or (bool(tones) and tones[0] in _STOPPED)


def marked_words(text: str) -> list[str]:
    """Give the words of a text that hold more than plain letters and no figure."""
    words = _APART.split(unicodedata.normalize("NFC", text))
    return [w for w in words if not w.isascii() and not any(c.isdigit() and c.isascii() for c in w)]


def count_syllables(words: Iterable[str]) -> int:
    """How many of the words can be syllables."""
    return sum(map(is_syllable, words))
