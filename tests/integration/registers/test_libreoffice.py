"""What a register exports, opened and saved by another program, imports unchanged."""

import datetime
import shutil
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from thidua_desktop.domain.codes.plans import ValueKind
from thidua_desktop.files.excel.register_read import read_sheets
from thidua_desktop.files.excel.register_sheet import write_register
from thidua_desktop.records.all import ALL_RECORDS
from thidua_desktop.records.base import (
    CODE_PATTERN,
    DECIMAL_PATTERN,
    RATIO_PATTERN,
    FieldKind,
    FieldSpec,
    Record,
    field_specs,
)
from thidua_desktop.services.importing.preview import RowChange, preview_import
from thidua_desktop.services.importing.target import Target

OFFICE = shutil.which("soffice")
RECORDS = 12
SEEDS = (2017, 2026)
NAMES = {1: "Cục Con nuôi", 2: "Thanh tra Bộ (TTB)", 3: "0123", 4: "Nguyễn Văn An [4]"}
TEXTS = (
    *("Cục Trợ giúp pháp lý", "0123", "1.234", "12/5", "1/2", "=1+1", "+84 912 345 678"),
    *("-A & <B>", "'An", "TRUE", "1E5", "Đ/c An", "Ông Khánh Ân", "20/11/2017", "50%"),
    *("@SUM(A1)", "Hoà, hòa", "“Thi đua”; yêu nước", "-", "x" * 30, "Quý I", "Ghi chú"),
    *("Có", "#N/A"),
)
CODES = ("01", "1E5", "=A1", "TTB", "Đ-1", "2017/01", "tgpl", "TGPL")


def _value(random: Random, spec: FieldSpec, pattern: str, number: int) -> Any:
    texts = [text for text in TEXTS if text != "-"] if spec.required else list(TEXTS)
    made: dict[FieldKind, Callable[[], Any]] = {
        FieldKind.NUMBER: lambda: random.randint(
            spec.minimum or 0, min(spec.maximum or 5000, (spec.minimum or 0) + 5000)
        ),
        FieldKind.DATE: lambda: (
            datetime.date(2017, 1, 1) + datetime.timedelta(random.randint(0, 900))
        ),
        FieldKind.TIME: lambda: datetime.time(random.randint(0, 23), random.randint(0, 59)),
        FieldKind.MOMENT: lambda: datetime.datetime(2017, 11, random.randint(1, 30), 14, 5),  # noqa: DTZ001
        FieldKind.FLAG: lambda: random.random() < 0.5,
        FieldKind.CHOICE: lambda: random.choice(spec.choices),
        FieldKind.LINK: lambda: random.choice(list(NAMES)),
        FieldKind.EMAIL: lambda: random.choice(["an@moj.gov.vn", ""]),
        FieldKind.PHONE: lambda: random.choice(["0912345678", "912345678", "024.6273 9718"]),
        FieldKind.LONG_TEXT: lambda: random.choice(["Dòng một\nDòng hai", *texts]),
    }
    if spec.kind in made:
        return made[spec.kind]()
    if pattern == RATIO_PATTERN:
        return "2/3"
    if pattern == DECIMAL_PATTERN:
        return random.choice(["12.5", "-3", "0.001", "1234.5"])
    if pattern == CODE_PATTERN:
        return f"{random.choice(CODES)}.{number}"
    return random.choice(texts)[: spec.max_length]


def _pattern(kind: type[Record], name: str) -> str:
    parts = kind.model_fields[name].metadata
    return next((str(p.pattern) for p in parts if getattr(p, "pattern", None)), "")


FIGURES = {
    ValueKind.NUMBER: ("12.5", "-3", "1234.5", ""),
    ValueKind.GRADE: ("excellent", "done", ""),
    ValueKind.YES_NO: ("yes", "no", ""),
}


def _records(kind: type[Record], random: Random) -> Iterable[Record]:
    found: dict[tuple[Any, ...], Record] = {}
    for number in range(1, RECORDS + 1):
        values = {
            spec.name: None
            if spec.nullable and random.random() < 0.3
            else _value(random, spec, _pattern(kind, spec.name), number)
            for spec in field_specs(kind)
        }
        figures = FIGURES[values.get("value_kind") or ValueKind.NUMBER]
        values |= {
            spec.name: random.choice(figures)
            for spec in field_specs(kind)
            if spec.kind is FieldKind.FIGURE
        }
        record = kind.model_validate({"id": number, **values})
        found.setdefault(tuple(getattr(record, name) for name in kind.register.key), record)
    return found.values()


@pytest.mark.slow
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed here")
def test_an_export_that_libreoffice_saved_imports_unchanged(tmp_path: Path) -> None:
    assert OFFICE is not None
    saved = tmp_path / "saved"
    links = {kind.register.name: NAMES for kind in ALL_RECORDS}
    stored = {
        f"{kind.register.name}-{seed}.xlsx": (kind, tuple(_records(kind, random)))
        for seed in SEEDS
        for random in [Random(seed)]
        for kind in ALL_RECORDS
    }
    for name, (kind, records) in stored.items():
        (tmp_path / name).write_bytes(write_register(kind, records, links))
    command = [OFFICE, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(saved)]
    files = [str(tmp_path / name) for name in stored]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=240)
    for name, (kind, records) in stored.items():
        target = Target(kind=kind, stored=records, links=links)
        preview = preview_import(target, read_sheets(saved / name))
        found = [(p.code, preview.text_at(p.row, p.column or 0)) for p in preview.problems]
        assert found == [], name
        assert {row.change for row in preview.rows} == {RowChange.SAME}, name
        assert len(preview.rows) == len(records)
