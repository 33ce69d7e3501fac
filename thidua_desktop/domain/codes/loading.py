"""The codes of what is loaded from files: a year, a rule set, papers."""

from enum import StrEnum


class YearFault(StrEnum):
    """Why a year, or a rule set, is refused."""

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
    LOOK_ALIKE = "N07"
    UNIT_ALIKE = "N08"


class TableCode(StrEnum):
    """Why a file holds no table that can be read, whatever the table is for."""

    NOT_UTF8 = "P01"
    EMPTY = "P02"
    TOO_LARGE = "P03"
    DAMAGED = "P04"
    FILE_KIND = "P14"
    PASSWORD = "P16"
    LETTERS_LOST = "P21"


class PapersFault(StrEnum):
    """Why the papers of a file are refused."""

    COLUMN_MISSING = "P05"
    COLUMN_UNKNOWN = "P06"
    COLUMN_TWICE = "P07"
    NUMBER_WRONG = "P08"
    NUMBER_TWICE = "P09"
    NUMBER_MISSING = "P10"
    REASON_UNKNOWN = "P11"
    CELL_WRONG = "P12"
    ROW_LENGTH = "P13"
    MERGED_CELLS = "P15"
    SEVERAL_SHEETS = "P17"
    HIDDEN_ROWS = "P18"
    HIDDEN_COLUMNS = "P19"
    NO_SHEET = "P20"
