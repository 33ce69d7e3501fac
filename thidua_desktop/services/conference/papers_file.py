"""A file of papers (PAPERS.csv, .xlsx): everything for which it is refused."""

from dataclasses import dataclass
from enum import StrEnum


class PapersFault(StrEnum):
    """Why a file of papers is refused; `texts.load` owns the sentence of each."""

    NOT_UTF8 = "P01"
    EMPTY = "P02"
    TOO_LARGE = "P03"
    NOT_A_TABLE = "P04"
    COLUMN_MISSING = "P05"
    COLUMN_UNKNOWN = "P06"
    COLUMN_TWICE = "P07"
    NUMBER_WRONG = "P08"
    NUMBER_TWICE = "P09"
    NUMBER_MISSING = "P10"
    REASON_UNKNOWN = "P11"
    CELL_WRONG = "P12"
    ROW_LENGTH = "P13"
    FILE_KIND = "P14"
    MERGED_CELLS = "P15"


@dataclass(frozen=True, slots=True)
class PaperFault:
    """One fault: its code, its line in the file where it has one, and what stands there."""

    code: PapersFault
    line: int | None = None
    detail: str = ""


class PapersRefused(Exception):  # noqa: N818  a rule's answer, not an error of the program
    """A file of papers cannot be taken; every bad line is listed, nothing is stored."""

    def __init__(self, faults: tuple[PaperFault, ...]) -> None:
        super().__init__(", ".join(f"{fault.code}:{fault.line or ''}" for fault in faults))
        self.faults = faults
