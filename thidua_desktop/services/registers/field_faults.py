"""What can be wrong with a field of a record, or look odd there."""

from dataclasses import dataclass
from enum import StrEnum


class FieldCode(StrEnum):
    """What is wrong with a field; `texts.registers` owns the sentences. H codes never block."""

    REQUIRED = "F01"
    TOO_LONG = "F02"
    NOT_NUMBER = "F03"
    TOO_SMALL = "F04"
    TOO_LARGE = "F05"
    NOT_DATE = "F06"
    NOT_TIME = "F07"
    NOT_CHOICE = "F08"
    NOT_FLAG = "F09"
    BAD_CODE = "F10"
    NOT_DECIMAL = "F11"
    NOT_RATIO = "F12"
    UNKNOWN_LINK = "F13"
    FAULTY = "F14"
    SEVERAL_LINKS = "F15"
    PHONE_ODD = "H01"
    EMAIL_ODD = "H02"
    WOMEN_MANY = "H03"
    AREAS_DIFFER = "H04"

    @property
    def blocks(self) -> bool:
        """Whether the record cannot be stored with it."""
        return self.value.startswith("F")


@dataclass(frozen=True, slots=True)
class FieldFault:
    """A fault of one field; `detail` is the limit or the value that the sentence names."""

    field: str
    code: FieldCode
    detail: str = ""
