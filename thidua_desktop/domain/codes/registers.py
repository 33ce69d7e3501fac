"""The codes of the registers: what is refused, and what is wrong with a field or a sheet."""

from enum import StrEnum


class RegisterCode(StrEnum):
    """Why a register refuses."""

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
    STAY_BEGINS_LATER = "G24"
    MOVE_NEEDS_DAY = "G25"
    PERSON_IN_LOCKED_YEAR = "G26"
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
    RULE_FAULTY = "G41"
    FIGURES_OF_NO_MEMBER = "G42"
    NOBODY_LATE = "G43"
    RULE_TWICE = "G44"
    RULE_IN_USE = "G45"


class FieldCode(StrEnum):
    """What is wrong with a field. H codes never block."""

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
    NOT_MOMENT = "F16"
    NOT_GRADE = "F17"
    PHONE_ODD = "H01"
    EMAIL_ODD = "H02"
    WOMEN_MANY = "H03"
    AREAS_DIFFER = "H04"

    @property
    def blocks(self) -> bool:
        """Whether the record cannot be stored with it."""
        return self.value.startswith("F")


class ImportCode(StrEnum):
    """What is wrong with a sheet beside its values."""

    BROKEN_CELL = "I01"
    KEY_TWICE = "I02"
    COLUMN_TWICE = "I03"
    COLUMN_MISSING = "I04"
    NO_ROWS = "I05"
    NO_HEADER = "I06"
    TOO_MANY_ROWS = "I07"
    NO_SHEET = "I08"
    SEVERAL_SHEETS = "I09"
    LINK_SIMILAR = "I10"
    MONTH_FIRST = "I11"


class ImportHint(StrEnum):
    """What is said of a row or a cell of a sheet, and never blocks."""

    HIDDEN_ROW = "J01"
    OLD_LETTERS = "J02"
    READ_AS = "J03"
    FROM_ABOVE = "J04"
    UNIT_OF_GROUP = "J05"
    CODE_PROPOSED = "J06"
    LINK_ALIKE = "J07"
    ROW_ALIKE = "J08"
    STORED_ALIKE = "J09"
    APOSTROPHE = "J10"
    PHONE_LOST_ZERO = "J11"
    ADDRESS_TAKEN = "J12"
    LEFT_HEADER = "J20"
    LEFT_NUMBERS = "J21"
    LEFT_GROUP = "J22"
    LEFT_TOTAL = "J23"
    LEFT_NOTE = "J24"
    LEFT_SIGNATURE = "J25"
    LEFT_EMPTY = "J26"
    LEFT_BY_HAND = "J27"
    LEFT_SAME = "J28"
