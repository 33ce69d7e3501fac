"""What *Phương án phân bổ* shows, worked out without Qt: rows, charts, what is to be said."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from thidua_desktop.domain.allotment import Share
from thidua_desktop.domain.codes.allotment import ShareMethod
from thidua_desktop.domain.work.charts import BarRow
from thidua_desktop.records.base import stored_id
from thidua_desktop.services.registers.named_document import is_dated
from thidua_desktop.services.scoring.divisions import UnitWork
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import dated, decimals, fraction, two_digits
from thidua_desktop.texts.scoring import allotment as texts
from thidua_desktop.texts.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua_desktop.domain.allotment import Division
    from thidua_desktop.services.scoring.divisions import Way, Ways


@dataclass(frozen=True, slots=True)
class WayRow:
    """A unit with what it gets in every way; the row of totals has no unit."""

    work: UnitWork | None
    name: str
    shares: dict[ShareMethod, Share | None]
    totals: dict[ShareMethod, str]
    applied: int | None

    def cell(self, method: ShareMethod) -> str:
        share = self.shares.get(method)
        return texts.cell(share) if share is not None else self.totals.get(method, "")

    def is_tied(self, method: ShareMethod) -> bool:
        share = self.shares.get(method)
        return share is not None and share.tied


def rows_of(ways: Ways) -> tuple[WayRow, ...]:
    """Give the members in their order, and the totals."""
    rows = [
        WayRow(
            work=one,
            name=one.unit.brief,
            shares={
                method: way.division.shares[stored_id(one.unit)] if way.division else None
                for method, way in ways.ways.items()
            },
            totals={},
            applied=ways.applied.get(stored_id(one.unit)),
        )
        for one in ways.units
    ]
    if not rows:
        return ()
    totals = {method: _total(way) for method, way in ways.ways.items()}
    applied = sum(ways.applied.values()) if ways.applied else None
    return (*rows, WayRow(None, texts.TOTAL, {}, totals, applied))


def _total(way: Way) -> str:
    if way.division is None:
        return ""
    given = way.division.number - way.division.left
    return texts.given_of(given, way.division.number)


def how(ways: Ways, row: WayRow | None, method: ShareMethod | None) -> str:
    """Tell how a cell comes about, or why its way cannot be reckoned."""
    way = ways.ways.get(method) if method is not None else None
    if way is None or method is None:
        return texts.HOW_EMPTY
    if way.division is None:
        assert way.fault is not None
        return sentence(way.fault)
    share = row.shares.get(method) if row is not None else None
    if row is None or share is None:
        return texts.whole_way(way.division, _names(ways, way.division))
    return f"{row.name}: {texts.how_reckoned(method, way.division, share)}"


def notes(ways: Ways, method: ShareMethod | None) -> Iterator[str]:
    """Say by what the number is given, whether another is tried, what the conference decides."""
    document = ways.document
    if document is not None and is_dated(document):
        yield texts.GIVEN_BY.format(dated(document.number, document.date))
    else:
        yield texts.NOT_GIVEN
    if ways.number != ways.allotment.number:
        yield texts.TRYING.format(two_digits(ways.number), two_digits(ways.allotment.number))
    way = ways.ways.get(method) if method is not None else None
    if way is not None and way.division is not None and way.division.left:
        left = two_digits(way.division.left)
        yield texts.LEFT_TO_CONFERENCE.format(left, _names(ways, way.division))
    if way is not None and way.losing:
        yield texts.LOSING.format(texts.names([unit.brief for unit in way.losing]))


def tied_names(ways: Ways, method: ShareMethod) -> str:
    division = ways.ways[method].division
    return _names(ways, division) if division is not None else ""


def _names(ways: Ways, division: Division) -> str:
    tied = set(division.tied)
    return texts.names([one.unit.brief for one in ways.units if one.unit.id in tied])


def fairness(ways: Ways) -> tuple[str, ...]:
    """A line for each way that can be reckoned: how much work stands behind a place."""
    return tuple(
        texts.fairness_line(choice_text(method), way.staff, way.areas, way.differs)
        for method, way in ways.ways.items()
        if way.division is not None
    )


def cut_rows(
    ways: Ways, method: ShareMethod | None
) -> tuple[tuple[BarRow, ...], tuple[int, str] | None]:
    """Give the units by their remainders, the largest first, and where the cut lies among them."""
    way = ways.ways.get(method) if method is not None else None
    if way is None or way.division is None:
        return (), None
    division = way.division
    order = sorted(
        ways.units, key=lambda one: -division.shares[stored_id(one.unit)].remainder
    )  # equal ones stay in the order of the members
    rows = tuple(_cut_row(one, division.shares[stored_id(one.unit)]) for one in order)
    if division.cut is None:
        return rows, None
    above = sum(
        share.remainder > division.cut or (share.remainder == division.cut and not division.left)
        for share in division.shares.values()
    )
    return rows, (above, _cut_words(division))


def _cut_row(one: UnitWork, share: Share) -> BarRow:
    parts = (share.whole, int(share.is_raised), int(share.tied))
    label = texts.ROW_LABEL.format(share.places, decimals(share.exact))
    return BarRow(one.unit.brief, parts, label)


def _cut_words(division: Division) -> str:
    assert division.cut is not None
    rest = fraction(division.cut)
    if not division.left:
        return texts.CUT_LINE.format(rest)
    left, tied = two_digits(division.left), two_digits(len(division.tied))
    return texts.CUT_TIED.format(rest, left, tied)


def compared_rows(ways: Ways) -> tuple[tuple[str, ...], tuple[BarRow, ...]]:
    """Give the ways that can be reckoned, and of each unit what it gets by each of them."""
    known = [(m, way.division) for m, way in ways.ways.items() if way.division is not None]
    rows = tuple(
        BarRow(
            one.unit.brief,
            tuple(division.shares[stored_id(one.unit)].places for _, division in known),
        )
        for one in ways.units
    )
    return tuple(texts.WAYS[method] for method, _ in known), rows if known else ()


def number_text(number: int | Fraction | None) -> str:
    return texts.figure(Fraction(number) if number is not None else None)
