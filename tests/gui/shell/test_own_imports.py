"""PySide6 does not look through the source of what is imported after it."""

import builtins
import sys
from pathlib import Path

import PySide6.QtWidgets  # noqa: F401  what replaces the import
import pytest

from thidua_desktop.bootstrap.own_imports import REPLACED, import_without_features


@pytest.fixture
def features(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """Give where PySide6 notes what it has looked through; two modules that nobody imported."""
    for name in ("one_of_two", "two_of_two"):
        (tmp_path / f"{name}.py").write_text("from PySide6 import QtCore\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(builtins, "__import__", builtins.__import__)  # put back afterwards
    noted: dict[str, int] = sys.modules["shibokensupport.feature"].__dict__["pyside_feature_dict"]
    return noted


def test_a_module_is_not_looked_through(features: dict[str, int]) -> None:
    replaced = builtins.__import__ is not getattr(builtins, REPLACED)
    exec("import two_of_two", {"__name__": "elsewhere"})
    import_without_features()
    exec("import one_of_two", {"__name__": "elsewhere"})
    assert "one_of_two" in sys.modules
    assert ("two_of_two" in features, "one_of_two" in features) == (replaced, False)


def test_another_pyside_is_left_as_it_is(
    features: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert features
    monkeypatch.delattr(builtins, REPLACED)
    before = builtins.__import__
    import_without_features()
    assert builtins.__import__ is before
