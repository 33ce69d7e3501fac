"""Failures that are nobody's bug: refusals by a rule, and the world outside the program."""

from enum import StrEnum

from thidua_desktop.domain.codes import RefusalCode


class KnownFault(StrEnum):
    """What can go wrong outside the program; `texts.app` owns the sentence of each."""

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


class KnownError(Exception):
    """What happened outside the program: shown as one sentence, never as a traceback."""

    def __init__(self, fault: KnownFault, detail: str = "") -> None:
        super().__init__(f"{fault}: {detail}" if detail else str(fault))
        self.fault = fault
        self.detail = detail


class Refusal(Exception):  # noqa: N818  a rule's answer, not an error of the program
    """A rule refuses a use case; `texts.codes` owns the sentence of each code."""

    def __init__(self, code: RefusalCode, *details: str) -> None:
        super().__init__(" ".join((code, *details)))
        self.code = code
        self.details = details


class RecordInUse(Exception):  # noqa: N818  an answer, not an error of the program
    """A record cannot be deleted: rows of these tables (their titles) point to it."""

    def __init__(self, *titles: str) -> None:
        super().__init__(", ".join(titles))
        self.titles = titles


class RegisterCode(StrEnum):
    """Why a register refuses; `texts.registers` owns the sentences."""

    KEY_TAKEN = "G01"
    RESTED_ON = "G02"
    CHANGED_SINCE = "G03"
    FROZEN = "G04"
    NOTHING_TO_UNDO = "G05"
    IMPORT_FAULTY = "G06"
    FORM_FROZEN = "G07"
    YEAR_CLOSED = "G08"
    YEAR_KEPT_ELSEWHERE = "G09"
    UNIT_IN_LOCKED_YEAR = "G10"
    ROLE_BACKWARDS = "G20"
    ROLE_BEGINS_LATER = "G21"
    ROLE_HELD_ALREADY = "G22"
    ROLE_IN_LOCKED_YEAR = "G23"
    YEAR_REASON_NEEDED = "G30"
    YEAR_STATE_SAME = "G31"
    YEAR_IS_OPEN = "G32"
    YEAR_EXISTS = "G33"
    YEAR_OUT_OF_RANGE = "G34"
    LEADER_TWICE = "G35"
    RULES_UNKNOWN = "G36"
    CLUSTER_EXISTS = "G37"
    UNITS_MISSING = "G38"
    UNIT_TWICE = "G39"
    HEAD_NO_MEMBER = "G40"


class RegisterRefusal(Exception):  # noqa: N818  a rule's answer, not an error of the program
    """A register refuses a change; `names` are the records that stand in the way."""

    def __init__(self, code: RegisterCode, *names: str) -> None:
        super().__init__(" ".join((code, *names)))
        self.code = code
        self.names = names
