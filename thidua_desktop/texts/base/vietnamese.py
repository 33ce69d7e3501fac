"""Vietnamese letters: found without diacritics, and sorted as a dictionary sorts them."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from thidua_desktop.domain.abbreviations import meaning
from thidua_desktop.domain.lookalike import visible

_ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_PLACES: Final = {letter: place for place, letter in enumerate(_ALPHABET)}
# ngang, huyền, hỏi, ngã, sắc, nặng
_TONES: Final = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_MARKS: Final = re.compile("[\u0300-\u034e]")
_BARRED: Final = str.maketrans("ÐƉðɖ", "ĐĐđđ")
_D: Final = str.maketrans("đðɖ", "ddd")
_I_OR_Y: Final = re.compile("(?:qu|[hklmst])[iy]")
_WORDS: Final = re.compile(r"\d+|[^\W\d_]+")

WordKey = tuple[int, int, tuple[int, ...], tuple[int, ...]]
SortKey = tuple[tuple[WordKey, ...], str]


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Take away diacritics and capitals, so that "cuc tro giup" finds Cục Trợ giúp."""
    apart = unicodedata.normalize("NFD", visible(text).casefold()).translate(_D)
    bare = _MARKS.sub("", apart)
    if not bare.isascii():  # marks of other scripts
        bare = "".join(c for c in bare if not unicodedata.combining(c))
    return " ".join(bare.split())


def found(query: str, *texts: str) -> bool:
    """Whether every word of the query stands in one of the texts, diacritics apart."""
    return found_in(query, searched(*texts))


def found_in(query: str, folded: str) -> bool:
    """Whether every word of the query stands in a text that is folded already."""
    return all(
        fold(word) in folded or _other_spelling(fold(word), folded) or _is_meant(word, folded)
        for word in query.split()
    )


def searched(*texts: str) -> str:
    """Fold texts to be searched, what they abbreviate written out as well."""
    whole = " ".join(texts)
    meant = [meaning(word) for word in _WORDS.findall(whole)]
    return fold(" ".join(filter(None, (whole, *meant))))


def _is_meant(word: str, folded: str) -> bool:
    meant = meaning(word)
    return bool(meant) and fold(meant) in folded


def _other_spelling(word: str, folded: str) -> bool:
    """Whether the word stands there with i for y, or y for i: quí and quý, lí and lý."""
    if not _I_OR_Y.fullmatch(word):
        return False
    other = word[:-1] + ("i" if word.endswith("y") else "y")
    return f" {other} " in f" {folded} "


def sort_key(text: str) -> SortKey:
    """Sort word by word: letters first (đ after d), tones among equal letters, then the rest."""
    composed = unicodedata.normalize("NFC", visible(text)).translate(_BARRED)
    words = tuple(_word_key(word) for word in _WORDS.findall(composed.casefold()))
    return words, composed


def person_key(name: str) -> tuple[SortKey, SortKey]:
    """Sort people by given name, which stands last, then by the names before it."""
    before, _, given = name.strip().rpartition(" ")
    return sort_key(given), sort_key(before)


@lru_cache(maxsize=5000)
def _word_key(word: str) -> WordKey:
    """Numbers stand before words and in the order of their size; the same words come again."""
    if word.isdecimal():
        return (0, int(word), (), ())
    letters: list[int] = []
    tones: list[int] = []
    for letter in word:
        plain, tone = _without_tone(letter)
        letters.append(_PLACES.get(plain, len(_ALPHABET) + ord(plain)))
        tones.append(tone)
    # Whichever vowel carries it: hoà and hòa stand side by side.
    return (1, 0, tuple(letters), tuple(tone for tone in tones if tone))


def _without_tone(letter: str) -> tuple[str, int]:
    parts = unicodedata.normalize("NFD", letter)
    tone = next((_TONES[part] for part in parts if part in _TONES), 0)
    bare = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
    return bare[:1] or letter, tone
