"""A code names one thing, wherever it stands."""

import importlib
import pkgutil
import re
from enum import StrEnum

from thidua_desktop.domain import codes
from thidua_desktop.domain.codes.registers import FieldCode


def _enums() -> list[type[StrEnum]]:
    modules = [
        importlib.import_module(f"{codes.__name__}.{found.name}")
        for found in pkgutil.iter_modules(codes.__path__)
    ]
    return [
        value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, StrEnum) and value is not StrEnum
    ]


def test_no_code_stands_for_two_things() -> None:
    given = [
        value
        for kind in _enums()
        for member in kind.__members__.values()
        if re.fullmatch(r"[A-Z]\d\d", value := member.value)
    ]
    assert len(given) > 200
    assert sorted(given) == sorted(set(given))


def test_hints_never_block() -> None:
    assert [code.value for code in FieldCode if not code.blocks] == ["H01", "H02", "H03", "H04"]
