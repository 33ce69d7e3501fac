"""Text from before Unicode: TCVN3 (.VnTime fonts) and VNI, known by what it makes when converted.

Both keep Vietnamese letters in the places of others: "Côc Hé tÞch" is Cục Hộ tịch in TCVN3, "Cuïc
Hoä tòch" the same in VNI. (TCVN 5712:1993, VN3; VNI for Windows.)
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from thidua_desktop.domain.syllables import count_syllables, marked_words


class OldLetters(StrEnum):
    """Which letters a text is written in."""

    TCVN3 = "TCVN3"
    VNI = "VNI"


_TCVN3_OLD: Final = (
    "µ\u00b8¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢£¤¥¦§"
)
_TCVN3_NEW: Final = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂÊÔƠƯĐ"
_TCVN3: Final = dict(zip(_TCVN3_OLD, _TCVN3_NEW, strict=True))

_VNI_PAIRS: Final = {
    "a": ("ùøûõïêéèúüëâáàåãä", "áàảãạăắằẳẵặâấầẩẫậ"),
    "e": ("ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"),
    "o": ("ùøûõïâáàåãä", "óòỏõọôốồổỗộ"),
    "ô": ("ùøûõï", "ớờởỡợ"),
    "u": ("ùøûõï", "úùủũụ"),
    "ö": ("ùøûõï", "ứừửữự"),
    "y": ("ùøûõ", "ýỳỷỹ"),
}
_VNI_ALONE: Final = dict(zip("ñíìæóòôöîÑÍÌÆÓÒÔÖÎ", "đíìỉĩịơưỵĐÍÌỈĨỊƠƯỴ", strict=True))


def _vni() -> dict[str, str]:
    """Every letter of two parts, in small and in capital letters, also with a small mark."""
    pairs: dict[str, str] = {}
    for base, (marks, letters) in _VNI_PAIRS.items():
        for mark, letter in zip(marks, letters, strict=True):
            pairs[base + mark] = letter
            pairs[base.upper() + mark.upper()] = letter.upper()
            pairs[base.upper() + mark] = letter.upper()
    return pairs


_VNI: Final = _vni()
_OWN: Final = {
    OldLetters.TCVN3: frozenset(_TCVN3),
    OldLetters.VNI: frozenset("".join(_VNI) + "".join(_VNI_ALONE)),
}


def converted(text: str, letters: OldLetters) -> str:
    """Write a text of old letters in Unicode; one that holds other letters stays as it is."""
    if not can_be(text, letters):
        return text
    if letters is OldLetters.TCVN3:
        return "".join(_TCVN3.get(letter, letter) for letter in text)
    return _from_vni(text)


def can_be(text: str, letters: OldLetters) -> bool:
    """Whether the text has no letter but plain ones and those of the old set."""
    return all(letter.isascii() or letter in _OWN[letters] or letter == "\xa0" for letter in text)


def old_letters_of(texts: Iterable[str]) -> OldLetters | None:
    """Tell the letters of texts that belong together, a column; None where they are Unicode."""
    marked = [text for text in texts if not text.isascii()]
    best, most = None, 0
    for letters in OldLetters:
        words = [w for text in marked if can_be(text, letters) for w in marked_words(text)]
        made = [converted(word, letters) for word in words]
        right = count_syllables(made)
        if right > max(most, count_syllables(words)) and right * 4 >= len(words) * 3:
            best, most = letters, right
    return best


def _from_vni(text: str) -> str:
    made, place = [], 0
    while place < len(text):
        pair = text[place : place + 2]
        if pair in _VNI:
            made.append(_VNI[pair])
            place += 2
        else:
            made.append(_VNI_ALONE.get(pair[0], pair[0]))
            place += 1
    return "".join(made)
