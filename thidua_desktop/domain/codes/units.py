"""The codes of units that are renamed, merged or split."""

from enum import StrEnum


class SuccessionFault(StrEnum):
    """Why units cannot become another one."""

    CODE_TAKEN = "U01"
    CIRCLE = "U02"
    BEFORE_ITS_TIME = "U03"
    FROZEN_ROUND = "U04"
    ENDED = "U05"
    TOO_FEW = "U06"
    SUCCESSOR_ENDED = "U07"
    LOCKED_YEAR = "U08"
    PERSON_TWICE = "U09"
    MORE_THAN_ALL = "U10"
