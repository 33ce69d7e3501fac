"""Compile forms_ui/*.ui into thidua_desktop/ui/forms/, or check that they are fresh.

    python forms_ui/compile_forms.py            write what has changed, delete what has no form
    python forms_ui/compile_forms.py --check    exit 1 and name what is stale

Run by the environment's own Python: the compiler comes with PySide6. A text that is not to be
translated, and a part named `sample…`, stand for what comes out of the store: Designer alone shows
them, the compiled form has neither.
"""

import argparse
import importlib.util
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

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


def without_samples(form: Path) -> bytes:
    """Give a form without what Designer alone shows."""
    root = ElementTree.parse(form).getroot()
    for parent in list(root.iter()):
        for part in list(parent):
            if any(is_sample(each) for each in (part, *(part if part.tag == "item" else ()))):
                parent.remove(part)
    return bytes(ElementTree.tostring(root, encoding="utf-8"))


def is_sample(part: ElementTree.Element) -> bool:
    """Whether a part of a form, or the text of one, is for Designer alone."""
    name = part.get("name", "")
    if part.tag != "property":
        return name.startswith("sample")
    texts = ("text", "placeholderText")
    return name in texts and any(string.get("notr") for string in part.iter("string"))


def compiled(uic: Path, form: Path) -> str:
    """Give the Python text of a form; the same on every system and for every patch release."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / form.name).write_bytes(without_samples(form))
        done = subprocess.run(
            [uic, "-g", "python", "--absolute-imports", "--no-autoconnection", form.name],
            cwd=folder,  # the text names the file as it was given
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
