"""The cluster, its year and its head, made up for the tests of documents."""

import datetime

from thidua_desktop.domain.citation import Citation
from thidua_desktop.domain.documents.legal_bases import BasisOf, LegalBasis
from thidua_desktop.records.choices import Direction
from thidua_desktop.records.cluster import Cluster, EmulationYear
from thidua_desktop.records.documents import Document
from thidua_desktop.services.issuing.letterhead_facts import Person
from thidua_desktop.services.issuing.year_head import ClusterBases, YearHead


def sample_bases() -> ClusterBases:
    law = LegalBasis(
        "Luật Thi đua, khen thưởng", BasisOf.ALL, None, None, Citation("Luật", confirmed=True)
    )
    return ClusterBases((law,), sample_decision(), 2017)


def sample_decision() -> Document:
    return Document(
        year_id=1,
        number="3916/QĐ-BTP",
        date=datetime.date(2016, 11, 15),
        kind="QĐ",
        direction=Direction.INCOMING,
        issuer="Bộ trưởng Bộ Tư pháp",
        subject="Về việc cử Trưởng, Phó Trưởng Cụm thi đua năm 2017",
    )


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
