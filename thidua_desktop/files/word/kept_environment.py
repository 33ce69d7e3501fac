"""Templates are compiled once: what is written again, or for each unit, fills the same text."""

from types import CodeType
from typing import Any, Final

from jinja2.sandbox import SandboxedEnvironment

_MOST: Final = 64
"""So many parts of documents: a body, a header or a footer each."""

compiled: dict[str, CodeType] = {}


class KeptEnvironment(SandboxedEnvironment):
    """A sandbox that remembers what it compiled; all of them know the same filters."""

    def compile(self, source: Any, *given: Any, **named: Any) -> Any:
        if given or named or not isinstance(source, str):
            return super().compile(source, *given, **named)
        if source not in compiled:
            if len(compiled) >= _MOST:
                del compiled[next(iter(compiled))]
            compiled[source] = super().compile(source)
        return compiled[source]
