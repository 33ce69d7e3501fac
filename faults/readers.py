"""Every reader of files from elsewhere, with sound files of its kind.

A reader gives what it read, or refuses. `holds` looks at what it gives of a changed file where that
is held against something: a package against its list, papers against their form.
"""

import io
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, redirect_stdout
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl

from bench.years import TYPIST, load, marks_of, opened, year_body
from faults.mutations import BYTES, TEXT, ZIP, Mutation
from faults.rows import ROOT
from tests.support.offices import giving_office, office_of, send
from tests.support.packages import altered
from tests.support.visits import forget_visits
from thidua_desktop import paths
from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.packages import package_receiver
from thidua_desktop.bootstrap.sources import importable, source_of
from thidua_desktop.domain.ballot import Paper
from thidua_desktop.domain.codes.documents import DocumentCode, DocumentKind
from thidua_desktop.domain.codes.scoring import SheetFault
from thidua_desktop.files.document_blocks import document_blocks
from thidua_desktop.files.document_check import check_document
from thidua_desktop.files.documents import document_writer
from thidua_desktop.files.excel.papers_table import columns_of, read_papers
from thidua_desktop.files.excel.register_read import read_sheets
from thidua_desktop.files.excel.register_sheet import marked_file
from thidua_desktop.files.excel.score_sheet import write_score_sheet
from thidua_desktop.files.excel.score_sheet_read import SCORE_SHEETS
from thidua_desktop.files.package.package_read import PackageReader
from thidua_desktop.files.recount import recount_program
from thidua_desktop.files.toml.rule_set import read_rules
from thidua_desktop.files.toml.year_toml import read_year
from thidua_desktop.files.word.decree.check import check_format
from thidua_desktop.files.word.template_check import check_template
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import Direction, InspectionKind, InspectionPeriod
from thidua_desktop.records.cluster import EmulationYear, Membership
from thidua_desktop.records.documents import Document
from thidua_desktop.records.inspections import Checklist
from thidua_desktop.records.scoring import ScoreSheet
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import done_at_once
from thidua_desktop.services.conference.conference_view import rounds_by_year
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.recount_bundle import recount_bundle
from thidua_desktop.services.handover.package_manifest import CHANGES
from thidua_desktop.services.handover.supplement_rows import read_supplement
from thidua_desktop.services.importing.preview import preview_steps
from thidua_desktop.services.inspections.checklists import add_shipped_lists
from thidua_desktop.services.inspections.plan_visits import PlannedVisit, plan_visits
from thidua_desktop.services.inspections.receive_visit import preview_visit
from thidua_desktop.services.inspections.take_away import take_away
from thidua_desktop.services.issuing.document_types import DOCUMENTS
from thidua_desktop.services.issuing.issue_document import ready_view
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.scoring.score_sheets import SheetForm, read_form
from thidua_desktop.storage.engine import SystemClock
from thidua_desktop.storage.stores import StoreFiles

TESTS = ROOT / "tests"
RULES = paths.resources() / "rules"
TEMPLATES = paths.resources() / "templates"
PAPERS = 12

Read = Callable[[Path, bytes], object]
"""Reads a body, in an empty folder into which it may be put."""


def _anything(_sound: Callable[[], object], _found: object) -> bool:
    return True


def _same(sound: Callable[[], object], found: object) -> bool:
    """What was signed or summed says the same as before, or is refused."""
    return sound() == found


@dataclass(frozen=True, slots=True)
class Reader:
    """`weight` is its share of all inputs; `seeds` are sound files of its kind."""

    name: str
    weight: int
    seeds: Sequence[bytes]
    read: Read
    mutations: Sequence[Mutation]
    holds: Callable[[Callable[[], object], object], bool] = _anything
    puts: int = 1
    """Whether it reads a file, which is put into the folder, or the bytes themselves."""


