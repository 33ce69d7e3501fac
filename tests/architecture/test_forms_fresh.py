"""The committed forms are what pyside6-uic makes of forms_ui/*.ui today."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_compiled_forms_are_fresh() -> None:
    line = [sys.executable, "forms_ui/compile_forms.py", "--check"]
    done = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
