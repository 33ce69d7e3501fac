"""What a zip that was damaged or made to deceive makes Python and its libraries stumble over."""

import lzma
import struct
import zipfile
import zlib
from pathlib import Path
from typing import BinaryIO, Final

ZIP_FAULTS: Final = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
    IndexError,
    KeyError,
)
"""Beside these, OSError: of a place before the beginning of the file, or of the disk itself."""

OFFICE_FAULTS: Final = (
    *ZIP_FAULTS,
    OSError,
    SyntaxError,
    TypeError,
    AttributeError,
    AssertionError,
    ArithmeticError,
)
"""What the readers of Word and Excel files end in, where one holds XML that is none, or sound XML
without what they look for: of a file from elsewhere they all mean that it cannot be read."""

MOST_UNPACKED: Final = 200 * 1024 * 1024


def refuse_bomb(file: Path | BinaryIO) -> None:
    """Raise one of OFFICE_FAULTS for what unpacks to more than any document does.

    No more is unpacked of a member than the zip's own directory says.
    """
    with zipfile.ZipFile(file) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > MOST_UNPACKED:
            raise ValueError(f"unpacks to more than {MOST_UNPACKED} bytes")
