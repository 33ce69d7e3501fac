"""The documents of scoring and of the division of places."""

from typing import Final

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.records.allotment import Allotment
from thidua_desktop.services.issuing.document_type import DocumentType, Scope
from thidua_desktop.services.issuing.scoring.allotment_facts import (
    allotment_facts,
    allotment_needs,
    read_allotment_paper,
)
from thidua_desktop.texts.documents.documents import record_file_name

SCORING_DOCUMENTS: Final = (
    DocumentType(
        kind=DocumentKind.ALLOTMENT_ANNEX,
        scope=Scope.RECORD,
        record=Allotment,
        read=read_allotment_paper,
        needs=allotment_needs,
        file_name=lambda view: record_file_name(
            DocumentKind.ALLOTMENT_ANNEX, view.head.year.year, view.code
        ),
        templates=("allotment_annex.docx",),
        facts=allotment_facts,
        year_id=lambda view: view.head.year_id,
    ),
)
"""In the order in which they are listed."""
