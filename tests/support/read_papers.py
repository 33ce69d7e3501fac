"""Reads the papers of a conference as a person would, beside what stood on the ballots.

The votes are added up here from the marks as they were typed, by nothing of the program.
"""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import openpyxl

from tests.support.word_reader import tables, text

UNFILLED = re.compile(r"\{\{|\}\}|\{%|\bNone\b|\bTrue\b|\bFalse\b|-lai\b|\bDV\d\d\b|[A-Z]+_[A-Z]+")
"""What no person may meet in a paper: fields, codes, words of the program."""
CODE = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b")


@dataclass(frozen=True)
class Title:
    """A title on the ballot: its names in their order, the places, what each came to."""

    name: str
    names: tuple[str, ...]
    seats: int
    outcomes: tuple[str, ...]


@dataclass(frozen=True)
class Ballots:
    """Every ballot as it was marked: one sign a name, 1 for agreed to."""

    papers: tuple[str, ...]
    titles: tuple[Title, ...]
    printed: int

    def before(self, title: Title) -> int:
        """So many names stand on the ballot above a title's own."""
        return sum(len(one.names) for one in self.titles[: self.titles.index(title)])

    def number(self, title: Title, name: str) -> int:
        return self.before(title) + title.names.index(name) + 1

    def votes(self, title: Title) -> list[int]:
        before = self.before(title)
        return [
            sum(paper[before + at] == "1" for paper in self.papers)
            for at in range(len(title.names))
        ]

    def rows(self, title: Title) -> list[tuple[str, int, str]]:
        """Name, votes, outcome; the most votes first, level ones as on the ballot."""
        found = zip(title.names, self.votes(title), title.outcomes, strict=True)
        return sorted(found, key=lambda one: -one[1])

    def share(self, votes: int) -> str:
        exact = Decimal(100 * votes) / len(self.papers)
        rounded = exact.quantize(Decimal("0.01"), ROUND_HALF_UP)
        return f"{rounded}%".replace(".", ",")


def read_word(path: Path) -> str:
    """The whole text of a paper, in which nothing is left unfilled."""
    message = text(path.read_bytes())
    assert not UNFILLED.search(message), (path.name, UNFILLED.search(message))
    return message


def read_sheets(path: Path) -> list[list[object]]:
    """Every row of every sheet, without empty cells."""
    book = openpyxl.load_workbook(path, data_only=True)
    rows: list[list[object]] = [
        [cell for cell in row if cell is not None] for page in book for row in page.values
    ]
    assert not UNFILLED.search("\n".join(str(cell) for row in rows for cell in row))
    return rows


def code_of(message: str) -> str:
    """The one check code in a paper."""
    [code] = set(CODE.findall(message))
    return str(code)


def check_minutes(path: Path, ballots: Ballots) -> str:
    """The ledger adds up, every name has its votes and its share; give the text."""
    message, found = read_word(path), tables(path.read_bytes())
    papers = len(ballots.papers)
    ledger = {row[0]: row[1] for row in found[1][1:]}
    assert ledger == {
        "Tổng số đơn vị thành viên có quyền bỏ phiếu": str(papers),
        "Số có quyền bỏ phiếu có mặt": str(papers),
        "Số phiếu in (có đóng dấu)": str(ballots.printed),
        "Số phiếu hỏng, đã đổi trước khi bỏ vào hòm": "0",
        "Số phiếu phát ra": str(papers),
        "Số phiếu còn lại, không sử dụng": str(ballots.printed - papers),
        "Số phiếu thu về": str(papers),
        "Số phiếu hợp lệ": str(papers),
        "Số phiếu không hợp lệ": "0",
    }
    for title, table in zip(ballots.titles, found[2:], strict=False):
        wanted = [
            [str(at), name, str(votes), str(papers - votes), "0", *[ballots.share(votes)] * 2, end]
            for at, (name, votes, end) in enumerate(ballots.rows(title), start=1)
        ]
        assert table[1:] == wanted, path.name
        chosen = [row for row in ballots.rows(title) if row[2] == "Được suy tôn"]
        assert f"có {len(chosen):02}/{title.seats:02} tập thể được suy tôn" in message
        for name, votes, _ in chosen:
            assert (
                f"{name}: {votes:02}/{papers} phiếu đồng ý, đạt {ballots.share(votes)}" in message
            )
    return message


def check_workbook(path: Path, ballots: Ballots) -> str:
    """The same votes as in the minutes; give its check code."""
    rows = read_sheets(path)
    papers = len(ballots.papers)
    for title in ballots.titles:
        for name, votes, end in ballots.rows(title):
            number = ballots.number(title, name)
            found = next(row for row in rows if row[1:3] == [number, name])
            share = ballots.share(votes)
            assert found[3:9] == [votes, papers - votes, 0, papers, share, share]
            assert found[-1] == end
    return code_of("\n".join(str(cell) for row in rows for cell in row))


def check_ballot(path: Path, ballots: Ballots) -> None:
    """Each title with its places, each name once, numbered through the paper."""
    message, found = read_word(path), tables(path.read_bytes())
    for title in ballots.titles:
        assert f"“{title.name}”: suy tôn {title.seats:02} tập thể" in message
        table = next(t for t in found if [row[1] for row in t[1:]] == list(title.names))
        assert [row[0] for row in table[1:]] == [str(n + 1) for n in range(len(title.names))]
        if len(ballots.titles) > 1:
            numbers = [str(ballots.number(title, name)) for name in title.names]
            assert [row[-1] for row in table[1:]] == numbers


def check_hand_sheet(path: Path, ballots: Ballots) -> None:
    """Room for three opinions of every name."""
    message = read_word(path)
    assert f"Số phiếu thu về: {len(ballots.papers)}" in message or "Số phiếu thu về: …" in message
    rows = [row for table in tables(path.read_bytes()) for row in table]
    for name in (name for title in ballots.titles for name in title.names):
        opinions = [row[2] for row in rows if row[1:2] == [name]]
        assert set(opinions) == {"Đồng ý", "Không đồng ý", "Không có ý kiến"}


def check_reading(path: Path, elected: list[tuple[str, int, int]]) -> str:
    """Each elected name with its votes of so many; give the text."""
    message = read_word(path)
    for name, votes, papers in elected:
        assert f"{name}: {votes:02}/{papers} phiếu (" in message, (path.name, name)
    assert message.count("/14 phiếu (") == len(elected), "nobody else is read out"
    return message
