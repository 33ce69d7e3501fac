"""What is typed or imported is checked once at the edge and once at the store."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from tests.support.ready import ready_sample
from tests.support.sheets import table
from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.sources import source_of
from thidua_desktop.records.base import Record
from thidua_desktop.records.cluster import EmulationYear, Membership, MemberUnit, Unit
from thidua_desktop.records.documents import Document
from thidua_desktop.records.people import Person
from thidua_desktop.services.base.long_work import done_at_once
from thidua_desktop.services.importing.take import import_steps
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.registers.field_text import check_texts

_ROWS: Final = 3
Lines = tuple[tuple[str, ...], list[tuple[str, ...]]]
SHEETS: Final[dict[type[Record], Lines]] = {
    Person: (
        ("Họ và tên", "Đơn vị"),
        [(f"Nguyễn Văn {name}", "Thanh tra Bộ") for name in ("Ấn", "Bách", "Đặng")],
    ),
    Document: (
        ("Số, ký hiệu", "Trích yếu", "Ngày tháng", "Đi hay đến", "Loại"),
        [(f"{n}/CV-X", f"Về việc {n}", "1/3/2017", "Đi", "Công văn") for n in (901, 902, 903)],
    ),
    Unit: (("Mã đơn vị", "Tên đầy đủ"), [(f"X{n}", f"Cục thử {n}") for n in (1, 2, 3)]),
}
CHECKS: Final[dict[type[Record], dict[type[Record], int]]] = {
    Person: {Person: 2},
    Document: {Document: 2},
    # a row of units is checked with its figures, and stored as a unit and its place in the year
    Unit: {MemberUnit: 1, Unit: 1, Membership: 2},
}


class _Counting:
    """The checks of a record class, counted."""

    def __init__(self, kind: type[Record], seen: Counter[type[Record]]) -> None:
        self._own: Any = kind.__pydantic_validator__
        self._kind, self._seen = kind, seen

    def __getattr__(self, name: str) -> Any:
        if name.startswith("validate_"):
            self._seen[self._kind] += 1
        return getattr(self._own, name)


@pytest.fixture
def cases(tmp_path: Path) -> Iterator[OpenStore]:
    ready_sample(tmp_path / "s.thidua-db")
    with wiring.opened(tmp_path / "s.thidua-db", "Thư ký") as cases:
        yield cases


@pytest.fixture
def checks(cases: OpenStore, monkeypatch: pytest.MonkeyPatch) -> Counter[type[Record]]:
    del cases  # the store is opened before it is counted
    seen: Counter[type[Record]] = Counter()
    for kind in (Person, Document, Unit, MemberUnit, Membership):
        kind.model_rebuild()
        monkeypatch.setattr(kind, "__pydantic_validator__", _Counting(kind, seen))
    return seen


@pytest.mark.parametrize("kind", SHEETS, ids=lambda kind: kind.__name__)
def test_a_row_of_a_sheet(
    cases: OpenStore, checks: Counter[type[Record]], kind: type[Record]
) -> None:
    source = source_of(cases, kind, cases.registers.list(EmulationYear)[0].id or 0)
    titles, rows = SHEETS[kind]
    checks.clear()
    taken = done_at_once(import_steps(source, (table(titles, *rows),)))
    assert len(taken.good) == _ROWS
    assert checks == {each: _ROWS * times for each, times in CHECKS[kind].items()}


def test_a_form(cases: OpenStore, checks: Counter[type[Record]]) -> None:
    unit = cases.registers.list(Unit)[0]
    checks.clear()
    checked = check_texts(Person, {"name": "Nguyễn Văn An"}, base={"unit_id": unit.id})
    assert checked.record is not None
    cases.registers.save(checked.record)
    assert checks == {Person: 2}
