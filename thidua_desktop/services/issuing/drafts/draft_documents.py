"""The documents that the cluster drafts, and báo cáo thành tích of each proposed unit."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, Final

from thidua_desktop.domain.codes.documents import DocumentKind, DraftForm
from thidua_desktop.records.cluster import Membership
from thidua_desktop.records.drafts import Draft
from thidua_desktop.services.issuing.document_type import DocumentType, of_a_record, of_a_year
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
    draft_lacks,
    letter_needs,
    read_draft,
    signed_already,
)
from thidua_desktop.services.issuing.drafts.proposal_facts import proposal_facts, proposal_needs


def _of_a_draft(
    kind: DocumentKind,
    form: DraftForm,
    facts: Callable[[DraftView], Any],
    needs: Callable[[DraftView], StrEnum | None],
) -> DocumentType:
    return of_a_record(
        kind,
        Draft,
        read_draft,
        lambda view: (str(view.draft.id),),
        applies=lambda draft: draft.form is form,
        needs=lambda view: signed_already(view) or needs(view),
        facts=facts,
        blanks=draft_lacks,
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
    of_a_record(
        DocumentKind.ACHIEVEMENT_REPORT,
        Membership,
        read_achievements,
        lambda view: (view.unit.code,),
        needs=proposed_needed,
        facts=achievement_facts,
    ),
    of_a_year(
        DocumentKind.DOSSIER_CONTENTS,
        read_dossier_paper,
        needs=proposed_somebody,
        facts=dossier_facts,
    ),
    of_a_year(DocumentKind.DOCUMENT_BOOK, read_books, needs=something_registered),
)
