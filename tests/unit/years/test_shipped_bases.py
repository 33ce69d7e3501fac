"""Only what was read in a source is shown as a sure căn cứ: date and trích yếu (DOMAIN 0.3)."""

import datetime

import pytest

from thidua_desktop.domain.documents.legal_bases import BasisOf
from thidua_desktop.paths import resources
from thidua_desktop.services.years.legal_bases import bases_on


@pytest.mark.parametrize(
    ("rules", "day", "sure", "unsure"),
    [
        (
            "2003-nd91",
            datetime.date(2017, 11, 22),
            ["Quy chế về tổ chức và hoạt động của Cụm"],
            ["Luật Thi đua", "Nghị định số 91/2017", "Thông tư số 14/2015"],
        ),
        (
            "2003-nd91",
            datetime.date(2019, 11, 22),
            [],
            ["Luật Thi đua", "Nghị định số 91/2017", "Thông tư số 05/2018", "Quy chế về tổ chức"],
        ),
        (
            "2022-nd98",
            datetime.date(2024, 11, 22),
            ["Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"],
            ["Nghị định số 98/2023", "Thông tư số 11/2023"],
        ),
        (
            "2022-nd98",
            datetime.date(2025, 11, 22),
            ["Luật Thi đua, khen thưởng ngày 15", "Nghị định số 152/2025"],
            [],
        ),
    ],
)
def test_what_was_not_read_is_not_sure(
    rules: str, day: datetime.date, sure: list[str], unsure: list[str]
) -> None:
    body = (resources() / "rules" / f"{rules}.toml").read_text("utf-8")
    found = bases_on(body, day, BasisOf.CLUSTER)
    for begins, confirmed in ((sure, True), (unsure, False)):
        given = [one.text for one in found if one.citation.confirmed is confirmed]
        assert len(given) == len(begins)
        assert all(text.startswith(begin) for text, begin in zip(given, begins, strict=True))
