"""The cluster, its year and its head, made up for the tests of documents."""

from thidua_desktop.records.cluster import Cluster, EmulationYear
from thidua_desktop.services.issuing.letterhead_facts import Person
from thidua_desktop.services.issuing.year_head import YearHead


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
