"""The named colours of the house, light and dark: the one place where a colour is written."""

from enum import StrEnum
from typing import Final


class Role(StrEnum):
    """What a colour is for; `*_GROUND` is the ground on which the role of that name stands."""

    GROUND = "ground"  # the window
    CARD = "card"  # cards, fields, tables
    RAISED = "raised"  # a row under the mouse, a card's foot
    LINE = "line"  # lines between and around cards
    FIELD_LINE = "field_line"  # the border of what can be typed in or pressed (3:1 on its card)
    TEXT = "text"
    SECONDARY = "secondary"  # what explains
    PRIMARY = "primary"  # the one main button, the chosen tab or step
    PRIMARY_HOVER = "primary_hover"
    PRIMARY_GROUND = "primary_ground"
    ON_PRIMARY = "on_primary"  # words on PRIMARY
    LINK = "link"
    GOOD = "good"
    GOOD_HOVER = "good_hover"
    GOOD_GROUND = "good_ground"
    ON_GOOD = "on_good"
    BAD = "bad"
    BAD_HOVER = "bad_hover"
    BAD_GROUND = "bad_ground"
    ON_BAD = "on_bad"
    WARNING = "warning"
    WARNING_GROUND = "warning_ground"
    INFO = "info"
    INFO_GROUND = "info_ground"
    ELECTED = "elected"  # bars and signs of those elected
    ELECTED_TEXT = "elected_text"  # the same as words, dark enough to read
    TRACK = "track"  # the empty part of a bar
    HEADER = "header"
    ON_HEADER = "on_header"
    HEADER_QUIET = "header_quiet"
    HEADER_BOX = "header_box"  # search and hall pill in the header
    TAB_STRIP = "tab_strip"
    HALL = "hall"  # the hall and its preview, dark in both themes
    HALL_RAISED = "hall_raised"
    HALL_TEXT = "hall_text"
    HALL_SECONDARY = "hall_secondary"
    HALL_ELECTED = "hall_elected"
    HALL_OTHERS = "hall_others"
    HALL_TRACK = "hall_track"
    HALL_GOOD = "hall_good"


_HALL: Final[dict[Role, str]] = {
    Role.HALL: "#0B1F3A",
    Role.HALL_RAISED: "#12294B",
    Role.HALL_TEXT: "#FFFFFF",
    Role.HALL_SECONDARY: "#9FB6D3",
    Role.HALL_ELECTED: "#E3B23C",
    Role.HALL_OTHERS: "#5C7899",
    Role.HALL_TRACK: "#16325A",
    Role.HALL_GOOD: "#4CC38A",
}

LIGHT: Final[dict[Role, str]] = {
    **_HALL,
    Role.GROUND: "#F5F7FA",
    Role.CARD: "#FFFFFF",
    Role.RAISED: "#EEF2F7",
    Role.LINE: "#D8DEE6",
    Role.FIELD_LINE: "#7F8DA0",
    Role.TEXT: "#17212E",
    Role.SECONDARY: "#5B6878",
    Role.PRIMARY: "#1D4E89",
    Role.PRIMARY_HOVER: "#173F70",
    Role.PRIMARY_GROUND: "#E6EEF7",
    Role.ON_PRIMARY: "#FFFFFF",
    Role.LINK: "#1D4E89",
    Role.GOOD: "#1A7846",
    Role.GOOD_HOVER: "#16693E",
    Role.GOOD_GROUND: "#E5F4EC",
    Role.ON_GOOD: "#FFFFFF",
    Role.BAD: "#B3261E",
    Role.BAD_HOVER: "#941F18",
    Role.BAD_GROUND: "#FBE9E7",
    Role.ON_BAD: "#FFFFFF",
    Role.WARNING: "#925D00",
    Role.WARNING_GROUND: "#FDF3DF",
    Role.INFO: "#1D4E89",
    Role.INFO_GROUND: "#E6EEF7",
    Role.ELECTED: "#C98A00",
    Role.ELECTED_TEXT: "#8A5F00",
    Role.TRACK: "#DFE5EC",
    Role.HEADER: "#1D4E89",
    Role.ON_HEADER: "#FFFFFF",
    Role.HEADER_QUIET: "#C9DAEE",
    Role.HEADER_BOX: "#163C69",
    Role.TAB_STRIP: "#FFFFFF",
}

