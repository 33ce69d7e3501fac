"""What *Kiểm tra mẫu* found, as Word comments in a copy of the template.

Word has no comments in headers and footers: what was found there stands at the first paragraph.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Final

from thidua_desktop.domain.codes.documents import TemplateCode
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.word.template_places import Line, parts
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.texts.base.app import PROGRAM
from thidua_desktop.texts.documents import template_check as texts
from thidua_desktop.texts.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from docx.document import Document
    from docx.text.run import Run

    from thidua_desktop.services.issuing.templates.own_template import TemplateFinding

_INITIALS: Final = "TĐ"


def commented_copy(template: Path, findings: Sequence[TemplateFinding]) -> bytes:
    """Give the template with each finding at its place. Raises Refused where it is no document."""
    from docx import Document

    from thidua_desktop.files.word.unknown_styles import drop_unknown_styles

    if any(one.code is TemplateCode.UNREADABLE for one in findings):
        raise Refused(KnownFault.FILE_UNREADABLE, template.name)
    document = Document(str(template))
    if not document.paragraphs:
        document.add_paragraph()
    body, *_edges = parts(document)
    for finding in findings:
        text = sentence(finding.code, *finding.details)
        line = _line_of(body, finding)
        if line is None:
            line, text = body[0], texts.placed(finding.place, text)
        _comment(document, line, finding.details, text)
    said = document.comments._comments_elm  # noqa: SLF001  python-docx has no other way
    drop_unknown_styles(document, document.element.body, said)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _line_of(lines: Sequence[Line], finding: TemplateFinding) -> Line | None:
    """A cell may have several paragraphs: the one that says what was found is meant."""
    there = [line for line in lines if line.place == finding.place]
    about = finding.details[0] if finding.details else ""
    return next((one for one in there if about in one.text), next(iter(there), None))


def _comment(document: Document, line: Line, about: Sequence[str], text: str) -> None:
    from docx.text.paragraph import Paragraph

    paragraph = Paragraph(line.paragraph, document)
    runs = paragraph.runs or [paragraph.add_run()]
    document.add_comment(_runs_of(runs, about[0] if about else ""), text, PROGRAM, _INITIALS)


def _runs_of(runs: list[Run], about: str) -> list[Any]:
    """The runs over which these words go, else all of them."""
    start = "".join(run.text for run in runs).find(about)
    if not about or start < 0:
        return runs
    found, at = [], 0
    for run in runs:
        end = at + len(run.text)
        if at < start + len(about) and start < end:
            found.append(run)
        at = end
    return found
