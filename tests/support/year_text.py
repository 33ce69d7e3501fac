"""A random form written as YEAR.toml, its papers as a file, and what `result --json` must say."""

from random import Random
from typing import Any

from tests.support.naive_counter import PlainForm, PlainPaper, Written, naive_count

TITLES = ("MIN_FLAG", "GOV_FLAG")
TELLERS = """tellers = [
  { name = "Phạm Thị D", role = "head" },
  { name = "Hoàng Văn E", role = "secretary" },
]"""

LEDGER_KEYS = (
    "eligible",
    "present",
    "printed",
    "spoilt",
    "issued",
    "returned",
    "entered",
    "valid",
    "invalid",
    "invalid_reasons",
)
CONTEST_KEYS = (
    "id",
    "title",
    "seats",
    "majority",
    "compare",
    "base",
    "base_count",
    "needed",
    "candidates",
)
NAME_KEYS = ("code", "agree", "disagree", "none", "written", "share", "outcome")
RESULT_KEYS = ("round", "state", "ledger", "contests", "errors", "warnings", "check_code")

_CELLS = {"agree": {".": ""}, "choose": {}, "cross_out": {}}


def year_text(
    form: PlainForm,
    figures: dict[str, int],
    *,
    passes: int = 1,
    opened: bool = True,
    written: Written | None = None,
    year: int = 2025,
) -> str:
    """Write the year; `figures` are those of the ledger."""
    codes = sorted({code for contest in form.contests for code in contest.names})
    units = "".join(f'[[units]]\ncode = "{code}"\nname = "Đơn vị {code}"\n' for code in codes)
    box = ("printed", "spoilt", "issued", "returned") if opened else ()
    contests = "".join(_contest(contest, place) for place, contest in enumerate(form.contests))
    opinions = "".join(
        f'[[rounds.written]]\nname = "{contest}:{code}"\nagree = {agree}\ndisagree = {against}\n'
        for (contest, code), (agree, against) in (written or {}).items()
    )
    return f"""format = 1
[cluster]
code = "CTĐX"
name = "Cụm thi đua số X"
[year]
year = {year}
rules = "2022-nd98"
head = "{codes[0]}"
{units}
[conference]
date = {year}-11-22
eligible = {figures["eligible"]}
present = {figures["present"]}
{TELLERS}
[[rounds]]
id = "1"
marking = "{form.marking}"
passes = {passes}
spoils = "{form.spoils}"
blank_is_invalid = {str(form.blank_is_invalid).lower()}
{"".join(f"{name} = {figures[name]}" + chr(10) for name in box)}
{contests}{opinions}"""


def _contest(contest: Any, place: int) -> str:
    majority = contest.majority
    lines = [
        "[[rounds.contests]]",
        f'id = "{contest.id}"',
        f'title = "{TITLES[place % 2]}"',
        f"seats = {contest.seats}",
        f'majority = "{majority.numerator}/{majority.denominator}"',
        f'compare = "{contest.compare}"',
        f'base = "{contest.base}"',
        f"candidates = {list(contest.names)}".replace("'", '"'),
    ]
    if contest.requires is not None:
        lines.append(f'requires = "{contest.requires}"')
    if contest.max_agree is not None:
        lines.append(f"max_agree = {contest.max_agree}")
    gone = ", ".join(f'{{ code = "{code}", reason = "Xin rút" }}' for code in contest.withdrawn)
    lines.append(f"withdrawn = [{gone}]")
    return "\n".join(lines) + "\n"


def papers_rows(form: PlainForm, papers: list[PlainPaper]) -> list[list[str]]:
    """Give the header and a row a paper, numbered from 1."""
    names = [f"{contest.id}:{code}" for contest in form.contests for code in contest.names]
    empty = _CELLS[form.marking]
    rows = [["paper", "invalid", *names]]
    for number, paper in enumerate(papers, 1):
        marks = "".join(paper.marks[contest.id] for contest in form.contests)
        cells = [empty.get(mark, mark) for mark in marks]
        rows.append([str(number), paper.typed_reason or "", *cells])
    return rows


def papers_csv(rows: list[list[str]], separator: str = ",") -> bytes:
    return "".join(separator.join(row) + "\r\n" for row in rows).encode()


def expected_ledger_and_contests(
    form: PlainForm, figures: dict[str, int], papers: list[PlainPaper], written: Written
) -> dict[str, Any]:
    """What the second counter says, in the shape of `result --json`."""
    result = naive_count(form, figures, papers, written)
    ledger = {name: figures[name] for name in LEDGER_KEYS[:6]}
    ledger |= {"entered": result.entered, "valid": result.valid, "invalid": result.invalid}
    contests = []
    for place, contest in enumerate(form.contests):
        base = result.base_counts[contest.id]
        majority = contest.majority
        names = [
            {
                "code": name.code,
                "agree": name.agree,
                "disagree": name.disagree,
                "none": name.none,
                "written": {"agree": name.written_agree, "disagree": name.written_disagree},
                "share": f"{name.agree}/{base}" if base else None,
                "outcome": name.outcome,
            }
            for name in result.names[contest.id]
        ]
        contests.append(
            {
                "id": contest.id,
                "title": TITLES[place % 2],
                "seats": contest.seats,
                "majority": f"{majority.numerator}/{majority.denominator}",
                "compare": contest.compare,
                "base": contest.base,
                "base_count": base,
                "needed": result.needed[contest.id],
                "candidates": names,
            }
        )
    return {"ledger": {**ledger, "invalid_reasons": result.reasons}, "contests": contests}


def random_figures(rng: Random, returned: int) -> dict[str, int]:
    """Figures of a conference whose sums close, this many papers in the box."""
    issued = returned + rng.choice((0, 0, 1, 2))
    present = issued + rng.choice((0, 0, 1))
    spoilt = rng.choice((0, 1, 2))
    return {
        "eligible": present + rng.choice((0, 1, 3)),
        "present": present,
        "printed": issued + spoilt + rng.choice((0, 2)),
        "spoilt": spoilt,
        "issued": issued,
        "returned": returned,
    }


def written_by_absent(form: PlainForm, rng: Random, absent: int) -> Written:
    """Written opinions on some names, no more of them than members are absent."""
    written = {}
    for contest in form.contests:
        for code in contest.names:
            if contest.base == "eligible" and absent and rng.random() < 0.3:
                agree = rng.randint(0, absent)
                written[contest.id, code] = (agree, rng.randint(0, absent - agree))
    return written
