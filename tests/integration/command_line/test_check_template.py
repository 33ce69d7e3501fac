"""`thidua check FILE.docx`: templates and documents; what is wrong, where, by which rule."""

from pathlib import Path
from shutil import copy

import pytest
from docx import Document

from tests.support.word_breaks import broken, says, sound
from thidua_desktop.__main__ import main
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.files.word.render import template_path

TRACKED = Path(__file__).parents[2] / "data" / "libreoffice" / "minutes-tracked.docx"
Capture = pytest.CaptureFixture[str]


def test_a_sound_template(capsys: Capture) -> None:
    assert main(["check", str(template_path("minutes.docx"))]) == 0
    shown = capsys.readouterr()
    assert shown.out == "Mẫu minutes.docx dùng được: không thấy lỗi.\n"
    assert shown.err == ""


def test_a_broken_one_says_code_place_and_what_to_do(tmp_path: Path, capsys: Capture) -> None:
    own = Path(copy(template_path("reading.docx"), tmp_path / "reading.docx"))
    document = Document(str(own))
    document.add_paragraph("{{ so_quyet_dinh }}")
    document.save(str(own))
    assert main(["check", str(own)]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    first, last = shown.err.splitlines()
    assert first == (
        f"D13 Đoạn {len(document.paragraphs)}: Không có trường “so_quyet_dinh”. Chép đúng tên "
        "trường trong tệp Danh sách trường của văn bản này."
    )
    assert last == "Mẫu có 1 chỗ cần sửa."


def test_what_is_wrong_stands_in_a_copy_as_comments(tmp_path: Path, capsys: Capture) -> None:
    own, copied = tmp_path / "minutes.docx", tmp_path / "ghi-chu.docx"
    copy(TRACKED, own)
    assert main(["check", str(own), "--comments", str(copied)]) == 0
    shown = capsys.readouterr()
    *said, last = shown.out.splitlines()
    assert said == ["Đã lưu bản sao có ghi chú: ghi-chu.docx"]
    assert last.startswith("Mẫu minutes.docx dùng được;")
    assert len(list(Document(str(copied)).comments)) == len(shown.err.splitlines()) > 0


def test_a_file_that_is_not_there(tmp_path: Path, capsys: Capture) -> None:
    assert main(["check", str(tmp_path / "minutes.docx")]) == 1
    assert capsys.readouterr().err.startswith("E07 ")


def test_without_a_file_the_use_is_wrong() -> None:
    with pytest.raises(SystemExit) as ended:
        main(["check"])
    assert ended.value.code == 2


def test_documents_are_held_against_the_decree(tmp_path: Path, capsys: Capture) -> None:
    right, wrong = tmp_path / "dung.docx", tmp_path / "sai.docx"
    right.write_bytes(sound(DocumentKind.REMINDER))
    wrong.write_bytes(broken(DocumentKind.REMINDER, says("- Lưu", "- Lưu: Hồ sơ.")))
    assert main(["check", str(right)]) == 0
    shown = capsys.readouterr()
    assert shown.err == ""
    first, second, *unchecked = shown.out.splitlines()
    assert first == "dung.docx: không thấy chỗ nào chưa đúng thể thức."
    assert second == "Chưa kiểm tra:"
    assert unchecked[-1].startswith("–  Nội dung, thẩm quyền")
    assert main(["check", str(right), str(wrong)]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "sai.docx: 1 chỗ chưa đúng thể thức.",
        (
            "D68 Bảng 3, hàng 1, ô 1: Dòng cuối của Nơi nhận là “- Lưu: Hồ sơ.”. Viết như “- Lưu: "
            "VT, TĐKT.”, kết thúc bằng dấu chấm. [Phụ lục I, mục II.9.d (ô 9b)]"
        ),
    ]


def test_what_is_no_word_file_is_refused(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "van-ban.docx"
    path.write_bytes(b"noise")
    assert main(["check", str(path)]) == 1
    assert capsys.readouterr().err.startswith("E07 ")
