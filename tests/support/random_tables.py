"""Random tables of criteria, as the naive scorer and as the program hold them."""

from dataclasses import dataclass
from fractions import Fraction
from random import Random
from typing import Any

from tests.support.naive_scorer import Tree, naive_points, naive_ranks, naive_total
from thidua_desktop.domain.codes.scoring import Method, Part, RoundedAt, Rounding, TieBreak
from thidua_desktop.domain.scoring.ranking import UnitTotal, rank_all
from thidua_desktop.domain.scoring.rules import Rule, grades_of, points_for, steps_of
from thidua_desktop.domain.scoring.tree import Node, Scale, add_up

POINTS = ("0", "0.5", "1", "1.25", "2", "5", "7.5", "10", "20")
GRADES = ("HTXSNV", "HTTNV", "HTNV")
METHODS = ("manual", "proportional", "band", "lateness", "yes_no", "grade", "per_item")


@dataclass
class Case:
    """A table, with the figures and points of some units."""

    groups: list[Tree]
    rounding: Tree
    units: list[dict[int, tuple[str, Fraction | None]]]


def _some(random: Random, *extra: str) -> Fraction:
    return Fraction(random.choice((*POINTS[1:], *extra)))


def random_case(random: Random) -> Case:
    numbers = iter(range(1, 1000))
    parts = ["scored"] * random.randint(1, 3)
    parts += ["bonus"] * random.randint(0, 1) + ["penalty"] * random.randint(0, 1)
    groups = [_group(random, part, 1, numbers) for part in parts]
    rounding = {
        "places": random.randint(0, 3),
        "how": random.choice(("half_up", "down")),
        "at": random.choice(("print", "total", "item")),
    }
    leaves = [leaf for group in groups for leaf in _leaves(group)]
    units = [
        {leaf["id"]: _given(random, leaf) for leaf in leaves} for _ in range(random.randint(1, 4))
    ]
    return Case(groups, rounding, units)


def _group(random: Random, part: str, level: int, numbers: Any) -> Tree:
    node: Tree = {"id": next(numbers), "part": part, "max": _some(random), "children": []}
    node["weight"] = random.choice((Fraction(1), Fraction(1), Fraction(3, 2)))
    node["cap"] = random.choice((None, None, _some(random)))
    if level < 3 and random.random() < 0.6:
        node["children"] = [
            _group(random, part, level + 1, numbers) for _ in range(random.randint(1, 3))
        ]
    else:
        _make_leaf(random, node)
    return node


def _make_leaf(random: Random, node: Tree) -> None:
    node["method"] = random.choice(METHODS)
    node["floor"] = random.choice((Fraction(0), Fraction(0), Fraction(1, 4)))
    if node["cap"] is not None:
        node["cap"] = max(node["cap"], node["floor"])
    node["each"] = _some(random)
    node["grades"] = [(grade, _some(random)) for grade in GRADES]
    node["stairs"] = _stairs(random, node["method"])


def _stairs(random: Random, method: str) -> list[tuple[Any, bool, Fraction]]:
    whole = method == "lateness"
    bounds = sorted(random.sample(range(0, 12) if whole else range(10, 100), random.randint(1, 4)))
    stairs = [(bound, not whole and random.random() < 0.5, _some(random, "0")) for bound in bounds]
    return [*stairs, (None, False, _some(random, "0"))]


def _leaves(node: Tree) -> list[Tree]:
    return [leaf for child in node["children"] for leaf in _leaves(child)] or [node]


def _given(random: Random, leaf: Tree) -> tuple[str, Fraction | None]:
    """Points by hand, or the figure from which they follow; sometimes neither."""
    if random.random() < 0.1:
        return "", None
    method = leaf["method"]
    if method == "manual":
        return "", Fraction(random.randint(0, 400), 20)
    if method == "yes_no":
        return random.choice(("yes", "no")), None
    if method == "grade":
        return random.choice((*GRADES, "khác")), None
    if method in ("lateness", "per_item"):
        return str(random.randint(0, 14)), None
    of = random.randint(1, 40)
    shares = (f"{random.randint(0, 50)}/{of}", str(random.randint(0, 120)), "75", "99.5")
    return random.choice(shares), None


def _written(stairs: list[tuple[Any, bool, Fraction]], whole: bool) -> str:
    """The same steps as a table writes them."""
    lines: list[str] = []
    low: Any = None
    low_in = True
    for bound, below, points in stairs:
        shown = str(float(points))
        if bound is None:
            lines.append(f"{'>=' if low_in else '>'} {low}: {shown}")
        elif low is None:
            lines.append(f"{'<' if below else '<='} {bound}: {shown}")
        elif whole:
            lines.append(f"{low + 1} – {bound}: {shown}")
        else:
            lines.append(f"{'' if low_in else '> '}{low} – {'< ' if below else ''}{bound}: {shown}")
        low, low_in = bound, below
    return "\n".join(lines)


def node_of(node: Tree) -> Node:
    """The same criterion as the program holds it."""
    method = Method(node.get("method", "manual"))
    text = ""
    if method in (Method.BAND, Method.LATENESS):
        text = _written(node["stairs"], method is Method.LATENESS)
    if method is Method.GRADE:
        text = "\n".join(f"{grade}: {float(points)}" for grade, points in node["grades"])
    rule = Rule(
        method=method,
        maximum=node["max"],
        each=node.get("each", Fraction(0)),
        cap=node["cap"],
        floor=node.get("floor", Fraction(0)),
        steps=steps_of(method, text),
        grades=grades_of(method, text),
    )
    return Node(
        id=node["id"],
        rule=rule,
        part=Part(node["part"]),
        weight=node["weight"],
        children=tuple(node_of(child) for child in node["children"]),
    )


def check_case(case: Case) -> int:
    """Compare both scorers on a table; say how many totals were compared."""
    groups = [node_of(node) for node in case.groups]
    scale = Scale(
        places=case.rounding["places"],
        rounding=Rounding(case.rounding["how"]),
        at=RoundedAt(case.rounding["at"]),
    )
    totals = []
    for unit in case.units:
        ours = {}
        theirs = {}
        for group, node in zip(groups, case.groups, strict=True):
            for leaf, plain in zip(group.leaves, _leaves(node), strict=True):
                figure, typed = unit[leaf.id]
                ours[leaf.id] = typed if typed is not None else points_for(leaf.rule, figure)
                theirs[leaf.id] = typed if typed is not None else naive_points(plain, figure)
        found = add_up(groups, ours, scale)
        expected = naive_total(case.groups, theirs, case.rounding)
        seen = {
            "scored": found.scored,
            "bonus": found.bonus,
            "penalty": found.penalty,
            "missing": found.missing,
            "total": found.total,
        }
        assert ours == theirs, (case, ours, theirs)
        assert seen == expected, (case, seen, expected)
        if found.total is not None:
            totals.append(found.total)
    nothing: dict[TieBreak, Fraction] = {}
    placed = rank_all([UnitTotal(at, one, nothing.get) for at, one in enumerate(totals)])
    ranks = [one.rank for one in sorted(placed, key=lambda one: one.unit)]
    assert ranks == naive_ranks(totals), case
    return len(case.units)
