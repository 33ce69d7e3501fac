"""Everything for which a year or a rule set is refused, and what is only noticed."""

from dataclasses import dataclass
from enum import StrEnum


class YearFault(StrEnum):
    """Why a year, or a rule set, is refused; `texts.load` owns the sentence of each."""

    NOT_UTF8 = "Y01"
    EMPTY = "Y02"
    TOO_LARGE = "Y03"
    NOT_TOML = "Y04"
    UNKNOWN_KEY = "Y05"
    MISSING_KEY = "Y06"
    WRONG_TYPE = "Y07"
    WRONG_VALUE = "Y08"
    BAD_CODE = "Y09"
    NAMES_NOTHING = "Y10"
    CODE_TWICE = "Y11"
    RULES_NAME = "Y12"
    RULES_MISSING = "Y13"
    RULES_FAULTY = "Y14"
    SEATS = "Y15"
    MAJORITY = "Y16"
    NO_NAMES = "Y17"
    CIRCLE = "Y18"
    REQUIRED_LACKS_NAME = "Y19"
    LEDGER = "Y20"
    WRITTEN_REFUSED = "Y21"
    YEAR_EXISTS = "Y22"
    FORMAT = "Y23"
    TOO_MANY_NAMES = "Y24"


class YearNotice(StrEnum):
    """What the secretariat should look at in a year that was loaded; never a refusal."""

    NOT_REGISTERED = "N01"
    QUOTA = "N02"
    PREREQUISITE = "N03"
    DRAFT_IGNORES = "N04"
    RULES_OUT_OF_TIME = "N05"
    OTHER_CLUSTER = "N06"


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: the key's path (places counted from 1) and its line where it is known."""

    code: YearFault
    path: str = ""
    line: int | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice and what it is about."""

    code: YearNotice
    detail: str = ""


class YearRefused(Exception):  # noqa: N818  a rule's answer, not an error of the program
    """A year, or a rule set, cannot be taken; every fault of it is listed."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(", ".join(f"{fault.code} {fault.path}".strip() for fault in faults))
        self.faults = faults
