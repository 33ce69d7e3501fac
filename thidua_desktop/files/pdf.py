"""Word and Excel files as PDF, by what the machine has: Word and Excel themselves, or LibreOffice.

LibreOffice gets a profile of its own, so that a window of it that is open is left alone. Word and
Excel are asked through PowerShell, which every Windows has; that way was not tried on a Windows.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Protocol

from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.pdf_signatures import is_signed
from thidua_desktop.files.placing import DiskPlacer, put_free, scratch
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Each, Stopped, nothing_reported
from thidua_desktop.texts.documents.pdf import EXCEL_PDF

_POLL_S: Final = 0.1
_PATIENCE_S: Final = 180.0
_WINDOWS_HOMES: Final = ("ProgramFiles", "ProgramFiles(x86)")
_BY_MICROSOFT: Final = """
$ErrorActionPreference = 'Stop'
$from = $env:THIDUA_FROM; $to = $env:THIDUA_TO
if ($from.EndsWith('.docx')) {
  $app = New-Object -ComObject Word.Application
  try {
    $app.Visible = $false; $app.DisplayAlerts = 0
    $file = $app.Documents.Open($from, $false, $true)
    $file.ExportAsFixedFormat($to, 17)
    $file.Close(0)
  } finally { $app.Quit() }
} else {
  $app = New-Object -ComObject Excel.Application
  try {
    $app.Visible = $false; $app.DisplayAlerts = $false
    $file = $app.Workbooks.Open($from, 0, $true)
    $file.ExportAsFixedFormat(0, $to)
    $file.Close($false)
  } finally { $app.Quit() }
}
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One start of a program; `killed` whether it may be ended at any moment."""

    command: Sequence[str]
    more: Mapping[str, str] = field(default_factory=dict)
    killed: bool = True


class Office(Protocol):
    """What turns files into PDFs of the same stem in a folder."""

    def runs(self, sources: Sequence[Path], folder: Path) -> Iterator[Run]: ...


@dataclass(frozen=True, slots=True)
class LibreOffice:
    """All files in one start; `command` is the program, with what stands before its options."""

    command: tuple[str, ...]

    def runs(self, sources: Sequence[Path], folder: Path) -> Iterator[Run]:
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        options = ("--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(folder))
        yield Run((*self.command, profile, *options, *map(str, sources)))


@dataclass(frozen=True, slots=True)
class MicrosoftOffice:
    """One start a file; it is not ended in between, else a Word that nobody sees stays open."""

    powershell: str

    def runs(self, sources: Sequence[Path], folder: Path) -> Iterator[Run]:
        command = (self.powershell, "-NoProfile", "-NonInteractive", "-Command", _BY_MICROSOFT)
        for source in sources:
            to = folder / f"{source.stem}.pdf"
            yield Run(command, {"THIDUA_FROM": str(source), "THIDUA_TO": str(to)}, killed=False)


def find_office() -> Office | None:
    """Give Word where it is installed, else LibreOffice; None where there is neither."""
    if _has_word() and (powershell := shutil.which("powershell")):
        return MicrosoftOffice(powershell)
    for name in ("soffice", "libreoffice"):
        if found := shutil.which(name):
            return LibreOffice((found,))
    homes = (Path(os.environ[name]) for name in _WINDOWS_HOMES if name in os.environ)
    programs = (home / "LibreOffice" / "program" / "soffice.exe" for home in homes)
    return next((LibreOffice((str(one),)) for one in programs if one.is_file()), None)


def _has_word() -> bool:
    """Whether this Windows knows Word."""
    if sys.platform == "win32":
        import winreg

        with contextlib.suppress(OSError):
            winreg.CloseKey(winreg.OpenKey(winreg.HKEY_CLASSES_ROOT, "Word.Application"))
            return True
    return False


def make_pdfs(
    office: Office | None,
    sources: Sequence[Path],
    folder: Path,
    each: Each = nothing_reported,
) -> tuple[Path, ...]:
    """Write a PDF of each file into a folder, all or none; give where they are.

    One that stands there is written anew, a signed one never. Raises Refused, Stopped.
    """
    if office is None:
        raise Refused(KnownFault.NO_OFFICE)
    with scratch() as place:
        copies = [_copied(source, place, number) for number, source in enumerate(sources)]
        each(0, len(sources))
        for run in office.runs(copies, place):
            _run(run, copies, each)
        made = [_made(source, copy) for source, copy in zip(sources, copies, strict=True)]
    wanted = [folder / _name(source) for source in sources]
    placer = DiskPlacer()
    return tuple(
        put_free(placer, path, body, is_signed) for path, body in zip(wanted, made, strict=True)
    )


def _name(source: Path) -> str:
    """A Word file and a workbook may share a stem."""
    word = source.suffix.lower() == ".docx"
    return f"{source.stem}.pdf" if word else EXCEL_PDF.format(source.stem)


def _copied(source: Path, folder: Path, number: int) -> Path:
    """A copy may be read even where Word holds the file itself."""
    copy = folder / f"{number}{source.suffix.lower()}"
    try:
        shutil.copyfile(source, copy)
    except OSError as error:
        raise Refused(KnownFault.FILE_UNREADABLE, source.name) from error
    return copy


def _made(source: Path, copy: Path) -> bytes:
    try:
        body = copy.with_suffix(".pdf").read_bytes()
    except OSError:
        body = b""
    if not body.startswith(b"%PDF-"):
        raise Refused(KnownFault.PDF_FAILED, source.name)
    return body


def _run(run: Run, copies: Sequence[Path], each: Each) -> None:
    """Wait for a program; whoever stops it waits no longer than it takes to end it."""
    try:
        process = subprocess.Popen(
            run.command,
            env={**os.environ, **run.more},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise Refused(KnownFault.NO_OFFICE) from error
    until = time.monotonic() + _PATIENCE_S
    with process:
        try:
            while process.poll() is None and time.monotonic() < until:
                _report(run, copies, each)
                _wait(process)
        finally:
            _end(process)
    _report(run, copies, each, over=True)


def _wait(process: "subprocess.Popen[bytes]") -> None:
    try:
        process.wait(_POLL_S)
    except subprocess.TimeoutExpired:
        return


def _report(run: Run, copies: Sequence[Path], each: Each, *, over: bool = False) -> None:
    done = sum(copy.with_suffix(".pdf").exists() for copy in copies)
    try:
        each(done, len(copies))
    except Stopped:
        if run.killed or over:
            raise


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a program with what it started."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
