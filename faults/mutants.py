"""How well the tests hold the rules: code is changed in one place at a time, and tests must fail.

    .venv/bin/python -m faults.mutants --sample 200

Takes a sample of all places where a comparison, a sum, a condition, a number or a call can be
changed, in a copy of the program, and names each change that no test found. Some are the same
program written otherwise; whoever reads the list decides. Never part of the tests or of `faults`.
"""

import argparse
import ast
import copy
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
COPIED: Final = (
    "thidua_desktop",
    "tests",
    "resources",
    "bench",
    "faults",
    "docs",
    "pyproject.toml",
)
LONGEST: Final = 240
"""Seconds after which a change that never ends counts as found."""

_DOMAIN = "tests/unit/domain"
_BASE = "tests/integration/base"
_OF_PAPERS = "tests/integration/conference"
TESTS: Final[dict[str, tuple[str, ...]]] = {
    "domain/ballot.py": (f"{_DOMAIN}/test_domain_ballot.py",),
    "domain/tally.py": (f"{_DOMAIN}/test_domain_properties.py", f"{_DOMAIN}/test_secrecy.py"),
    "domain/outcome.py": (f"{_DOMAIN}/test_domain_outcome.py",),
    "domain/ledger.py": (f"{_DOMAIN}/test_domain_ledger.py",),
    "domain/comparison.py": (f"{_DOMAIN}/test_domain_ballot.py",),
    "domain/states.py": (f"{_DOMAIN}/test_domain_states.py",),
    "domain/retention.py": (f"{_DOMAIN}/test_retention.py",),
    "domain/series.py": (f"{_DOMAIN}/test_domain_series.py",),
    "domain/shares.py": (f"{_DOMAIN}/test_domain_shares.py",),
    "domain/same_names.py": (f"{_DOMAIN}/test_same_names.py",),
    "domain/title_result.py": (f"{_DOMAIN}/test_title_result.py",),
    "storage/journal.py": (f"{_BASE}/test_storage_journal.py",),
    "storage/replay.py": (
        f"{_BASE}/test_storage_verify.py",
        f"{_OF_PAPERS}/test_withheld_papers.py",
    ),
    "storage/blanking.py": (f"{_OF_PAPERS}/test_destroy_papers.py",),
    "storage/store_file.py": (f"{_BASE}/test_store_file.py",),
    "storage/transaction.py": (f"{_BASE}/test_storage_unit_of_work.py",),
    "storage/triggers.py": (f"{_BASE}/test_storage_verify.py",),
    "storage/verify.py": (f"{_BASE}/test_storage_verify.py",),
}
"""The modules that hold counting and storing, each with the tests that are asked first."""

_WIDER: Final = {
    "domain": (
        *(f"{_DOMAIN}/test_domain_{name}.py" for name in ("ballot", "outcome", "ledger")),
        *(f"{_DOMAIN}/test_domain_{name}.py" for name in ("properties", "written", "states")),
        f"{_OF_PAPERS}/test_conference_result.py",
        f"{_OF_PAPERS}/test_services_hand_tally.py",
    ),
    "storage": (
        *(f"{_BASE}/test_storage_{name}.py" for name in ("journal", "unit_of_work", "verify")),
        f"{_BASE}/test_store_file.py",
        f"{_OF_PAPERS}/test_withheld_papers.py",
        f"{_OF_PAPERS}/test_destroy_papers.py",
    ),
}
_SWAPPED: Final[dict[type[ast.AST], type[ast.AST]]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.And: ast.Or,
    ast.Or: ast.And,
}


@dataclass(frozen=True, slots=True)
class Mutant:
    """A module written anew with one change."""

    module: str
    line: int
    before: str
    after: str
    text: str

    def __str__(self) -> str:
        return f"{self.module}:{self.line}  {self.before}  →  {self.after}"


def mutants_of(module: str, source: str) -> Iterator[Mutant]:
    """Give every change of a module; annotations and docstrings are no code."""
    places = range(len(list(_code(ast.parse(source)))))
    for place in places:
        tree = ast.parse(source)
        node = list(_code(tree))[place]
        before = ast.unparse(copy.deepcopy(node))
        if _change(node):
            after = ast.unparse(node)
            yield Mutant(module, getattr(node, "lineno", 0), before, after, ast.unparse(tree))


