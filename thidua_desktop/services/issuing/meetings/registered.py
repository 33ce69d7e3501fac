"""What the register already has of a document of a conference: its number and its day."""

import re
from collections.abc import Iterable

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.records.choices import Direction
from thidua_desktop.records.documents import Document
from thidua_desktop.records.drafts import Draft
from thidua_desktop.services.issuing.meetings.meeting_view import MeetingView
from thidua_desktop.texts.base.vietnamese import fold
from thidua_desktop.texts.conference.meeting_papers import REGISTERED
from thidua_desktop.texts.documents.documents import record_file_name


def meeting_file_name(view: MeetingView, kind: DocumentKind) -> str:
    """Name the file."""
    return record_file_name(kind, view.head.year.year, *which_meeting(view))


def which_meeting(view: MeetingView) -> tuple[str, ...]:
    """Tell it from its fellows; several invitations may have one STT: it tells whom it invites."""
    one = view.invitation
    return f"{view.record.date:%d-%m}", *((str(one.position), one.addressed) if one else ())


def registered(view: MeetingView, kind: DocumentKind) -> Document | None:
    """Give what văn thư entered: for its file, else the one outgoing document that is plainly it.

    Where several could be meant none is: a blank is filled in by hand, a wrong number is not seen.
    """
    drafted = [one.document_id for one in view.drafts if _is_of_file(one, view, kind)]
    if ids := [one for one in drafted if one in view.documents]:
        return view.documents[ids[-1]]
    if kind not in REGISTERED:
        return None
    found = [one for one in view.documents.values() if _is_meant(one, view, kind)]
    if len(found) > 1 and view.invitation is not None:
        found = list(_naming(found, view.invitation.addressed))
    return found[0] if len(found) == 1 else None


def _is_of_file(draft: Draft, view: MeetingView, kind: DocumentKind) -> bool:
    """Under its name, or under the next that was free."""
    stem, _, ending = meeting_file_name(view, kind).rpartition(".")
    written = re.fullmatch(rf"{re.escape(stem)}(-\d+)?\.{ending}", draft.file)
    return draft.document_id is not None and written is not None


def _is_meant(one: Document, view: MeetingView, kind: DocumentKind) -> bool:
    type_, leading = REGISTERED[kind]
    if one.direction is not Direction.OUTGOING or one.year_id != view.head.year_id:
        return False
    before, meeting, _ = fold(one.subject).partition(fold(view.record.name))
    return bool(meeting) and one.is_of(type_) and re.fullmatch(leading, before) is not None


def _naming(found: Iterable[Document], addressed: str) -> Iterable[Document]:
    wanted = fold(addressed)
    return (one for one in found if wanted in fold(f"{one.subject} {one.recipients}"))
