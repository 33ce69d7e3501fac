"""DESIGN.md section 1: imports point one way, and modules stay short and say what they are."""

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "thidua_desktop"
GENERATED = PACKAGE / "ui" / "forms"
MOST_LINES_OF_A_MODULE = 400
MOST_MODULES_OF_A_FOLDER = 25
MOST_STATEMENTS_OF_A_FUNCTION = 30
"""Lines would measure how the formatter breaks a call."""
NAMES_THAT_SAY_NOTHING = {"manager", "managers", "helper", "helpers", "util", "utils"}


def modules(folder: Path = PACKAGE) -> list[Path]:
    return [path for path in sorted(folder.rglob("*.py")) if GENERATED not in path.parents]


def imports(path: Path) -> Iterator[str]:
    """Give the absolute name of everything that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


def test_the_contracts_of_pyproject_hold() -> None:
    # In a process of its own: run in this one it switches off every logger that it finds.
    command = (
        "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    )
    done = subprocess.run(
        [sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_module_of_tables_is_private_to_storage() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    contracts = tomllib.loads(text)["tool"]["importlinter"]["contracts"]
    [contract] = [each for each in contracts if each["type"] == "protected"]
    tables = {f"thidua_desktop.storage.{path.stem}" for path in PACKAGE.glob("storage/*tables*.py")}
    assert tables <= set(contract["protected_modules"])


def test_the_domain_imports_the_standard_library_alone() -> None:
    allowed = {*sys.stdlib_module_names, "thidua_desktop"}
    strangers = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in modules(PACKAGE / "domain")
        for name in imports(path)
        if name.split(".")[0] not in allowed
        or (name.startswith("thidua_desktop") and not name.startswith("thidua_desktop.domain"))
    ]
    assert strangers == []


def test_a_module_is_short() -> None:
    programs = [*modules(), ROOT / "dev.py", *modules(ROOT / "forms_ui"), *modules(ROOT / "bench")]
    lines = {str(p.relative_to(ROOT)): p.read_text(encoding="utf-8").count("\n") for p in programs}
    assert {name: n for name, n in lines.items() if n > MOST_LINES_OF_A_MODULE} == {}


def test_no_folder_is_a_long_list() -> None:
    folders = {path.parent for path in modules()}
    counts = {str(f.relative_to(ROOT)): len(list(f.glob("*.py"))) - 1 for f in folders}
    assert {name: n for name, n in counts.items() if n > MOST_MODULES_OF_A_FOLDER} == {}


def statements(node: ast.AST) -> Iterator[ast.stmt]:
    """Give every statement within another; none stands within an expression."""
    for name in ("body", "handlers", "orelse", "finalbody", "cases"):
        for part in getattr(node, name, ()):
            if isinstance(part, ast.stmt):
                yield part
            yield from statements(part)


def long_functions(source: str) -> list[str]:
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    counted = {
        f"{one.lineno} {one.name}": sum(1 for _ in statements(one))
        for one in statements(ast.parse(source))
        if isinstance(one, functions)
    }
    return [f"{n} {count}" for n, count in counted.items() if count > MOST_STATEMENTS_OF_A_FUNCTION]


def test_a_function_is_short() -> None:
    found = {
        str(path.relative_to(ROOT)): long_functions(path.read_text(encoding="utf-8"))
        for path in modules()
    }
    assert {path: long for path, long in found.items() if long} == {}


def test_each_statement_of_a_function_counts() -> None:
    lines = [
        "try:",
        " x = 1",
        "except ValueError: pass",
        "else:",
        " if x: y = lambda: x",
        "finally:",
    ]
    lines += [
        " def inner():",
        "  match x:",
        "   case 1: return",
        "   case _: z = 2",
        " for _ in x: break",
    ]
    source = "async def f():\n" + "\n".join(f" {line}" for line in lines) + "\n"
    walked = sum(isinstance(node, ast.stmt) for node in ast.walk(ast.parse(source)))
    assert len(list(statements(ast.parse(source)))) == walked == 12
    whole = source + " x\n" * (MOST_STATEMENTS_OF_A_FUNCTION - 11)
    assert long_functions(whole) == []
    assert long_functions(f"{whole} x\n") == [f"1 f {MOST_STATEMENTS_OF_A_FUNCTION + 1}"]


def test_a_name_says_something() -> None:
    names = [path.relative_to(ROOT) for path in modules()]
    text = {
        name: {word for part in name.with_suffix("").parts for word in part.split("_")}
        for name in names
    }
    assert [str(name) for name in names if text[name] & NAMES_THAT_SAY_NOTHING] == []


def loaded_with(*names: str) -> set[str]:
    """Give every module that a process has after importing these."""
    code = f"import sys, {', '.join(names)}; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_the_first_window_is_painted_before_any_record_is_imported() -> None:
    loaded = loaded_with("thidua_desktop.bootstrap.window", "thidua_desktop.ui.shell.app_window")
    assert loaded.isdisjoint({"pydantic", "thidua_desktop.records", "thidua_desktop.services"})


def test_what_writes_documents_is_imported_with_the_first_one() -> None:
    loaded = loaded_with("thidua_desktop.bootstrap.session")
    assert loaded.isdisjoint({"openpyxl", "docx", "docxtpl", "lxml", "sqlmodel", "sqlalchemy"})
    assert "thidua_desktop.services.issuing.document_types" not in loaded
