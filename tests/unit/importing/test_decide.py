"""What the person decides about a sheet that is shown, and what pasted blocks become."""

from tests.support.sheets import table
from thidua_desktop.domain.codes.registers import ImportCode, ImportHint
from thidua_desktop.records.cluster import MemberUnit
from thidua_desktop.records.people import Person
from thidua_desktop.services.importing.blocks import with_titles
from thidua_desktop.services.importing.clipboard import block_of
from thidua_desktop.services.importing.decide import (
    alike_of,
    corrected,
    hidden_left,
    left_or_taken,
    offers,
    with_columns,
)
from thidua_desktop.services.importing.preview import ImportPreview, RowChange, preview_import
from thidua_desktop.services.importing.sheets import ImportChoices, Sheet
from thidua_desktop.services.importing.target import Target

PEOPLE = Target(kind=Person, links={"units": {1: "Cục Trợ giúp pháp lý", 2: "Thanh tra Bộ"}})
SHEET = table(
    ("Đơn vị", "Họ và tên", "SĐT"),
    ("TTB", "Nguyễn Văn An", "912345678"),
    ("TTB", "Trần Thị Bình", "987654321"),
    ("Cục Trợ giúp pháp luật", "Lê Văn Cường", ""),
    ("Tổng cộng: 3", "", ""),
    hidden_rows=frozenset({3}),
)


def _preview(choices: ImportChoices) -> ImportPreview:
    return preview_import(PEOPLE, (SHEET,), choices)


def test_one_answer_settles_every_cell_that_says_the_same() -> None:
    choices = ImportChoices()
    preview = _preview(choices)
    alike = alike_of(preview, preview.problems[0])
    assert alike == (ImportCode.LINK_SIMILAR, 0, "TTB")
    made = offers(preview)
    assert made[alike].cells == {(2, 0): "Thanh tra Bộ", (3, 0): "Thanh tra Bộ"}
    again = _preview(corrected(choices, made[alike].cells))
    assert [problem.row for problem in again.problems] == [4]


def test_zeros_are_put_back_by_one_act() -> None:
    preview = _preview(ImportChoices())
    made = offers(preview)[ImportHint.PHONE_LOST_ZERO, 2, ""]
    again = _preview(corrected(ImportChoices(), made.cells))
    assert [row.texts[2] for row in again.rows][:2] == ["0912345678", "0987654321"]
    assert not [h for h in again.hints if h.code is ImportHint.PHONE_LOST_ZERO]


def test_rows_are_left_out_and_taken_again() -> None:
    choices = left_or_taken(ImportChoices(), _preview(ImportChoices()), 2)
    assert _preview(choices).rows[0].change is RowChange.LEFT
    assert _preview(left_or_taken(choices, _preview(choices), 2)).rows[0].change is RowChange.FAULTY
    total = left_or_taken(choices, _preview(choices), 5)
    assert _preview(total).rows[3].change is RowChange.FAULTY
    assert left_or_taken(total, _preview(total), 5).left_out == {2, 5}


def test_hidden_rows_are_left_out_by_one_act_and_taken_by_the_same() -> None:
    choices = hidden_left(ImportChoices(), _preview(ImportChoices()))
    assert choices.left_out == {3}
    assert hidden_left(choices, _preview(choices)).left_out == frozenset()


def test_columns_are_said_one_after_the_other() -> None:
    choices = with_columns(with_columns(ImportChoices(), {"SĐT": ""}), {"Đơn vị": "unit_id"})
    assert choices.columns == {"SĐT": "", "Đơn vị": "unit_id"}
    assert _preview(choices).table.place_of("phone") is None


def _titles(target: Target, *lines: tuple[str, ...]) -> tuple[str, ...]:
    return with_titles(target, table(*lines)).rows[0][1]


def test_a_block_without_titles_is_given_those_that_it_seems_to_have() -> None:
    people = (
        ("1", "Thanh tra Bộ", "Nguyễn Văn An", "Chánh Thanh tra", "0912345678", "an@moj.gov.vn"),
        ("2", "Cục Trợ giúp pháp lý", "Trần Thị Bình", "Phó Cục trưởng", "0912345679", ""),
    )
    assert _titles(PEOPLE, *people) == (
        "STT",
        "Đơn vị",
        "Họ và tên",
        "Chức vụ",
        "Điện thoại",
        "Thư điện tử",
    )
    units = (("CN", "Cục Con nuôi", "Cục trưởng", "30"), ("TTB", "Thanh tra Bộ", "", "50"))
    assert _titles(Target(kind=MemberUnit), *units) == (
        "Ký hiệu đơn vị",
        "Tên đầy đủ",
        "Chức danh thủ trưởng",
        "Biên chế",
    )
    assert _titles(Target(kind=MemberUnit), ("Cục Con nuôi",), ("Thanh tra Bộ",)) == ("Tên đầy đủ",)
    assert _titles(Target(kind=MemberUnit), ("Cục Con nuôi", "?", "!"))[1] != ""


def test_a_block_with_titles_keeps_them() -> None:
    block = table(("Mã", "Tên đơn vị"), ("CN", "Cục Con nuôi"))
    assert with_titles(Target(kind=MemberUnit), block) is block


def _lines(block: Sheet | None) -> list[tuple[str, ...]]:
    return [] if block is None else [texts for _, texts in block.rows]


def test_lines_with_tabs_are_a_block() -> None:
    text = 'Mã\tTên\nCN\t"Cục\nCon nuôi"\n\nTTB\tThanh tra Bộ\n'
    block = block_of("", text)
    assert _lines(block) == [("Mã", "Tên"), ("CN", "Cục\nCon nuôi"), ("TTB", "Thanh tra Bộ")]
    assert block is not None
    assert [number for number, _ in block.rows] == [1, 2, 4]


def test_one_cell_or_a_line_of_text_is_none() -> None:
    assert block_of("", "Cục Con nuôi") is None
    assert block_of("<table><tr><td>Cục Con nuôi</td></tr></table>", "Cục Con nuôi\n") is None
    assert block_of("", "") is None


def test_a_table_of_a_document_keeps_its_merged_cells() -> None:
    html = """<html><body><table>
      <tr><th rowspan="2">Đơn vị</th><th colspan="2">Biên chế</th></tr>
      <tr><th>Tổng số</th><th>Nữ</th></tr>
      <tr><td><p>Cục</p><p>Con nuôi</p></td><td>30</td><td>1<br>2</td></tr>
      <tr style="display:none"><td>ẩn</td><td></td><td></td></tr>
      <tr><td><table><tr><td>trong</td></tr></table></td><td colspan="900">x</td></tr>
    </table></body></html>"""
    block = block_of(html, "khác\tđi")
    assert _lines(block)[:3] == [
        ("Đơn vị", "Biên chế", ""),
        ("", "Tổng số", "Nữ"),
        ("Cục\nCon nuôi", "30", "1\n2"),
    ]
    assert block is not None
    assert set(block.merged) >= {(1, 1, 2, 1), (1, 2, 1, 3)}
    assert len(block.rows) == 4