@contextmanager
def all_readers(folder: Path) -> Iterator[tuple[Reader, ...]]:
    """Give every reader, with stores that stay open as long as they are used."""
    with ExitStack() as stores:
        sample = folder / "sample.thidua-db"
        wiring.make_sample(sample)
        other = Path(shutil.copyfile(sample, folder / "other.thidua-db"))
        cases = stores.enter_context(wiring.opened(sample, TYPIST))
        yield (
            *_toml(folder),
            *_papers(folder),
            *_registers(cases),
            *_packages(folder),
            *_word(cases),
            _score_sheets(cases),
            _visits(stores.enter_context(wiring.opened(other, TYPIST)), folder),
            _bundle(folder),
        )


# ------------------------------------------------------------------------------------------- TOML
def _toml(folder: Path) -> Iterator[Reader]:
    years = (
        *[year_body(6, PAPERS)] * 6,
        (ROOT / "docs" / "year-example.toml").read_bytes(),
        wiring.sample_body(),
    )
    yield Reader("YEAR.toml", 50, years, lambda _, body: read_year(body, RULES), TEXT, puts=0)
    yield Reader("YEAR.toml vào tệp dữ liệu", 1, years, _load_year, TEXT, puts=0)
    rules = [path.read_bytes() for path in sorted(RULES.glob("*.toml"))]
    yield Reader("bộ quy tắc", 110, rules, _rules, TEXT, puts=0)


def _load_year(box: Path, body: bytes) -> object:
    store = box / "y.thidua-db"
    try:
        return wiring.load_year(body, store)
    finally:
        store.unlink(missing_ok=True)


def _rules(_box: Path, body: bytes) -> object:
    return read_rules(body.decode("utf-8", "replace"))


# ----------------------------------------------------------------------------------------- tables
def _papers(folder: Path) -> Iterator[Reader]:
    store = folder / "papers.thidua-db"
    load(store, year_body(6, PAPERS))
    with opened(store) as (_, cases):
        (round_id,) = cases.read(rounds_by_year, "1").values()
        form = cases.read(read_round, round_id).form
    columns = columns_of(form)
    rows = [[str(n), "", *marks_of(len(columns) - 2, n)] for n in range(1, PAPERS + 1)]
    text = "\n".join(",".join(row) for row in (columns, *rows)).encode()

    def read(ending: str, box: Path, body: bytes) -> object:
        return read_papers(_put(box, ending, body), form, PAPERS)

    def whole(_sound: Callable[[], object], found: object) -> bool:
        return isinstance(found, tuple) and _is_pass(found, len(columns) - 2)

    yield Reader("phiếu .csv", 190, [text], partial(read, ".csv"), TEXT, whole)
    book = [_workbook([columns, *rows])]
    yield Reader("phiếu .xlsx", 30, book, partial(read, ".xlsx"), ZIP, whole)


def _is_pass(papers: tuple[Paper, ...], names: int) -> bool:
    marks = all(len(paper.marks) == names and set(paper.marks) <= set("012.") for paper in papers)
    return marks and [paper.number for paper in papers] == list(range(1, PAPERS + 1))


def _workbook(rows: Sequence[Sequence[str]]) -> bytes:
    book, done = openpyxl.Workbook(), io.BytesIO()
    page: Any = book.active
    for row in rows:
        page.append(list(row))
    book.save(done)
    return done.getvalue()


def _registers(cases: OpenStore) -> Iterator[Reader]:
    weights = {".csv": 180, ".xlsx": 40, ".ods": 20, ".xls": 90, ".xlsm": 10}
    files = sorted((TESTS / "data" / "registers").iterdir())
    for ending, weight in weights.items():
        seeds = [path.read_bytes() for path in files if path.suffix == ending]
        kinds = {".csv": TEXT, ".xls": BYTES}.get(ending, ZIP)
        yield Reader(f"danh sách {ending}", weight, seeds, partial(_sheets, ending), kinds)
    books = (path.read_bytes() for path in files if path.suffix == ".xlsx")
    seeds = [body for body in books if _is_taken(cases, body)]
    yield Reader("danh sách vào sổ, trả lại kèm lỗi", 1, seeds, partial(_previewed, cases), ZIP)


