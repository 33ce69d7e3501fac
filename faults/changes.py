"""Every place of a module where the code can be changed a little, each a program of its own."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from types import CodeType
from typing import Any, Final, NamedTuple

_SWAPPED: Final[dict[type[ast.AST], type[Any]]] = {
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
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Add,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
    ast.And: ast.Or,
    ast.Or: ast.And,
}
_TURNING: Final = (ast.Eq, ast.NotEq, ast.In, ast.NotIn, ast.Is, ast.IsNot)
_OPPOSITE: Final = {"any": "all", "all": "any", "min": "max", "max": "min"}

Change = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: where it stands, and the lines that are run wherever it matters.

    `function` is the outermost function that holds it, empty where the module itself does.
    """

    module: str
    number: int
    line: int
    last: int
    function: str
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.module}:{self.line}  {self.before}  →  {self.after}"


class _Place(NamedTuple):
    """A node, the function around it, and the first and last line of its statement's head."""

    node: ast.AST
    function: str
    lines: tuple[int, int]


def mutants_of(module: str, source: str) -> list[Mutant]:
    """Give every change of a module; annotations and docstrings are no code."""
    made = []
    for number in range(sum(1 for _ in _changes(ast.parse(source)))):
        place, change = _nth(ast.parse(source), number)
        before = _shown(place.node)
        change()
        made.append(
            Mutant(module, number, *place.lines, place.function, before, _shown(place.node))
        )
    return made


def changed_code(source: str, number: int, filename: str) -> CodeType:
    """Compile a module with one of its changes."""
    tree = ast.parse(source)
    _nth(tree, number)[1]()
    return compile(ast.fix_missing_locations(tree), filename, "exec")


def _nth(tree: ast.Module, number: int) -> tuple[_Place, Change]:
    return next(islice(_changes(tree), number, None))


def _shown(node: ast.AST) -> str:
    if isinstance(node, ast.If | ast.While):
        return f"if {ast.unparse(node.test)}"
    return " ".join(ast.unparse(ast.fix_missing_locations(node)).split())


def _changes(tree: ast.Module) -> Iterator[tuple[_Place, Change]]:
    for place in _places(tree, "", (1, 1)):
        for change in _changes_of(place.node):
            yield place, change


def _places(parent: ast.AST, function: str, lines: tuple[int, int]) -> Iterator[_Place]:
    """Walk the code; what a decorator, an annotation or a docstring says is not changed."""
    for name, value in ast.iter_fields(parent):
        if name in {"decorator_list", "annotation", "returns"}:
            continue
        inner = _outermost(parent, function) if name == "body" else function
        for node in value if isinstance(value, list) else [value]:
            text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
            if isinstance(node, ast.AST) and not text:
                own = _head(node) if isinstance(node, ast.stmt) else lines
                yield _Place(node, inner, own)
                yield from _places(node, inner, own)


def _outermost(parent: ast.AST, function: str) -> str:
    """Name what the body of a node belongs to: "Class." until a function comes, then for good."""
    if function and not function.endswith("."):
        return function
    if isinstance(parent, ast.ClassDef):
        return f"{function}{parent.name}."
    if isinstance(parent, ast.FunctionDef):
        return f"{function}{parent.name}"
    return function


def _head(statement: ast.stmt) -> tuple[int, int]:
    """Give the lines of a statement without those of the statements in it."""
    body = getattr(statement, "body", None)
    last = body[0].lineno - 1 if isinstance(body, list) else statement.end_lineno
    return statement.lineno, max(statement.lineno, last or 0)


def _changes_of(node: ast.AST) -> Iterator[Change]:
    yield from _of_values(node)
    yield from _of_conditions(node)
    yield from _of_deeds(node)


def _of_values(node: ast.AST) -> Iterator[Change]:
    """Compare, reckon or count otherwise."""
    match node:
        case ast.Compare():
            for place, operator in enumerate(node.ops):
                yield from _swap(node.ops, place, operator)
        case ast.BinOp() | ast.BoolOp() if type(node.op) in _SWAPPED:
            yield lambda: setattr(node, "op", _SWAPPED[type(node.op)]())
        case ast.Constant(value=bool() | int()):
            yield lambda: setattr(node, "value", _another(node.value))


def _of_conditions(node: ast.AST) -> Iterator[Change]:
    """Do it where it was not to be done."""
    match node:
        case ast.If(test=test) | ast.IfExp(test=test) | ast.While(test=test) if not _turns(test):
            yield lambda: setattr(node, "test", ast.UnaryOp(ast.Not(), test))
        case ast.UnaryOp(op=ast.Not()):
            yield lambda: setattr(node, "operand", ast.UnaryOp(ast.Not(), node.operand))
        case ast.comprehension():
            for place, test in enumerate(node.ifs):
                yield from _negated(node.ifs, place, test)


def _of_deeds(node: ast.AST) -> Iterator[Change]:
    """Do nothing where something was called; give nothing, or the opposite."""
    match node:
        case ast.Call(func=ast.Name(id=name) as called) if name in _OPPOSITE:
            yield lambda: setattr(called, "id", _OPPOSITE[name])
        case ast.Expr(value=ast.Call()):
            yield lambda: setattr(node, "value", ast.Constant(None))
        case ast.Return(value=ast.AST() as value) if not _is_nothing(value):
            yield lambda: setattr(node, "value", ast.Constant(None))


def _swap(operators: list[ast.cmpop], place: int, operator: ast.cmpop) -> Iterator[Change]:
    yield lambda: operators.__setitem__(place, _SWAPPED[type(operator)]())


def _negated(tests: list[ast.expr], place: int, test: ast.expr) -> Iterator[Change]:
    if not _turns(test):
        yield lambda: tests.__setitem__(place, ast.UnaryOp(ast.Not(), test))


def _turns(test: ast.expr) -> bool:
    """Whether what stands in the condition is turned round by itself: that is the same change."""
    if isinstance(test, ast.UnaryOp):
        return isinstance(test.op, ast.Not)
    if not isinstance(test, ast.Compare):
        return False
    return len(test.ops) == 1 and isinstance(test.ops[0], _TURNING)


def _another(value: Any) -> Any:
    return not value if isinstance(value, bool) else value + 1


def _is_nothing(value: ast.AST) -> bool:
    """None; or False or 0, which are changed as values."""
    return isinstance(value, ast.Constant) and value.value in {None, False}
