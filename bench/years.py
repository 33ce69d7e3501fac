"""Made-up years of any size, in a store of their own, as far as the open box."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from thidua_desktop import paths
from thidua_desktop.bootstrap import wiring
from thidua_desktop.domain.ballot import Paper
from thidua_desktop.files.toml.year_toml import read_year
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.record_paper import paper_row
from thidua_desktop.services.conference.run_pass import Hands, start_pass
from thidua_desktop.services.loading.load_year import load_year
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.storage.engine import Store, new_store, open_store

TYPIST = "Nguyễn Thị Thư"
HANDS = Hands("Trần Văn Đọc", TYPIST)

_HEAD = """format = 1
[cluster]
code = "CTĐX"
name = "Cụm thi đua số X"
[year]
year = 2026
rules = "2022-nd98"
head = "DV001"
"""
_UNIT = """[[units]]
code = "{code}"
name = "Cục Kiểm tra văn bản và quản lý xử lý vi phạm khu vực {number}"
"""
_CONFERENCE = """[conference]
date = 2026-11-22
eligible = {papers}
present = {papers}
[[rounds]]
id = "1"
marking = "agree"
printed = {papers}
issued = {papers}
returned = {papers}
"""
_CONTEST = """[[rounds.contests]]
id = "{title}"
title = "{title}"
seats = {seats}
candidates = [{names}]
{requires}
"""


def year_body(names: int, papers: int) -> bytes:
    """Write a year whose one paper has so many names: two thirds for one flag, a third for both."""
    first = names * 2 // 3
    codes = [f"DV{number:03d}" for number in range(1, first + 1)]
    units = "".join(_UNIT.format(code=code, number=code[2:]) for code in codes)
    contests = (("MIN_FLAG", codes, ""), ("GOV_FLAG", codes[: names - first], "MIN_FLAG"))
    body = "".join(
        _CONTEST.format(
            title=title,
            seats=max(1, len(chosen) // 2),
            names=", ".join(f'"{code}"' for code in chosen),
            requires=f'requires = "{required}"' if required else "",
        )
        for title, chosen, required in contests
    )
    return (_HEAD + units + _CONFERENCE.format(papers=papers) + body).encode()


def load(path: Path, body: bytes) -> int:
    """Load a year into a new store and give the id of its round."""
    year = read_year(body, paths.resources() / "rules")
    with new_store(path) as store:
        loaded = Case(new_uow=store.new_uow(TYPIST)).do(load_year, year)
    return next(iter(loaded.round_ids.values()))


@contextmanager
def opened(path: Path) -> Iterator[tuple[Store, OpenStore]]:
    """Give an open store with its use cases."""
    store = open_store(path)
    try:
        yield store, wiring.use_cases(store, TYPIST)
    finally:
        store.close()


@contextmanager
def counting(path: Path, names: int, papers: int) -> Iterator[tuple[Store, OpenStore, int]]:
    """Give a store in which pass 1 has just begun, its use cases, and the id of its round."""
    round_id = load(path, year_body(names, papers))
    with opened(path) as (store, cases):
        cases.do(start_pass, round_id, 1, HANDS)
        yield store, cases, round_id


def type_papers(cases: OpenStore, round_id: int, names: int, papers: int) -> None:
    """Store so many papers of pass 1 at once, as if they had been typed."""
    with cases.new_uow("record_paper") as uow:
        view = read_round(uow, round_id)
        for paper in papers_of(names, papers):
            uow.count.append(paper_row(view, 1, paper, 1, "2026-11-22T02:00:00Z"))
        uow.commit()


def papers_of(names: int, papers: int) -> list[Paper]:
    """Give so many papers."""
    return [Paper(number, marks_of(names, number)) for number in range(1, papers + 1)]


def marks_of(names: int, number: int) -> str:
    """Give the marks of a paper: most names agreed to, others at each number."""
    return "".join("0" if (number + place) % 5 == 0 else "1" for place in range(names))
