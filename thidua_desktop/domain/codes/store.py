"""The codes of the world outside the program, and of a store that is not sound."""

from enum import StrEnum


class KnownFault(StrEnum):
    """What can go wrong outside the program."""

    STORE_IN_USE = "E01"
    STORE_NEWER = "E02"
    STORE_NOT_OURS = "E03"
    STORE_DAMAGED = "E04"
    DISK_FULL = "E05"
    FILE_OPEN_ELSEWHERE = "E06"
    FILE_UNREADABLE = "E07"
    FOLDER_MISSING = "E08"
    TEMPLATE_BROKEN = "E09"
    STORE_READ_ONLY = "E10"
    STORE_MISSING = "E11"
    TRIGGERS_CHANGED = "E12"
    FILE_TOO_LARGE = "E13"
    STORE_LOST = "E14"
    BACKUP_UNSOUND = "E15"
    FILE_EXISTS = "E16"
    SCHEMA_CHANGED = "E17"
    LOG_FOREIGN = "E18"
    WRITTEN_OTHERWISE = "E19"
    DISK_UNSOUND = "E20"
    DISK_FAILED = "E21"
    FOLDER_READ_ONLY = "E22"
    NO_OFFICE = "E23"
    PDF_FAILED = "E24"


class LastEnd(StrEnum):
    """How a store was left the last time."""

    CLOSED = "closed"
    STOPPED = "stopped"
    """The program stopped without closing; its log was still there, nothing is missing."""
    COPIED = "copied"
    """The file was copied while the program had it open, or its log was taken away."""


class VerifyCode(StrEnum):
    """A finding's stable code."""

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
    COPIED_OPEN = "V16"
    OLDER = "V17"
    """No finding: it says what was checked."""
    NOT_RECOUNTED = "V20"
