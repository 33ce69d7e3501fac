"""The files of tests/data/registers, as offices make them, and what is right for each.

An outcome says, row by row, what the preview would do: + adds, ~ changes, - leaves out, ! refuses;
then some values that it read, what it says of cells, and what the window says of the whole file.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from tests.support.cases import FakeClock
from tests.support.ready import ready_store
from thidua_desktop.domain.codes.registers import FieldCode, ImportCode, ImportHint
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import AddressForm, Direction, PersonRole
from thidua_desktop.records.cluster import EmulationYear, MemberUnit
from thidua_desktop.services.contributed import FACTS_OF_UNIT
from thidua_desktop.services.registers.registers import Registers
from thidua_desktop.services.units.year_units import YearUnits
from thidua_desktop.storage.engine import Store

FILES = Path(__file__).parents[1] / "data" / "registers"
_REGISTERS = {"u": "units", "p": "people", "d": "documents"}
_TTB, _HG, _DL = range(1, 4)


def office_store(path: Path, clock: FakeClock | None = None) -> Store:
    """Give an open store with a year of the three units that the files know."""
    return ready_store(path, clock or FakeClock(), _office)


def _office(store: Store, clock: FakeClock) -> None:
    new_uow = store.new_uow("Thư ký")
    registers = Registers(new_uow, clock)
    year = stored_id(registers.save(EmulationYear(year=2017, rules="2003-nd91")))
    units = YearUnits(new_uow, registers, FACTS_OF_UNIT)
    for code, name in (("TTB", "Thanh tra Bộ"), ("HG", "Cục Hòa giải"), ("DL", "Cục Đo lường")):
        units.save(year, MemberUnit(code=code, name=name))


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What is right for a file; `message` holds row, title of the column ("": the row), code."""

    rows: str
    values: Mapping[int, Mapping[str, Any]] = field(default_factory=dict)
    message: Iterable[tuple[int, str, StrEnum]] = ()
    window: str = ""
    stored: int
    """How many records the good rows add."""


def register_of(name: str) -> str:
    """Tell into which register a file goes: by its first letter."""
    return _REGISTERS[name[0]]


_TWO = Outcome(
    rows="~+",
    values={
        2: {"code": "DL", "staff": 1234, "women": 410},
        3: {"code": "TV", "name": "Cục Thủy văn", "head_post": "Cục trưởng", "work_areas": 2},
    },
    stored=1,
)

