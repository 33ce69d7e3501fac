"""A type of document is the same in full and abbreviated."""

import pytest

from thidua_desktop.domain.document_types import TYPES, type_code, type_name


@pytest.mark.parametrize("code", TYPES)
def test_word_and_abbreviation_are_the_same(code: str) -> None:
    assert type_code(TYPES[code].upper()) == type_code(code) == code
    assert type_name(code) == type_name(TYPES[code]) == TYPES[code]


def test_another_word_stays_as_it_is() -> None:
    assert type_code(" Sổ tay ") == type_name(" Sổ tay ") == "Sổ tay"
