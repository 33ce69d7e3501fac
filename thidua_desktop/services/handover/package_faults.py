"""Everything for which an electronic handover file (.thidua) is not made or not taken."""

from enum import StrEnum


class PackageFault(StrEnum):
    """Why a package is refused; `texts.package` owns the sentence of each."""

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


class PackageRefused(Exception):  # noqa: N818  a rule's answer, not an error of the program
    """A package is not made or not taken, and nothing was written."""

    def __init__(self, fault: PackageFault, detail: str = "") -> None:
        super().__init__(f"{fault} {detail}".strip())
        self.fault = fault
        self.detail = detail
