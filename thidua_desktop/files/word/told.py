"""What a template printed, each value beside the facts that its tag names.

The tags are read before they are run: a value that is only looked up is noted as it is; what a
filter or a sum made of it is compared with what it was made of (`faithful`). A template that leaves
a fact out, or says more in words of its own, is not at fault.
"""

import html
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import CodeType
from typing import Any, Final, TypeVar

from jinja2 import StrictUndefined, Undefined, nodes
from jinja2.visitor import NodeTransformer

from thidua_desktop.files.word.bounds import WORDS, BoundedEnvironment, kept_short, step
from thidua_desktop.files.word.faithful import FIGURES, Made, figures, leaves, unfaithful

_WATCH: Final = "told_here"
_KEEPS_LETTERS: Final = ("upper", "lower", "title", "capitalize")
_COUNTS: Final = ("count", "length")
_RECKONED: Final = ("year", "copies")
"""The next year, the copies that are left: templates have always reckoned them."""
_Path = tuple[str, ...]
_Node = TypeVar("_Node", bound=nodes.Node)
_Body = TypeVar("_Body", nodes.For, nodes.Macro, nodes.CallBlock)
_PER_CENT: Final = 100
_COMPILED_AT_MOST: Final = 64


@dataclass(frozen=True, slots=True)
class Odd:
    """A value that is not as the facts are; `place` is the number of the value in the body."""

    tag: str
    given: str
    printed: str
    place: int


@dataclass(slots=True)
class Told:
    """What was printed: in the body, in its order; elsewhere (header, foot); what is odd in it."""

    body: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    odd: list[Odd] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Site:
    """An expression of a template; `made` is None where it only looks a fact up.

    `printed` where what it gives goes into the text as it is.
    """

    tag: str
    paths: tuple[_Path, ...]
    made: Made | None
    printed: bool
    counts: bool


_COMPILED: Final[dict[str, tuple[CodeType, tuple[_Site, ...]]]] = {}
"""Templates as they were compiled: an office writes the same one many times."""


class ToldEnvironment(BoundedEnvironment):
    """Nothing undefined, nothing unescaped, no Python run; what is printed is noted in `told`."""

    def __init__(self) -> None:
        super().__init__(undefined=StrictUndefined, autoescape=True)
        self.told = Told()
        self._facts: Mapping[str, Any] = {}
        self._figures: frozenset[str] | None = None
        self.filters[_WATCH] = self._watch
        self._sites: Sequence[_Site] = ()

    def know(self, facts: Mapping[str, Any]) -> None:
        """Tell all the facts: what a template sums up may be one of them."""
        self._facts, self._figures = facts, None

    def _known(self) -> frozenset[str]:
        if self._figures is None:
            self._figures = figures(list(leaves(self._facts)))
        return self._figures

    def from_string(self, source: Any, *given: Any, **named: Any) -> Any:
        """Make what docxtpl runs at once: the body first, then the edges."""
        self.part += 1
        if source not in _COMPILED:
            sites: list[_Site] = []
            tree = _Watcher(sites).visit(self.parse(source))
            if len(_COMPILED) >= _COMPILED_AT_MOST:
                _COMPILED.clear()
            _COMPILED[source] = self.compile(tree), tuple(sites)
        code, self._sites = _COMPILED[source]
        return self.template_class.from_code(self, code, self.make_globals(None), None)

    def _watch(self, value: Any, number: int, roots: Sequence[Any]) -> Any:
        if isinstance(value, Undefined):
            return value
        site, text = self._sites[number], _text(value)
        if text is None or isinstance(value, list | Mapping):
            return value
        if site.printed:
            (self.told.body if self.part == 1 else self.told.elsewhere).append(text)
        if site.made is not None:
            self._compare(site, site.made, text, roots)
        return value

    def _compare(self, site: _Site, made: Made, text: str, roots: Sequence[Any]) -> None:
        given = [self._follow(root, path) for root, path in zip(roots, site.paths, strict=True)]
        if (wrong := unfaithful(made, given, text, self._known, counts=site.counts)) is None:
            return
        self.told.odd.append(Odd(site.tag, wrong, text, len(self.told.body) - 1))

    def _follow(self, value: Any, path: _Path) -> Any:
        for name in path[1:]:
            if isinstance(value, Undefined):
                return None
            value = self.getitem(value, int(name)) if name.isdigit() else self.getattr(value, name)
        return None if isinstance(value, Undefined) else value


