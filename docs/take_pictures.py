"""Take the README's pictures from the demo, with what is written on them: `dev.py pictures`.

docs/pictures.json tells for each picture its hash and its words; a test plays the demo and compares
the words with what the window shows by then.
"""

import hashlib
import json
import shutil
import sys
import tempfile
from pathlib import Path

from thidua_desktop.__main__ import main
from thidua_desktop.demo.demo_hands import PICTURES, TEXTS

DOCS = Path(__file__).resolve().parent
TAKEN = {"kiem-phieu.png": "3-luot-1", "don-vi.png": "don-vi"}
SIZE_AND_THEME = "1366-sang"


def take(played: Path) -> None:
    """Copy the pictures of a demo that was played, and write down what they show."""
    text = json.loads((played / TEXTS).read_text(encoding="utf-8"))
    shown = {}
    for name, picture in TAKEN.items():
        shutil.copyfile(played / f"{picture}-{SIZE_AND_THEME}.png", DOCS / name)
        sha256 = hashlib.sha256((DOCS / name).read_bytes()).hexdigest()
        shown[name] = {"of": picture, "sha256": sha256, "words": text[picture]}
    body = json.dumps(shown, ensure_ascii=False, indent=1)
    (DOCS / "pictures.json").write_text(f"{body}\n", encoding="utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="thidua-hinh-") as folder:
        code = main(["demo", "--out", folder])
        if code == 0:
            take(Path(folder) / PICTURES)
    sys.exit(code)
