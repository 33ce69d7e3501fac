"""Kiểm tra mẫu: an office's template against its document, each finding with its place.

docxtpl takes a tag from the text of a paragraph, whatever runs it is split into, but not from
several paragraphs; a tag with p, tr or tc takes the place of its whole paragraph, row or cell.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, get_type_hints

from thidua_desktop.domain.codes.documents import TemplateCode
from thidua_desktop.files.word.decree.package import W, open_word
from thidua_desktop.files.word.render import environment
from thidua_desktop.files.word.template_places import (
    CURLED,
    MENDED_SIGNS,
    TAG,
    Line,
    Tag,
    read_parts,
)
from thidua_desktop.services.issuing.document_types import DOCUMENTS
from thidua_desktop.services.issuing.templates.own_template import TemplateFinding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jinja2 import Environment

_LOOSE: Final = re.compile(r"\{\s*[{%]|[}%]\s*\}")
_BLOCKS: Final = ("if", "for", "filter", "with")
_CELLS: Final = ("colspan", "cellbg", "hm", "vm")
_EXCERPT: Final = 40


def check_template(path: Path, name: str = "") -> tuple[TemplateFinding, ...]:
    """Check a template; its name, the file's own where none is given, says of which document."""
    read = read_parts(path)
    if read is None:
        return (TemplateFinding(TemplateCode.UNREADABLE, "", (path.name,)),)
    facts = facts_of(name or path.name)
    unknown = TemplateFinding(TemplateCode.OTHER_NAME, "", (path.name,))
    found = [] if facts else [unknown]
    for lines in read:
        found += _Part(lines).check(facts)
    return tuple(found)


def is_template(body: bytes, name: str) -> bool:
    """Tell a template from a document: by its name, or by a tag. Raises Refused: unreadable."""
    if facts_of(name) is not None:
        return True
    paragraphs = open_word(body, name).body.iter(f"{W}p")
    return any(TAG.search("".join(one.text or "" for one in p.iter(f"{W}t"))) for p in paragraphs)


def facts_of(name: str) -> type | None:
    """Give what the template of this name is filled with; None of a name that no document has."""
    makers = (one.facts for one in DOCUMENTS.values() if name in one.templates)
    return next((get_type_hints(made)["return"] for made in makers if made is not None), None)


