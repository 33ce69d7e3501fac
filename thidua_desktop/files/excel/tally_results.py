"""The sheet *Kết quả*: each title's names in the order of the result, shares as formulas."""

from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from thidua_desktop.domain.codes.ballot import Compare
from thidua_desktop.domain.outcome import votes_needed
from thidua_desktop.files.excel.sheet import Sheet, share_formula, share_text
from thidua_desktop.files.excel.tally_context import ContestBlock, NameLine, Workbook
from thidua_desktop.files.excel.tally_ledger import LedgerCells
from thidua_desktop.texts.base import excel


@dataclass(frozen=True, slots=True)
class _Column:
    id: str
    title: str
    width: float


def result_columns(book: Workbook) -> tuple[_Column, ...]:
    """Give the columns that can have a value in this count."""
    agree, disagree = excel.VOTES[book.marking]
    none = (_Column("none", excel.NO_OPINION, 10),) if book.opinions else ()
    written = (
        _Column("written_agree", excel.WRITTEN_AGREE, 12),
        _Column("written_disagree", excel.WRITTEN_DISAGREE, 12),
        _Column("all", excel.ALL_AGREE, 10),
    )
    valid = (_Column("valid", excel.SHARE_ON_VALID, 14),) if book.share_on_valid else ()
    return (
        _Column("rank", excel.RANK, 8),
        _Column("number", excel.NUMBER, 8),
        _Column("name", excel.NAME, 44),
        _Column("agree", agree, 10),
        _Column("disagree", disagree, 10),
        *none,
        _Column("papers", excel.PAPERS, 10),
        *(written if book.written else ()),
        _Column("share", book.base_text, 15),
        *valid,
        _Column("needed", excel.NEEDED, 10),
        _Column("outcome", excel.OUTCOME, 20),
    )


class _Results:
    """Writes the names of every title into the columns of this count."""

    def __init__(self, sheet: Sheet, book: Workbook, ledger: LedgerCells) -> None:
        self._sheet = sheet
        self._ledger = ledger
        self._at = {one.id: place for place, one in enumerate(result_columns(book), 1)}
        self._votes = "all" if book.written else "agree"

    def contest(self, contest: ContestBlock) -> None:
        sheet = self._sheet
        sheet.group(contest.heading)
        first = sheet.row + 1
        valid = [line for line in contest.names if not line.withdrawn]
        ranked = f"{self._fixed(first)}:{self._fixed(first + len(valid) - 1)}"
        for line in contest.names:
            sheet.row += 1
            self._votes_of(line)
            if line.withdrawn:
                sheet.text(self._at["rank"], excel.NONE)
            else:
                rank = 1 + sum(one.all_agree > line.all_agree for one in valid)
                sheet.formula(self._at["rank"], f"RANK({self._cell(self._votes)},{ranked})", rank)
                self._shares(contest, line)
            sheet.text(self._at["outcome"], line.outcome)
            sheet.box(left=(self._at["name"],))
        for note in contest.notes:
            sheet.line(note, italic=True, align="left")

    def _votes_of(self, line: NameLine) -> None:
        sheet, at = self._sheet, self._at
        sheet.number(at["number"], line.number)
        sheet.text(at["name"], line.name)
        figures = {"agree": line.agree, "disagree": line.disagree, "none": line.none}
        figures |= {"written_agree": line.written_agree, "written_disagree": line.written_disagree}
        for name, figure in figures.items():
            if name in at:
                sheet.number(at[name], figure)
        last = "none" if "none" in at else "disagree"
        papers = f"SUM({self._cell('agree')}:{self._cell(last)})"
        sheet.formula(at["papers"], papers, line.agree + line.disagree + line.none)
        if "all" in at:
            both = f"{self._cell('agree')}+{self._cell('written_agree')}"
            sheet.formula(at["all"], both, line.all_agree)

    def _shares(self, contest: ContestBlock, line: NameLine) -> None:
        base, count = self._ledger.elsewhere(contest.base), self._ledger.value(contest.base)
        self._share("share", self._votes, base, line.all_agree, count)
        if "valid" in self._at:
            valid = self._ledger.elsewhere("valid")
            self._share("valid", "agree", valid, line.agree, self._ledger.value("valid"))
        num, den = contest.majority.numerator, contest.majority.denominator
        reach = f"INT({num}*{base}/{den})+1" if contest.more_than else f"-INT(-{num}*{base}/{den})"
        compare = Compare.MORE_THAN if contest.more_than else Compare.AT_LEAST
        needed = votes_needed(contest.majority, compare, count)
        self._sheet.formula(
            self._at["needed"],
            f'IF(N({base})=0,"{excel.NONE}",{reach})',
            excel.NONE if needed is None else needed,
        )

    def _share(self, column: str, part: str, whole: str, figure: int, count: int) -> None:
        formula = share_formula(self._cell(part), whole)
        self._sheet.formula(self._at[column], formula, share_text(figure, count))

    def _cell(self, column: str) -> str:
        return self._sheet.address(self._at[column])

    def _fixed(self, row: int) -> str:
        return f"${get_column_letter(self._at[self._votes])}${row}"


def write_results(sheet: Sheet, book: Workbook, ledger: LedgerCells) -> None:
    sheet.header([one.title for one in result_columns(book)], frozen=True)
    results = _Results(sheet, book, ledger)
    for contest in book.contests:
        results.contest(contest)
