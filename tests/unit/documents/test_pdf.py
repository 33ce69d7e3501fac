"""A PDF by another program: a fake of it that is a real process."""

import os
import sys
import time
from pathlib import Path

import pytest

from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files import pdf
from thidua_desktop.files.pdf import LibreOffice, MicrosoftOffice, find_office, make_pdfs
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Stopped

PROGRAM = """
import pathlib, sys, time
out = pathlib.Path(sys.argv[sys.argv.index("--outdir") + 1])
pathlib.Path({started!r}).write_text(sys.argv[1])
time.sleep({seconds})
for source in map(pathlib.Path, sys.argv[sys.argv.index("--outdir") + 2:]):
    (out / (source.stem + ".pdf")).write_bytes({body!r} + source.read_bytes())
"""


def _office(folder: Path, body: bytes = b"%PDF-1.7 ", seconds: float = 0) -> LibreOffice:
    program = folder / "office.py"
    started = str(folder / "started")
    program.write_text(PROGRAM.format(started=started, body=body, seconds=seconds), "utf-8")
    return LibreOffice((sys.executable, "-S", "-E", str(program)))


def _sources(folder: Path) -> list[Path]:
    paths = [folder / "Biên bản.docx", folder / "Biên bản.xlsx"]
    for path in paths:
        path.write_bytes(path.suffix.encode())
    return paths


def test_each_file_has_its_pdf_in_one_start(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    made = make_pdfs(
        _office(tmp_path), _sources(tmp_path), tmp_path / "v", lambda *s: steps.append(s)
    )
    assert [path.name for path in made] == ["Biên bản.pdf", "Biên bản-Excel.pdf"]
    assert [path.read_bytes() for path in made] == [b"%PDF-1.7 .docx", b"%PDF-1.7 .xlsx"]
    assert (steps[0], steps[-1]) == ((0, 2), (2, 2))
    assert "-env:UserInstallation=file://" in (tmp_path / "started").read_text()
    assert sorted(path.name for path in (tmp_path / "v").iterdir()) == [
        "Biên bản-Excel.pdf",
        "Biên bản.pdf",
    ]


def test_a_pdf_is_made_anew_but_a_signed_one_stays(tmp_path: Path) -> None:
    (source, _), office = _sources(tmp_path), _office(tmp_path)
    (path,) = make_pdfs(office, [source], tmp_path)
    assert make_pdfs(office, [source], tmp_path) == (path,)
    path.write_bytes(b"%PDF-1.7 /ByteRange [0 1]")
    assert make_pdfs(office, [source], tmp_path) == (tmp_path / "Biên bản-2.pdf",)
    assert b"/ByteRange" in path.read_bytes()


@pytest.mark.parametrize("body", [b"", b"not a PDF"])
def test_a_program_that_makes_none_is_told(tmp_path: Path, body: bytes) -> None:
    with pytest.raises(Refused) as refused:
        make_pdfs(_office(tmp_path, body), _sources(tmp_path), tmp_path / "v")
    assert refused.value.code is KnownFault.PDF_FAILED
    assert refused.value.details == ("Biên bản.docx",)
    assert not (tmp_path / "v").exists()


def test_without_a_program_or_its_file_nothing_is_made(tmp_path: Path) -> None:
    sources = _sources(tmp_path)
    for office in (None, LibreOffice((str(tmp_path / "gone"),))):
        with pytest.raises(Refused) as refused:
            make_pdfs(office, sources, tmp_path)
        assert refused.value.code is KnownFault.NO_OFFICE
    with pytest.raises(Refused) as unread:
        make_pdfs(_office(tmp_path), [tmp_path / "gone.docx"], tmp_path)
    assert unread.value.code is KnownFault.FILE_UNREADABLE


def test_it_is_stopped_and_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started = tmp_path / "started"

    def stop(_done: int, _total: int) -> None:
        if started.exists():
            raise Stopped

    began = time.monotonic()
    with pytest.raises(Stopped):
        make_pdfs(_office(tmp_path, seconds=30), _sources(tmp_path), tmp_path / "v", stop)
    monkeypatch.setattr(pdf, "_PATIENCE_S", 0.0)
    with pytest.raises(Refused) as refused:
        make_pdfs(_office(tmp_path, seconds=30), _sources(tmp_path), tmp_path / "v")
    assert refused.value.code is KnownFault.PDF_FAILED
    assert time.monotonic() - began < 20
    assert not (tmp_path / "v").exists()


def test_which_program_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("ProgramFiles", str(tmp_path))
    assert find_office() is None
    own = tmp_path / "LibreOffice" / "program" / "soffice.exe"
    own.parent.mkdir(parents=True)
    own.touch()
    assert find_office() == LibreOffice((str(own),))
    if os.name == "posix":
        there = tmp_path / "libreoffice"
        there.touch(mode=0o755)
        assert find_office() == LibreOffice((str(there),))


def test_word_is_asked_once_a_file_and_never_ended_in_between(tmp_path: Path) -> None:
    runs = list(MicrosoftOffice("powershell").runs(_sources(tmp_path), tmp_path))
    assert [run.killed for run in runs] == [False, False]
    assert runs[0].more["THIDUA_TO"] == str(tmp_path / "Biên bản.pdf")
    assert str(tmp_path) not in " ".join(runs[0].command)
