"""The minutes as Word, warm, against docxtpl alone with the same template and context."""

import io
from collections.abc import Iterator
from pathlib import Path

from bench.rows import Row, row_of
from bench.spread import take_turns, timed
from bench.years import HANDS, load, opened
from thidua_desktop.bootstrap import wiring
from thidua_desktop.files.excel.papers_table import read_papers
from thidua_desktop.files.word.minutes import minutes_context, write_minutes
from thidua_desktop.files.word.render import template_path
from thidua_desktop.services.conference.conference_view import read_conference
from thidua_desktop.services.conference.freeze_form import freeze_form
from thidua_desktop.services.conference.hand_out import hand_out, open_box
from thidua_desktop.services.conference.import_papers import import_papers
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.seal_round import seal_round
from thidua_desktop.services.documents.minutes_fields import MinutesFields
from thidua_desktop.services.open_store import OpenStore

FIGURES = {"eligible": 12, "present": 12, "printed": 14, "spoilt": 1, "issued": 12}


def count_sample(cases: OpenStore, round_id: int) -> None:
    """Bring the sample's round from its draft to the sealed result."""
    cases.do(freeze_form, round_id)
    cases.do(hand_out, round_id, FIGURES)
    cases.do(open_box, round_id, 12, "Phạm Văn Chứng")
    papers = read_papers(wiring.sample_papers(), cases.read(read_round, round_id).form, 12)
    for number, typist in ((1, HANDS.typist), (2, HANDS.reader)):
        cases.do(import_papers, round_id, number, papers, typist)
    cases.do(seal_round, round_id)


def minutes_rows(folder: Path, repeats: int) -> Iterator[Row]:
    """Measure; what is imported on first use is imported before."""
    from docxtpl import DocxTemplate

    path = folder / "minutes.db"
    round_id = load(path, wiring.sample_body())
    with opened(path) as (_, cases):
        count_sample(cases, round_id)
        conference, view = cases.read(read_conference), cases.read(read_round, round_id)
    assert conference is not None
    fields = MinutesFields(number="05", started="2017-11-22T15:10", ended="2017-11-22T15:40")
    template = template_path("minutes.docx")
    context = minutes_context(conference, view, fields)

    def plain() -> None:
        document = DocxTemplate(template)
        document.render(context, autoescape=True)
        document.save(io.BytesIO())

    figures = take_turns(
        repeats,
        lambda: timed(lambda: write_minutes(conference, view, fields)),
        lambda: timed(plain),
        unmeasured=2,
    )
    yield row_of("biên bản ra Word", figures, "docxtpl", 1.3)
