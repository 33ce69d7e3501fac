"""The words of every sequence of pages."""

from typing import Final

NEXT: Final = "Tiếp"
BACK: Final = "Trở lại"
