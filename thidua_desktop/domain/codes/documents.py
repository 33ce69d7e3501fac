"""The codes of documents that are compared with the store."""

from enum import StrEnum


class DocumentCode(StrEnum):
    """What a document turns out to be."""

    AS_ISSUED = "D00"
    CHANGED = "D01"
    OLD_RESULT = "D02"
    UNKNOWN_CODE = "D03"
    NO_CODE = "D04"
    ISSUED_BUT_OLD = "D05"
    YEAR_FILE = "D06"  # as issued, of no round
