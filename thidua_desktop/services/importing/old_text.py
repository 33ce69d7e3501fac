"""Sheets in letters from before Unicode: told column by column, and converted."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from thidua_desktop.domain.old_letters import OldLetters, can_be, converted, old_letters_of
from thidua_desktop.domain.syllables import count_syllables, marked_words
from thidua_desktop.services.importing.sheets import Cell, Sheet

_LOOKED_AT = 500


@dataclass(frozen=True, slots=True)
class InUnicode:
    """A sheet in Unicode; `old` are the cells that were in other letters."""

    sheet: Sheet
    old: dict[Cell, OldLetters]


def in_unicode(sheet: Sheet) -> InUnicode:
    """Convert the columns of old letters; a sheet without such stays itself."""
    width = max((len(texts) for _, texts in sheet.rows), default=0)
    letters = [old_letters_of(_marked(sheet, place)) for place in range(width)]
    most = next((each for each in letters if each is not None), None)
    if most is None:
        return InUnicode(sheet, {})
    old: dict[Cell, OldLetters] = {}
    rows = []
    for number, texts in sheet.rows:
        whole = list(texts)
        for place, text in enumerate(texts):
            by = letters[place] or most
            made = _made(text, by, sure=letters[place] is not None)
            if made != text:
                whole[place] = made
                old[number, place] = by
        rows.append((number, tuple(whole)))
    return InUnicode(replace(sheet, rows=tuple(rows)), old)


def _marked(sheet: Sheet, place: int) -> Sequence[str]:
    found = (t[place] for _, t in sheet.rows if place < len(t) and not t[place].isascii())
    return [text for text, _ in zip(found, range(_LOOKED_AT), strict=False)]


def _made(text: str, letters: OldLetters, *, sure: bool) -> str:
    if text.isascii() or not can_be(text, letters):
        return text
    made = converted(text, letters)
    before, after = marked_words(text), marked_words(made)
    if sure or count_syllables(after) > count_syllables(before):
        return made
    return text
