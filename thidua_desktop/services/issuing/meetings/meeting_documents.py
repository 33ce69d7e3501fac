"""The documents of a conference, and its invitations, one for each kind of guest."""

from collections.abc import Callable
from typing import Any, Final

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import MeetingCode
from thidua_desktop.records.conference import Conference
from thidua_desktop.records.course import Invitation
from thidua_desktop.services.issuing.document_type import DocumentType, of_a_record
from thidua_desktop.services.issuing.meetings.meeting_facts import MeetingFacts, meeting_facts
from thidua_desktop.services.issuing.meetings.meeting_view import (
    MeetingView,
    agenda_needed,
    chair_needed,
    count_needed,
    hour_needed,
    minutes_lacks,
    names_needed,
    notes_needed,
    read_invited,
    read_meeting,
    read_nominated,
    venue_needed,
)
from thidua_desktop.services.issuing.meetings.registered import which_meeting
from thidua_desktop.services.issuing.year_head import signed_lacks


def _of_a_meeting(
    kind: DocumentKind,
    *needs: Callable[[MeetingView], MeetingCode | None],
    **parts: Any,
) -> DocumentType:
    def facts(view: MeetingView) -> MeetingFacts:
        return meeting_facts(view, kind)

    given = {"record": Conference, "read": read_meeting, **parts}
    return of_a_record(kind, which=which_meeting, also=needs, facts=facts, **given)


MEETING_DOCUMENTS: Final = (
    _of_a_meeting(
        DocumentKind.INVITATION,
        hour_needed,
        venue_needed,
        record=Invitation,
        read=read_invited,
        blanks=signed_lacks,
    ),
    _of_a_meeting(DocumentKind.PROGRAMME, agenda_needed),
    _of_a_meeting(DocumentKind.MEETING_SCRIPT, agenda_needed),
    _of_a_meeting(DocumentKind.DELEGATES),
    _of_a_meeting(DocumentKind.NAME_PLATES),
    _of_a_meeting(DocumentKind.NOMINEES, names_needed, read=read_nominated, blanks=signed_lacks),
    _of_a_meeting(
        DocumentKind.MEETING_MINUTES,
        agenda_needed,
        chair_needed,
        count_needed,
        blanks=minutes_lacks,
    ),
    _of_a_meeting(DocumentKind.CONCLUSION, notes_needed, count_needed, blanks=signed_lacks),
    _of_a_meeting(DocumentKind.ARTICLE),
    _of_a_meeting(DocumentKind.PAPER_RECEIPT),
    _of_a_meeting(DocumentKind.BLANK_MINUTES, names_needed),
    _of_a_meeting(DocumentKind.SEAL_LABEL),
    _of_a_meeting(DocumentKind.HOW_TO_VOTE, names_needed),
)
