"""The bundled font has every Vietnamese letter, and no capital is cut at any size in use."""

import unicodedata

import pytest
from PySide6.QtGui import QFontInfo, QFontMetrics, QRawFont

from thidua_desktop.paths import resources
from thidua_desktop.ui.look.fonts import FAMILY, FILES, SIZES, font

TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
PLAIN = "AEIOUY"
VOWELS = "AĂÂEÊIOÔƠUƯY"
CAPITALS = [
    letter
    for vowel in VOWELS
    for tone in TONES
    if (letter := unicodedata.normalize("NFC", vowel + tone)) not in PLAIN
] + ["Đ"]
LETTERS = CAPITALS + [letter.lower() for letter in CAPITALS]
PUNCTUATION = "–—…“”’·•₫§×%/№"


def test_vietnamese_has_134_letters_of_its_own() -> None:
    assert len(LETTERS) == len(set(LETTERS)) == 134


@pytest.mark.parametrize("name", FILES)
def test_font_has_every_letter(name: str) -> None:
    file = QRawFont(str(resources() / "fonts" / name), 20)
    assert file.isValid()
    assert [c for c in LETTERS + list(PUNCTUATION) if not file.supportsCharacter(ord(c))] == []


def test_licence_lies_beside_the_fonts() -> None:
    licence = (resources() / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("pixels", SIZES)
def test_no_capital_is_cut(pixels: int, bold: bool) -> None:
    made = font(pixels, bold=bold)
    assert QFontInfo(made).family() == FAMILY
    metrics = QFontMetrics(made)
    cut = [c for c in CAPITALS if metrics.ascent() < -metrics.tightBoundingRect(c).top()]
    low = [c for c in LETTERS if metrics.descent() < metrics.tightBoundingRect(c).bottom()]
    assert (cut, low) == ([], [])
