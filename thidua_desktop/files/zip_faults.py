"""Whatever a zip that was damaged or made to deceive can make Python stumble over."""

import lzma
import struct
import zipfile
import zlib
from typing import Final

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
