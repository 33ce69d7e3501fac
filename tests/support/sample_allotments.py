"""The number of a title with every way to divide it, made up for the tests of its annex."""

import datetime
from fractions import Fraction

from tests.support.sample_head import sample_head
from thidua_desktop.domain.codes.allotment import ShareMethod
from thidua_desktop.records.allotment import Allotment, CoefficientTable
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.documents import Document
from thidua_desktop.services.issuing.scoring.allotment_facts import AllotmentPaper
from thidua_desktop.services.scoring.divisions import UnitWork, Ways, every_way

_FIGURES = (("Cục Con nuôi", 28, 1), ("Thanh tra Bộ", 48, 3), ("Cục Công nghệ thông tin", 52, 3))


def sample_allotment() -> AllotmentPaper:
    """Give it with one way approved, one that cannot be reckoned, and a tie."""
    units = tuple(
        UnitWork(
            unit=Unit(id=at, code=f"DV{at}", name=name),
            staff=staff,
            areas=areas,
            score=None,
            coefficient=Fraction(at, 4),
        )
        for at, (name, staff, areas) in enumerate(_FIGURES, 1)
    )
    document = Document(
        year_id=1,
        number="5001/BTP-TĐKT",
        kind="CV",
        date=datetime.date(2017, 10, 20),
        issuer="Bộ Tư pháp",
    )
    ways = Ways(
        allotment=Allotment(
            id=1, year_id=1, title="MIN_CERT", number=4, method=ShareMethod.STAFF, decision_id=1
        ),
        number=4,
        document=document,
        decision=document,
        table=CoefficientTable(id=1, year_id=1, name="Hệ số khối lượng công việc", document_id=1),
        table_document=document,
        units=units,
        ways=every_way(4, units),
        applied={1: 1, 2: 1, 3: 2},
    )
    return AllotmentPaper(
        head=sample_head(), title="Bằng khen của Bộ trưởng", code="MIN_CERT", ways=ways
    )