def typed_sums(tree: nodes.Template) -> Iterator[tuple[int, str]]:
    """Find what would not be written: sums with a number of the template's own; line and fields."""
    watcher = _Watcher([])
    watcher.visit(tree)
    return iter(watcher.typed_sums)


def _text(value: Any) -> str | None:
    """The text that is printed; None of a picture."""
    if type(value).__module__.startswith("docxtpl"):
        return None
    return html.unescape(str(value)) if hasattr(value, "__html__") else str(value)


class _Watcher(NodeTransformer):
    """Puts a filter of ours around each expression that is printed or kept under a name."""

    def __init__(self, sites: list[_Site]) -> None:
        self._sites = sites
        self.typed_sums: list[tuple[int, str]] = []
        self._kept: set[str] = {"loop"}
        self._printed = True
        self._places: Counter[str] = Counter()

    def visit_Output(self, node: nodes.Output) -> nodes.Output:  # noqa: N802  as jinja2 calls it
        before = ""
        for place, one in enumerate(node.nodes):
            if not isinstance(one, nodes.TemplateData):
                in_text = self._printed and not before.endswith(("='", '="'))
                node.nodes[place] = self._watched(one, printed=in_text)
            before = one.data if isinstance(one, nodes.TemplateData) else ""
        return node

    def visit_Assign(self, node: nodes.Assign) -> nodes.Assign:  # noqa: N802
        self._kept.update(name.name for name in _all(node.target, nodes.Name))
        self._kept.update(name.name for name in _all(node.target, nodes.NSRef))
        if isinstance(node.node, nodes.Expr):
            node.node = kept_short(self._watched(node.node, printed=False))
        return node

    def visit_FilterBlock(self, node: nodes.FilterBlock) -> nodes.Node:  # noqa: N802
        return self._captured(node, as_it_is=node.filter.name in _KEEPS_LETTERS)

    def visit_AssignBlock(self, node: nodes.AssignBlock) -> nodes.Node:  # noqa: N802
        node.filter = kept_short(node.filter)
        return self._captured(node)

    def visit_Macro(self, node: nodes.Macro) -> nodes.Node:  # noqa: N802
        return self._counted(node, self._captured)

    def visit_CallBlock(self, node: nodes.CallBlock) -> nodes.Node:  # noqa: N802
        return self._counted(node, self._captured)

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802
        return self._counted(node, self.generic_visit)

    def _counted(self, node: _Body, visit: Callable[[nodes.Node], object]) -> _Body:
        """Let each pass through it be counted."""
        word = WORDS[type(node)]
        begun = step(word, self._places[word], node)
        self._places[word] += 1
        visit(node)
        node.body.insert(0, begun)
        return node

    def _captured(self, node: nodes.Node, *, as_it_is: bool = False) -> nodes.Node:
        """What is printed within goes elsewhere, perhaps changed."""
        before, self._printed = self._printed, self._printed and as_it_is
        self.generic_visit(node)
        self._printed = before
        return node

    def _watched(self, one: nodes.Expr, *, printed: bool) -> nodes.Expr:
        if isinstance(one, nodes.CondExpr):
            sides = [one.expr1, one.expr2]
            first, second = (s and self._watched(s, printed=printed) for s in sides)
            return nodes.CondExpr(one.test, first, second)
        paths = tuple(_paths(one))
        if not paths or _calls_macro(one):
            return one  # of the template alone, or watched within the macro
        if isinstance(one, nodes.Name | nodes.Getattr):
            return self._noted(one, _looked_up(paths), []) if printed else one
        made = _made(one)
        site = self._site(paths, made, printed=printed)
        if not site.counts and _is_typed_sum(one):
            self.typed_sums.append((one.lineno, site.tag))
        if isinstance(one, nodes.Filter) and one.name in FIGURES and not made.strict:
            return self._of_a_sum(one, site)
        return self._noted(one, site, [nodes.Name(path[0], "load") for path in paths])

    def _of_a_sum(self, one: nodes.Filter, site: _Site) -> nodes.Expr:
        """What is reckoned is one thing, how it is written another."""
        assert one.node is not None
        given = [one.node, *one.args]
        one.node = self._watched(one.node, printed=False)
        written = Made((one.name,))
        return self._noted(one, replace(site, paths=((),) * len(given), made=written), given)

    def _noted(self, one: nodes.Expr, site: _Site, roots: Sequence[nodes.Expr]) -> nodes.Expr:
        self._sites.append(site)
        number = nodes.Const(len(self._sites) - 1)
        return nodes.Filter(one, _WATCH, [number, nodes.List(list(roots))], [], None, None)

    def _site(self, paths: tuple[_Path, ...], made: Made, *, printed: bool) -> _Site:
        counts = all(path[0] in self._kept or path[-1] in _RECKONED for path in paths)
        counts = counts or any(name in _COUNTS for name in made.filters)
        return _Site(_tag(paths), paths, made, printed, counts)


