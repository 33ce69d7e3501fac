"""Who signed a PDF, when, and whether it was changed since: by the extra `thidua[sign]`, pyHanko.

Where that is not installed nothing is said. Nothing is fetched: whether an authority vouches for
a certificate cannot be seen without its own certificates, and is said to be unknown.
"""

import contextlib
import io
import logging
from collections.abc import Coroutine, Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from thidua_desktop.domain.codes.documents import Since
from thidua_desktop.services.documents.signatures import Signature

if TYPE_CHECKING:
    import datetime

_LARGEST: Final = 64 * 1024 * 1024
_MARK: Final = b"/ByteRange"
_EXTRA: Final = "pyhanko"
_LOGS: Final = ("pyhanko", "pyhanko_certvalidator")


def signatures_of(path: Path) -> tuple[Signature, ...]:
    """Give the signatures of a file; none of what is no signed PDF, and none without the extra."""
    if path.suffix.lower() != ".pdf" or find_spec(_EXTRA) is None:
        return ()
    try:
        about = path.stat()
        return () if about.st_size > _LARGEST else _of_file(path, about.st_mtime_ns)
    except OSError:
        return ()


def is_signed(path: Path) -> bool:
    """Whether somebody signed it, as far as the bytes say. Raises OSError."""
    return _MARK in path.read_bytes()


@lru_cache(maxsize=64)
def _of_file(path: Path, _changed: int) -> tuple[Signature, ...]:
    """A file that did not change is read once. Raises OSError."""
    body = path.read_bytes()
    if _MARK not in body:
        return ()
    with _silent():
        try:
            return tuple(_read(body))
        except Exception:  # a file from elsewhere: whatever is wrong in it
            return (Signature("", "", None, Since.UNREADABLE),)


def _read(body: bytes) -> Iterator[Signature]:
    from pyhanko.pdf_utils.reader import PdfFileReader

    for one in PdfFileReader(io.BytesIO(body)).embedded_regular_signatures:
        yield _signature(one)


def _signature(one: Any) -> Signature:
    from pyhanko.sign.validation import async_validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    nobody = ValidationContext(trust_roots=[], allow_fetching=False)
    status = _at_once(async_validate_pdf_signature(one, nobody))
    who = one.signer_cert.subject.native
    stamped = status.timestamp_validity
    sure = stamped is not None and stamped.intact and stamped.valid
    at: datetime.datetime | None = stamped.timestamp if sure else status.signer_reported_dt
    name = str(who.get("common_name", ""))
    return Signature(name, _organization(who), at, _since(status))


def _at_once(asked: Coroutine[Any, Any, Any]) -> Any:
    """Run what waits for nothing: no loop is made, which would open a socket of its own."""
    try:
        asked.send(None)
    except StopIteration as done:
        return done.value
    raise RuntimeError(asked)


def _organization(who: Any) -> str:
    named = who.get("organization_name", "")
    return named if isinstance(named, str) else ", ".join(named)


def _since(status: Any) -> Since:
    from pyhanko.sign.diff_analysis import ModificationLevel
    from pyhanko.sign.validation.status import SignatureCoverageLevel

    if not (status.intact and status.valid):
        return Since.BROKEN
    if status.coverage is SignatureCoverageLevel.ENTIRE_FILE:
        return Since.UNCHANGED
    level = status.modification_level
    return Since.CHANGED if level in (None, ModificationLevel.OTHER) else Since.ADDED


@contextlib.contextmanager
def _silent() -> Iterator[None]:
    """What it logs of a certificate that nobody vouches for says nothing new."""
    logs = [logging.getLogger(name) for name in _LOGS]
    before = [log.level for log in logs]
    for log in logs:
        log.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for log, level in zip(logs, before, strict=True):
            log.setLevel(level)
