"""The letters of a .csv file: UTF-8, what Excel calls Unicode (UTF-16), or an older code page.

A code page stands nowhere in a file. It is known by what it makes: Vietnamese syllables. TCVN3 and
VNI are kept in the letters of Western Windows, and stay in them: `old_text` converts columns.
"""

import codecs
import re
import unicodedata
from typing import Final

from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.loading import TableCode
from thidua_desktop.domain.old_letters import converted, old_letters_of
from thidua_desktop.domain.syllables import count_syllables, marked_words
from thidua_desktop.services.base.errors import Refused

_MARKED: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CELL_ENDS: Final = re.compile(r'[,;\t\r\n"]+')
_LOST: Final = re.compile(r"[^\W\d_]\?[^\W\d_]|\ufffd")
_FEW: Final = 2


def utf8(body: bytes) -> str:
    """Read UTF-8 and nothing else. Raises Refused, with the line."""
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _refused(TableCode.NOT_UTF8, body, error.start) from None


def any_letters(body: bytes) -> str:
    """Read a file in whatever letters it is.

    Raises Refused where they cannot be told, and where the program that wrote it put question marks
    in their place.
    """
    text = _marked(body) or _code_page(body) or utf8(body)
    lost = list(_LOST.finditer(text))
    if len(lost) >= _FEW:
        line = text.count("\n", 0, lost[0].start()) + 1
        raise Refused.of(Fault(TableCode.LETTERS_LOST, line=line))
    return text


def _marked(body: bytes) -> str | None:
    """Read what says itself what it is, or what is UTF-16 since every other byte is nothing."""
    letters = next((name for mark, name in _MARKED if body.startswith(mark)), "")
    if not letters:
        even, odd = body[::2].count(0), body[1::2].count(0)
        letters = "utf-16-le" if odd * 2 > len(body) // 2 else ""
        letters = "utf-16-be" if even * 2 > len(body) // 2 else letters or "utf-8"
    try:
        return body.decode(letters)
    except UnicodeDecodeError:
        return None


def _code_page(body: bytes) -> str | None:
    """Take the code page that makes the most syllables of the words that hold a mark."""
    best, most = None, -1
    for letters in ("cp1258", "cp1252"):
        try:
            text = unicodedata.normalize("NFC", body.decode(letters))
        except UnicodeDecodeError:
            continue
        words, right = _syllables(text)
        if right > most and right * 4 >= words * 3:
            best, most = text, right
    return best


def _syllables(text: str) -> tuple[int, int]:
    """Count the words that hold a mark, and those that are syllables, as they are or converted."""
    cells = [cell for cell in _CELL_ENDS.split(text) if not cell.isascii()]
    old = old_letters_of(cells)
    if old is not None:
        cells = [converted(cell, old) for cell in cells]
    words = [word for cell in cells for word in marked_words(cell)]
    return len(words), count_syllables(words)


def _refused(code: TableCode, body: bytes, at: int) -> Refused:
    return Refused.of(Fault(code, line=body.count(b"\n", 0, at) + 1))
