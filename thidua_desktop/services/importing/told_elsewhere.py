"""What no column tells and another does: a unit in the post, a type in the number of a document."""

import re
from collections.abc import Mapping
from typing import Final

from thidua_desktop.domain.document_types import LETTER, TYPES, type_code
from thidua_desktop.services.registers.link_names import LinkedNames

_SYMBOL: Final = re.compile(r"[/-]")
_IN_BRACKETS: Final = re.compile(r"(.*\S)\s*\(([^()]{2,60})\)")
_LETTERS: Final = re.compile(r"(?:v/v|về việc|cv|công văn)\b", re.IGNORECASE)
_MOST_WORDS: Final = 3


def unit_of_post(post: str, names: LinkedNames) -> str:
    """Give the unit that a post ends with: Cục trưởng Cục Con nuôi; the longest that is known."""
    words = post.replace(",", " ").split()
    for first in range(1, len(words) - 1):
        text = " ".join(words[first:])
        if len(names.find(text)) == 1:
            return text
    return ""


def type_of_document(number: str, subject: str) -> str:
    """Give the type of a document in full; nothing where neither tells it.

    It stands in the symbol (05/KH-CTĐIII), or the subject begins with it.
    """
    parts = (part.strip() for part in _SYMBOL.split(number)[1:])
    coded = next((code for code in map(type_code, parts) if code in TYPES), "")
    if coded:
        return TYPES[coded]
    if _LETTERS.match(subject):
        return TYPES[LETTER]
    words = subject.split()
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        code = type_code(" ".join(words[:count]))
        if code in TYPES:
            return TYPES[code]
    return ""


def without_brackets(names: Mapping[int, str]) -> Mapping[int, tuple[str, str, str]]:
    """Give name, abbreviation and what stood in brackets of those that end with one in brackets.

    Cục Trợ giúp pháp lý (TGPL) is called without it.
    """
    found = {}
    for number, name in names.items():
        told = _IN_BRACKETS.fullmatch(name.strip())
        short = told[2].split()[-1] if told else ""
        if told and len(short) > 1 and short.isupper():
            found[number] = told[1], short, told[2]
    return found