def _sheets(ending: str, box: Path, body: bytes) -> object:
    return read_sheets(_put(box, ending, body))


def _is_taken(cases: OpenStore, body: bytes) -> bool:
    """Some are there to be refused."""
    try:
        with TemporaryDirectory() as box:
            _previewed(cases, Path(box), body)
    except Refused:
        return False
    return True


def _previewed(cases: OpenStore, box: Path, body: bytes) -> object:
    path = _put(box, ".xlsx", body)
    sheets = read_sheets(path)
    for name in ("units", "people", "documents"):
        preview = done_at_once(preview_steps(source_of(cases, importable()[name], 1), sheets))
        marked_file(path, sheets, preview)
    return sheets


# --------------------------------------------------------------------------------------- packages
def _packages(folder: Path) -> Iterator[Reader]:
    place = folder / "office"
    place.mkdir()
    with giving_office(place) as made:
        package = send(made, place / "p.thidua").path
        year = stored_id(made.registers.list(EmulationYear, year=2017)[0])
        made.add(Document(year_id=year, number="208/KH-CTĐIII", direction=Direction.OUTGOING))
        later = done_at_once(office_of(made).send_supplement(place / "s.thidua")).path
    yield Reader("hồ sơ bàn giao", 50, [package.read_bytes()], _unpacked, ZIP, _same)
    yield Reader(
        *("hồ sơ bàn giao, danh mục lập lại", 2, [package.read_bytes()]),
        *(partial(_inspected, folder / "none.thidua-db"), ZIP),
    )
    with PackageReader(later) as reader:
        done_at_once(reader.extract(place / "out"))
    changes = (place / "out" / CHANGES).read_bytes()
    yield Reader("nội dung bổ sung", 120, [changes], _supplement, TEXT, puts=0)


def _unpacked(box: Path, body: bytes) -> object:
    out = box / "out"
    try:
        with PackageReader(_put(box, ".thidua", body)) as reader:
            done_at_once(reader.extract(out))
        found = {str(path.relative_to(out)): path for path in out.rglob("*") if path.is_file()}
        return {name: path.read_bytes() for name, path in found.items() if not path.is_symlink()}
    finally:
        shutil.rmtree(out, ignore_errors=True)


def _inspected(store: Path, box: Path, body: bytes) -> object:
    """As if somebody had made the list again for what was changed."""
    path = _put(box, ".thidua", body)
    try:
        altered(path, lambda _: None)
    except Exception:
        path.write_bytes(body)
    return done_at_once(package_receiver(TYPIST).inspect(path, store))


def _supplement(_box: Path, body: bytes) -> object:
    return read_supplement(body.decode("utf-8", "replace"))


# ---------------------------------------------------------------------------- documents, templates
def _word(cases: OpenStore) -> Iterator[Reader]:
    shipped = [(TEMPLATES / f"{name}.docx").read_bytes() for name in ("ballot_agree", "invitation")]
    yield Reader("mẫu văn bản, kiểm tra", 10, shipped, _template_checked, ZIP)
    ballot = DOCUMENTS[DocumentKind.BALLOT]
    (round_id,) = cases.read(rounds_by_year, "1").values()
    with cases.new_uow("verify") as uow:
        view = ready_view(uow, ballot, round_id)
    template = (TEMPLATES / ballot.template(view)).read_bytes()

    def filled(box: Path, body: bytes) -> object:
        _put(box, ".docx", body).rename(box / ballot.template(view))
        return document_writer(box)(ballot, view)

    yield Reader("mẫu văn bản, điền", 8, [template], filled, ZIP)
    documents = [document_writer()(ballot, view)]
    yield Reader("văn bản .docx đọc lại", 15, documents, partial(_read_back, ".docx"), ZIP, puts=0)
    yield Reader("văn bản .docx, thể thức", 8, documents, _format_checked, ZIP, puts=0)
    books = [_workbook([["Biên bản", "ABCD-EFGH-JKMN"], ["1", "=1+1"]])]
    yield Reader("văn bản .xlsx đọc lại", 15, books, partial(_read_back, ".xlsx"), ZIP, puts=0)


