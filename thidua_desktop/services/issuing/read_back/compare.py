"""Two texts of one document, compared by paragraph and cell.

What văn thư adds (number, date) and what is written into a blank room is no difference.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import zip_longest
from typing import Final

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
    matcher = SequenceMatcher(
        None, [_key(one) for one in before], [_key(one) for one in now], autojunk=False
    )
    return tuple(
        difference
        for tag, first, last, start, end in matcher.get_opcodes()
        if tag != "equal"
        for pair in _pairs(before[first:last], now[start:end])
        for difference in _of_pair(*pair)
    )


def _without_clerk(block: Block) -> Block:
    head = block.where is Where.PARAGRAPH and block.number <= _HEAD
    if not head and not (block.where is Where.ROW and block.table == "1"):
        return block
    cells = tuple(_OF_CLERK.sub("", cell) for cell in block.cells)
    return Block(block.where, block.table, block.number, cells)


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _key(block: Block) -> tuple[str, ...]:
    return (block.where, *(_plain(cell) for cell in block.cells))


def _pairs(
    before: Sequence[Block], now: Sequence[Block]
) -> Iterator[tuple[Block | None, Block | None]]:
    """Pair what stands for one another; beside it what is gone and what was added."""
    if len(before) == len(now):
        yield from zip(before, now, strict=True)
        return
    start = 0
    for one in before:
        place = next((n for n in range(start, len(now)) if _alike(one, now[n])), None)
        if place is None:
            yield one, None
            continue
        yield from ((None, added) for added in now[start:place])
        yield one, now[place]
        start = place + 1
    yield from ((None, added) for added in now[start:])


def _alike(before: Block, now: Block) -> bool:
    if before.where is not now.where:
        return False
    old, new = _plain(" ".join(before.cells)), _plain(" ".join(now.cells))
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
    return " | ".join(text for cell in block.cells if (text := _plain(cell)))


def _unlike(before: Block, now: Block) -> list[Difference]:
    wide = len(before.cells) > 1 or len(now.cells) > 1 or before.where is Where.SHEET
    return [
        Difference(now, column if wide else 0, _plain(old), _plain(new))
        for column, (old, new) in enumerate(
            zip_longest(before.cells, now.cells, fillvalue=""), start=1
        )
        if not _fills(old, new, empty_room=before.where is Where.ROW)
    ]


def _fills(written: str, found: str, *, empty_room: bool) -> bool:
    """Whether it is the same text, its rooms filled or not."""
    if not written.strip() and empty_room:
        return True
    now = _plain(found)
    if _plain(written) == now:
        return True
    parts = [_plain(part) for part in _ROOM.split(written)]
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
