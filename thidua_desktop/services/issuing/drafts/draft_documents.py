"""The documents that the cluster drafts, and báo cáo thành tích of each proposed unit."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, Final

from thidua_desktop.domain.codes.documents import DocumentKind, DraftForm
from thidua_desktop.records.cluster import Membership
from thidua_desktop.records.drafts import Draft
from thidua_desktop.services.issuing.document_type import DocumentType, Scope
from thidua_desktop.services.issuing.drafts.achievement_facts import (
    achievement_facts,
    proposed_needed,
    read_achievements,
)
from thidua_desktop.services.issuing.drafts.book_facts import read_books, something_registered
from thidua_desktop.services.issuing.drafts.decision_facts import (
    flags_facts,
    flags_needed,
    leaders_facts,
    leaders_needed,
    tellers_facts,
    tellers_needed,
)
from thidua_desktop.services.issuing.drafts.dossier_facts import (
    dossier_facts,
    proposed_somebody,
    read_dossier_paper,
)
from thidua_desktop.services.issuing.drafts.draft_facts import (
    DraftView,
    body_needed,
    draft_facts,
    letter_needs,
    read_draft,
    signed_already,
)
from thidua_desktop.services.issuing.drafts.proposal_facts import proposal_facts, proposal_needs
from thidua_desktop.texts.documents.documents import file_name, record_file_name


def _of_a_draft(
    kind: DocumentKind,
    form: DraftForm,
    facts: Callable[[DraftView], Any],
    needs: Callable[[DraftView], StrEnum | None],
) -> DocumentType:
    return DocumentType(
        kind=kind,
        scope=Scope.RECORD,
        record=Draft,
        applies=lambda draft: draft.form is form,
        read=read_draft,
        needs=lambda view: signed_already(view) or needs(view),
        file_name=lambda view: record_file_name(kind, view.head.year.year, str(view.draft.id)),
        templates=(f"{kind}.docx",),
        facts=facts,
        year_id=lambda view: view.head.year_id,
    )


def kind_of(draft: Draft) -> DocumentKind:
    """Give which document is made of a draft."""
    return next(one.kind for one in DRAFT_DOCUMENTS if one.record is Draft and one.applies(draft))


DRAFT_DOCUMENTS: Final = (
    _of_a_draft(DocumentKind.LETTER, DraftForm.LETTER, draft_facts, letter_needs),
    _of_a_draft(DocumentKind.PROPOSAL, DraftForm.PROPOSAL, proposal_facts, proposal_needs),
    _of_a_draft(DocumentKind.TELLERS_DECISION, DraftForm.TELLERS, tellers_facts, tellers_needed),
    _of_a_draft(DocumentKind.FLAGS_DECISION, DraftForm.FLAGS, flags_facts, flags_needed),
    _of_a_draft(DocumentKind.LEADERS_DECISION, DraftForm.LEADERS, leaders_facts, leaders_needed),
    _of_a_draft(DocumentKind.REGULATION, DraftForm.REGULATION, draft_facts, body_needed),
    DocumentType(
        kind=DocumentKind.ACHIEVEMENT_REPORT,
        scope=Scope.RECORD,
        record=Membership,
        read=read_achievements,
        needs=proposed_needed,
        file_name=lambda view: record_file_name(
            DocumentKind.ACHIEVEMENT_REPORT, view.head.year.year, view.unit.code
        ),
        templates=("achievement_report.docx",),
        facts=achievement_facts,
        year_id=lambda view: view.head.year_id,
    ),
    DocumentType(
        kind=DocumentKind.DOSSIER_CONTENTS,
        scope=Scope.YEAR,
        read=read_dossier_paper,
        needs=proposed_somebody,
        file_name=lambda view: file_name(DocumentKind.DOSSIER_CONTENTS, view.head.year.year),
        templates=("dossier_contents.docx",),
        facts=dossier_facts,
    ),
    DocumentType(
        kind=DocumentKind.DOCUMENT_BOOK,
        scope=Scope.YEAR,
        read=read_books,
        needs=something_registered,
        file_name=lambda view: file_name(DocumentKind.DOCUMENT_BOOK, view.head.year.year),
    ),
)
