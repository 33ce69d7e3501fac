"""The fields that a template names, against those that the facts of its document declare."""

from __future__ import annotations

import types
from dataclasses import is_dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Final, Union, get_args, get_origin, get_type_hints

from jinja2 import nodes

from thidua_desktop.domain.codes.documents import TemplateCode
from thidua_desktop.texts.documents import template_check as texts

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from jinja2 import Environment

    _Way = Callable[[Any, dict[str, Any]], Any]

ANYTHING: Final = "__anything__"
"""A name that stands for what cannot be known."""

Found = tuple[int, TemplateCode, tuple[str, ...]]
"""The line, the code, and what it is about."""

_SAME: Final = frozenset(
    ("list", "sort", "reverse", "select", "reject", "selectattr", "rejectattr", "unique")
)
_NEAR: Final = 0.7
_ONE_OF: Final = frozenset(("first", "last", "random", "min", "max"))


def check_fields(source: str, environment: Environment, facts: type | None) -> Iterator[Found]:
    """Find the filters that there are not and, where the facts are known, such fields."""
    walk = _Walk(environment)
    known: dict[str, Any] = dict.fromkeys((*environment.globals, "loop", ANYTHING), Any)
    if facts is not None:
        known |= get_type_hints(facts)
    walk.closed = facts is not None
    walk.type_of(environment.parse(source), known)
    return iter(walk.found)


class _Walk:
    """Goes through what was parsed; `known` are the names of the moment with their types."""

    def __init__(self, environment: Environment) -> None:
        self.found: list[Found] = []
        self.closed = True
        self._environment = environment
        self._ways: Mapping[type[nodes.Node], _Way] = {
            nodes.Name: self._name,
            nodes.Getattr: self._attribute,
            nodes.Getitem: self._item,
            nodes.Filter: self._filter,
            nodes.For: self._for,
            nodes.Assign: self._assign,
            nodes.Or: self._either,
            nodes.And: self._either,
        }

    def type_of(self, node: nodes.Node, known: dict[str, Any]) -> Any:
        way: _Way = self._ways.get(type(node), self._others)
        return way(node, known)

    def _others(self, node: nodes.Node, known: dict[str, Any]) -> Any:
        if isinstance(node, nodes.Test) and node.name in ("defined", "undefined"):
            return Any
        inner = dict(known) if isinstance(node, nodes.Scope | nodes.With) else known
        if isinstance(node, nodes.With):
            for target, value in zip(node.targets, node.values, strict=True):
                _bind(inner, target, self.type_of(value, known))
        for child in node.iter_child_nodes():
            self.type_of(child, inner)
        return Any

    def _name(self, node: nodes.Name, known: dict[str, Any]) -> Any:
        if node.ctx == "load" and node.name not in known:
            self._missing(node.lineno, node.name, node.name, known)
        return known.get(node.name, Any)

    def _attribute(self, node: nodes.Getattr, known: dict[str, Any]) -> Any:
        held = _choices(self.type_of(node.node, known))
        if node.attr.startswith("_"):  # what Python has of its own is nothing for a template
            self._missing(node.lineno, _dotted(node), node.attr, ())
            return Any
        if held and all(is_dataclass(one) for one in held):
            hints = [get_type_hints(one) for one in held]
            if not any(node.attr in one for one in hints):
                names = [name for one in hints for name in one]
                self._missing(node.lineno, _dotted(node), node.attr, names)
            return next((one[node.attr] for one in hints if node.attr in one), Any)
        if held and all(isinstance(one, type) or get_origin(one) is tuple for one in held):
            bare = [get_origin(one) or one for one in held]
            if not any(hasattr(one, node.attr) for one in bare):
                self._missing(node.lineno, _dotted(node), node.attr, ())
        return Any

    def _item(self, node: nodes.Getitem, known: dict[str, Any]) -> Any:
        held = self.type_of(node.node, known)
        self.type_of(node.arg, known)
        return held if isinstance(node.arg, nodes.Slice) else _each(held)

    def _filter(self, node: nodes.Filter, known: dict[str, Any]) -> Any:
        if node.name not in self._environment.filters:
            self.found.append((node.lineno, TemplateCode.UNKNOWN_FILTER, (node.name,)))
        held = Any if node.node is None else self.type_of(node.node, known)
        for child in (*node.args, *node.kwargs):
            self.type_of(child, known)
        if node.name == "map":
            self._mapped(node)
        if node.name in _ONE_OF:
            return _each(held)
        return held if node.name in _SAME else Any

    def _mapped(self, node: nodes.Filter) -> None:
        first = next(iter(node.args), None)
        if isinstance(first, nodes.Const) and first.value not in self._environment.filters:
            self.found.append((node.lineno, TemplateCode.UNKNOWN_FILTER, (str(first.value),)))

    def _for(self, node: nodes.For, known: dict[str, Any]) -> Any:
        inner = dict(known)
        _bind(inner, node.target, _each(self.type_of(node.iter, known)))
        for child in (*([node.test] if node.test else ()), *node.body):
            self.type_of(child, inner)
        for child in node.else_:
            self.type_of(child, dict(known))
        return Any

    def _assign(self, node: nodes.Assign, known: dict[str, Any]) -> Any:
        _bind(known, node.target, self.type_of(node.node, known))
        return Any

    def _either(self, node: nodes.And | nodes.Or, known: dict[str, Any]) -> Any:
        left, right = self.type_of(node.left, known), self.type_of(node.right, known)
        return left if left == right else Any

    def _missing(self, line: int, name: str, typed: str, there: Collection[str]) -> None:
        """Say what is missing, and which of those that are there is nearly called so."""
        if self.closed:
            near = texts.near(get_close_matches(typed, there, 1, _NEAR))
            self.found.append((line, TemplateCode.UNKNOWN_FIELD, (name, near)))


def _bind(known: dict[str, Any], target: nodes.Node, held: Any) -> None:
    if isinstance(target, nodes.Name):
        known[target.name] = held
    for place, part in enumerate(target.iter_child_nodes()):
        pair = get_args(held) if get_origin(held) is tuple else ()
        _bind(known, part, pair[place] if place < len(pair) and Ellipsis not in pair else Any)


def _choices(held: Any) -> list[Any]:
    """What it may be, beside nothing; empty where that is not known."""
    parts = get_args(held) if get_origin(held) in (Union, types.UnionType) else (held,)
    found = [one for one in parts if one is not type(None)]
    return [] if Any in found or object in found else found


def _each(held: Any) -> Any:
    """What one of many is."""
    for one in _choices(held):
        args = get_args(one)
        if get_origin(one) is tuple and (len(set(args) - {Ellipsis}) == 1):
            return args[0]
    return Any


def _dotted(node: nodes.Node) -> str:
    if isinstance(node, nodes.Getattr):
        before = _dotted(node.node)
        return f"{before}.{node.attr}" if before else node.attr
    return node.name if isinstance(node, nodes.Name) else ""
