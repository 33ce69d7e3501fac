"""How long a template may reckon: an office's own may repeat what nobody wants repeated.

Every pass through a loop or a macro is counted, and what grows at once (a power, a text repeated
or filled up to a width) is held small, so that a template is refused before it holds the window or
takes all memory.
"""

import re
from collections.abc import Callable
from functools import wraps
from time import thread_time
from typing import Any, Final

from jinja2 import nodes, pass_context
from jinja2.exceptions import TemplateRuntimeError
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment

MOST_STEPS: Final = 200_000
MOST_WRITTEN: Final = 100_000_000
MOST_SECONDS: Final = 60.0
"""Of work, however busy the machine is: what is done in one pass may itself take long."""

MOST_LETTERS: Final = 1_000_000
MOST_BITS: Final = 10_000
_LOOKS_EVERY: Final = 64
WORDS: Final = {nodes.For: "for", nodes.Macro: "macro", nodes.CallBlock: "call"}
"""What is passed through more than once, by the word of its tag."""

_WIDE: Final = ("batch", "center", "format", "indent", "slice", "wordwrap")
"""Filters that give as much as a number says that they are given."""

_WIDTH: Final = re.compile(r"[%{][^%{}]*(\d{7}|\*)")
"""A place in a text that is filled up to a width."""

_STEP: Final = "step_here"
_SHORT: Final = "short_here"


class EndlessError(TemplateRuntimeError):
    """A tag is passed through too often: the how many-th of its kind in which part."""

    def __init__(self, word: str, place: int, part: int) -> None:
        super().__init__(word)
        self.word = word
        self.place = place
        self.in_body = part == 1


class BoundedEnvironment(SandboxedEnvironment):
    """Counts what is done in all parts of one document."""

    intercepted_binops = frozenset(("*", "**", "+", "%"))

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self.filters[_STEP] = self._step
        self.filters[_SHORT] = _short
        self.filters |= {name: _narrow(self.filters[name]) for name in _WIDE}
        del self.globals["lipsum"]
        self.part = 0
        """What is filled: the body, which is the first, or an edge."""
        self._steps = self._written = 0
        self._began = thread_time()

    @pass_context  # else it is done once, when the template is compiled
    def _step(self, _context: Context, word: str, place: int, writes: int) -> str:
        self._steps += 1
        self._written += writes
        late = self._steps % _LOOKS_EVERY == 0 and thread_time() - self._began > MOST_SECONDS
        if late or self._steps > MOST_STEPS or self._written > MOST_WRITTEN:
            raise EndlessError(word, place, self.part)
        return ""

    def call(self, context: Context, called: Any, /, *given: Any, **named: Any) -> Any:
        """Raise OverflowError for what has grown from one call of a macro to the next."""
        for one in (*given, *named.values()):
            _short(one)
        of = getattr(getattr(called, "__wrapped__", called), "__self__", None)
        if isinstance(of, str):
            _refuse_wide(of, *given, *named.values())
        return super().call(context, called, *given, **named)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Raise OverflowError for what would be larger than anything that a document says."""
        if isinstance(left, int) and isinstance(right, int):
            _refuse_large(operator, left, right)
        elif operator == "%":
            _refuse_wide(left)
        elif operator == "*":
            for one, times in ((left, right), (right, left)):
                if hasattr(one, "__len__") and isinstance(times, int):
                    _refuse_long(len(one) * times)
        return _short(super().call_binop(context, operator, left, right))


def _refuse_large(operator: str, left: int, right: int) -> None:
    bits = left.bit_length() * max(right, 1) if operator == "**" else 0
    if max(bits, left.bit_length(), right.bit_length()) > MOST_BITS:
        raise OverflowError(operator)


def _narrow(filtered: Callable[..., Any]) -> Callable[..., Any]:
    """Refuse what is wider than anything that a document says."""

    @wraps(filtered)
    def narrow(*given: Any, **named: Any) -> Any:
        _refuse_wide(*given, *named.values())
        return filtered(*given, **named)

    return narrow


def _refuse_wide(*given: Any) -> None:
    for one in given:
        if isinstance(one, int):
            _refuse_long(one)
        elif isinstance(one, str) and _WIDTH.search(one):
            raise OverflowError(one)


def _short(value: Any) -> Any:
    if hasattr(value, "__len__"):
        _refuse_long(len(value))
    return value


def _refuse_long(length: int) -> None:
    if length > MOST_LETTERS:
        raise OverflowError(length)


def step(word: str, place: int, node: nodes.For | nodes.Macro | nodes.CallBlock) -> nodes.ExprStmt:
    """Give what is put at the beginning of each pass, to be counted with what it writes."""
    writes = sum(len(text.data) for text in node.find_all(nodes.TemplateData))
    given: list[nodes.Expr] = [nodes.Const(place), nodes.Const(writes)]
    counted = nodes.Filter(nodes.Const(word), _STEP, given, [], None, None)
    return nodes.ExprStmt(counted, lineno=node.lineno)


def kept_short(one: nodes.Expr | None) -> nodes.Filter:
    """Give an expression, or what a block writes, whose value is refused where it is too long."""
    return nodes.Filter(one, _SHORT, [], [], None, None)
