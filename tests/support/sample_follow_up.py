"""A reminder and the reviews of 2017 made up for the tests of their documents."""

import datetime

from tests.support.sample_handover import sample_handover
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.records.choices import ReportKind
from thidua_desktop.records.cluster import Cluster, EmulationYear
from thidua_desktop.records.documents import Document
from thidua_desktop.records.follow_up import Reminder
from thidua_desktop.services.issuing.document_types import DocumentType, Scope
from thidua_desktop.services.issuing.letterhead_facts import Person
from thidua_desktop.services.issuing.reminder_facts import ReminderView
from thidua_desktop.services.issuing.year_head import YearHead

DAY = datetime.date(2017, 11, 22)


def view_of(document: DocumentType, printed: object) -> object:
    """Give what a document is made from; `printed` where it is of a round."""
    if document.kind is DocumentKind.REMINDER:
        return sample_reminder()
    return sample_handover() if document.scope is Scope.YEAR else printed


def sample_head() -> YearHead:
    return YearHead(
        cluster=Cluster(
            id=1, code="CTĐIII", name="Cụm thi đua số III", authority="Bộ Tư pháp", place="Hà Nội"
        ),
        year=EmulationYear(id=1, year=2017, rules="2003-nd91", illustrative=True),
        signer=Person(
            name="Nguyễn Văn An", position="Cục trưởng", unit="Cục Hộ tịch, quốc tịch, chứng thực"
        ),
    )


def sample_reminder(*units: tuple[str, int], turn: int = 1) -> ReminderView:
    """Give the letter to these units, two where none are named."""
    return ReminderView(
        head=sample_head(),
        reminder=Reminder(
            id=1,
            year_id=1,
            kind=ReportKind.HALF_YEAR,
            turn=turn,
            date=DAY,
            due=datetime.date(2017, 11, 27),
            contact="Trần Thị Bình, 024 0000 0001",
        ),
        due=datetime.date(2017, 6, 15),
        asked_by=Document(
            year_id=1,
            number="131/QĐ-BTP",
            kind="QĐ",
            date=datetime.date(2017, 1, 25),
            issuer="Bộ trưởng Bộ Tư pháp",
        ),
        units=units or (("Cục Con nuôi", 160), ("Cục Công tác phía Nam", 160)),
        before=datetime.date(2017, 7, 3) if turn > 1 else None,
    )
