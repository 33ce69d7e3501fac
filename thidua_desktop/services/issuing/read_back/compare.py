"""Two texts of one document, compared by paragraph and cell.

What văn thư adds (number, date) and what is written into a blank room is no difference.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import zip_longest
from typing import Final

from thidua_desktop.domain.documents.side_by_side import pairs, plain, unlike_runs

_ROOM: Final = re.compile(r"[.…_]*…[.…_]*|[._]{3,}|\s{2,}")
"""Dots, a line, or wide space: somebody writes there by hand."""
_OF_CLERK: Final = re.compile(
    r"^[ \t]*(?:Số:.{0,60}|(?!Hôm nay)[^,:;.\d\n]{2,40}, ngày.{1,16}tháng.{1,12}năm.{0,10})$",
    re.MULTILINE,
)
_HEAD: Final = 8
"""The paragraphs among which the number and the date stand, where they stand in no table."""
_ALIKE: Final = 0.6


class Where(StrEnum):
    """Where a text stands."""

    PARAGRAPH = "paragraph"
    ROW = "row"
    EDGE = "edge"  # the top or foot of the page
    SHEET = "sheet"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a row of a table; `table` names the sheet, or numbers the table from 1."""

    where: Where
    table: str
    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What stands elsewhere in place of what was written; `column` 0 is the whole of a block."""

    block: Block
    column: int
    before: str
    now: str


def differences(written: Sequence[Block], found: Sequence[Block]) -> tuple[Difference, ...]:
    """Give what is not as it was written, in the order of the text."""
    before, now = [_without_clerk(one) for one in written], [_without_clerk(one) for one in found]
    return tuple(
        difference
        for run in unlike_runs(before, now, _key)
        for pair in _pairs(*run)
        for difference in _of_pair(*pair)
    )


def _without_clerk(block: Block) -> Block:
    head = block.where is Where.PARAGRAPH and block.number <= _HEAD
    if not head and not (block.where is Where.ROW and block.table == "1"):
        return block
    cells = tuple(_OF_CLERK.sub("", cell) for cell in block.cells)
    return Block(block.where, block.table, block.number, cells)


def _key(block: Block) -> tuple[str, ...]:
    return (block.where, *(plain(cell) for cell in block.cells))


def _pairs(
    before: Sequence[Block], now: Sequence[Block]
) -> Iterator[tuple[Block | None, Block | None]]:
    """Pair blocks one by one where there are as many as before, else those that are alike."""
    if len(before) == len(now):
        return zip(before, now, strict=True)
    return pairs(before, now, _alike)


def _alike(before: Block, now: Block) -> bool:
    if before.where is not now.where:
        return False
    old, new = plain(" ".join(before.cells)), plain(" ".join(now.cells))
    return not _unlike(before, now) or SequenceMatcher(None, old, new).ratio() >= _ALIKE


def _of_pair(before: Block | None, now: Block | None) -> Iterator[Difference]:
    if before is not None and now is not None and before.where is now.where:
        yield from _unlike(before, now)
        return
    if before is not None and _whole(before):
        yield Difference(before, 0, _whole(before), "")
    if now is not None and _whole(now):
        yield Difference(now, 0, "", _whole(now))


def _whole(block: Block) -> str:
    return " | ".join(text for cell in block.cells if (text := plain(cell)))


def _unlike(before: Block, now: Block) -> list[Difference]:
    wide = len(before.cells) > 1 or len(now.cells) > 1 or before.where is Where.SHEET
    return [
        Difference(now, column if wide else 0, plain(old), plain(new))
        for column, (old, new) in enumerate(
            zip_longest(before.cells, now.cells, fillvalue=""), start=1
        )
        if not _fills(old, new, empty_room=before.where is Where.ROW)
    ]


def _fills(written: str, found: str, *, empty_room: bool) -> bool:
    """Whether it is the same text, its rooms filled or not."""
    if not written.strip() and empty_room:
        return True
    now = plain(found)
    if plain(written) == now:
        return True
    parts = [plain(part) for part in _ROOM.split(written)]
    if len(parts) == 1 or not any(parts):
        return False
    first, *middle, last = parts
    if len(first) + len(last) > len(now) or not (now.startswith(first) and now.endswith(last)):
        return False
    rest = now[len(first) : len(now) - len(last)]
    for part in middle:
        place = rest.find(part)
        if place < 0:
            return False
        rest = rest[place + len(part) :]
    return True
