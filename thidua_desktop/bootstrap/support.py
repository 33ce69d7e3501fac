"""What an office sends when it asks for help: the logs and the machine, nothing of its data."""

from __future__ import annotations

import datetime
import platform
import sqlite3
import zipfile
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication

from thidua_desktop import __version__, durable
from thidua_desktop.bootstrap.logs import log_files
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.storage.faults import known_faults
from thidua_desktop.storage.opening import REVISIONS
from thidua_desktop.texts.base import support as texts
from thidua_desktop.ui.shell.errors import show_known_error
from thidua_desktop.ui.widgets.ask.ask import inform
from thidua_desktop.ui.widgets.base.file_picker import SystemFilePicker
from thidua_desktop.zone import local

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from thidua_desktop.ui.widgets.base.file_picker import FilePicker


def pack_support(window: QWidget, folder: Path, files: FilePicker | None = None) -> None:
    """Ask for a place, write the file there and say what is in it."""

    def pack(out: Path) -> None:
        try:
            packed = write_support(out, folder, machine_facts())
        except Refused as refused:
            show_known_error(window, refused)
            return
        inform(window, texts.DONE_TITLE, texts.DONE.format(out.name, packed), "good")

    name = texts.NAME.format(local(datetime.datetime.now(datetime.UTC)).strftime("%Y%m%d"))
    (files or SystemFilePicker()).save_file(window, texts.TITLE, name, texts.FILES, pack)


def write_support(out: Path, folder: Path, facts: Mapping[str, str]) -> int:
    """Write logs and facts, whole or not at all; give how many logs. Raises Refused."""
    logs, part = log_files(folder), out.with_name(f".{out.name}.part")
    with known_faults():
        try:
            with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr(texts.FACTS, texts.facts(facts))
                for log in logs:
                    archive.write(log, log.name)
            durable.sync_file(part)
            durable.put(part, out)
        finally:
            part.unlink(missing_ok=True)
    return len(logs)


def machine_facts() -> dict[str, str]:
    """Say what the program runs on; no name of the machine, of a person, or of a file."""
    screens = (
        f"{one.size().width()}×{one.size().height()} ({one.devicePixelRatio():g})"
        for one in QGuiApplication.screens()
    )
    return {
        "version": __version__,
        "revision": REVISIONS[-1],
        "python": platform.python_version(),
        "qt": qVersion(),
        "sqlite": sqlite3.sqlite_version,
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "screens": ", ".join(screens),
        "language": QLocale.system().name(),
    }
