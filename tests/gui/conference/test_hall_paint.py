"""What is painted for the hall can be read there: sizes at 1080 lines, nothing cut."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from tests.support.sample_views import sample_conference, sample_round
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.records.choices import HallShows
from thidua_desktop.ui.hall.hall_paint import fitting, paint_scene
from thidua_desktop.ui.hall.hall_scene import (
    NOTHING,
    HallRow,
    HallScene,
    SceneKind,
    Stage,
    pages,
    scenes,
    slide_rows,
)
from thidua_desktop.ui.look.palette import color
from thidua_desktop.ui.look.roles import Role

LONG = "Cục Quản lý xử lý vi phạm hành chính và theo dõi thi hành pháp luật"
LONGEST = f"{LONG} về thi đua, khen thưởng và phổ biến, giáo dục pháp luật"


def painted(scene: HallScene, width: int = 1920, height: int = 1080) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("magenta"))
    painter = QPainter(image)
    paint_scene(painter, image.size(), scene)
    painter.end()
    return image


def has(image: QImage, role: Role, box: QRectF) -> bool:
    wanted = color(role).rgb()
    return any(
        image.pixel(x, y) == wanted
        for y in range(int(box.top()), int(box.bottom()), 2)
        for x in range(int(box.left()), int(box.right()), 2)
    )


@pytest.mark.parametrize("name", ["Thanh tra Bộ", LONG, LONGEST])
@pytest.mark.parametrize("count", [4, 12, 60])
def test_every_name_is_at_least_26_pixels_high_and_fits(name: str, count: int) -> None:
    rows = [HallRow(name, 9, elected=True)] * count
    for page in pages(rows, *slide_rows(rows, HallShows.VOTES)):
        room = QRectF(0, 0, (1920 - 192) * 0.435, min(140, 588 / len(page)) - 14)
        found = fitting(name, room, (36, 34, 32, 30, 28, 26, 24, 22), bold=True)
        assert found.pixelSize() >= 26
        metrics = QFontMetricsF(found)
        box = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), name)
        assert box.height() <= room.height() + 1


def test_words_without_a_space_are_made_small_rather_than_cut() -> None:
    room = QRectF(0, 0, 300, 60)
    assert fitting("A" * 60, room, (36, 28), bold=True).pixelSize() == 10


@pytest.mark.parametrize(
    "size",
    [
        QSize(1920, 1080),
        QSize(1024, 768),
        QSize(320, 180),
        QSize(800, 1400),
        QSize(3840, 1200),
    ],
)
def test_every_scene_fills_every_window(size: QSize) -> None:
    view = sample_round(state=RoundState.PUBLISHED)
    every = [
        NOTHING,
        HallScene(SceneKind.RESULT, title="Kết quả"),
        *(
            scene
            for shows in HallShows
            for scene in scenes(sample_conference(), view, Stage.RESULT, shows)
        ),
        *scenes(sample_conference(), None, Stage.TEST, HallShows.ALL),
        *scenes(
            sample_conference(),
            sample_round(state=RoundState.COUNTING),
            Stage.PROGRESS,
            HallShows.ALL,
        ),
    ]
    for scene in every:
        image = painted(scene, size.width(), size.height())
        corners = ((0, 0), (size.width() - 1, size.height() - 1))
        assert all(image.pixel(*at) == color(Role.HALL).rgb() for at in corners)


def test_bars_are_golden_for_the_elected_and_quiet_for_the_others() -> None:
    rows = (HallRow("A", 11, elected=True), HallRow("B", 3, elected=False))
    scene = HallScene(SceneKind.RESULT, rows=rows, scale=12, needed=8)
    image = painted(scene)
    assert has(image, Role.HALL_ELECTED, QRectF(900, 350, 60, 40))
    assert has(image, Role.HALL_OTHERS, QRectF(900, 490, 60, 40))
    assert has(image, Role.HALL_GOOD, QRectF(1770, 340, 60, 60))
    assert not has(image, Role.HALL_GOOD, QRectF(1770, 480, 60, 60))


def test_without_votes_there_are_no_bars() -> None:
    rows = (HallRow("A", None, elected=True),)
    image = painted(replace(NOTHING, kind=SceneKind.RESULT, rows=rows))
    assert not has(image, Role.HALL_TRACK, QRectF(0, 300, 1920, 600))


@pytest.mark.parametrize("width", [1920, 1440])
def test_a_long_foot_leaves_the_number_of_the_page_alone(width: int) -> None:
    foot = "  ·  ".join(["02 tập thể được suy tôn qua 2 vòng bỏ phiếu", LONG, "số liệu minh họa"])
    scene = HallScene(SceneKind.RESULT, foot=foot, page="Trang 1/2")
    image = painted(scene, width)
    assert has(image, Role.HALL_ELECTED, QRectF(96, 960, width - 192 - 240, 90))
    assert not has(image, Role.HALL_ELECTED, QRectF(width - 96 - 160, 960, 160, 90))
    assert has(image, Role.HALL_SECONDARY, QRectF(width - 96 - 160, 960, 160, 90))
