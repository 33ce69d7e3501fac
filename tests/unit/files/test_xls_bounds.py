"""An old Excel file that would fill the memory is refused before anything makes room for it."""

import shutil
import struct
from pathlib import Path

import pytest

from tests.support.import_files import FILES
from thidua_desktop.domain.codes.loading import TableCode
from thidua_desktop.files.excel.tables import read_tables
from thidua_desktop.files.xls_bounds import cells_of
from thidua_desktop.services.base.errors import Refused

OLD = FILES / "u20_old.xls"
SECTOR = 512
FAT, DIRECTORY = 0, 9
"""The sectors of that file in which its chains stand, and in which its directory begins."""

SIZE = struct.pack("<HHIIHH", 0x0200, 14, 0, 3, 0, 6)
FIRST_CELL = struct.pack("<HHHH", 0x00FD, 10, 0, 0)


def changed(path: Path, old: bytes, new: bytes) -> Path:
    body = OLD.read_bytes()
    assert body.count(old) == 1
    path.write_bytes(body.replace(old, new))
    return path


def refused(path: Path) -> TableCode:
    with pytest.raises(Refused) as refusal:
        read_tables(path)
    assert isinstance(refusal.value.code, TableCode)
    return refusal.value.code


def test_a_sound_one_is_read(tmp_path: Path) -> None:
    assert cells_of(OLD.read_bytes()) < 100
    newer = shutil.copyfile(FILES / "u01_office_layout.xlsx", tmp_path / "u.xls")
    assert read_tables(Path(newer)) == read_tables(FILES / "u01_office_layout.xlsx")


def test_a_chain_that_comes_back_to_itself(tmp_path: Path) -> None:
    body = bytearray(OLD.read_bytes())
    at = (FAT + 1) * SECTOR + 4 * DIRECTORY
    body[at : at + 4] = struct.pack("<I", DIRECTORY)
    path = tmp_path / "u.xls"
    path.write_bytes(body)
    assert refused(path) is TableCode.DAMAGED


def test_a_sheet_or_a_cell_that_reaches_too_far(tmp_path: Path) -> None:
    path = tmp_path / "u.xls"
    backwards = struct.pack("<HHIIHH", 0x0200, 14, 1 << 31, 3, 0, 6)
    assert refused(changed(path, SIZE, backwards)) is TableCode.DAMAGED
    wide = struct.pack("<HHIIHH", 0x0200, 14, 0, 1 << 30, 0, 6)
    assert refused(changed(path, SIZE, wide)) is TableCode.TOO_LARGE
    far = struct.pack("<HHHH", 0x00FD, 10, 65_535, 16_000)
    assert refused(changed(path, FIRST_CELL, far)) is TableCode.TOO_LARGE
