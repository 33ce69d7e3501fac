"""The facts of bảng tự chấm, bảng tổng hợp điểm, and of the decision that issues a table."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from thidua_desktop.domain.codes.scoring import Part, Scorer, ScoringCode
from thidua_desktop.records.base import lines_of, stored_id
from thidua_desktop.records.cluster import Membership
from thidua_desktop.records.documents import Document
from thidua_desktop.records.scoring import ScoreSheet
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.issuing.letterhead_facts import CitedDocument, Person, cited
from thidua_desktop.services.issuing.year_head import (
    ClusterBases,
    YearHead,
    YearHeadFacts,
    head_lacks,
    read_bases,
    read_year_head,
    unit_signer,
    year_head_facts,
)
from thidua_desktop.services.registers.named_document import document_of
from thidua_desktop.services.scoring.read_table import CriterionLine, TableTree, tree_of
from thidua_desktop.services.scoring.score_sheets import SheetForm, read_form
from thidua_desktop.services.scoring.year_scores import (
    RankedUnit,
    SheetScores,
    UnitScores,
    YearScores,
    read_scores,
)
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.scoring import papers as texts
from thidua_desktop.texts.scoring.words import figure_words, of_year, rounding_text, table_name


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfScorePaper:
    """The sheet of a unit with who signs it."""

    head: YearHead
    form: SheetForm
    signer: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryPaper:
    """How every unit of a year was scored."""

    head: YearHead
    scores: YearScores


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePaper:
    """A table of criteria with the document that issues it."""

    head: YearHead
    tree: TableTree
    document: Document | None
    bases: ClusterBases


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredLineFacts:
    """A criterion with what the unit gave itself and what the cluster found."""

    code: str
    text: str
    maximum: str
    figure: str
    own: str
    evidence: tuple[str, ...]
    cluster: str
    note: str
    heading: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfScoreFacts(YearHeadFacts):
    """Everything that bảng tự chấm may say."""

    unit: str
    unit_code: str
    table: str
    lines: tuple[ScoredLineFacts, ...]
    maximum: str
    own: str
    cluster_points: str
    rounding: str
    unit_signer: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedFacts:
    """A unit in the ranking, or one that cannot be ranked yet."""

    place: str
    unit: str
    groups: str
    bonus: str
    penalty: str
    own: str
    total: str
    rank: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreSummaryFacts(YearHeadFacts):
    """Everything that bảng tổng hợp may say."""

    tables: tuple[str, ...]
    rows: tuple[RankedFacts, ...]
    ranked: int
    units: int
    rounding: tuple[str, ...]
    breakers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionFacts:
    """A criterion of a table."""

    code: str
    text: str
    maximum: str
    how: str
    note: str
    heading: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CriteriaFacts(YearHeadFacts):
    """Everything that the decision and its annex may say."""

    document: CitedDocument | None
    bases: tuple[str, ...]
    table: str
    units: str
    total: str
    lines: tuple[CriterionFacts, ...]
    rounding: str
    tolerance: str
    breakers: tuple[str, ...]


# ------------------------------------------------------------ bảng tự chấm


def read_self_score(uow: UnitOfWork, sheet_id: int) -> SelfScorePaper:
    """Read the sheet of a unit and its head."""
    form = read_form(uow, sheet_id)
    year_id, unit_id = stored_id(form.year), form.scores.sheet.unit_id
    day = datetime.date(form.year.year, 12, 31)
    members = uow.registers.find(Membership, year_id=year_id, unit_id=unit_id)
    post = members[0].head_post if members else ""
    return SelfScorePaper(
        head=read_year_head(uow, year_id, None),
        form=form,
        signer=unit_signer(uow.registers, unit_id, day, post),
    )


def table_needed(view: SelfScorePaper | SheetForm) -> ScoringCode | None:
    """A sheet is scored by a table."""
    form = view if isinstance(view, SheetForm) else view.form
    return None if form.scores.tree is not None else ScoringCode.NO_TABLE


def is_by_table(sheet: ScoreSheet) -> bool:
    """Whether a unit is scored by a table at all; typed totals have no sheet."""
    return sheet.table_id is not None


def self_score_facts(paper: SelfScorePaper) -> SelfScoreFacts:
    """Gather every criterion in its order, and the totals."""
    scores = paper.form.scores
    tree = scores.tree
    assert tree is not None
    return SelfScoreFacts(
        **year_head_facts(paper.head, None),
        unit=scores.unit.name,
        unit_code=scores.unit.code,
        table=table_name(tree.table),
        lines=tuple(_scored(paper, scores, line) for line in tree.lines),
        maximum=tree.printed(tree.scale.total),
        own=scores.printed(scores.total(Scorer.SELF)),
        cluster_points=scores.printed(scores.total(Scorer.CLUSTER)),
        rounding=rounding_text(tree.table),
        unit_signer=paper.signer,
    )


def _scored(paper: SelfScorePaper, scores: SheetScores, line: CriterionLine) -> ScoredLineFacts:
    tree = scores.tree
    assert tree is not None
    entry = scores.entry(line.id, Scorer.SELF)
    figure = (entry.figure if entry else "") or paper.form.figures.get(line.id, "")
    return ScoredLineFacts(
        code=line.record.code,
        text=line.record.text,
        maximum=tree.printed(line.node.rule.maximum),
        figure=figure_words(line.record.method, figure) if line.is_leaf else "",
        own=scores.printed(_points(scores, line, Scorer.SELF)),
        evidence=lines_of(entry.evidence) if entry is not None else (),
        cluster=scores.printed(_points(scores, line, Scorer.CLUSTER)),
        note=_gap(scores, line),
        heading=not line.is_leaf,
    )


def _points(scores: SheetScores, line: CriterionLine, scorer: Scorer) -> Fraction | None:
    if line.is_leaf:
        return scores.points(line, scorer)
    sums = scores.sums(scorer)
    return sums.sums[line.id].points if sums is not None else None


def _gap(scores: SheetScores, line: CriterionLine) -> str:
    gap = scores.gap(line) if line.is_leaf else None
    if not gap:
        return ""
    return texts.gap(scores.printed(abs(gap)), scores.explanation(line), up=gap > 0)


# ------------------------------------------------------------ bảng tổng hợp


def read_summary(uow: UnitOfWork, year_id: int) -> SummaryPaper:
    """Read the scores and ranks of a year."""
    return SummaryPaper(head=read_year_head(uow, year_id, None), scores=read_scores(uow, year_id))


def ranking_needed(paper: SummaryPaper) -> ScoringCode | None:
    """A summary ranks at least one unit."""
    return None if paper.scores.ranked else ScoringCode.NOTHING_RANKED


def summary_facts(paper: SummaryPaper) -> ScoreSummaryFacts:
    """Gather the ranked, the best first, then who cannot be ranked yet."""
    scores = paper.scores
    tables = tables_of(scores)
    return ScoreSummaryFacts(
        **year_head_facts(paper.head, None),
        tables=tuple(table_name(one.table) for one in tables),
        rows=tuple(_summary_rows(scores)),
        ranked=len(scores.ranked),
        units=len(scores.sheets),
        rounding=tuple(dict.fromkeys(rounding_text(one.table) for one in tables)),
        breakers=tuple(choice_text(one) for one in scores.breakers),
    )


def tables_of(scores: YearScores) -> Sequence[TableTree]:
    """Give the tables by which units were scored, each once."""
    found = {one.tree.table.id: one.tree for one in scores.sheets if one.tree is not None}
    return tuple(found.values())


def _summary_rows(scores: YearScores) -> Iterator[RankedFacts]:
    for place, one in enumerate(scores.ranked, 1):
        yield _row(one.scores, str(place), one.text, str(one.placed.rank), _note(one))
    for place, left in enumerate(scores.unranked, len(scores.ranked) + 1):
        yield _row(left, str(place), "", "", texts.NOT_RANKED)


def _row(one: UnitScores, place: str, total: str, rank: str, note: str) -> RankedFacts:
    sums = one.sums(Scorer.FINAL)
    groups = ""
    if sums is not None and one.tree is not None:
        parts = [
            (node.code, one.printed(sums.sums[node.id].points))
            for node in one.tree.groups
            if node.part is Part.SCORED
        ]
        groups = texts.groups(parts)
    return RankedFacts(
        place=place,
        unit=one.unit.name,
        groups=groups,
        bonus=one.printed(sums.bonus) if sums is not None and sums.bonus else "",
        penalty=one.printed(sums.penalty) if sums is not None and sums.penalty else "",
        own=one.printed(one.total(Scorer.SELF)),
        total=total,
        rank=rank,
        note=note,
    )


def _note(one: RankedUnit) -> str:
    parted = [choice_text(breaker) for breaker in one.placed.parted_by]
    return texts.rank_note(parted, tied=bool(one.placed.tied), settled=one.settled)


# ------------------------------------------------------------ quyết định ban hành


def read_table_paper(uow: UnitOfWork, table_id: int) -> TablePaper:
    """Read a table and the document that issues it."""
    tree = tree_of(uow.registers, table_id)
    document = document_of(uow.registers, tree.table.document_id)
    day = document.date if document is not None else None
    head = read_year_head(uow, tree.table.year_id, day)
    return TablePaper(head=head, tree=tree, document=document, bases=read_bases(uow, head, day))


def sound_table_needed(paper: TablePaper) -> ScoringCode | None:
    """A decision issues a table that adds up."""
    return ScoringCode.TABLE_FAULTY if paper.tree.faults() else None


def criteria_lacks(paper: TablePaper) -> tuple[str, ...]:
    """Say what stays open in the decision, and of its căn cứ what is not sure."""
    return (*paper.bases.lacks, *head_lacks(paper.head))


def criteria_facts(paper: TablePaper) -> CriteriaFacts:
    """Gather the criteria in their order, and how the table counts."""
    tree, table = paper.tree, paper.tree.table
    return CriteriaFacts(
        **year_head_facts(paper.head, paper.document.date if paper.document else None),
        document=cited(paper.document),
        bases=paper.bases.lines,
        table=of_year(table, paper.head.year.year),
        units=choice_text(table.unit_kind) if table.unit_kind is not None else "",
        total=tree.printed(tree.scale.total),
        lines=tuple(
            CriterionFacts(
                code=line.record.code,
                text=line.record.text,
                maximum=tree.printed(line.node.rule.maximum),
                how=texts.how(line.record, tree.printed(line.node.rule.each), leaf=line.is_leaf),
                note=line.record.note,
                heading=not line.is_leaf,
            )
            for line in tree.lines
        ),
        rounding=rounding_text(table),
        tolerance=tree.printed(Fraction(table.tolerance or 0)),
        breakers=tuple(choice_text(one) for one in table.breakers),
    )
