"""Measure, each figure beside its baseline, taken in turn in one run (`python3 dev.py bench`).

--quick takes fewer figures; --only takes some of the parts; --out says where the JSON goes.
"""

import argparse
import json
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from bench.rows import Row, as_json, markdown, table  # noqa: E402  found through ROOT


@dataclass(frozen=True, slots=True)
class Part:
    """Some rows that are measured together, and how many figures each takes."""

    name: str
    measure: Callable[[Path, int], Iterator[Row]]
    quick: int
    full: int


def _results(_: Path, repeats: int) -> Iterator[Row]:
    from bench.results import result_rows

    yield from result_rows(repeats)


def _papers(folder: Path, repeats: int) -> Iterator[Row]:
    from bench.paper_stored import paper_rows

    yield from paper_rows(folder, repeats)


def _minutes(folder: Path, repeats: int) -> Iterator[Row]:
    from bench.minutes_word import minutes_rows

    yield from minutes_rows(folder, repeats)


def _meetings(folder: Path, repeats: int) -> Iterator[Row]:
    from bench.meeting_set import set_rows

    yield from set_rows(folder, repeats)


def _stores(folder: Path, repeats: int) -> Iterator[Row]:
    from bench.stores import store_rows

    yield from store_rows(folder, repeats)


def _screens(folder: Path, repeats: int) -> Iterator[Row]:
    from bench.screens import screen_rows

    yield from screen_rows(folder, repeats)


def _starts(folder: Path, repeats: int) -> Iterator[Row]:
    from bench.starts import start_rows

    yield from start_rows(folder, repeats)


def _years(folder: Path, repeats: int) -> Iterator[Row]:
    from bench.large import large_rows

    yield from large_rows(folder, repeats)


def _sheets(_: Path, repeats: int) -> Iterator[Row]:
    from bench.sheets import sheet_rows

    yield from sheet_rows(repeats)


PARTS = (
    Part("papers", _papers, 200, 2000),
    Part("screens", _screens, 100, 600),
    Part("starts", _starts, 3, 25),
    Part("minutes", _minutes, 8, 60),
    Part("meetings", _meetings, 2, 8),
    Part("results", _results, 12, 80),
    Part("sheets", _sheets, 1, 8),
    Part("stores", _stores, 10, 60),
    Part("years", _years, 3, 30),
)


def run(parts: Iterable[Part], *, quick: bool, progress: bool = True) -> list[Row]:
    """Measure the parts, each in a folder of its own that is gone afterwards."""
    rows: list[Row] = []
    for part in parts:
        start = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="thidua-bench-", dir=_disk()) as folder:
            rows += part.measure(Path(folder), part.quick if quick else part.full)
        if progress:
            print(f"• {part.name}: {time.monotonic() - start:.1f} s", file=sys.stderr, flush=True)
    return rows


def _disk() -> Path | None:
    """A disk that keeps what it says it keeps: /tmp may be memory."""
    return ROOT if os.access(ROOT, os.W_OK) else None


def machine() -> dict[str, Any]:
    """Say what kind of machine it is, and how busy just now."""
    return {
        "system": f"{platform.system()} {platform.release()}",
        "processor": platform.machine(),
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "load": round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None,
    }


def _busy(held: dict[str, Any]) -> bool:
    """Say whether other programs were at work: then the differences of p95 say little."""
    return (held["load"] or 0) > (held["cores"] or 1) / 2


def main(argv: list[str]) -> int:
    """Measure, print the table and write the JSON."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="ít lần đo hơn, dưới 20 giây")
    parser.add_argument("--only", nargs="+", choices=[part.name for part in PARTS], metavar="PART")
    parser.add_argument("--markdown", action="store_true", help="in bảng cho docs/measured.md")
    parser.add_argument("--out", type=Path, default=ROOT / "bench.json")
    arguments = parser.parse_args(argv)
    where = machine()
    if _busy(where):
        print("• Máy đang bận việc khác: số đo kém tin cậy.", file=sys.stderr)
    chosen = [part for part in PARTS if not arguments.only or part.name in arguments.only]
    rows = run(chosen, quick=arguments.quick)
    held = {"machine": where, "quick": arguments.quick, "rows": as_json(rows)}
    body = json.dumps(held, ensure_ascii=False, indent=1)
    arguments.out.write_text(body + "\n", encoding="utf-8")
    print(markdown(rows) if arguments.markdown else table(rows))
    missed = sum(row.met is False for row in rows)
    print(f"Không đạt {missed} mục tiêu." if missed else "Đạt mọi mục tiêu.")
    return 0


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # text streams
    sys.exit(main(sys.argv[1:]))
