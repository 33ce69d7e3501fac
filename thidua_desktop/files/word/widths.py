"""How wide a text in Times New Roman is: the widths of Times, in thousandths of its size."""

import unicodedata
from typing import Final

_PLAIN: Final = (
    (" ,.;:/ijlt", 270),
    ("()frI-", 333),
    ("sJ", 389),
    ("aceztT", 450),
    ("bdghknopquvxy0123456789“”", 500),
    ("FPSđ", 556),
    ("ELZwBCRT", 650),
    ("ADGHKNOQUVXYmMĐ", 730),
    ("W…", 960),
)
_BOLD_MORE: Final = 1.06
_ELSE: Final = 500
_WIDTHS: Final = {letter: width for letters, width in _PLAIN for letter in letters}
_POINT: Final = 25.4 / 72


def width_of(text: str, size: float, *, bold: bool) -> float:
    """Give its width in mm, within a few per cent."""
    letters = (one for one in unicodedata.normalize("NFD", text) if not unicodedata.combining(one))
    whole = sum(_WIDTHS.get(letter, _ELSE) for letter in letters)
    return whole / 1000 * size * _POINT * (_BOLD_MORE if bold else 1)