DARK: Final[dict[Role, str]] = {
    **_HALL,
    Role.HALL: "#081830",  # a shade below the ground, so that the preview stays a screen of its own
    Role.GROUND: "#0B1F3A",
    Role.CARD: "#12294B",
    Role.RAISED: "#183256",
    Role.LINE: "#29466E",
    Role.FIELD_LINE: "#6D88AC",
    Role.TEXT: "#F2F6FB",
    Role.SECONDARY: "#9FB6D3",
    Role.PRIMARY: "#8FC0F5",
    Role.PRIMARY_HOVER: "#B0D4FA",
    Role.PRIMARY_GROUND: "#1C3D68",
    Role.ON_PRIMARY: "#0B1F3A",
    Role.LINK: "#8FC0F5",
    Role.GOOD: "#5FD39B",
    Role.GOOD_HOVER: "#84E0B4",
    Role.GOOD_GROUND: "#123C3A",
    Role.ON_GOOD: "#06281A",
    Role.BAD: "#FF9A90",
    Role.BAD_HOVER: "#FFB5AD",
    Role.BAD_GROUND: "#46233A",
    Role.ON_BAD: "#3A0B08",
    Role.WARNING: "#F0C05A",
    Role.WARNING_GROUND: "#3B3630",
    Role.INFO: "#8FC0F5",
    Role.INFO_GROUND: "#1C3D68",
    Role.ELECTED: "#E3B23C",
    Role.ELECTED_TEXT: "#E3B23C",
    Role.TRACK: "#29466E",
    Role.HEADER: "#081830",
    Role.ON_HEADER: "#FFFFFF",
    Role.HEADER_QUIET: "#9FB6D3",
    Role.HEADER_BOX: "#16325A",
    Role.TAB_STRIP: "#0E2444",
}

PAPER_INK: Final = "#1B1B1B"
PAPER_WHITE: Final = "#FFFFFF"
PAPER_TINTS: Final[dict[str, str]] = {
    "vàng": "#FFF6D2",
    "hồng": "#FDE7EE",
    "xanh lá": "#E4F4E4",
    "xanh": "#E2F0FA",
    "xám": "#ECEFF1",
    "cam": "#FFEBD6",
    "tím": "#EFE8F7",
}
"""A drawn paper is paper in both themes: ink on white, or on the colour that its name says."""

READ_ON: Final[tuple[tuple[Role, Role], ...]] = (
    *(
        (text, ground)
        for text in (Role.TEXT, Role.SECONDARY)
        for ground in (Role.GROUND, Role.CARD, Role.RAISED, Role.PRIMARY_GROUND, Role.TAB_STRIP)
    ),
    *(
        (text, ground)
        for text in (Role.GOOD, Role.BAD, Role.WARNING, Role.LINK, Role.ELECTED_TEXT)
        for ground in (Role.GROUND, Role.CARD, Role.RAISED, Role.PRIMARY_GROUND)
    ),
    (Role.PRIMARY, Role.CARD),
    (Role.PRIMARY, Role.TAB_STRIP),
    (Role.PRIMARY, Role.PRIMARY_GROUND),
    (Role.ON_PRIMARY, Role.PRIMARY),
    (Role.ON_PRIMARY, Role.PRIMARY_HOVER),
    (Role.GOOD, Role.GOOD_GROUND),
    (Role.ON_GOOD, Role.GOOD),
    (Role.ON_GOOD, Role.GOOD_HOVER),
    (Role.BAD, Role.BAD_GROUND),
    (Role.ON_BAD, Role.BAD),
    (Role.ON_BAD, Role.BAD_HOVER),
    (Role.WARNING, Role.WARNING_GROUND),
    (Role.INFO, Role.INFO_GROUND),
    *(
        (Role.TEXT, ground)
        for ground in (Role.GOOD_GROUND, Role.BAD_GROUND, Role.WARNING_GROUND, Role.INFO_GROUND)
    ),
    *(
        (text, ground)
        for text in (Role.ON_HEADER, Role.HEADER_QUIET)
        for ground in (Role.HEADER, Role.HEADER_BOX)
    ),
    *(
        (text, ground)
        for text in (Role.HALL_TEXT, Role.HALL_SECONDARY, Role.HALL_ELECTED, Role.HALL_GOOD)
        for ground in (Role.HALL, Role.HALL_RAISED)
    ),
)
"""Which words stand on which ground: at least 4.5:1 (WCAG AA) in both themes, held by a test."""

SEEN_ON: Final[tuple[tuple[Role, Role], ...]] = (
    (Role.FIELD_LINE, Role.CARD),
    (Role.FIELD_LINE, Role.GROUND),
    (Role.HALL_OTHERS, Role.HALL),
    (Role.HALL_ELECTED, Role.HALL_TRACK),
    (Role.PRIMARY, Role.TRACK),
    (Role.GOOD, Role.TRACK),
)
"""Which signs and borders stand on which ground: at least 3:1."""


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 reckons it, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
