"""One word for one thing, in the words of a ministry: what may stand in no text, form or template.

Read from every sentence in `texts/`, the titles and helps of records, the forms, the rule sets and
the Word templates. Each row says what is wrong and what is written instead.
"""

import ast
import re
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from thidua_desktop.records.all import ALL_RECORDS
from thidua_desktop.records.base import field_specs

ROOT: Final = Path(__file__).resolve().parents[2]

FORBIDDEN: Final[dict[str, str]] = {
    # ------------------------------------------------------------ sai hoặc dễ hiểu nhầm
    r"(?<!^)[Pp]hiếu bầu|^phiếu bầu": "đây là suy tôn: số đơn vị (đại biểu) có quyền bỏ phiếu",
    r"\b(các|từng|mỗi|những|một|nhiêu) tên\b|\d tên\b|\} tên\b": "một tập thể không gọi là “tên”",
    r"([Rr]út|[Bb]ỏ|[Cc]hưa có|[Xx]ét) tên\b|^(Chọn|Thêm) tên": "tập thể",
    r"\b[Tt]ên (rút|đã rút|bằng phiếu|được suy|số|để lại)\b": "tập thể …",
    r"Đạt hoặc hơn|Phải hơn": "từ … trở lên; trên …",
    r"[Hh]ỏng cả phiếu|[Cc]hỉ hỏng": "cả phiếu không hợp lệ; chỉ không tính phần của danh hiệu đó",
    r"[Cc]hưa đủ phiếu|^Ngoài số lượng": "không đạt; đạt, ngoài số lượng: kiểm phiếu đã xong",
    r"xoay vòng|vòng tròn": "các điều kiện giữa danh hiệu lặp vòng",
    r"[Cc]ơ quan cấp trên": "cơ quan chủ quản (NĐ 30/2020)",
    r"[Đđ]ã phát động|[Pp]hát động năm|được phát động": "Cụm không phát động mà triển khai",
    # ------------------------------------------------------------ khẩu ngữ
    r"(gõ|đọc|cầm|ghi) nhầm": "nhập sai, đọc sai, lấy nhầm phiếu",
    r"\b[Gg]õ\b": "nhập",
    r"\b[Cc]ầm\b|trên tay": "lấy phiếu",
    r"[Vv]ì sao": "lý do",
    r"\bdở\b": "chưa xong, chưa hoàn thành",
    r"\b[Aa]i (nhận|quyết định|vắng|đọc|nhập)|(có|ghi) ai\b": "người nhận, người quyết định …",
    r"Không cấm|hội nghị biết": "đề nghị báo cáo hội nghị xem xét, quyết định",
    r"(?i)gạch tay|người gạch|không gạch\)": "bảng ghi kiểm phiếu thủ công, người ghi",
    r"[Đđ]iều xảy ra|[Ss]ẽ xảy ra|[Ss]ẽ làm\b": "nội dung; thay đổi; thao tác",
    r"[Ss]ửa đến đâu": "mọi sửa đổi được tự động lưu",
    r"(?<!ông )\b[Vv]iệc (của|trong|chuyển tiếp|chưa|thường|mới|khác|từ)\b": "công việc, thao tác",
    r"làm Trưởng Cụm": "đảm nhiệm Trưởng Cụm",
    r"[Tt]rả máy chiếu|[Tt]hôi chiếu|[Tt]ạm tắt|\b[Hh]iện lại màn": "dừng trình chiếu; tạm ẩn …",
    r"Đã hiểu": "đóng",
    r"[Đđ]ể lại": "giữ nguyên",
    r"dù chỉ|một ký tự": "mọi thay đổi nội dung tệp đều làm mã thay đổi",
    r"[Cc]ần điền": "bắt buộc nhập",
    r"chưa khép|[Kk]hác nhau đã tìm thấy": "số liệu chưa khớp; kết quả đối chiếu",
    r"bỏ thừa|gạch hết": "đánh dấu quá số lượng, gạch toàn bộ",
    r"[Đđ]ồng ý nhiều nhất|[Dd]ùng mức đề xuất": "không quá, tối đa; áp dụng mức đề xuất",
    r"[Hh]ội trường thấy$": "nội dung trình chiếu tại hội trường",
    r"lấy lại được": "Ctrl+Z để hoàn tác",
    # ------------------------------------------------------------ từ kỹ thuật
    r"(?<!iên )\b[Bb]ản ghi": "dòng, hồ sơ",
    r"mã băm|[Nn]hật ký gốc|[Dd]òng nhật ký": "mã kiểm tra; nhật ký",
    r"\b[Mm]ã SHA": "mã xác thực (SHA-256)",
    r"TOML": "tệp dữ liệu năm mẫu",
    r"UTC": "giờ địa phương, không nói giờ khác",
    r"[Mm]ã đơn vị": "ký hiệu đơn vị",
    r"[Tt]ên tệp quy tắc|[Mm]ã danh hiệu trong bộ": "chọn trong danh sách, theo tên đầy đủ",
    r"\b[Pp]hiên\b(?! bản)": "kiểm phiếu lại từ đầu; vòng, lượt",
    # ------------------------------------------------------------ một thứ một từ
    r"\b[Mm]ã phiếu": "ký hiệu lần bỏ phiếu (một lần bỏ phiếu, nhiều vòng; mỗi vòng hai lượt nhập)",
    r"\b[Kk]iểm lại\b": "kiểm phiếu lại",
    r"Trưởng ban|Trưởng Ban(?! kiểm phiếu)": "Trưởng Ban kiểm phiếu",
    r"Trưởng Cụm(,| và) Phó Trưởng Cụm": "Trưởng, Phó Trưởng Cụm",
    r"(?<!ăng ký )\b[Ss]ổ văn bản|[Ss]ổ nhân sự": "sổ đăng ký văn bản; Nhân sự",
    r"[Bb]àn giao hồ sơ|\b[Gg]ói\b": "giao nhận hồ sơ, tài liệu; hồ sơ điện tử bàn giao",
    r"^Hồ sơ điện tử$|(?:giao|nhận|lập) hồ sơ điện tử(?! bàn)": "hồ sơ điện tử bàn giao",
    r"[Đđ]ã ghi(?! nhận)|được ghi (vào|cạnh|trong)": "lưu",
    r"\b[Gg]ỡ\b": "xóa",
    r"^Không (thêm|nhập|thực hiện)$": "hủy bỏ",
    r"^Dự kiến$|[Nn]gày xong|khắc phục xong|^Chưa xong|Xong hôm nay": "thời hạn; ngày hoàn thành",
    r"[Ll]ần kiểm tra\b": "cuộc kiểm tra",
    r"[Kk]ế hoạch giao|^Thực hiện$": "chỉ tiêu đăng ký; kết quả thực hiện: Cụm không giao",
    r"lễ tân|[Mm]ảng việc": "thứ tự giới thiệu; lĩnh vực phụ trách",
    r"^Phân biệt$|^Dự thay$|^Cấp phó$|^Túc số$|^Văn bản cử$": "tên đầy đủ của mục",
    r"[Đđ]ến hay đi": "văn bản đến/đi",
    r"\b([Mm]ở|[Kk]hóa|[Mm]ở lại) năm\b": "mở, khóa, mở lại hồ sơ năm",
    r"danh hiệu điều kiện": "danh hiệu làm điều kiện",
    # ------------------------------------------------------------ chính tả
    r"(?i)h(oà|uỷ)\b|\buỷ\b|\bt(oà|huỷ)\b": "hòa, hủy, ủy, tòa, thủy: dấu đặt một kiểu",
}
ALLOWED: Final = ("Phiếu bầu",)
"""What an office itself heads its paper with is recognised, never proposed."""


