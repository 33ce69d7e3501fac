"""What no column tells and another does: units in posts, types in numbers, codes in names."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from thidua_desktop.domain.abbreviations import full_likeness
from thidua_desktop.domain.codes.registers import ImportHint
from thidua_desktop.domain.document_types import LETTER, TYPES, type_code
from thidua_desktop.domain.initials import proposed_code
from thidua_desktop.records.base import tidy
from thidua_desktop.services.importing.target import Target
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
        given = _IN_BRACKETS.fullmatch(name.strip())
        short = given[2].split()[-1] if given else ""
        if given and len(short) > 1 and short.isupper():
            found[number] = given[1], short, given[2]
    return found


@dataclass(frozen=True, slots=True)
class Proposed:
    """A code proposed for a row that has none, with the hint that says where it is from."""

    code: str
    hint: StrEnum | None
    details: tuple[str, ...] = ()


def proposed_codes(
    target: Target, names: Mapping[int, str], short: Mapping[int, str]
) -> Mapping[int, Proposed]:
    """Give a code for each row by its name; unique among those stored and proposed.

    `short` are abbreviations that the names themselves said.
    """
    assert target.code is not None
    stored = {
        str(getattr(record, "name", "")): str(getattr(record, target.code.name))
        for record in target.stored
    }
    alike = {full_likeness(name): name for name in stored}
    taken = {code.casefold() for code in stored.values()}
    found: dict[int, Proposed] = {}
    used: set[str] = set()
    for number, written in names.items():
        name = tidy(written).strip()
        same = name if name in stored else alike.get(full_likeness(name), "")
        if same and stored[same] not in used:
            code = stored[same]
            hint = None if same == name else ImportHint.STORED_ALIKE
            found[number] = Proposed(code, hint, (f"{same} ({code})",))
        else:
            given = short.get(number, "")
            code = given if given and given.casefold() not in taken else proposed_code(name, taken)
            found[number] = Proposed(code, ImportHint.CODE_PROPOSED, (code,))
        used.add(code)
        taken.add(code.casefold())
    return found
