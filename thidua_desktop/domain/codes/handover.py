"""The codes of electronic handover files (.thidua) and of supplements."""

from enum import StrEnum


class PackageFault(StrEnum):
    """Why a package is refused."""

    # a file that is no sound package
    DAMAGED = "K01"
    FOREIGN = "K02"
    NEWER = "K03"
    PATH = "K04"
    TOO_LARGE = "K05"
    NOT_READABLE = "K06"
    FILES_DIFFER = "K07"
    STORE_UNSOUND = "K08"
    MANIFEST_DISAGREES = "K09"
    # a sound package that does not belong here
    OTHER_CLUSTER = "K10"
    NAMES_TAKEN = "K11"
    NO_UNIT = "K12"
    NO_STORE = "K13"
    OUT_OF_ORDER = "K14"
    # a package that cannot be made
    NO_YEAR = "K20"
    NO_HEAD = "K21"
    KEPT_ELSEWHERE = "K22"
    OUT_EXISTS = "K23"
    NOT_HANDED_OVER = "K24"
    NOTHING_NEW = "K25"
    FILE_NAME = "K26"
    STORE_CHANGED = "K27"
    OWN_STORE_UNSOUND = "K28"


class SupplementCode(StrEnum):
    """Why a supplement is not made or not taken."""

    MALFORMED = "B01"
    YEAR_UNKNOWN = "B02"
    BASE_UNKNOWN = "B03"
    NOT_KEPT_HERE = "B04"
    COUNT_UNDER_WAY = "B05"
    OTHER_LINEAGE = "B06"
    KEPT_HERE = "B07"
    FOREIGN_ROW = "B08"
    CHANGED_HERE = "B09"
    LINK_MISSING = "B10"
    IN_USE = "B11"
    RESULT_WRONG = "B12"


class Side(StrEnum):
    """Where something stands."""

    ONLY_HERE = "only_here"
    ONLY_RECEIVED = "only_received"
    BOTH = "both"  # and they differ