def _code(tree: ast.AST) -> Iterator[ast.AST]:
    unread = {id(one) for one in getattr(tree, "decorator_list", ())}
    for node in ast.iter_child_nodes(tree):
        text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if text or id(node) in unread or isinstance(node, ast.arg):
            continue
        yield from _within(node.value if isinstance(node, ast.AnnAssign) else node)


def _within(node: ast.AST | None) -> Iterator[ast.AST]:
    if node is not None:
        yield node
        yield from _code(node)


def _change(node: ast.AST) -> bool:
    """Change it in place; False where there is nothing to change."""
    if isinstance(node, ast.Compare) and type(node.ops[0]) in _SWAPPED:
        node.ops[0] = _SWAPPED[type(node.ops[0])]()  # type: ignore[call-overload]  # an operator
    elif isinstance(node, ast.BinOp | ast.BoolOp) and type(node.op) in _SWAPPED:
        node.op = _SWAPPED[type(node.op)]()  # type: ignore[assignment]  # of the same kind
    elif isinstance(node, ast.Constant) and isinstance(node.value, int):
        node.value = not node.value if isinstance(node.value, bool) else node.value + 1
    elif isinstance(node, ast.If):
        node.test = ast.UnaryOp(ast.Not(), node.test)
    else:
        return _emptied(node)
    return True


def _emptied(node: ast.AST) -> bool:
    """Do nothing where something was called; give nothing where something was given."""
    call = isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)
    given = isinstance(node, ast.Return) and node.value is not None
    if call or given:
        node.value = ast.Constant(value=None)  # type: ignore[attr-defined]  # both have one
    return call or given


def found(mutant: Mutant, place: Path) -> bool:
    """Whether a test fails: first those of the module, then all that may know."""
    target = place / "thidua_desktop" / mutant.module
    kept = target.read_bytes()
    target.write_text(mutant.text, encoding="utf-8")
    try:
        wider = _WIDER[mutant.module.partition("/")[0]]
        return not all(_pass(tests, place) for tests in (TESTS[mutant.module], wider))
    finally:
        target.write_bytes(kept)


def _pass(tests: tuple[str, ...], place: Path) -> bool:
    line = [sys.executable, "-B", "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
    surroundings = os.environ | {"PYTHONPATH": str(place), "QT_QPA_PLATFORM": "offscreen"}
    try:
        done = subprocess.run(
            line, cwd=place, env=surroundings, capture_output=True, timeout=LONGEST, check=False
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def main(arguments: list[str]) -> int:
    """Print each change that was not found, then the share of those that were."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="+", choices=TESTS, default=list(TESTS))
    chosen = parser.parse_args(arguments)
    every = [
        mutant
        for module in chosen.only
        for mutant in mutants_of(module, (ROOT / "thidua_desktop" / module).read_text("utf-8"))
    ]
    sample = random.Random(chosen.seed).sample(every, min(chosen.sample, len(every)))
    killed = 0
    with tempfile.TemporaryDirectory() as folder:
        place = _copied(Path(folder))
        for tests in {_WIDER[module.partition("/")[0]] for module in chosen.only}:
            if not _pass(tests, place):
                sys.stderr.write(f"Đã không đạt sẵn: {' '.join(tests)}\n")
                return 1
        for number, mutant in enumerate(sample, 1):
            killed += found(mutant, place) or _survived(mutant)
            sys.stdout.write(f"{number}/{len(sample)}: {killed} phát hiện\n")
            sys.stdout.flush()
    sys.stdout.write(f"{killed}/{len(sample)} trong {len(every)} chỗ có thể đổi\n")
    return 0


def _survived(mutant: Mutant) -> bool:
    sys.stdout.write(f"KHÔNG PHÁT HIỆN {mutant}\n")
    return False


def _copied(place: Path) -> Path:
    for name in COPIED:
        source = ROOT / name
        copied = shutil.copytree if source.is_dir() else shutil.copyfile
        copied(source, place / name)
    return place


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
