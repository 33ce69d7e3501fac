"""The minutes as Word, warm, read again, against docxtpl alone with the same template."""

import io
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from bench.rows import Row, row_of
from bench.spread import take_turns, timed
from bench.years import HANDS, load, opened
from thidua_desktop.bootstrap import wiring
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.files.documents import document_writer
from thidua_desktop.files.excel.papers_table import read_papers
from thidua_desktop.files.word.render import environment, template_path
from thidua_desktop.services.conference.freeze_form import freeze_form
from thidua_desktop.services.conference.hand_out import hand_out, open_box
from thidua_desktop.services.conference.import_papers import import_papers
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.seal_round import seal_round
from thidua_desktop.services.issuing.document_types import DOCUMENTS
from thidua_desktop.services.issuing.minutes_facts import minutes_facts
from thidua_desktop.services.issuing.printed_round import read_printed_round
from thidua_desktop.services.open_store import OpenStore

FIGURES = {"eligible": 12, "present": 12, "printed": 14, "spoilt": 1, "issued": 12}


def count_sample(cases: OpenStore, round_id: int) -> None:
    """Bring the sample's round from its draft to the sealed result."""
    cases.do(freeze_form, round_id)
    cases.do(hand_out, round_id, FIGURES)
    cases.do(open_box, round_id, 12, "Phạm Văn Chứng")
    papers = read_papers(wiring.sample_papers(), cases.read(read_round, round_id).form, 12)
    for number, typist in ((1, HANDS.typist), (2, HANDS.reader)):
        reason = "Cùng một tệp cho cả hai lượt"
        cases.do(import_papers, round_id, number, papers, typist, reason)
    cases.do(seal_round, round_id)


def minutes_rows(folder: Path, repeats: int) -> Iterator[Row]:
    """Measure; what is imported on first use is imported before."""
    from docxtpl import DocxTemplate
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    path = folder / "minutes.db"
    round_id = load(path, wiring.sample_body())
    with opened(path) as (_, cases):
        count_sample(cases, round_id)
        with cases.new_uow("bench") as uow:
            printed = read_printed_round(uow, round_id)
    template = template_path("minutes.docx")
    facts = asdict(minutes_facts(printed))
    write, minutes = document_writer(), DOCUMENTS[DocumentKind.MINUTES]

    def plain() -> None:
        document = DocxTemplate(template)
        jinja = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
        jinja.filters.update(environment(document).filters)
        document.render(facts, jinja, autoescape=True)
        document.save(io.BytesIO())

    figures = take_turns(
        repeats,
        lambda: timed(lambda: write(minutes, printed)),
        lambda: timed(plain),
        unmeasured=2,
    )
    yield row_of("biên bản ra Word", figures, "docxtpl", 1.3)