OUTCOMES: Mapping[str, Outcome] = {
    "u01_office_layout.xlsx": Outcome(
        rows="-~+-~---",
        values={7: {"code": "DL", "staff": 1234}, 8: {"code": "TV"}, 10: {"code": "TTB"}},
        message=[
            (6, "", ImportHint.LEFT_GROUP),
            (8, "Ký hiệu đơn vị (đề nghị)", ImportHint.CODE_PROPOSED),
            (9, "", ImportHint.LEFT_GROUP),
            (11, "", ImportHint.LEFT_TOTAL),
            (13, "", ImportHint.LEFT_NOTE),
            (14, "", ImportHint.LEFT_SIGNATURE),
        ],
        window="Không dùng cột: STT.",
        stored=1,
    ),
    "u03_groups_total_notes.xlsx": Outcome(
        rows="-~-+--",
        values={6: {"code": "TV", "work_areas": 2}},
        message=[
            (2, "", ImportHint.LEFT_GROUP),
            (5, "", ImportHint.LEFT_GROUP),
            (7, "", ImportHint.LEFT_TOTAL),
            (9, "", ImportHint.LEFT_NOTE),
        ],
        window="Không dùng cột: STT.",
        stored=1,
    ),
    "u04_numbers.xlsx": Outcome(
        rows="+++!",
        values={
            2: {"staff": 1234, "women": 1000},
            3: {"staff": 1234, "women": 1000},
            4: {"work_areas": None, "staff": None},
            5: {"work_areas": 3, "staff": 12},
        },
        message=[
            (5, "Trong đó nữ", FieldCode.NOT_NUMBER),
            (5, "Biên chế", ImportHint.READ_AS),
        ],
        stored=3,
    ),
    "u06_white_space.xlsx": Outcome(
        rows="~", values={2: {"code": "DL", "name": "Cục Đo lường", "staff": 1234}}, stored=0
    ),
    "u07_tcvn3.xlsx": Outcome(
        rows="++",
        values={2: {"name": "Cục Thủy văn"}, 3: {"name": "Cục Khởi tượng"}},
        message=[
            (row, column, ImportHint.OLD_LETTERS)
            for row in (2, 3)
            for column in ("Tên đầy đủ", "Chức danh thủ trưởng")
        ],
        window="TCVN3",
        stored=2,
    ),
    "u08_tone.xlsx": Outcome(
        rows="+++++++++",
        message=[
            (3, "Tên đầy đủ", ImportHint.ROW_ALIKE),
            (4, "Mã đơn vị", ImportHint.STORED_ALIKE),
            (5, "Tên đầy đủ", ImportHint.ROW_ALIKE),
            (5, "Mã đơn vị", ImportHint.STORED_ALIKE),
            (6, "Tên đầy đủ", ImportHint.ROW_ALIKE),
            (6, "Mã đơn vị", ImportHint.STORED_ALIKE),
            (7, "Tên đầy đủ", ImportHint.ROW_ALIKE),
            (9, "Tên đầy đủ", ImportHint.ROW_ALIKE),
            (10, "Mã đơn vị", ImportHint.STORED_ALIKE),
        ],
        stored=9,
    ),
    "u09_hidden.xlsx": Outcome(
        rows="~+",
        message=[(3, "", ImportHint.HIDDEN_ROW)],
        window="Cột “Biên chế” đang ẩn trong tệp; vẫn được đọc.",
        stored=1,
    ),
    "u10_formulas.xlsx": Outcome(
        rows="!+",
        message=[
            (2, "Tên đầy đủ", ImportCode.BROKEN_CELL),
            (2, "Biên chế", ImportCode.BROKEN_CELL),
        ],
        stored=1,
    ),
    "u11_second_sheet.xlsx": _TWO,
    "u13_line_breaks.xlsx": Outcome(
        rows="~+",
        values={
            2: {"name": "Cục Đo lường, thử nghiệm", "head_post": "Cục trưởng", "work_areas": 1},
            3: {"head_post": "Cục trưởng", "staff": None},
        },
        message=[(3, "Tên đầy đủ", ImportHint.APOSTROPHE)],
        stored=1,
    ),
    "u14_no_code.xlsx": Outcome(
        rows="++",
        values={2: {"code": "TNM"}, 3: {"code": "TNM2"}},
        message=[(row, "Ký hiệu đơn vị (đề nghị)", ImportHint.CODE_PROPOSED) for row in (2, 3)],
        stored=2,
    ),
    "u15_everyday_titles.xlsx": _TWO,
    "u17_codes.xlsx": Outcome(
        rows="!!!+",
        values={5: {"code": "12"}},
        message=[
            (2, "Mã đơn vị", FieldCode.BAD_CODE),
            (3, "Mã đơn vị", FieldCode.BAD_CODE),
            (4, "Mã đơn vị", FieldCode.REQUIRED),
        ],
        stored=1,
    ),
    "u18_header_on_row_26.xlsx": Outcome(rows="~+", values={28: {"code": "TV"}}, stored=1),
    "u20_old.xls": _TWO,
    "u21.ods": _TWO,
    "u22_bom_semicolon.csv": _TWO,
    "u23_macro.xlsm": _TWO,
    "u40_phantom_rows.xlsx": Outcome(rows="++", stored=2),
    "u41_lookalike_keys.xlsx": Outcome(
        rows="+++++++",
        values={
            at: {"code": code}
            for at, code in enumerate(("ma1", "MA2", "MA3", "MA4", "MA5", "\u00d0A6", "ĐA6"), 2)
        },
        message=[(8, "Mã đơn vị", ImportHint.ROW_ALIKE)],
        stored=7,
    ),
    "p01_everyday_titles.xlsx": Outcome(
        rows="+",
        values={2: {"unit_id": _DL, "name": "Người Mẫu Một", "email": "mot@example.vn"}},
        message=[(2, "SĐT", ImportHint.PHONE_LOST_ZERO)],
        window="Không dùng cột: TT, Ngày sinh, Giới tính, Ghi chú.",
        stored=1,
    ),
    "p02_unit_tone.xlsx": Outcome(
        rows="++++!",
        values={
            2: {"unit_id": _HG},
            3: {"unit_id": _HG, "address": AddressForm.MRS},
            4: {"unit_id": _HG},
            5: {"unit_id": _DL},
        },
        message=[
            *((row, "Đơn vị", ImportHint.LINK_ALIKE) for row in (3, 4, 5)),
            (6, "Đơn vị", FieldCode.UNKNOWN_LINK),
        ],
        stored=4,
    ),
    "p04_same_person_twice.xlsx": Outcome(
        rows="+-++",
        values={5: {"unit_id": _TTB, "name": "Người Mẫu Văn À"}},
        message=[(3, "", ImportHint.LEFT_SAME), (4, "Họ và tên", ImportHint.ROW_ALIKE)],
        stored=3,
    ),
    "p05_sixty_with_roles.xlsx": Outcome(
        rows="+" * 60,
        values={
            2: {"unit_id": _DL, "role": PersonRole.HEAD},
            23: {"unit_id": _HG, "role": PersonRole.DEPUTY},
            44: {"unit_id": _TTB, "role": PersonRole.LIAISON},
        },
        window="Không dùng cột: STT.",
        stored=60,
    ),
    "p06_phone_lost_zero.xlsx": Outcome(
        rows="++++++",
        values={7: {"phone": "0912345678 0987654321"}},
        message=[
            *((row, "Điện thoại", ImportHint.PHONE_LOST_ZERO) for row in (2, 3, 4)),
            (6, "Điện thoại", FieldCode.PHONE_ODD),
        ],
        stored=6,
    ),
    "d01_dates.xlsx": Outcome(
        rows="+++++++!!++!+",
        values={
            2: {"date": date(2017, 1, 25), "direction": Direction.INCOMING},
            3: {"date": date(2017, 3, 15), "direction": Direction.OUTGOING},
            4: {"date": date(2017, 11, 15)},
            **{row: {"date": date(2017, 11, 20)} for row in (5, 6, 7, 8, 12)},
            11: {"date": date(1999, 11, 20)},
            14: {"number": "23", "date": date(2017, 11, 22)},
        },
        message=[
            (5, "Ngày ban hành", ImportHint.READ_AS),
            (9, "Ngày ban hành", ImportCode.MONTH_FIRST),
            (10, "Ngày ban hành", FieldCode.NOT_DATE),
            (13, "Ngày ban hành", FieldCode.NOT_DATE),
        ],
        stored=10,
    ),
    "d02_register_of_the_year.xlsx": Outcome(
        rows="++", values={3: {"date": date(2016, 11, 10)}}, stored=2
    ),
    "d03_one_book.xlsx": Outcome(
        rows="+", values={2: {"number": "41/QĐ-MAU", "kind": "QĐ"}}, stored=1
    ),
}
