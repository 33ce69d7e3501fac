"""The demo: the whole conference of 2017 through the real window, with real keys."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.support.word_reader import text
from thidua_desktop.bootstrap.exit_codes import WRONG_USE
from thidua_desktop.demo import demo, demo_hands

TAKEN = Path(__file__).resolve().parents[3] / "docs" / "pictures.json"


@pytest.fixture
def one_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    """One size and one theme are enough here; the demo itself takes them all."""
    monkeypatch.setattr(demo_hands, "SIZES", demo_hands.SIZES[:1])
    monkeypatch.setattr(demo_hands, "THEMES", {"sang": demo_hands.THEMES["sang"]})


@pytest.mark.expects_dialog
@pytest.mark.usefixtures("one_picture")
def test_the_six_results_of_the_article_come_out(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "demo"
    assert demo.play(qapp, out) == 0, capsys.readouterr().err
    result = json.loads((out / "result.json").read_text(encoding="utf-8"))
    elected = {
        contest["id"]: [c["code"] for c in contest["candidates"] if c["outcome"] == "elected"]
        for contest in result["contests"]
    }
    assert elected == {"MIN_FLAG": ["HTQTCT", "TTR", "KTVB", "BTNN"], "GOV_FLAG": ["HTQTCT", "TTR"]}
    assert result["state"] == "published"
    assert result["check_code"]
    minutes = text(next(out.glob("*/Bien-ban-kiem-phieu*.docx")).read_bytes())
    assert "Vào hồi 14 giờ" in minutes
    assert "ngày 22 tháng 11 năm 2017" in minutes
    written = {path.name.rsplit("-", 2)[0] for path in out.glob("*/*.docx")}
    assert {"Bien-ban-kiem-phieu", "Ban-doc-ket-qua", "Phieu-suy-ton"} <= written
    assert list(out.glob("*/*.xlsx"))
    assert len(list(out.glob("hinh/*.png"))) > 12
    message = json.loads((out / demo_hands.PICTURES / demo_hands.TEXTS).read_text(encoding="utf-8"))
    for name, taken in json.loads(TAKEN.read_text(encoding="utf-8")).items():
        assert taken["words"] == message[taken["of"]], f"{name} is old: python3 dev.py pictures"


def test_a_folder_of_other_things_is_left_alone(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "khac.txt"
    kept.write_text("giữ lại", encoding="utf-8")
    assert demo.play(qapp, tmp_path) == WRONG_USE
    assert kept.read_text(encoding="utf-8") == "giữ lại"
    assert capsys.readouterr().err
