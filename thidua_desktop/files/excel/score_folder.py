"""A folder of score sheets: what lies in it, and copies that show what is wrong."""

from pathlib import Path
from typing import Final

from thidua_desktop.files.excel.score_sheet_read import SCORE_SHEETS, mark_score_sheet
from thidua_desktop.files.excel.tables import MOST_BYTES
from thidua_desktop.files.placing import DiskPlacer, disk_error, put_free
from thidua_desktop.services.scoring.score_sheets import Arrived, ArrivedFile, SheetReader
from thidua_desktop.texts.scoring.sheets import MARKED

_WORKBOOKS: Final = (".xlsx", ".xlsm")
_TEMPORARY: Final = "~$"


class ScoreFolder:
    """Reads every workbook of a folder; copies that it marked, and Excel's own, are none."""

    reader: SheetReader = SCORE_SHEETS

    def read(self, folder: Path) -> list[ArrivedFile]:
        try:
            paths = sorted(path for path in folder.iterdir() if _is_sheet(path))
            return [ArrivedFile(path.name, _body(path)) for path in paths]
        except OSError as error:
            raise disk_error(error, folder) from error

    def save_marked(self, folder: Path, one: Arrived) -> str:
        """Write the marked copy beside its file; give its name."""
        assert one.file is not None
        wanted = folder / f"{Path(one.file.name).stem}{MARKED}.xlsx"
        body = mark_score_sheet(one.file.body, one.reading.faults)
        return put_free(DiskPlacer(), wanted, body).name


def _body(path: Path) -> bytes:
    """What is larger than any sheet is cut, and so is none that can be read."""
    with path.open("rb") as file:
        return file.read(MOST_BYTES)


def _is_sheet(path: Path) -> bool:
    own = path.name.startswith(_TEMPORARY) or path.stem.endswith(MARKED)
    return path.suffix.lower() in _WORKBOOKS and path.is_file() and not own
