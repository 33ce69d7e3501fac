"""What XML 1.0 may hold (its production Char) stays in a text, all else is taken out."""

from typing import Final

from thidua_desktop.files.xml_text import xml_text

LINES: Final = {0x9, 0xA, 0xD}
REFUSED: Final = [
    *(code for code in range(0x20) if code not in LINES),
    *range(0xD800, 0xE000),
    0xFFFE,
    0xFFFF,
]


def test_each_letter_that_xml_refuses_is_taken_out() -> None:
    assert {xml_text(f"Cờ {chr(code)}Bộ") for code in REFUSED} == {"Cờ Bộ"}


def test_whatever_else_cannot_be_printed_stays() -> None:
    odd = "\t\n\r\x7f\x85\xa0\u00ad\u200b\u2028\ue000\ufffd💡"
    assert xml_text(odd) == odd
    assert xml_text(f"{odd}\x0b") == odd
