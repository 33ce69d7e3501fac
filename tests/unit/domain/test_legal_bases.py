"""What a document rests on is in force on its day; a part of a dossier may be of one flag."""

import datetime

import pytest

from thidua_desktop.domain.citation import Citation
from thidua_desktop.domain.documents.legal_bases import (
    BasisOf,
    DossierPart,
    DossierRule,
    LegalBasis,
    in_force,
)

HELD = datetime.date(2017, 10, 1)
ENDED = datetime.date(2023, 12, 31)
DAY = datetime.timedelta(days=1)


def basis(
    text: str,
    starts: datetime.date | None = None,
    ends: datetime.date | None = None,
    of: BasisOf = BasisOf.ALL,
) -> LegalBasis:
    return LegalBasis(text, of, starts, ends, Citation("", confirmed=False))


BASES = (
    basis("luật"),
    basis("trước", ends=HELD - DAY),
    basis("nghị định", HELD, ENDED),
    basis("của Bộ", of=BasisOf.MINISTRY),
    basis("của Cụm", of=BasisOf.CLUSTER),
)


@pytest.mark.parametrize(
    ("day", "of", "found"),
    [
        (HELD - DAY, BasisOf.CLUSTER, ["luật", "trước", "của Cụm"]),
        (HELD, BasisOf.CLUSTER, ["luật", "nghị định", "của Cụm"]),
        (ENDED, BasisOf.MINISTRY, ["luật", "nghị định", "của Bộ"]),
        (ENDED + DAY, BasisOf.MINISTRY, ["luật", "của Bộ"]),
    ],
)
def test_what_is_in_force_on_a_day(day: datetime.date, of: BasisOf, found: list[str]) -> None:
    assert [one.text for one in in_force(BASES, day, of)] == found


def test_a_part_of_a_dossier_may_be_asked_for_one_flag_alone() -> None:
    citation = Citation("Điều 84", confirmed=True)
    assert DossierRule(DossierPart.REPORT, (), citation).asked_for("MIN_FLAG")
    opinion = DossierRule(DossierPart.OPINION, ("GOV_FLAG",), citation)
    assert opinion.asked_for("GOV_FLAG")
    assert not opinion.asked_for("MIN_FLAG")
