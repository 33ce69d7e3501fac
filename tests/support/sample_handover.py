"""A handover from 2017 to 2018 made up for the tests of its minutes."""

import datetime
import hashlib

from tests.support.sample_views import unit_names
from thidua_desktop.domain.codes.documents import FileStatus
from thidua_desktop.domain.series import ClosingNumber
from thidua_desktop.records.choices import Direction, HandoverKind, PackageKind
from thidua_desktop.records.cluster import Cluster, EmulationYear
from thidua_desktop.records.documents import Document
from thidua_desktop.records.handover import Handover, Package
from thidua_desktop.services.handover.handover_view import FileLine, HandoverView, Side
from thidua_desktop.services.years.open_work import OpenItem

_STATUS = (FileStatus.COPY, FileStatus.SIGNED, FileStatus.UNSIGNED)
DAY = datetime.date(2017, 11, 22)


def sample_handover(*, work: int = 2, files: int = 2) -> HandoverView:
    """Give one with as much open work and as many files as asked for."""
    units = [name for _, name in unit_names(12)]
    return HandoverView(
        cluster=Cluster(
            id=1, code="CTĐIII", name="Cụm thi đua số III", authority="Bộ Tư pháp", place="Hà Nội"
        ),
        year=EmulationYear(id=1, year=2017, rules="2003-nd91", illustrative=True),
        record=Handover(
            year_id=1,
            kind=HandoverKind.TASKS,
            date=DAY,
            start=datetime.time(16, 30),
            ended=datetime.time(16, 45),
            venue="Hội trường Bộ Tư pháp",
            note="Con dấu: không có",
        ),
        decision=Document(
            year_id=1,
            number="2307/QĐ-BTP",
            date=datetime.date(2017, 11, 15),
            kind="QĐ",
            issuer="Bộ trưởng Bộ Tư pháp",
            subject="Về việc cử Trưởng, Phó Trưởng Cụm thi đua năm 2018",
        ),
        giver=Side(units[0], "Ông Nguyễn Văn An", "Nguyễn Văn An", "Cục trưởng"),
        receiver=Side(units[11], "Bà Trần Thị Bình", "Trần Thị Bình", "Quyền Cục trưởng"),
        witness=Side("", "Ông/Bà Lê Minh Châu", "Lê Minh Châu", "Vụ trưởng"),
        open_work=tuple(
            OpenItem("Kế hoạch 207/KH-CTĐIII", f"Việc {n}", n, units[n % 12], DAY)
            for n in range(1, work + 1)
        ),
        files=tuple(
            FileLine(f"Biên bản {n}", f"Bien-ban-{n}.docx", _STATUS[n % 3], _hash(str(n)))
            for n in range(1, files + 1)
        ),
        documents=(
            _document("131/QĐ-BTP", datetime.date(2017, 1, 25), Direction.INCOMING),
            _document("207/KH-CTĐIII", datetime.date(2017, 3, 10), Direction.OUTGOING),
            _document("04/BC-CTĐIII", DAY, Direction.OUTGOING),
        ),
        meetings=(DAY,),
        package=Package(
            year_id=1,
            kind=PackageKind.HANDOVER,
            at="2017-12-20T03:00:00Z",
            name="Ho-so-ban-giao-2017.thidua",
            sha256=_hash("package"),
        ),
        series=(ClosingNumber("BC-CTĐIII", 4), ClosingNumber("KH-CTĐIII", 207)),
        minutes=(),
        links={},
    )


def _document(number: str, day: datetime.date, direction: Direction) -> Document:
    return Document(
        year_id=1,
        number=number,
        date=day,
        direction=direction,
        kind=number.partition("/")[2].partition("-")[0],
        issuer="Bộ Tư pháp",
        subject=f"Trích yếu của văn bản {number}",
    )


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
