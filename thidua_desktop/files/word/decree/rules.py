"""The decree's table of letters (NĐ 30/2020, Phụ lục I, phần I): `resources/nd30_rules.csv`.

`source` of a row is its place in mục I, II or III there.
"""

import csv
from dataclasses import dataclass
from functools import cache

from thidua_desktop import paths
from thidua_desktop.files.word.decree.paper import Element
from thidua_desktop.texts.documents import format_check as texts


@dataclass(frozen=True, slots=True)
class ElementRule:
    """How the letters of an element are; `upper` None where the table leaves it."""

    name: str
    source: str
    size_min: float
    size_max: float
    bold: bool
    italic: bool
    upper: bool
    align: str


@cache
def rules() -> dict[Element, ElementRule]:
    """Give the rows that a checker can find in a document."""
    with (paths.resources() / "nd30_rules.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter=";") if row["id"] in set(Element)]
    return {Element(row["id"]): _rule(row) for row in rows}


def _rule(row: dict[str, str]) -> ElementRule:
    box = row["box"] if row["box"][:1].isdigit() else ""
    return ElementRule(
        row["element"],
        texts.source(row["source"], box),
        float(row["size_min"]),
        float(row["size_max"]),
        row["bold"] == "1",
        row["italic"] == "1",
        row["case"] == "UPPER",
        row["align"],
    )


def source_of(element: Element) -> str:
    return rules()[element].source
