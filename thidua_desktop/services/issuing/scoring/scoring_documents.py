"""The documents of scoring and of the division of places."""

from typing import Final

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.records.allotment import Allotment
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.scoring import ScoreSheet, ScoringTable
from thidua_desktop.services.issuing.document_type import (
    DocumentType,
    Scope,
    of_a_record,
    of_a_year,
)
from thidua_desktop.services.issuing.scoring.allotment_facts import (
    allotment_facts,
    allotment_needs,
    read_allotment_paper,
)
from thidua_desktop.services.issuing.scoring.score_facts import (
    criteria_facts,
    criteria_lacks,
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
from thidua_desktop.services.issuing.year_head import signed_lacks
from thidua_desktop.services.scoring.score_sheets import read_form
from thidua_desktop.texts.documents.documents import record_file_name

SCORING_DOCUMENTS: Final = (
    of_a_record(
        DocumentKind.CRITERIA_DECISION,
        ScoringTable,
        read_table_paper,
        lambda view: (str(view.tree.table.id),),
        needs=sound_table_needed,
        facts=criteria_facts,
        blanks=criteria_lacks,
    ),
    DocumentType(
        kind=DocumentKind.SCORE_SHEET,
        scope=Scope.RECORD,
        record=ScoreSheet,
        applies=is_by_table,
        read=read_form,
        needs=table_needed,
        file_name=lambda view: record_file_name(
            DocumentKind.SCORE_SHEET, view.year.year, view.scores.unit.code
        ),
        year_id=lambda view: stored_id(view.year),
    ),
    of_a_record(
        DocumentKind.SELF_SCORE,
        ScoreSheet,
        read_self_score,
        lambda view: (view.form.scores.unit.code,),
        applies=is_by_table,
        needs=table_needed,
        facts=self_score_facts,
    ),
    of_a_year(
        DocumentKind.SCORE_SUMMARY,
        read_summary,
        needs=ranking_needed,
        facts=summary_facts,
        blanks=signed_lacks,
    ),
    of_a_year(DocumentKind.SCORE_WORKBOOK, read_summary, needs=ranking_needed),
    of_a_record(
        DocumentKind.ALLOTMENT_ANNEX,
        Allotment,
        read_allotment_paper,
        lambda view: (view.code,),
        needs=allotment_needs,
        facts=allotment_facts,
    ),
)
"""In the order in which they are listed."""
