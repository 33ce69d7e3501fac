"""How well the tests hold the rules: code is changed in one place at a time, and tests must fail.

    nice .venv/bin/python -m faults.mutants

Takes every place of `domain` and `storage` where a comparison, a sum, a condition, a number or a
call can be changed. Each change that no test found is named; some are the same program written
otherwise: whoever reads the list decides. Never part of the tests or of `faults`.

The tests are collected and run once, to know which of them run which lines. Then each change is
tried in a fork: the code of its function is put in place of the sound one and the tests that run
it are asked, cheap ones first, until one fails. What a module does when it is imported is changed
before the program is imported, in a fork that collects anew.
"""

import argparse
import pickle
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

import pytest

from faults.changes import Mutant, mutants_of
from faults.forks import Job, in_turn
from faults.mutant_runs import (
    FEW,
    MOST,
    OPTIONS,
    UNFOUND,
    Known,
    Recorded,
    found_anew,
    path_of,
    say,
)

_BASE: Final = "tests/integration/base"
TESTS: Final = {
    "domain": ("tests/unit/domain",),
    "storage": (
        "tests/unit/storage",
        *(f"{_BASE}/test_storage_{name}.py" for name in ("journal", "migrations", "opening")),
        *(f"{_BASE}/test_storage_{name}.py" for name in ("unit_of_work", "verify", "salts")),
        *(f"{_BASE}/test_storage_{name}.py" for name in ("heard", "old_rows", "refusals")),
        *(f"{_BASE}/test_{name}.py" for name in ("backups", "store_file", "stores_of_releases")),
        *(f"{_BASE}/test_{name}.py" for name in ("stores_in_files", "verify_older")),
        *(f"{_BASE}/test_{name}.py" for name in ("refused_unchanged", "network_place")),
        f"{_BASE}/test_storage_blanking.py",
        *(f"tests/integration/conference/test_{n}_papers.py" for n in ("withheld", "destroy")),
        *(f"tests/integration/command_line/test_{name}.py" for name in ("rights", "backup_jobs")),
        "tests/integration/years/test_journal.py",
        "tests/integration/registers/test_values.py",
    ),
}
"""The tests that are asked; those of `storage` keep real files."""


def main(arguments: list[str]) -> int:
    """Print each change that was not found, then how many were, by module."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=TESTS, nargs="+", default=list(TESTS))
    parser.add_argument("--only", nargs="+", default=[""], help="how the modules' names begin")
    parser.add_argument("--again", type=Path, help="only those that this output names")
    parser.add_argument("--tests", nargs="+", help="ask these instead")
    parser.add_argument("--at-once", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=MOST, help="of tests for one change")
    parser.add_argument("--cases", type=int, default=FEW, help="of one test at most, nearly")
    chosen = parser.parse_args(arguments)
    wanted = _named(chosen.again)
    _preload()
    for part in chosen.part:
        sources = {
            name: path_of(name).read_text("utf-8")
            for name in _modules(part)
            if name.partition("/")[2].startswith(tuple(chosen.only))
        }
        began = time.monotonic()
        bounds = Known(most=chosen.seconds, few=chosen.cases)
        mutants = [
            one
            for name, source in sources.items()
            for one in mutants_of(name, source)
            if not wanted or str(one) in wanted
        ]
        found = _tried(mutants, sources, tuple(chosen.tests or TESTS[part]), bounds, chosen.at_once)
        _print(part, found, time.monotonic() - began)
    return 0


def _modules(part: str) -> Iterator[str]:
    base = path_of(part)
    for path in sorted(base.rglob("*.py")):
        yield path.relative_to(base.parent).as_posix()


def _preload() -> None:
    """Import once what every fork needs and nobody changes."""
    for name in ("alembic.command", "hypothesis", "sqlalchemy", "sqlmodel", "PySide6.QtCore"):
        __import__(name)


def _named(output: Path | None) -> set[str]:
    lines = output.read_text("utf-8").splitlines() if output else []
    return {line.removeprefix(UNFOUND) for line in lines if line.startswith(UNFOUND)}


def _tried(
    mutants: list[Mutant],
    sources: dict[str, str],
    tests: tuple[str, ...],
    bounds: Known,
    at_once: int,
) -> dict[Mutant, bool]:
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder, "known")
        run = Recorded(mutants, sources, bounds, at_once)
        recorded = [("", lambda: _record(run, tests, kept))]
        for _ in in_turn(recorded, 1, longest=0, silent=False):
            known, found = pickle.loads(kept.read_bytes())
    left = [one for one in mutants if not found.get(one) and known.is_early(one)]
    left += [one for one in mutants if one not in found and one not in left]
    sys.stdout.write(f"{len(found)} ở hàm đã nạp, {len(left)} phải nạp lại\n")
    for done, (mutant, seen) in enumerate(in_turn(_anew(left, sources, known), at_once), 1):
        found[mutant] = seen
        say(done, mutant, found=seen)
    return {mutant: found[mutant] for mutant in mutants}


def _record(run: Recorded, tests: tuple[str, ...], kept: Path) -> bool:
    if pytest.main([*OPTIONS, *tests], plugins=[run]) == 0:
        kept.write_bytes(pickle.dumps((run.known, run.found)))
    return kept.exists()


def _anew(
    mutants: list[Mutant], sources: dict[str, str], known: Known
) -> Iterator[tuple[Mutant, Job]]:
    for mutant in mutants:
        yield mutant, partial(found_anew, mutant, sources[mutant.module], known)


def _print(part: str, found: dict[Mutant, bool], seconds: float) -> None:
    every = Counter(one.module for one in found)
    seen = Counter(one.module for one, known in found.items() if known)
    for module, count in every.items():
        sys.stdout.write(f"| `{module}` | {count} | {seen[module]} |\n")
    total = seen.total()
    sys.stdout.write(
        f"{part}: {total}/{len(found)} = {total / max(1, len(found)):.1%}, {seconds:.0f} giây\n"
    )


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
