"""Telephone numbers as offices write them, and what Excel makes of one: its first 0 is lost."""

import re
from typing import Final

_DIGITS: Final = range(9, 12)
_PHONE: Final = re.compile(r"^[+(]?\d[\d\s.()-]*$", re.ASCII)
_EXTENSION: Final = re.compile(
    r"\s*[(,-]?\s*(?:máy lẻ|số máy lẻ|ext\.?)\s*:?\s*\d{1,6}\s*\)?\s*$", re.IGNORECASE
)
_BETWEEN: Final = re.compile(r"\s*[;,/]\s*|\s+-\s+|(?<=\d{9})\s+(?=[0+])")
_LOST: Final = re.compile(r"[35789]\d{8}|2\d{9}", re.ASCII)
_LOST_PLUS: Final = re.compile(r"84(?:[35789]\d{8}|2\d{9})", re.ASCII)


def is_usual_phone(text: str) -> bool:
    """Whether each number has as many digits as numbers have: 024.6273 9718 (máy lẻ 12)."""
    return all(_is_usual_number(part) for part in _BETWEEN.split(_EXTENSION.sub("", text.strip())))


def with_lost_zero(text: str) -> str:
    """Give the number with the 0 (or the + of +84) that Excel took from it; empty where it has it.

    A mobile number has nine digits without it, one of a town, which begins with 2, has ten.
    """
    digits = re.sub(r"[\s.-]", "", text)
    if _LOST.fullmatch(digits):
        return f"0{text.strip()}"
    return f"+{text.strip()}" if _LOST_PLUS.fullmatch(digits) else ""


def _is_usual_number(text: str) -> bool:
    plain = _EXTENSION.sub("", text.strip())
    if not _PHONE.match(plain):
        return False
    digits = "".join(letter for letter in plain if letter.isdecimal())
    if plain.startswith("+84"):
        digits = "0" + digits[2:]
    return len(digits) in _DIGITS
