"""Kiểm tra thể thức of one document, or of several that belong together."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Final, TypeVar

from thidua_desktop.domain.codes.documents import FormatCode, UncheckedCode
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.word.decree import (
    date_rules,
    form_rules,
    look_rules,
    page_rules,
    sum_rules,
    text_rules,
    together_rules,
)
from thidua_desktop.files.word.decree.package import open_word
from thidua_desktop.files.word.decree.paper import Element, Paper, read_paper
from thidua_desktop.files.word.decree.sheet import read_sheet
from thidua_desktop.files.zip_faults import OFFICE_FAULTS
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import nothing_reported
from thidua_desktop.services.issuing.format_report import FormatFinding, FormatReport

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from thidua_desktop.services.base.long_work import Each

    Rule = Callable[[Paper], Iterator[FormatFinding]]

T = TypeVar("T")

RULES: Final[tuple[Rule, ...]] = (
    form_rules.elements,
    page_rules.paper_size,
    page_rules.margins,
    page_rules.page_numbers,
    page_rules.fonts,
    text_rules.words,
    text_rules.number,
    text_rules.place_and_date,
    look_rules.letters,
    look_rules.drawn_lines,
    look_rules.room_between,
    look_rules.line_room,
    look_rules.indents,
    text_rules.bases,
    text_rules.parts,
    text_rules.articles,
    text_rules.clauses,
    text_rules.addressees,
    text_rules.recipients,
    text_rules.first_recipient,
    text_rules.signers,
    text_rules.annexes,
    date_rules.written_dates,
    date_rules.weekdays,
    date_rules.bases_before,
    date_rules.one_date_each,
    date_rules.ends_after,
    together_rules.signature,
    together_rules.tables,
    sum_rules.totals,
    sum_rules.ledger,
)


_RECUR: Final = (
    FormatCode.FONT,
    FormatCode.COLOUR,
    FormatCode.SIZE,
    FormatCode.NOT_BOLD,
    FormatCode.BOLD,
    FormatCode.NOT_ITALIC,
    FormatCode.ITALIC,
    FormatCode.NOT_UPPER,
    FormatCode.UPPER,
    FormatCode.ALIGN,
    FormatCode.ROOM_BETWEEN,
    FormatCode.LINE_ROOM,
    FormatCode.INDENT,
    FormatCode.UNDER_COLON,
)
"""What is wrong of a style is wrong of all its lines."""


def check_formats(
    files: Mapping[str, bytes], each: Each = nothing_reported
) -> tuple[FormatReport, ...]:
    """Check each by every rule, and whether what they say of one another agrees.

    Raises Refused, which names the file that cannot be read, and Stopped.
    """
    done, total = count(1), len(files) * (1 + len(RULES))

    def stepped(one: T) -> T:
        each(next(done), total)
        return one

    papers = {name: stepped(_read(body, name)) for name, body in files.items()}
    together = date_rules.dossier_dates(tuple(papers.values()))
    found = [[one for rule in RULES for one in stepped(rule)(paper)] for paper in papers.values()]
    return tuple(
        FormatReport(name, _in_order(paper, [*own, *between]), tuple(_unchecked(paper)))
        for (name, paper), own, between in zip(papers.items(), found, together, strict=True)
    )


def _read(body: bytes, name: str) -> Paper:
    parts = open_word(body, name)
    try:
        return read_paper(read_sheet(parts))
    except OFFICE_FAULTS as error:  # sound XML with an indent of no number, a row of no table
        raise Refused(KnownFault.FILE_UNREADABLE, name) from error


def check_format(body: bytes, name: str) -> FormatReport:
    """Check one document. Raises Refused where it cannot be read."""
    return check_formats({name: body})[0]


def _in_order(paper: Paper, found: Iterable[FormatFinding]) -> tuple[FormatFinding, ...]:
    """What is wrong with the whole comes first, then what is met as a person reads on."""
    first: dict[str, int] = {}
    for line in paper.sheet.lines:
        cell = line.place.split(", ")
        for part in range(1, len(cell) + 1):
            first.setdefault(", ".join(cell[:part]), line.number)
    return tuple(sorted(_gathered(found), key=lambda one: first.get(one.place, 0)))


def _gathered(found: Iterable[FormatFinding]) -> tuple[FormatFinding, ...]:
    """The same fault of many lines is told once, with the first of them."""
    first: dict[tuple[object, ...], FormatFinding] = {}
    more: dict[tuple[object, ...], int] = {}
    for one in found:
        recurs = one.code in _RECUR
        key = (one.code, one.rule, one.details[:-1] if recurs else (one.place, *one.details))
        first.setdefault(key, one)
        more[key] = more.get(key, -1) + 1
    return tuple(
        FormatFinding(one.code, one.rule, one.place, one.details, more[key])
        for key, one in first.items()
    )


def _unchecked(paper: Paper) -> Iterator[UncheckedCode]:
    sheet = paper.sheet
    if not paper.administrative:
        yield UncheckedCode.NO_FORM
    elif paper.first(Element.NATION) is not None and paper.first(Element.AGENCY) is None:
        yield UncheckedCode.HEAD
    if look_rules.has_unmeasured_lines(paper):
        yield UncheckedCode.DRAWN
    if paper.administrative and any(one.shape.listed for one in sheet.lines):
        yield UncheckedCode.LISTED
    if paper.administrative and not paper.signers:
        yield UncheckedCode.SIGNATURE
    if sheet.boxes:
        yield UncheckedCode.BOXES
    if sheet.pictures:
        yield UncheckedCode.PICTURES
    yield UncheckedCode.MEANING
