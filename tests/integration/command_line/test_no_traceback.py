"""No job ends in a traceback, whatever it is given and whoever reads it."""

import io
import logging
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.support.rounds import contest, figures, form
from tests.support.year_text import year_text
from thidua_desktop import paths
from thidua_desktop.__main__ import main
from thidua_desktop.cli import jobs

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("year.toml").write_text(year_text(form(contest("M", "AB", 1)), figures(3)), "utf-8")
    assert main(["load", "year.toml", "--store", "s.db"]) == 0
    return tmp_path / "s.db"


def _zip() -> bytes:
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<w:p>KẾT QUẢ</w:p>" * 500)
    return body.getvalue()


def test_a_document_damaged_at_any_place_is_a_sentence(store: Path, capsys: Capture) -> None:
    sound = _zip()
    for at in range(0, len(sound), 3):
        broken = bytearray(sound)
        broken[at] ^= 0xFF
        Path("d.docx").write_bytes(broken)
        assert main(["verify", "--store", str(store), "d.docx"]) == 1
        assert "Traceback" not in capsys.readouterr().err


@pytest.mark.expects_warning_log
def test_what_nobody_foresaw_is_a_sentence_with_its_code_and_is_written_down(
    store: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(paths, "logs", lambda: tmp_path / "logs")
    monkeypatch.setattr(jobs, "result_object", lambda _view: 1 / 0)
    handlers = list(logging.getLogger().handlers)
    assert main(["result", "--store", str(store), "--round", "1", "--json"]) == 1
    for handler in logging.getLogger().handlers[len(handlers) :]:
        logging.getLogger().removeHandler(handler)
        handler.close()
    message = capsys.readouterr().err
    assert message.startswith("E99 ")
    assert "ZeroDivisionError" in message
    assert "Traceback" not in message
    assert "ZeroDivisionError" in (tmp_path / "logs" / "thidua.log").read_text("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipe")
def test_a_reader_that_has_gone_is_no_failure_to_talk_about(store: Path) -> None:
    job = subprocess.Popen(
        [sys.executable, "-m", "thidua_desktop", "export", "--store", str(store), "--out", "out"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])},
    )
    assert job.stdout is not None
    job.stdout.close()
    assert job.stderr is not None
    assert job.stderr.read() == b""
    job.stderr.close()
    assert job.wait() == 1
