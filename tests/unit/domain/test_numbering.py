"""A document has its number the working day after it is signed."""

import datetime

import pytest

from thidua_desktop.domain.documents.numbering import numbered_by


@pytest.mark.parametrize(
    ("signed", "by"),
    [("2017-11-23", "2017-11-24"), ("2017-11-24", "2017-11-27"), ("2017-11-25", "2017-11-27")],
    ids=["Thursday", "Friday", "Saturday"],
)
def test_the_next_working_day(signed: str, by: str) -> None:
    found = numbered_by(datetime.date.fromisoformat(signed))
    assert found == datetime.date.fromisoformat(by)