OF_OTHERS: Final = ("import_titles.py", "import_rows.py")
"""What offices write in lists of their own: understood, never said."""


def _sentences() -> Iterator[tuple[str, str]]:
    """Every sentence in `texts/`, docstrings apart; parts of one f-string as one."""
    paths = (ROOT / "thidua_desktop" / "texts").rglob("*.py")
    for path in sorted(path for path in paths if path.name not in OF_OTHERS):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        parts = {
            id(part)
            for node in ast.walk(tree)
            if isinstance(node, ast.JoinedStr)
            for part in node.values
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr):
                yield path.name, "".join(_part(part) for part in node.values)
            elif isinstance(node, ast.Constant) and id(node) not in docs | parts:
                yield path.name, str(node.value)


def _part(node: ast.expr) -> str:
    return str(node.value) if isinstance(node, ast.Constant) else "{}"


def _of_records() -> Iterator[tuple[str, str]]:
    for record in ALL_RECORDS:
        yield record.__name__, record.register.title
        for spec in field_specs(record):
            yield record.__name__, spec.title
            yield record.__name__, spec.help


def _of_forms() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "forms_ui").glob("*.ui")):
        for text in re.findall(r"<string[^>]*>([^<]*)</string>", path.read_text(encoding="utf-8")):
            yield path.name, text


def _of_rules() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "resources" / "rules").glob("*.toml")):
        for value in _strings(tomllib.loads(path.read_text(encoding="utf-8"))):
            yield path.name, value


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _strings(part)


def _of_templates() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "resources" / "templates").glob("*.docx")):
        with zipfile.ZipFile(path) as packed:
            text = packed.read("word/document.xml").decode()
        for paragraph in re.findall(r"<w:p[ >].*?</w:p>", text, re.DOTALL):
            yield path.name, "".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", paragraph))


SOURCES: Final = {
    "texts": _sentences,
    "records": _of_records,
    "forms": _of_forms,
    "rules": _of_rules,
    "templates": _of_templates,
}


@pytest.mark.parametrize("source", SOURCES)
def test_no_forbidden_word_stands_anywhere_that_a_person_reads(source: str) -> None:
    found = [
        f"{place}: “{text}” – {instead}"
        for place, text in SOURCES[source]()
        if text not in ALLOWED
        for pattern, instead in FORBIDDEN.items()
        if re.search(pattern, text)
    ]
    assert found == []


def test_the_sources_are_really_read() -> None:
    assert all(len(list(read())) > 5 for read in SOURCES.values())


def test_no_text_is_filled_in_twice() -> None:
    """What was done is announced by its text as it is written: its time and details fill it in."""
    filled = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in (ROOT / "thidua_desktop" / "ui").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("announce", "announce_done", "format")
        and any(isinstance(one, ast.Call | ast.JoinedStr) for one in _template_of(node))
    ]
    assert filled == []


def _template_of(call: ast.Call) -> list[ast.expr]:
    assert isinstance(call.func, ast.Attribute)
    return [call.func.value] if call.func.attr == "format" else call.args[:1]
