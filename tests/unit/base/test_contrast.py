"""The colours: every role in both themes, and words that can be read on their ground."""

import re

import pytest

from thidua_desktop.ui.look.roles import DARK, LIGHT, READ_ON, SEEN_ON, Role, contrast

THEMES = {"light": LIGHT, "dark": DARK}


@pytest.mark.parametrize("theme", THEMES)
def test_theme_has_every_role(theme: str) -> None:
    values = THEMES[theme]
    assert set(values) == set(Role)
    assert all(re.fullmatch(r"#[0-9A-F]{6}", value) for value in values.values())


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("text", "ground"), READ_ON)
def test_words_can_be_read(theme: str, text: Role, ground: Role) -> None:
    assert contrast(THEMES[theme][text], THEMES[theme][ground]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("sign", "ground"), SEEN_ON)
def test_signs_and_borders_can_be_seen(theme: str, sign: Role, ground: Role) -> None:
    assert contrast(THEMES[theme][sign], THEMES[theme][ground]) >= 3.0


def test_contrast_is_what_wcag_says() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
