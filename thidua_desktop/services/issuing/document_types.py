"""Every document that the program writes, in one table."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, Final

from thidua_desktop.domain.codes.ballot import Marking
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.plans import PlanCode
from thidua_desktop.domain.codes.round import RefusalCode, RoundState
from thidua_desktop.domain.states import SEALED_STATES
from thidua_desktop.records.choices import HandoverKind, ReviewKind
from thidua_desktop.records.cluster import Membership
from thidua_desktop.records.follow_up import Reminder
from thidua_desktop.records.inspections import Inspection
from thidua_desktop.records.plans import Plan
from thidua_desktop.records.pledge import Pledge
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.services.contributed import GAPS, OPEN_WORK
from thidua_desktop.services.handover.handover_view import read_handover
from thidua_desktop.services.issuing.ballot_facts import ballot_facts
from thidua_desktop.services.issuing.document_type import (
    DocumentType,
    Scope,
    of_a_record,
    of_a_year,
)
from thidua_desktop.services.issuing.drafts.draft_documents import DRAFT_DOCUMENTS
from thidua_desktop.services.issuing.envelope_facts import envelope_facts
from thidua_desktop.services.issuing.hand_tally_facts import hand_tally_facts
from thidua_desktop.services.issuing.handover_facts import handover_facts
from thidua_desktop.services.issuing.inspections.inspection_facts import (
    VisitView,
    items_needed,
    letter_needs,
    minutes_lacks,
    minutes_needs,
    read_visit,
    visit_facts,
    visit_lacks,
)
from thidua_desktop.services.issuing.inspections.inspection_year_facts import (
    InspectionsView,
    inspection_plan_facts,
    inspection_team_facts,
    notice_facts,
    plan_lacks,
    read_inspections,
    recommendations_needed,
    results_needed,
    team_lacks,
    team_needed,
    visits_needed,
)
from thidua_desktop.services.issuing.journal_facts import journal_facts, read_journal_paper
from thidua_desktop.services.issuing.meetings.meeting_documents import MEETING_DOCUMENTS
from thidua_desktop.services.issuing.minutes_facts import minutes_facts
from thidua_desktop.services.issuing.plan_facts import (
    PlanView,
    activity_needs,
    is_activity,
    is_of_movement,
    movement_needs,
    plan_facts,
    read_plan,
)
from thidua_desktop.services.issuing.pledge_facts import pledge_facts, pledge_needs, read_pledge
from thidua_desktop.services.issuing.printed_round import PrintedRound, read_printed_round
from thidua_desktop.services.issuing.reading_facts import reading_facts
from thidua_desktop.services.issuing.registration_facts import (
    NomineePaper,
    RegistrationPaper,
    nominee_sheet_facts,
    read_nominee_paper,
    read_unit_paper,
    read_year_paper,
    registration_form_facts,
    registration_report_facts,
)
from thidua_desktop.services.issuing.reminder_facts import read_reminder, reminder_facts
from thidua_desktop.services.issuing.review_facts import (
    ReviewPaper,
    read_review_paper,
    review_facts,
)
from thidua_desktop.services.issuing.scoring.scoring_documents import SCORING_DOCUMENTS
from thidua_desktop.services.issuing.year_head import signed_lacks
from thidua_desktop.texts.documents.documents import file_name

# ------------------------------------------------------------ what must be there first


def _names(view: RoundView) -> RefusalCode | None:
    if view.state is RoundState.ANNULLED:
        return RefusalCode.WRONG_STATE
    return None if view.form.candidates else RefusalCode.FORM_EMPTY


def _sealed(view: RoundView) -> RefusalCode | None:
    return None if view.state in SEALED_STATES else RefusalCode.WRONG_STATE


def _papers(view: RoundView) -> RefusalCode | None:
    """The workbook tells of an annulled round too, but only of papers that are in the store."""
    if 1 not in view.passes:
        return RefusalCode.WRONG_STATE
    return RefusalCode.PAPERS_WITHHELD if view.withheld and not view.papers else None


def _registered(view: RegistrationPaper) -> RefusalCode | None:
    return None if view.book else RefusalCode.NOTHING_REGISTERED


def _nominated(view: NomineePaper) -> RefusalCode | None:
    there = any(one.eligible or one.others for one in view.lists.lists)
    return None if there else RefusalCode.NOTHING_REGISTERED


# ------------------------------------------------------------ the table


def _of_a_round(
    kind: DocumentKind, needs: Callable[[RoundView], RefusalCode | None], **parts: Any
) -> DocumentType:
    def name(printed: PrintedRound) -> str:
        year, view = printed.conference.year.year, printed.round
        which = view.ballot
        code, again = which.code, len(which.annulled)
        return file_name(kind, year, code, view.session, view.form_serial, which.turn, again)

    read = {"read": read_printed_round, **parts}
    return DocumentType(kind=kind, scope=Scope.ROUND, file_name=name, needs=needs, **read)


def _to_be_read_out(uow: UnitOfWork, round_id: int) -> PrintedRound:
    """Raises Refused for a ballot that a recount of the one before has overtaken."""
    printed = read_printed_round(uow, round_id)
    if printed.overtaken and printed.round.state in SEALED_STATES:
        raise Refused(RefusalCode.BALLOT_NOT_COUNTED)
    return printed


def _of_a_handover(kind: DocumentKind, minutes: HandoverKind) -> DocumentType:
    return DocumentType(
        kind=kind,
        scope=Scope.YEAR,
        read=lambda uow, year_id: read_handover(uow, year_id, OPEN_WORK, GAPS.products)[minutes],
        file_name=lambda view: file_name(kind, view.year.year),
        facts=handover_facts,
    )


def _prepared(paper: ReviewPaper) -> RefusalCode | None:
    return None if paper.review.record.id is not None else RefusalCode.NOT_PREPARED


def _of_a_review(kind: DocumentKind, which: ReviewKind) -> DocumentType:
    return of_a_year(
        kind,
        lambda uow, year_id: read_review_paper(uow, year_id, which),
        needs=_prepared,
        facts=review_facts,
        blanks=signed_lacks,
    )


def _of_a_visit(
    kind: DocumentKind, needs: Callable[[VisitView], StrEnum | None], **parts: Any
) -> DocumentType:
    return of_a_record(
        kind,
        Inspection,
        read_visit,
        lambda view: (view.code.lower(), view.part),
        needs=needs,
        facts=visit_facts,
        **parts,
    )


def _of_a_plan(
    kind: DocumentKind,
    needs: Callable[[PlanView], PlanCode | None],
    applies: Callable[[Plan], bool],
) -> DocumentType:
    return of_a_record(
        kind,
        Plan,
        read_plan,
        lambda view: (str(view.plan.id),),
        applies=applies,
        needs=needs,
        facts=plan_facts,
        blanks=signed_lacks,
    )


def _of_the_inspections(
    kind: DocumentKind, needs: Callable[[InspectionsView], StrEnum | None], **parts: Any
) -> DocumentType:
    return of_a_year(kind, read_inspections, lambda view: (view.part(kind),), needs=needs, **parts)


def _of_a_member(kind: DocumentKind, **parts: Any) -> DocumentType:
    return of_a_record(kind, Membership, read_unit_paper, lambda view: (view.unit.code,), **parts)


def _of_registrations(kind: DocumentKind, **parts: Any) -> DocumentType:
    return of_a_year(kind, read_year_paper, needs=_registered, **parts)


_TYPES: Final = (
    _of_a_round(
        DocumentKind.BALLOT,
        _names,
        several=tuple(f"ballot_{marking}.docx" for marking in Marking),
        template_of=lambda printed: f"ballot_{printed.round.form.marking}.docx",
        facts=ballot_facts,
    ),
    _of_a_round(DocumentKind.MINUTES, _sealed, facts=minutes_facts),
    _of_a_round(DocumentKind.READING, _sealed, facts=reading_facts, read=_to_be_read_out),
    _of_a_round(DocumentKind.HAND_TALLY, _names, facts=hand_tally_facts),
    _of_a_round(DocumentKind.ENVELOPE, _sealed, facts=envelope_facts),
    _of_a_round(DocumentKind.WORKBOOK, _papers),
    _of_a_round(DocumentKind.COUNT_JOURNAL, _sealed, facts=journal_facts, read=read_journal_paper),
    _of_a_round(DocumentKind.COUNT_JOURNAL_BOOK, _sealed, read=read_journal_paper),
    _of_a_handover(DocumentKind.HANDOVER_TASKS, HandoverKind.TASKS),
    _of_a_handover(DocumentKind.HANDOVER_FILES, HandoverKind.FILES),
    of_a_record(
        DocumentKind.REMINDER,
        Reminder,
        read_reminder,
        lambda view: (view.reminder.kind, str(view.reminder.turn)),
        facts=reminder_facts,
        blanks=signed_lacks,
    ),
    _of_a_review(DocumentKind.REVIEW_HALF, ReviewKind.HALF_YEAR),
    _of_a_review(DocumentKind.REVIEW_YEAR, ReviewKind.YEAR),
    _of_the_inspections(
        DocumentKind.INSPECTION_PLAN,
        visits_needed,
        facts=inspection_plan_facts,
        blanks=signed_lacks,
    ),
    _of_the_inspections(
        DocumentKind.INSPECTION_TEAM,
        team_needed,
        facts=inspection_team_facts,
        blanks=team_lacks,
    ),
    _of_a_visit(DocumentKind.INSPECTION_LETTER, letter_needs, blanks=visit_lacks),
    _of_a_visit(DocumentKind.SELF_INSPECTION, items_needed),
    _of_a_visit(DocumentKind.INSPECTION_MINUTES, minutes_needs, blanks=minutes_lacks),
    _of_the_inspections(
        DocumentKind.INSPECTION_NOTICE, results_needed, facts=notice_facts, blanks=plan_lacks
    ),
    _of_the_inspections(DocumentKind.RECOMMENDATIONS, recommendations_needed),
    _of_a_plan(DocumentKind.PLAN, activity_needs, is_activity),
    _of_a_plan(DocumentKind.MOVEMENT_PLAN, movement_needs, is_of_movement),
    of_a_record(
        DocumentKind.PLEDGE,
        Pledge,
        read_pledge,
        lambda view: (str(view.pledge.id),),
        needs=pledge_needs,
        facts=pledge_facts,
    ),
    _of_a_member(DocumentKind.REGISTRATION_FORM, facts=registration_form_facts),
    _of_a_member(DocumentKind.REGISTRATION_SHEET),
    _of_registrations(
        DocumentKind.REGISTRATION_REPORT, facts=registration_report_facts, blanks=signed_lacks
    ),
    _of_registrations(DocumentKind.REGISTRATION_ANNEX, facts=registration_report_facts),
    _of_registrations(DocumentKind.REGISTRATION_WORKBOOK),
    of_a_year(
        DocumentKind.NOMINEE_SHEET,
        read_nominee_paper,
        needs=_nominated,
        facts=nominee_sheet_facts,
    ),
    *SCORING_DOCUMENTS,
    *DRAFT_DOCUMENTS,
    *MEETING_DOCUMENTS,
)

DOCUMENTS: Final[Mapping[DocumentKind, DocumentType]] = {one.kind: one for one in _TYPES}
"""Every document by its code."""


def of_scope(scope: Scope) -> tuple[DocumentType, ...]:
    """Give the documents of a round, or of a year, in the order of the table."""
    return tuple(one for one in _TYPES if one.scope is scope)


def round_needs(kind: DocumentKind, view: RoundView) -> StrEnum | None:
    """Say why a document of a round cannot be made yet; None where it can."""
    needs = DOCUMENTS[kind].needs
    return needs(view) if needs else None
