"""The committed forms are what pyside6-uic makes of forms_ui/*.ui today."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


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
