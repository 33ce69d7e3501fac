"""The lines of a text that is written like a law: Chương, Điều, khoản (NĐ 30/2020, Phụ lục I)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class LineKind(StrEnum):
    """How a line is set."""

    PART = "part"  # từ Chương, Phần và số
    PART_TITLE = "part_title"
    HEADING = "heading"  # mục I., II.
    ARTICLE = "article"  # Điều 1.
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenLine:
    """A line; of an article the number stands by itself in `lead`."""

    kind: LineKind
    text: str
    lead: str = ""


_PART: Final = re.compile(r"(Chương|Phần)\s+[IVXLC0-9]+\.?")
_HEADING: Final = re.compile(r"[IVX]+\.\s+\S.*")
_ARTICLE: Final = re.compile(r"(Điều\s+\d+\.)\s*(.*)")


def written_lines(lines: Sequence[str]) -> tuple[WrittenLine, ...]:
    """Tell them apart by how they begin; the line after a part's number is its title."""
    return tuple(_told(lines))


def _told(lines: Sequence[str]) -> Iterator[WrittenLine]:
    of_part = False
    for line in lines:
        article = _ARTICLE.fullmatch(line)
        if of_part:
            yield WrittenLine(kind=LineKind.PART_TITLE, text=line)
            of_part = False
        elif _PART.fullmatch(line):
            yield WrittenLine(kind=LineKind.PART, text=line)
            of_part = True
        elif article:
            yield WrittenLine(kind=LineKind.ARTICLE, text=article[2], lead=article[1])
        elif _HEADING.fullmatch(line):
            yield WrittenLine(kind=LineKind.HEADING, text=line)
        else:
            yield WrittenLine(kind=LineKind.TEXT, text=line)
