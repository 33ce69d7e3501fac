"""A code names one thing, wherever it stands."""

import importlib
import pkgutil
import re
from enum import StrEnum

from thidua_desktop.domain import codes
from thidua_desktop.domain.codes.registers import FieldCode


def code_enums() -> list[type[StrEnum]]:
    """Every enum whose members are codes, a letter and two digits."""
    modules = [
        importlib.import_module(f"{codes.__name__}.{found.name}")
        for found in pkgutil.iter_modules(codes.__path__)
    ]
    kinds = [value for module in modules for value in vars(module).values()]
    return [
        kind
        for kind in kinds
        if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum
        if all(re.fullmatch(r"[A-Z]\d\d", member) for member in kind)
    ]


def test_no_code_stands_for_two_things() -> None:
    given = [code.value for kind in code_enums() for code in kind.__members__.values()]
    assert len(given) > 200
    assert sorted(given) == sorted(set(given))


def test_hints_never_block() -> None:
    assert [code.value for code in FieldCode if not code.blocks] == ["H01", "H02", "H03", "H04"]