class _Part:
    """One part of a template: its tags are looked at one by one, then mended and read together."""

    def __init__(self, lines: tuple[Line, ...]) -> None:
        self._lines = lines
        self._environment: Environment = environment()
        self._found: list[tuple[int, TemplateFinding]] = []
        self._open: list[tuple[int, Tag]] = []

    def check(self, facts: type | None) -> list[TemplateFinding]:
        source = "\n".join(self._line(n, line) for n, line in enumerate(self._lines))
        self._read_whole(source + "".join(self._left_open()), facts)
        by_place = sorted(dict.fromkeys(self._found), key=lambda one: one[0])
        return [finding for _, finding in by_place]

    def _read_whole(self, source: str, facts: type | None) -> None:
        """Name its fields; of tags that are right one by one and not together, the first."""
        from jinja2 import TemplateSyntaxError

        from thidua_desktop.files.word.template_fields import check_fields
        from thidua_desktop.files.word.told import typed_sums

        try:
            for number, code, about in check_fields(source, self._environment, facts):
                self._add(number - 1, code, *about)
            for number, fields in typed_sums(self._environment.parse(source)):
                self._add(number - 1, TemplateCode.TYPED_SUM, fields)
        except TemplateSyntaxError as error:
            line = self._lines[error.lineno - 1]
            self._add(error.lineno - 1, TemplateCode.TAG_WRONG, line.text[:_EXCERPT])

    def _add(self, number: int, code: TemplateCode, *details: str) -> None:
        place = self._lines[number].place
        self._found.append((number, TemplateFinding(code, place, details)))

    def _line(self, number: int, line: Line) -> str:
        """Look at the tags of a paragraph; give them as they would be right."""
        if line.tracked:
            self._add(number, TemplateCode.TRACKED, line.text[:_EXCERPT] or "…")
        around = TAG.sub("", line.text)
        if loose := _LOOSE.search(around):
            excerpt = around[max(loose.start() - 5, 0) :][:_EXCERPT].strip()
            self._add(number, TemplateCode.TAG_SPLIT, excerpt)
        whole = next((tag for tag in line.tags if tag.takes in ("p", "tr", "tc")), None)
        if whole is not None and (around.strip() or len(line.tags) > 1):
            self._add(number, TemplateCode.TEXT_BESIDE, whole.text)
        return "".join(self._tag(number, tag) for tag in line.tags)

    def _tag(self, number: int, tag: Tag) -> str:
        says = tag.says.translate(MENDED_SIGNS)
        if tag.sign == "#":
            return ""
        if any(sign in CURLED for sign in tag.says):
            self._add(number, TemplateCode.SMART_QUOTES, tag.text)
        if tag.holder is None:
            instead = re.sub(r"^\{([{%])t[rc]", r"{\1p", tag.text)
            self._add(number, TemplateCode.OUTSIDE_TABLE, tag.text, instead)
        if tag.sign == "{":
            return self._right(number, tag, f"{{{{ {says} }}}}")
        return self._statement(number, tag, says)

    def _statement(self, number: int, tag: Tag, says: str) -> str:
        word = tag.word
        if word.startswith("end"):
            return "".join(self._close(number, tag))
        if word in ("else", "elif"):
            return self._between(number, tag, says)
        if word in _CELLS:
            value = says.removeprefix(word).strip()
            return self._right(number, tag, f"{{{{ {value} }}}}") if value else ""
        if word in _BLOCKS:
            self._open.append((number, tag))
            return self._right(number, tag, f"{{% {says} %}}", f"{{% end{word} %}}")
        return self._right(number, tag, f"{{% {says} %}}")

    def _right(self, number: int, tag: Tag, text: str, end: str = "") -> str:
        """Give a tag that can be read; in the place of one that cannot, one that says nothing."""
        from jinja2 import TemplateSyntaxError

        try:
            self._environment.parse(text + end)
        except TemplateSyntaxError:
            self._add(number, TemplateCode.TAG_WRONG, tag.text)
            return _instead(tag)
        return text

    def _between(self, number: int, tag: Tag, says: str) -> str:
        opened = self._open[-1][1] if self._open else None
        if opened is None or opened.word not in (("if", "for") if tag.word == "else" else ("if",)):
            self._add(number, TemplateCode.NOT_OPENED, tag.text)
            return ""
        self._beside(number, tag, opened)
        if tag.word == "else":
            return "{% else %}"
        right = self._right(number, tag, f"{{% if {says.removeprefix('elif')} %}}", "{% endif %}")
        return right.replace("{% if", "{% elif", 1)

    def _close(self, number: int, tag: Tag) -> Iterator[str]:
        """End what it ends; what was opened within that and is still open was never closed."""
        word = tag.word.removeprefix("end")
        if all(opened.word != word for _, opened in self._open):
            self._add(number, TemplateCode.NOT_OPENED, tag.text)
            return
        while True:
            at, opened = self._open.pop()
            yield f"{{% end{opened.word} %}}"
            if opened.word == word:
                self._beside(number, tag, opened)
                return
            self._never_closed(at, opened)

    def _left_open(self) -> Iterator[str]:
        while self._open:
            at, opened = self._open.pop()
            self._never_closed(at, opened)
            yield f"{{% end{opened.word} %}}"

    def _never_closed(self, number: int, tag: Tag) -> None:
        end = f"{{%{tag.takes} end{tag.word} %}}"
        self._add(number, TemplateCode.NOT_CLOSED, tag.text, end)

    def _beside(self, number: int, tag: Tag, opened: Tag) -> None:
        if (tag.takes, id(tag.holder)) != (opened.takes, id(opened.holder)):
            self._add(number, TemplateCode.CROSSED, tag.text, opened.text)


def _instead(tag: Tag) -> str:
    from thidua_desktop.files.word.template_fields import ANYTHING

    if tag.word in ("if", "elif"):
        return "{% if true %}"
    if tag.word == "for":
        name = re.match(r"for\s+([a-z_]+)", tag.says)
        return f"{{% for {name[1] if name else '_'} in {ANYTHING} %}}"
    return {"filter": "{% filter upper %}", "with": "{% with %}"}.get(tag.word, "")
