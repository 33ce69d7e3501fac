"""One thing that is wrong, or odd, as a value: its code, what it is about, and where."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Fault:
    """`path` (a field, or a key with places counted from 1) and `line` tell where in a file."""

    code: StrEnum
    details: tuple[str, ...] = ()
    path: str = ""
    line: int | None = None
