"""The documents of scoring and of the division of places."""

from typing import Any, Final

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.records.allotment import Allotment
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.scoring import ScoreSheet, ScoringTable
from thidua_desktop.services.issuing.document_type import DocumentType, Scope
from thidua_desktop.services.issuing.scoring.allotment_facts import (
    allotment_facts,
    allotment_needs,
    read_allotment_paper,
)
from thidua_desktop.services.issuing.scoring.score_facts import (
    criteria_facts,
    is_by_table,
    ranking_needed,
    read_self_score,
    read_summary,
    read_table_paper,
    self_score_facts,
    sound_table_needed,
    summary_facts,
    table_needed,
)
from thidua_desktop.services.scoring.score_sheets import read_form
from thidua_desktop.texts.documents.documents import file_name, record_file_name


def _of_a_sheet(kind: DocumentKind, **parts: Any) -> DocumentType:
    return DocumentType(
        kind=kind,
        scope=Scope.RECORD,
        record=ScoreSheet,
        applies=is_by_table,
        needs=table_needed,
        **parts,
    )


SCORING_DOCUMENTS: Final = (
    DocumentType(
        kind=DocumentKind.CRITERIA_DECISION,
        scope=Scope.RECORD,
        record=ScoringTable,
        read=read_table_paper,
        needs=sound_table_needed,
        file_name=lambda view: record_file_name(
            DocumentKind.CRITERIA_DECISION, view.head.year.year, str(view.tree.table.id)
        ),
        templates=("criteria_decision.docx",),
        facts=criteria_facts,
        year_id=lambda view: view.head.year_id,
    ),
    _of_a_sheet(
        DocumentKind.SCORE_SHEET,
        read=read_form,
        file_name=lambda view: record_file_name(
            DocumentKind.SCORE_SHEET, view.year.year, view.scores.unit.code
        ),
        year_id=lambda view: stored_id(view.year),
    ),
    _of_a_sheet(
        DocumentKind.SELF_SCORE,
        read=read_self_score,
        file_name=lambda view: record_file_name(
            DocumentKind.SELF_SCORE, view.head.year.year, view.form.scores.unit.code
        ),
        templates=("self_score.docx",),
        facts=self_score_facts,
        year_id=lambda view: view.head.year_id,
    ),
    DocumentType(
        kind=DocumentKind.SCORE_SUMMARY,
        scope=Scope.YEAR,
        read=read_summary,
        needs=ranking_needed,
        file_name=lambda view: file_name(DocumentKind.SCORE_SUMMARY, view.head.year.year),
        templates=("score_summary.docx",),
        facts=summary_facts,
    ),
    DocumentType(
        kind=DocumentKind.SCORE_WORKBOOK,
        scope=Scope.YEAR,
        read=read_summary,
        needs=ranking_needed,
        file_name=lambda view: file_name(DocumentKind.SCORE_WORKBOOK, view.head.year.year),
    ),
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
