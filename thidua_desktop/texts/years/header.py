"""The year in the window's header, and the years behind it."""

from typing import Final

YEAR: Final = "Năm {0}"
CLOSED: Final = "đã khóa"
KEPT_BY: Final = "do {0} giữ"
SHOWN_NOW: Final = "đang xem"
OPEN_YEAR: Final = "Mở hồ sơ năm mới…"
CHOOSE_YEAR_TIP: Final = "{0}\nChọn năm khác, mở hồ sơ năm mới: {1}"
