"""Which sheet of a file is meant: the one asked for, or the only one that fits."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from thidua_desktop.domain.codes.registers import ImportCode
from thidua_desktop.domain.old_letters import OldLetters, can_be, converted, old_letters_of
from thidua_desktop.domain.syllables import count_syllables, marked_words
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.importing.header import Header, find_header
from thidua_desktop.services.importing.sheets import Cell, ImportChoices, Sheet
from thidua_desktop.services.importing.target import Target
from thidua_desktop.services.importing.titles import TitleBook

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


@dataclass(frozen=True, slots=True)
class Found:
    """A sheet, in Unicode, with its header."""

    text: InUnicode
    header: Header


def choose_sheet(target: Target, sheets: Sequence[Sheet], choices: ImportChoices) -> Found:
    """Find the sheet and its header. Raises Refused, naming the sheets where several fit."""
    book = TitleBook(target.kind.register.name, target.specs, choices.remembered, choices.columns)
    meant = [s for s in sheets if s.name == choices.sheet] if choices.sheet else shown(sheets)
    if not meant and choices.sheet:
        names = ", ".join(sheet.name for sheet in sheets)
        raise Refused(ImportCode.NO_SHEET, choices.sheet, names)
    texts = [InUnicode(s, {}) if choices.keep_letters else in_unicode(s) for s in meant]
    found = [Found(t, h) for t in texts if (h := find_header(t.sheet, book)) is not None]
    if not found:
        raise Refused(ImportCode.NO_HEADER, _leading(target))
    fitting = [one for one in found if _fits(target, one.header)] or _fullest(found)
    if len(fitting) > 1:
        raise Refused(ImportCode.SEVERAL_SHEETS, *(one.text.sheet.name for one in fitting))
    return fitting[0]


def shown(sheets: Sequence[Sheet]) -> list[Sheet]:
    """Give the sheets that a person sees."""
    return [sheet for sheet in sheets if not sheet.hidden]


def missing_titles(target: Target, fields: Sequence[str]) -> list[str]:
    """Give the fields without which there is no record, and which nothing else can give."""
    code = target.code.name if target.code and "name" in fields else ""
    there = (*fields, *target.given, code)
    return [s.title for s in target.own if s.required and s.name not in there]


def _fits(target: Target, header: Header) -> bool:
    """Whether everything needed is there; a unit may be told by the heading of a group."""
    unit = target.unit.title if target.unit else ""
    return not set(missing_titles(target, header.fields)) - {unit}


def _fullest(found: Sequence[Found]) -> list[Found]:
    most = max(one.header.found for one in found)
    return [one for one in found if one.header.found == most]


def _leading(target: Target) -> str:
    titles = {spec.name: spec.title for spec in target.own}
    names = (*target.kind.register.key, "name")
    return next((titles[n] for n in names if n in titles), target.kind.register.title)
