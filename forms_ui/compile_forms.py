"""Compile forms_ui/*.ui into thidua_desktop/ui/forms/, or check that they are fresh.

    python forms_ui/compile_forms.py            write what has changed, delete what has no form
    python forms_ui/compile_forms.py --check    exit 1 and name what is stale

Run by the environment's own Python: the compiler comes with PySide6.
"""

import argparse
import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

SOURCES = Path(__file__).resolve().parent
TARGET = SOURCES.parent / "thidua_desktop" / "ui" / "forms"
PACKAGE_DOCSTRING = (
    '"""Made from forms_ui/*.ui by forms_ui/compile_forms.py; never edited by hand."""\n'
)


def compiler() -> Path:
    """Give the path of PySide6's uic: the program itself, not the script that starts it."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        sys.exit("PySide6 is not installed here; run: python3 dev.py check")
    folder = Path(spec.origin).parent
    for name in ("Qt/libexec/uic", "uic.exe", "uic"):
        if (folder / name).is_file():
            return folder / name
    sys.exit(f"No uic in {folder}")


def compiled(uic: Path, form: Path) -> str:
    """Give the Python text of a form; the same on every system and for every patch release."""
    done = subprocess.run(
        [uic, "-g", "python", "--absolute-imports", "--no-autoconnection", form.name],
        cwd=form.parent,  # the text names the file as it was given
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=False,
    )
    if done.returncode != 0:
        sys.exit(f"{form.name}: {done.stderr.decode(errors='replace').strip()}")
    lines = done.stdout.decode("utf-8").splitlines()
    kept = [line.rstrip() for line in lines if not line.startswith("## Created by:")]
    return needed("\n".join(kept).rstrip("\n") + "\n")


def needed(text: str) -> str:
    """Take out what a form imports and does not use: PySide6 builds each type when it is named."""
    head, body = text.split("\nclass ", 1)
    names = set(re.findall(r"\w+", body))

    def used(line: re.Match[str]) -> str:
        kept = [name for name in re.findall(r"\w+", line[2]) if name in names]
        return f"from {line[1]} import {', '.join(kept)}\n" if kept else ""

    head = re.sub(r"^from (PySide6\.\w+) import \(([^)]*)\)\n", used, head, flags=re.MULTILINE)
    return f"{head}\nclass {body}"


def wanted() -> dict[str, str]:
    """Give every file that the target folder should hold, with its text."""
    files = {"__init__.py": PACKAGE_DOCSTRING}
    forms = sorted(SOURCES.glob("*.ui"))
    if forms:
        uic = compiler()
        files |= {f"ui_{form.stem}.py": compiled(uic, form) for form in forms}
    return files


def stale(files: dict[str, str]) -> list[str]:
    """Name the files that differ from their form, are missing, or have no form any more."""
    held = {path.name: path.read_text(encoding="utf-8") for path in TARGET.glob("*.py")}
    return sorted(name for name in files.keys() | held.keys() if files.get(name) != held.get(name))


def main(arguments: list[str] | None = None) -> int:
    """Write or check the forms."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if stale")
    check = parser.parse_args(arguments).check
    files = wanted()
    changed = stale(files)
    if check:
        for name in changed:
            print(f"stale: thidua_desktop/ui/forms/{name} (run forms_ui/compile_forms.py)")
        return 1 if changed else 0
    TARGET.mkdir(parents=True, exist_ok=True)
    for name in changed:
        if name in files:
            (TARGET / name).write_text(files[name], encoding="utf-8", newline="\n")
        else:
            (TARGET / name).unlink()
        print(f"{'written' if name in files else 'deleted'}: {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
