"""A code for a unit that has none: the initials of its name, as offices abbreviate it."""

import re
import unicodedata
from collections.abc import Collection
from typing import Final

_KINDS: Final = (
    *("tổng cục", "cục", "vụ", "viện", "trung tâm"),
    *("văn phòng", "ban", "sở", "phòng", "chi cục"),
)
"""What a name begins with and its abbreviation leaves out."""

_LITTLE: Final = frozenset({"và", "của", "các", "cho", "với"})
_WORD: Final = re.compile(r"[^\W_]+")


def proposed_code(name: str, taken: Collection[str]) -> str:
    """Give the initials of a name: Cục Trợ giúp pháp lý is TGPL; unique among those taken."""
    code = _initials(name) or "DV"
    number = 1
    unique = code
    while unique.casefold() in taken:
        number += 1
        unique = f"{code}{number}"
    return unique


def _initials(name: str) -> str:
    words = _WORD.findall(unicodedata.normalize("NFC", name))
    lower = [word.casefold() for word in words]
    for kind in _KINDS:
        parts = kind.split()
        rest = len(words) - len(parts)
        if lower[: len(parts)] == parts and rest > 1:
            words = words[len(parts) :]
            break
    kept = [w for w in words if w.casefold() not in _LITTLE]
    return "".join(_letter(word) for word in kept)


def _letter(word: str) -> str:
    """The first letter without its marks; Đ stays, numbers and abbreviations stand whole."""
    if word.isdecimal() or (len(word) > 1 and word.isupper()):
        return "".join(map(_bare, word))
    return _bare(word[0])


def _bare(letter: str) -> str:
    return unicodedata.normalize("NFD", letter.upper())[0]
