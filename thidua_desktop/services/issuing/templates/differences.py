"""Two versions of a template, paragraph by paragraph: what was removed, added, changed, moved.

Words are compared, a tag counting as one; how they look is not. Empty paragraphs are space.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from thidua_desktop.domain.codes.documents import ChangeKind
from thidua_desktop.domain.documents.side_by_side import pairs, plain, unlike_runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TOKEN: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\s+|\w+|[^\w\s]")
_ALIKE: Final = 0.5
_TAG: Final = re.compile(r"\{\{(.*?)\}\}|\{%(?:p|tr|tc|r)?\s(.*?)%\}")
_NO_FIELD: Final = re.compile(r"'[^']*'|\"[^\"]*\"|\|\s*\w+|\b\w+(?==)")
_NAME: Final = re.compile(r"(?<![\w.])[a-z_][a-z0-9_]*(?:\.[a-z_][a-z0-9_]*)*")
_TEST: Final = ("if", "elif", "else", "endif", "not", "and", "or", "is", "none", "true", "false")
_LOOP: Final = ("for", "in", "endfor", "loop.index", "loop.last", "loop.first")
_OTHER: Final = ("set", "with", "endwith", "filter", "endfilter", "defined")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph: where a person finds it, what it says."""

    place: str
    text: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a paragraph: the same in both where `before` is `after`."""

    before: str
    after: str

    @property
    def is_changed(self) -> bool:
        return self.before != self.after


@dataclass(frozen=True, slots=True)
class Change:
    """A paragraph of the one version with that of the other; one is missing where it is alone."""

    kind: ChangeKind
    before: Passage | None
    after: Passage | None
    stretches: tuple[Stretch, ...]
    """The whole paragraph in stretches."""


def changes(before: Sequence[Passage], after: Sequence[Passage]) -> tuple[Change, ...]:
    """Give what differs, in the order of the text."""
    old, new = _filled(before), _filled(after)
    runs = unlike_runs(old, new, lambda one: one.text)
    return tuple(_changes([pair for run in runs for pair in _pairs(*run)]))


def fields_of(text: str) -> tuple[str, ...]:
    """Name the fields of the tags in a text, each once."""
    inside = (tag[1] or tag[2] or "" for tag in _TAG.finditer(text))
    names = (name for one in inside for name in _NAME.findall(_NO_FIELD.sub(" ", one)))
    return tuple(dict.fromkeys(name for name in names if name not in (*_TEST, *_LOOP, *_OTHER)))


def _filled(passages: Sequence[Passage]) -> list[Passage]:
    bare = (Passage(one.place, plain(one.text)) for one in passages)
    return [one for one in bare if one.text]


_Pair = tuple[Passage | None, Passage | None]


def _pairs(before: Sequence[Passage], after: Sequence[Passage]) -> Iterator[_Pair]:
    """A paragraph that stands alone in the place of another is that one, changed all over."""
    if len(before) == len(after) == 1:
        return iter([(before[0], after[0])])
    return pairs(before, after, _alike)


def _alike(before: Passage, after: Passage) -> bool:
    matcher = SequenceMatcher(None, _tokens(before.text), _tokens(after.text), autojunk=False)
    ratios = (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)  # the cheap ones first
    return all(ratio() >= _ALIKE for ratio in ratios)


def _changes(found: Sequence[_Pair]) -> Iterator[Change]:
    """What is gone here and stands elsewhere, word for word, was moved: told once, where it was."""
    moved = dict(_moves(found))
    arrived = {id(one) for one in moved.values()}
    for old, new in found:
        if old is not None and new is not None:
            yield Change(ChangeKind.CHANGED, old, new, _stretches(old.text, new.text))
        elif old is not None and id(old) in moved:
            yield Change(ChangeKind.MOVED, old, moved[id(old)], (Stretch(old.text, old.text),))
        elif old is not None:
            yield Change(ChangeKind.REMOVED, old, None, (Stretch(old.text, ""),))
        elif new is not None and id(new) not in arrived:
            yield Change(ChangeKind.ADDED, None, new, (Stretch("", new.text),))


def _moves(found: Sequence[_Pair]) -> Iterator[tuple[int, Passage]]:
    added = [new for old, new in found if old is None and new is not None]
    for one in (old for old, new in found if new is None and old is not None):
        to = next((other for other in added if other.text == one.text), None)
        if to is not None:
            added.remove(to)
            yield id(one), to


def _stretches(before: str, after: str) -> tuple[Stretch, ...]:
    """Part both where they part; what only spaces stand between is one change."""
    old, new = _tokens(before), _tokens(after)
    found: list[Stretch] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, first, last, start, end in matcher.get_opcodes():
        one = Stretch("".join(old[first:last]), "".join(new[start:end]))
        if tag == "equal" and one.before.strip():
            found.append(one)
        elif found and (found[-1].is_changed or tag == "equal"):
            found[-1] = Stretch(found[-1].before + one.before, found[-1].after + one.after)
        else:
            found.append(one)
    return tuple(found)


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text)
