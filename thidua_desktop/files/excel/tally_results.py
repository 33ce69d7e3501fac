"""The sheet *Kết quả*: each title's names in the order of the result, shares as formulas."""

from dataclasses import dataclass

from thidua_desktop.domain.codes.ballot import Compare
from thidua_desktop.domain.outcome import votes_needed
from thidua_desktop.files.excel.sheet import Sheet
from thidua_desktop.files.excel.tally_context import ContestBlock, NameLine, Workbook
from thidua_desktop.files.excel.tally_ledger import LedgerCells
from thidua_desktop.texts.base import excel

NARROW = (8, 8, 44, 10, 10, 10, 10, 15, 14, 10, 20)
WIDE = (8, 8, 42, 9, 9, 9, 9, 12, 12, 10, 15, 14, 10, 20)
_TITLES = (
    excel.RANK,
    excel.NUMBER,
    excel.NAME,
    excel.AGREE,
    excel.DISAGREE,
    excel.NO_OPINION,
    excel.PAPERS,
)
_WRITTEN = (excel.WRITTEN_AGREE, excel.WRITTEN_DISAGREE, excel.ALL_AGREE)
_SIGNING_ROWS = 4


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where what comes after the papers stands; written opinions take three more columns."""

    written: bool
    share: int

    @property
    def votes(self) -> str:
        """The column of all agreeing votes."""
        return "J" if self.written else "D"


def write_results(sheet: Sheet, book: Workbook, ledger: LedgerCells) -> None:
    """Write every title, then the place for the signatures."""
    columns = _Columns(book.written, 11 if book.written else 8)
    last = (book.base_words, excel.SHARE_ON_VALID, excel.NEEDED, excel.OUTCOME)
    sheet.header((*_TITLES, *(_WRITTEN if book.written else ()), *last), frozen=True)
    for contest in book.contests:
        _contest(sheet, columns, contest, ledger)
    _signatures(sheet, book)


def _contest(sheet: Sheet, columns: _Columns, contest: ContestBlock, ledger: LedgerCells) -> None:
    sheet.group(contest.heading)
    first = sheet.row + 1
    valid = [line for line in contest.names if not line.withdrawn]
    votes = [line.agree + line.written_agree for line in valid]
    ranked = f"${columns.votes}${first}:${columns.votes}${first + len(valid) - 1}"
    for line in contest.names:
        sheet.row += 1
        _votes(sheet, columns, line)
        if not line.withdrawn:
            own = line.agree + line.written_agree
            rank = 1 + sum(other > own for other in votes)
            sheet.formula(1, f"RANK({columns.votes}{sheet.row},{ranked})", rank)
            _shares(sheet, columns, contest, line, ledger)
        else:
            sheet.text(1, excel.NONE)
        sheet.text(columns.share + 3, line.outcome)
        sheet.box(left=(3,), share=(columns.share, columns.share + 1))
    _total(sheet, columns, contest, first)
    for note in contest.notes:
        sheet.line(note, italic=True, align="left")


def _votes(sheet: Sheet, columns: _Columns, line: NameLine) -> None:
    row = sheet.row
    sheet.number(2, line.number)
    sheet.text(3, line.name)
    for column, figure in ((4, line.agree), (5, line.disagree), (6, line.none)):
        sheet.number(column, figure)
    sheet.formula(7, f"SUM(D{row}:F{row})", line.agree + line.disagree + line.none)
    if columns.written:
        sheet.number(8, line.written_agree)
        sheet.number(9, line.written_disagree)
        sheet.formula(10, f"D{row}+H{row}", line.agree + line.written_agree)


def _shares(
    sheet: Sheet, columns: _Columns, contest: ContestBlock, line: NameLine, ledger: LedgerCells
) -> None:
    votes = line.agree + line.written_agree
    base, count = ledger.elsewhere(contest.base), ledger.values[contest.base] or 0
    _share(sheet, columns.share, f"{columns.votes}{sheet.row}", base, votes, count)
    valid = ledger.values["valid"] or 0
    _share(sheet, columns.share + 1, f"D{sheet.row}", ledger.elsewhere("valid"), line.agree, valid)
    num, den = contest.majority.numerator, contest.majority.denominator
    reach = f"INT({num}*{base}/{den})+1" if contest.more_than else f"-INT(-{num}*{base}/{den})"
    compare = Compare.MORE_THAN if contest.more_than else Compare.AT_LEAST
    needed = votes_needed(contest.majority, compare, count)
    sheet.formula(
        columns.share + 2,
        f'IF(N({base})=0,"{excel.NONE}",{reach})',
        excel.NONE if needed is None else needed,
    )


def _share(sheet: Sheet, column: int, part: str, whole: str, figure: int, count: int) -> None:
    share = figure / count if count else excel.NONE
    sheet.formula(column, f'IF(N({whole})=0,"{excel.NONE}",{part}/{whole})', share)


def _total(sheet: Sheet, columns: _Columns, contest: ContestBlock, first: int) -> None:
    last = sheet.row
    sheet.row += 1
    sheet.text(3, excel.TOTAL)
    for column in range(4, columns.share):
        letter = sheet.address(column)[:1]
        sheet.formula(column, f"SUM({letter}{first}:{letter}{last})", _sum(contest, column))
    sheet.box(bold=True, left=(3,))


def _sum(contest: ContestBlock, column: int) -> int:
    def figure(line: NameLine) -> int:
        papers = (line.agree, line.disagree, line.none)
        written = (line.written_agree, line.written_disagree)
        return (*papers, sum(papers), *written, line.agree + line.written_agree)[column - 4]

    return sum(figure(line) for line in contest.names)


def _signatures(sheet: Sheet, book: Workbook) -> None:
    """Thư ký on the left, Trưởng Ban on the right, with room to sign."""
    sheet.skip()
    right = sheet.last_column - 4
    for words, bold in (
        ((excel.SECRETARY, excel.HEAD_TELLER), True),
        ((excel.SIGN_HERE, excel.SIGN_HERE), False),
    ):
        sheet.row += 1
        sheet.pair(words, right, bold=bold)
    sheet.row += _SIGNING_ROWS
    sheet.pair((book.secretary, book.head_teller), right, bold=True)
