"""What python-docx adds names styles of its own; where a template has none such, they go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.document import Document


def drop_unknown_styles(document: Document, *roots: Any) -> None:
    """Leave to the default style what names one that the document does not have."""
    known = {style.style_id for style in document.styles}
    for root in roots:
        for named in list(root.iter(qn("w:pStyle"), qn("w:rStyle"))):
            if named.get(qn("w:val")) not in known:
                named.getparent().remove(named)
