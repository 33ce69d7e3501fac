"""Resources are found from a checkout and when installed; user data has one place."""

from pathlib import Path

import pytest

from thidua_desktop import paths

ROOT = Path(__file__).resolve().parents[3]


def test_a_checkout_uses_the_folder_beside_the_package() -> None:
    assert paths.resources() == ROOT / "resources"


def test_an_installed_program_uses_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path)
    (tmp_path / "resources").mkdir()
    assert paths.resources() == tmp_path / "resources"


def test_the_users_files_lie_in_the_users_folders() -> None:
    assert paths.default_store().parent == paths.user_data()
    assert paths.user_data().is_absolute()
    assert paths.logs().is_absolute()
    assert "thidua" in paths.logs().parts
