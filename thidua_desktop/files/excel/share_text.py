"""Shares in a workbook: text that reads 91,67% in any language's Excel, and is reckoned there."""

from thidua_desktop.domain.shares import WHOLE, hundredths
from thidua_desktop.texts.base import excel
from thidua_desktop.texts.base.numbers import percent_of


def share_formula(part: str, whole: str, *, rest: bool = False) -> str:
    """The share of a cell in another; of `rest` what the share of the part leaves of the whole.

    A number with a format would show a point where Excel speaks English, and so would TEXT with
    decimals; the two halves are written as whole numbers with our comma between them.
    """
    share = f"ROUND({WHOLE}*{part}/{whole},0)"
    share = f"({WHOLE}-{share})" if rest else share
    words = f'INT({share}/100)&","&TEXT(MOD({share},100),"00")&"%"'
    return f'IF(N({whole})=0,"{excel.NONE}",{words})'


def share_words(part: int, whole: int, *, rest: bool = False) -> str:
    """What the formula gives."""
    if whole <= 0:
        return excel.NONE
    share = hundredths(part, whole)
    return percent_of(WHOLE - share if rest else share)
