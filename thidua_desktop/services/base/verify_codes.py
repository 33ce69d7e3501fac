"""What `verify` may find wrong with a store."""

from dataclasses import dataclass
from enum import StrEnum


class VerifyCode(StrEnum):
    """A finding's stable code; `texts.verify` owns the sentence of each."""

    NOT_A_STORE = "V01"
    BYTES_DAMAGED = "V02"
    REVISION_WRONG = "V03"
    SCHEMA_CHANGED = "V04"
    TRIGGERS_CHANGED = "V05"
    REFERENCE_BROKEN = "V06"
    JOURNAL_HASH = "V07"
    JOURNAL_GAP = "V08"
    JOURNAL_CUT = "V09"
    JOURNAL_UNREADABLE = "V10"
    ROW_CHANGED = "V11"
    ROW_MISSING = "V12"
    ROW_ADDED = "V13"
    COUNT_GAP = "V14"
    WITHHELD_WRONG = "V15"


@dataclass(frozen=True, slots=True)
class StoreFinding:
    """One thing that is not as it should be; `where` names table and row for people."""

    code: VerifyCode
    where: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Withheld:
    """How many typed papers of how many rounds are in a store without what they held."""

    papers: int = 0
    rounds: int = 0


@dataclass(frozen=True, slots=True)
class StoreReport:
    """What was found, in the order of the checks; nothing means that the store is sound."""

    findings: tuple[StoreFinding, ...]
    withheld: Withheld = Withheld()

    @property
    def sound(self) -> bool:
        """Nothing was found."""
        return not self.findings