def _looked_up(paths: tuple[_Path, ...]) -> _Site:
    return _Site(_tag(paths), paths, None, printed=True, counts=False)


def _tag(paths: tuple[_Path, ...]) -> str:
    return ", ".join(dict.fromkeys(".".join(path) for path in paths))


def _calls_macro(one: nodes.Expr) -> bool:
    return any(isinstance(call.node, nodes.Name) for call in _all(one, nodes.Call))


def _all(one: nodes.Node, kind: type[_Node]) -> Iterator[_Node]:
    if isinstance(one, kind):
        yield one
    yield from one.find_all(kind)


def _made(one: nodes.Expr) -> Made:
    filters = [_filter(each) for each in _all(one, nodes.Filter)]
    sums = (nodes.BinExpr, nodes.UnaryExpr, nodes.Call, nodes.Slice, nodes.Test)
    return Made(
        filters=tuple(filters),
        constants=tuple(str(c.value) for c in _all(one, nodes.Const)),
        reckoned=_has(one, *sums) or any(_step(i) is None for i in _all(one, nodes.Getitem)),
        chosen=_has(one, nodes.Or, nodes.And, nodes.CondExpr),
        typed=any(map(_has_typed, _all(one, nodes.BinExpr))),
    )


def _has_typed(one: nodes.BinExpr) -> bool:
    numbers = (const.value for const in _all(one, nodes.Const))
    return any(isinstance(value, int | float) and value != _PER_CENT for value in numbers)


def _is_typed_sum(one: nodes.Expr) -> bool:
    while isinstance(one, nodes.Filter) and one.node is not None:
        one = one.node
    return isinstance(one, nodes.BinExpr) and _has_typed(one)


def _has(one: nodes.Expr, *kinds: type[nodes.Node]) -> bool:
    return any(next(_all(one, kind), None) is not None for kind in kinds)


def _step(one: nodes.Getattr | nodes.Getitem) -> str | None:
    """The name by which a part of a value is taken, or its number; None where it is reckoned."""
    if isinstance(one, nodes.Getattr):
        return one.attr
    return str(one.arg.value) if isinstance(one.arg, nodes.Const) else None


def _filter(one: nodes.Filter) -> str:
    """Its name; of one that is applied to each of a list, that one's."""
    each = one.args[0] if one.name == "map" and one.args else None
    return str(each.value) if isinstance(each, nodes.Const) else one.name


def _paths(one: nodes.Node) -> Iterator[_Path]:
    """The fields that an expression names, each as far as it is named."""
    steps: list[str] = []
    inner = one
    while isinstance(inner, nodes.Getattr | nodes.Getitem) and (step := _step(inner)) is not None:
        steps.append(step)
        inner = inner.node
    if isinstance(inner, nodes.Name):
        yield (inner.name, *reversed(steps))
        return
    if isinstance(one, nodes.Call) and isinstance(one.node, nodes.Getattr):
        yield from _paths(one.node.node)  # the method of a value
        return
    for child in inner.iter_child_nodes(exclude=("test",)):
        yield from _paths(child)
