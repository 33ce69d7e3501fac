"""A sealed store of each release opens and verifies for ever."""

import shutil
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from thidua_desktop.bootstrap import wiring
from thidua_desktop.domain.codes.ballot import Outcome
from thidua_desktop.domain.codes.inspections import FollowState, VisitState
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.records.away_copies import AwayCopy
from thidua_desktop.records.inspections import Finding, Inspection
from thidua_desktop.services.conference.conference_view import read_conference
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.sealed_result import recount_check
from thidua_desktop.services.inspections.away_content import read_rows
from thidua_desktop.services.inspections.visit_reading import follow_rows
from thidua_desktop.storage.verify import verify_store

STORES = Path(__file__).resolve().parents[2] / "stores"
DRAFT = "0016-kiem-tra.thidua-db"


@pytest.mark.parametrize("name", sorted(path.name for path in STORES.glob("*.thidua-db")))
def test_a_store_of_an_earlier_release_opens_and_verifies(name: str, tmp_path: Path) -> None:
    path = Path(shutil.copy(STORES / name, tmp_path / name))
    with wiring.opened(path) as cases:
        recounted = cases.read(recount_check)
        conference = cases.read(read_conference)
        assert conference is not None
        view = cases.read(read_round, conference.rounds[0].id or 0)
    counted = recounted.results + len(recounted.withheld)  # a received store may hold no marks
    assert (counted, recounted.findings) == (1, ())
    assert bool(recounted.withheld) == ("nhan-ban-giao" in name)
    assert view.state is RoundState.PUBLISHED
    elected = {
        contest.id: {name.code for name in contest.names if name.outcome is Outcome.ELECTED}
        for contest in view.final
    }
    assert elected == {
        "MIN_FLAG": {"HTQTCT", "TTR", "KTVB", "BTNN"},
        "GOV_FLAG": {"HTQTCT", "TTR"},
    }
    assert verify_store(path).sound
    with closing(sqlite3.connect(path)) as driver:
        names = [name for (name,) in driver.execute("SELECT name FROM sqlite_sequence")]
    assert len(set(names)) == len(names)


def test_the_inspections_of_an_earlier_draft_go_on(tmp_path: Path) -> None:
    """One visit of it is away, four are held; what they recommended is followed on."""
    path = Path(shutil.copy(STORES / DRAFT, tmp_path / DRAFT))
    with wiring.opened(path) as cases:
        states = [one.state for one in cases.registers.list(Inspection)]
        assert states == [*[VisitState.NOTIFIED] * 3, VisitState.SIGNED, VisitState.PLANNED]
        followed = Counter(row.state for row in cases.read(follow_rows))
        assert followed == {
            FollowState.OPEN: 2,
            FollowState.ANSWERED: 1,
            FollowState.ACCEPTED: 3,
        }
        (copy,) = cases.registers.list(AwayCopy)
        assert read_rows(copy.base)[Finding.register.name]
