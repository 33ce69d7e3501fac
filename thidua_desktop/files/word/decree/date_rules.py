"""Ngày tháng: how they are written (II.4.b), whether there is such a day, whether they agree."""

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import Final

from thidua_desktop.domain.codes.documents import FormatCode
from thidua_desktop.files.word.decree.paper import Element, Paper
from thidua_desktop.files.word.decree.sheet import Line
from thidua_desktop.services.issuing.format_report import FormatFinding
from thidua_desktop.texts.base.numbers import long_date, short_date
from thidua_desktop.texts.documents import format_check as texts

_DATE: Final = re.compile(r"ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})")
_WEEKDAY: Final = re.compile(
    rf"({'|'.join(texts.WEEKDAYS)}),? \(?(?:ngày )?"
    r"(\d{1,2}(?: tháng |/)\d{1,2}(?: năm |/)\d{4})",
    re.IGNORECASE,
)
_CITED: Final = re.compile(
    r"số (\d+/[\w&-]+(?:/[\w&-]+)*),? ngày (\d{1,2}(?: tháng |[/-])\d{1,2}(?: năm |[/-])\d{4})"
)
_HOUR: Final = r"(\d{1,2}) ?(?:giờ|h) ?(\d{1,2})?"
_BEGAN: Final = re.compile(rf"(?:vào hồi|bắt đầu\D{{0,20}}?) ?{_HOUR}", re.IGNORECASE)
_ENDED: Final = re.compile(rf"kết thúc\D{{0,40}}?{_HOUR}", re.IGNORECASE)


def written_dates(paper: Paper) -> Iterator[FormatFinding]:
    """Two figures for a day, and for the first two months; a day that is in the calendar."""
    rule = texts.source("II.4.b", "4")
    for line in paper.sheet.lines:
        for found in _DATE.finditer(line.text):
            if (day := _day(found[0])) is None:
                yield FormatFinding(FormatCode.NO_SUCH_DATE, rule, line.place, (found[0],))
            elif found[0] != (wanted := long_date(day)):
                yield FormatFinding(FormatCode.DATE_FORM, rule, line.place, (found[0], wanted))


def weekdays(paper: Paper) -> Iterator[FormatFinding]:
    """Thứ Tư, ngày 22 tháng 11 năm 2017: the day of the week that it was."""
    for line in paper.sheet.lines:
        for found in _WEEKDAY.finditer(line.text):
            day = _day(found[2])
            if day is not None and found[1].casefold() != texts.WEEKDAYS[day.weekday()]:
                details = (short_date(day), found[1])
                rule = texts.source("II.4.b", "4")
                yield FormatFinding(FormatCode.WEEKDAY, rule, line.place, details)


def _day(text: str) -> datetime.date | None:
    day, month, year = (int(one) for one in re.findall(r"\d+", text))
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def bases_before(paper: Paper) -> Iterator[FormatFinding]:
    """No document rests on one that is younger."""
    day = _issued(paper)
    for line in paper.of(Element.BASIS) if day else ():
        for found in _CITED.finditer(line.text):
            cited = _day(found[2])
            if day is not None and cited is not None and cited > day:
                details = (found[1], short_date(cited), short_date(day))
                rule = texts.source("II.6.a", "6")
                yield FormatFinding(FormatCode.BASIS_LATER, rule, line.place, details)


def one_date_each(paper: Paper) -> Iterator[FormatFinding]:
    """A document that is cited twice was issued on one day."""
    seen: dict[str, datetime.date] = _own(paper)
    for line in paper.sheet.lines:
        yield from _differing(line, seen)


def _own(paper: Paper) -> dict[str, datetime.date]:
    """What a document says of itself."""
    number, day = paper.first(Element.NUMBER), _issued(paper)
    symbol = re.search(r"\d+/\S+", number.text) if number is not None else None
    return {symbol[0]: day} if symbol and day else {}


def _issued(paper: Paper) -> datetime.date | None:
    place = paper.first(Element.PLACE_DATE)
    found = _DATE.search(place.text) if place is not None else None
    return _day(found[0]) if found else None


def _differing(line: Line, seen: dict[str, datetime.date]) -> Iterator[FormatFinding]:
    for found in _CITED.finditer(line.text):
        day = _day(found[2])
        if day is not None and seen.setdefault(found[1], day) != day:
            details = (found[1], short_date(day), short_date(seen[found[1]]))
            rule = texts.source("II.6.b", "6")
            yield FormatFinding(FormatCode.TWO_DATES, rule, line.place, details)


def dossier_dates(papers: Sequence[Paper]) -> list[list[FormatFinding]]:
    """The same of several documents: what one says of another, or two of a third."""
    seen: dict[str, datetime.date] = {}
    for paper in papers:
        seen |= _own(paper)
    found = []
    for paper in papers:
        alone = set(one_date_each(paper))
        both = [one for line in paper.sheet.lines for one in _differing(line, seen)]
        found.append([one for one in both if one not in alone])
    return found


def ends_after(paper: Paper) -> Iterator[FormatFinding]:
    """Minutes of one day end after they begin."""
    if paper.kind != "BB" or len(set(_dates(paper))) > 1:
        return
    began = next(_hours(paper, _BEGAN), None)
    for line, hour in _hours(paper, _ENDED):
        if began is not None and hour < began[1]:
            details = (texts.hour(*hour), texts.hour(*began[1]))
            rule = texts.form("1.9")
            yield FormatFinding(FormatCode.ENDS_BEFORE, rule, line.place, details)


def _dates(paper: Paper) -> Iterator[str]:
    for line in paper.sheet.lines:
        if _BEGAN.search(line.text) or _ENDED.search(line.text):
            yield from (one[0] for one in _DATE.finditer(line.text))


def _hours(paper: Paper, pattern: re.Pattern[str]) -> Iterator[tuple[Line, tuple[int, int]]]:
    for line in paper.sheet.lines:
        if (found := pattern.search(line.text)) is not None:
            yield line, (int(found[1]), int(found[2] or 0))
