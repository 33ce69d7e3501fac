"""Which sheet of a file is meant: the one asked for, or the only one that fits."""

from collections.abc import Sequence
from dataclasses import dataclass

from thidua_desktop.domain.codes.registers import ImportCode
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.importing.header import Header, find_header
from thidua_desktop.services.importing.old_text import InUnicode, in_unicode
from thidua_desktop.services.importing.sheets import ImportChoices, Sheet
from thidua_desktop.services.importing.target import Target
from thidua_desktop.services.importing.titles import TitleBook


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
