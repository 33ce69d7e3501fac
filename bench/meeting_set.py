"""Bộ tài liệu hội nghị and bộ dự phòng in one go, against the five seconds that it may take."""

from collections.abc import Iterator
from pathlib import Path

from bench.minutes_word import count_sample
from bench.rows import Row, row_of
from bench.spread import timed
from bench.years import load, opened
from thidua_desktop.bootstrap import wiring
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.conference import Conference
from thidua_desktop.services.issuing.meetings.meeting_set import issue_set, papers_of_meeting

MOST_MS = 5_000.0


def set_rows(folder: Path, repeats: int) -> Iterator[Row]:
    """Measure, the first time with all that is imported on first use."""
    path = folder / "set.db"
    round_id = load(path, wiring.sample_body())
    with opened(path) as (_, cases):
        count_sample(cases, round_id)
        meeting = stored_id(cases.registers.list(Conference)[0])

        def write() -> None:
            papers = cases.read(papers_of_meeting, meeting)
            for _ in issue_set(cases, papers, folder):
                pass

        taken = [timed(write) for _ in range(repeats)]
    limit = [MOST_MS] * repeats
    yield row_of("cả bộ tài liệu hội nghị", (taken, limit), "giới hạn", 1.0)