def _template_checked(box: Path, body: bytes) -> object:
    return check_template(_put(box, ".docx", body).rename(box / "ballot_agree.docx"))


def _format_checked(_box: Path, body: bytes) -> object:
    return check_format(body, "van-ban.docx")


def _read_back(ending: str, _box: Path, body: bytes) -> object:
    found = check_document(body, ending, ())
    return found, document_blocks(body, ending)


def _score_sheets(cases: OpenStore) -> Reader:
    with cases.new_uow("verify") as uow:
        sheets = [stored_id(one) for one in uow.registers.find(ScoreSheet) if one.table_id]
        form = read_form(uow, sheets[0])
    body = write_score_sheet(form)
    return Reader("bảng tự chấm .xlsx", 4, [body], partial(_scored, form), ZIP, puts=0)


def _scored(form: SheetForm, _box: Path, body: bytes) -> object:
    try:
        SCORE_SHEETS.stamp(body)
    except ValueError as error:
        raise Refused(SheetFault(str(error))) from error
    return SCORE_SHEETS.read(body, form)


# ------------------------------------------------------------------- what is a store, or is signed
def _visits(cases: OpenStore, folder: Path) -> Reader:
    """Of a store of its own, since those of the sample are all signed."""
    files, path = StoreFiles(SystemClock()), folder / "visit.thidua-db"
    forget_visits(cases)
    cases.registers.do(add_shipped_lists)
    unit = cases.registers.list(Membership)[0].unit_id
    visits = [PlannedVisit(unit, None, None)]
    of_year = (InspectionPeriod.YEAR, InspectionKind.DIRECT)
    checklist = stored_id(cases.registers.list(Checklist)[0])
    (visit,) = cases.registers.do(plan_visits, 1, *of_year, visits, 5, checklist)
    take_away(cases, files, TYPIST, stored_id(visit), path)

    def previewed(box: Path, body: bytes) -> object:
        return preview_visit(cases, files, TYPIST, _put(box, ".thidua-db", body))

    return Reader("bản mang đi của cuộc kiểm tra", 10, [path.read_bytes()], previewed, BYTES, _same)


def _bundle(folder: Path) -> Reader:
    path = Path(shutil.copyfile(TESTS / "stores" / "0.2.0.thidua-db", folder / "b.thidua-db"))
    with wiring.opened(path, TYPIST) as cases:
        (round_id, *_) = cases.read(rounds_by_year, "1").values()
        with cases.new_uow("verify") as uow:
            files = dict(recount_bundle(uow, round_id))
    counted = _Recount(files)
    seeds = [f"{name}\n".encode() + body for name, body in files.items()]
    return Reader("hồ sơ đếm lại", 80, seeds, counted.read, TEXT, _same, puts=0)


class _Recount:
    """The program that whoever has the bundle counts again with, as it stands in there."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self._files = files
        program, _, _ = recount_program().decode().rpartition("sys.exit(")
        self._names: dict[str, Any] = {}
        exec(compile(program, "recount.py", "exec"), self._names)

    def read(self, box: Path, body: bytes) -> object:
        """Count with one file changed; the first line says which. It fails without sentences."""
        name, _, changed = body.partition(b"\n")
        files = self._files | {name.decode("ascii", "replace"): changed}
        try:
            with TemporaryDirectory(dir=box) as place, redirect_stdout(io.StringIO()) as said:
                for one in self._files:
                    Path(place, one).write_bytes(files[one])
                code = self._names["main"](Path(place))
        except (ValueError, LookupError, TypeError, ArithmeticError, AttributeError) as error:
            raise Refused(DocumentCode.CHANGED, "", "") from error
        if code:
            raise Refused(DocumentCode.CHANGED, "", "")
        return said.getvalue()


def _put(box: Path, ending: str, body: bytes) -> Path:
    path = box / f"f{ending}"
    path.write_bytes(body)
    return path
