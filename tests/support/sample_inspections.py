"""The inspections of the 2017 sample as their papers read them, for tests of documents."""

import tempfile
from functools import cache
from pathlib import Path

from tests.support.ready import ready_sample
from thidua_desktop.bootstrap import wiring
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.inspections import Inspection
from thidua_desktop.services.issuing.inspections.inspection_facts import VisitView, read_visit
from thidua_desktop.services.issuing.inspections.inspection_year_facts import (
    InspectionsView,
    read_inspections,
)


@cache
def sample_inspections() -> InspectionsView:
    """The plan of the year with its four visits."""
    return _views()[0]


@cache
def sample_visit() -> VisitView:
    """The first of them: half a year at Cục Trợ giúp pháp lý."""
    return _views()[1]


@cache
def _views() -> tuple[InspectionsView, VisitView]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mau.thidua-db"
        ready_sample(path)
        with wiring.opened(path, "Thư ký") as cases:
            first = stored_id(cases.registers.list(Inspection)[0])
            return cases.read(read_inspections, 1), cases.read(read_visit, first)
