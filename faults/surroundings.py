"""Machines that lack what is usually there: each job ends as it should, without a traceback."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from faults.rows import ROOT, Row, copy_of, environment
from thidua_desktop.bootstrap import wiring

LONG = "Phòng Công tác thi đua, khen thưởng " * 6


def surroundings_rows(folder: Path, _times: int) -> Iterator[Row]:
    """Run `verify` and `export` in each of them."""
    store = folder / "u.thidua-db"
    wiring.make_sample(store)
    for name, changed in (
        (
            "không có thư mục riêng",
            {"HOME": "/nonexistent", "XDG_DATA_HOME": "", "XDG_STATE_HOME": ""},
        ),
        ("LANG=C, không có PATH", {"LANG": "C", "LC_ALL": "C", "PATH": "", "PYTHONUTF8": "0"}),
        ("múi giờ lạ", {"TZ": "Pacific/Chatham"}),
        ("múi giờ không có", {"TZ": "Nowhere/None"}),
    ):
        yield _tried(name, store, changed)
    deep = folder / LONG.strip()[:200] / "Đường dẫn dài"
    deep.mkdir(parents=True)
    yield _tried(
        "đường dẫn dài tiếng Việt", copy_of(store, "v.thidua-db").rename(deep / "v.db"), {}
    )
    link = folder / "l.thidua-db"
    link.symlink_to(store)
    yield _tried("liên kết tới tệp", link, {})


def _tried(name: str, store: Path, changed: dict[str, str]) -> Row:
    wrong = 0
    for job in (["verify"], ["export", "--out", str(store.parent / "out")]):
        done = subprocess.run(
            [sys.executable, "-m", "thidua_desktop", job[0], "--store", str(store), *job[1:]],
            cwd=ROOT,
            env=environment(**changed),
            capture_output=True,
            check=False,
        )
        wrong += done.returncode != 0 or b"Traceback" in done.stderr
    return Row(name, 2, 0, wrong)
