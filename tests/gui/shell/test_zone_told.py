"""Where the machine's clock shows another hour than the store, the window says so once."""

import os
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from tests.support.ready import ready_sample
from thidua_desktop import zone
from thidua_desktop.bootstrap.window import Opening
from thidua_desktop.records.choices import TimeZone
from thidua_desktop.records.cluster import Cluster


@pytest.fixture
def _abroad() -> Iterator[None]:
    if not hasattr(time, "tzset"):
        pytest.skip("the system keeps its zone to itself")
    before = os.environ["TZ"]
    os.environ["TZ"] = "UTC"
    time.tzset()
    yield
    os.environ["TZ"] = before
    time.tzset()
    zone.use_zone(zone.VIETNAM)


@pytest.mark.usefixtures("_abroad")
def test_another_hour_is_said_once(
    qtbot: QtBot, settings: QSettings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    message, store = [], tmp_path / "mau.thidua-db"
    ready_sample(store)
    for _ in range(2):
        opening = Opening(store, sample=True, settings=settings)
        qtbot.addWidget(opening.window)
        opening.window.show()
        opening.open()
        session = opening.session
        assert session is not None
        message.append(session.conference.banner.text())
        [cluster] = session.cases.registers.list(Cluster)
        assert cluster.time_zone is TimeZone.VIETNAM
        opening.window.close()
        opening.close()
    assert re.match(r"Đồng hồ máy tính chỉ (\d\d):\d\d, khác giờ của Cụm \(\d\d:", message[0])
    assert "Đồng hồ" not in message[1]
