"""Designer shows what the window is, and the committed forms are what uic makes of it today."""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.architecture.test_words import SOURCES

ROOT = Path(__file__).resolve().parents[2]
FORMS = sorted((ROOT / "forms_ui").glob("*.ui"))


def test_the_compiled_forms_are_fresh() -> None:
    line = [sys.executable, "forms_ui/compile_forms.py", "--check"]
    done = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_what_a_part_is_stands_there_before_the_style_looks_at_it() -> None:
    """A property that could be translated is set last of all, after Qt may have dressed it."""
    forms = sorted((ROOT / "thidua_desktop" / "ui" / "forms").glob("ui_*.py"))
    late = ".setProperty("
    found = [
        f"{form.name}: {line.strip()}"
        for form in forms
        for line in form.read_text(encoding="utf-8").splitlines()
        if late in line and "translate(" in line
    ]
    assert forms
    assert found == []


DRAWN = {"ProgressLine"}
"""A bar without words: Designer shows the room that it takes."""
SAMPLE = "property[@name='text']/string[@notr]"
FROM_THE_STORE = {"yearButton", "hallButton", "menuButton"}
FILLED_BY_THE_WINDOW = {"pages"}
"""The pages of the tabs: how many there are is known when a store is open."""


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_designer_shows_no_place_that_is_empty(form: Path) -> None:
    """A layout or a box holds something: its own parts, or a sample of what the store fills in."""
    root = ElementTree.parse(form).getroot()
    extends = {
        str(one.findtext("class")): str(one.findtext("extends"))
        for one in root.iter("customwidget")
    }
    empty = []
    for part in (*root.iter("widget"), *root.iter("layout")):
        kind = extends.get(part.get("class", ""), part.get("class", ""))
        box = part.tag == "layout" or kind in {"QWidget", "QFrame", "QStackedWidget"}
        held = any(inner.tag in {"item", "layout", "widget"} for inner in part)
        known = part.get("class") in DRAWN or part.get("name") in FILLED_BY_THE_WINDOW
        if box and not held and not known:
            empty.append(part.get("name"))
    assert empty == []


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_designer_shows_no_label_and_no_button_without_words(form: Path) -> None:
    root = ElementTree.parse(form).getroot()
    silent = [
        part.get("name")
        for part in root.iter("widget")
        if part.get("class") in {"QLabel", "QPushButton", "QRadioButton", "QCheckBox"}
        and not (part.findtext("property[@name='text']/string") or "").strip()
    ]
    assert silent == []


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_a_sample_in_designer_has_the_words_of_the_program(form: Path) -> None:
    """The buttons of a sample are those of the window: one that was renamed shows here."""
    said = " ".join(text for name in ("texts", "records") for _, text in SOURCES[name]())
    unknown = [
        text
        for part in ElementTree.parse(form).getroot().iter("widget")
        if part.get("class") == "QPushButton" and part.get("name") not in FROM_THE_STORE
        for text in [(part.findtext(SAMPLE) or "").split("   ")[0]]
        if text not in said
    ]
    assert unknown == []


def test_every_form_is_held_by_a_screen_and_has_no_sample() -> None:
    package = ROOT / "thidua_desktop"
    compiled = package / "ui" / "forms"
    held = {
        found
        for module in package.rglob("*.py")
        if compiled not in module.parents
        for found in re.findall(r"ui\.forms\.ui_(\w+)", module.read_text(encoding="utf-8"))
    }
    assert {form.stem for form in FORMS} == held
    for form in FORMS:
        assert "sample" not in (compiled / f"ui_{form.stem}.py").read_text(encoding="utf-8")
