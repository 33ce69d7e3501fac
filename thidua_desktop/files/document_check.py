"""A Word or Excel file against the store: the same bytes, or at least a known check code."""

import hashlib
import html
import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from thidua_desktop.domain.codes.documents import DocumentCode
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.zip_faults import ZIP_FAULTS
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.texts.sentences import sentence

CHECK_CODE: Final = re.compile(
    r"(?<![0-9A-Z-])[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}(?![0-9A-Z-])"
)
LARGEST: Final = 32 * 1024 * 1024  # of a document's text, unpacked
_TAG: Final = re.compile(r"<[^>]*>")
_PARAGRAPH: Final = re.compile(r"</(?:w:p|si|c|row)>")
_PARTS: Final = {
    ".docx": re.compile(r"word/(document|header\d*|footer\d*)\.xml"),
    ".xlsx": re.compile(r"xl/(sharedStrings|worksheets/sheet\d+)\.xml"),
}


@dataclass(frozen=True, slots=True)
class KnownRound:
    """What the store says of one round.

    `check_code` is that of the result that stands, `old_codes` those of earlier ones; `files`
    pairs the name of each file that was written with its SHA-256.
    """

    code: str
    check_code: str | None
    old_codes: frozenset[str]
    files: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DocumentFinding:
    code: DocumentCode
    text: str
    check_codes: tuple[str, ...]
    sha256: str

    @property
    def matches(self) -> bool:
        """Whether it is a file that the program wrote, of a result that stands."""
        return self.code in (DocumentCode.AS_ISSUED, DocumentCode.YEAR_FILE)


def check_document(body: bytes, ending: str, rounds: Sequence[KnownRound]) -> DocumentFinding:
    """Compare a document with the store. Raises Refused where it cannot be read."""
    found = check_codes(body, ending)
    digest = hashlib.sha256(body).hexdigest()
    code, details = _compare(found, digest, rounds)
    return DocumentFinding(code, sentence(code, *details), found, digest)


def _compare(
    found: tuple[str, ...], digest: str, rounds: Sequence[KnownRound]
) -> tuple[DocumentCode, tuple[str, ...]]:
    old = {code: known for known in rounds for code in known.old_codes}
    valid = {known.check_code: known for known in rounds if known.check_code}
    # The minutes of a recount name the code before it too, so that any valid code will do.
    alive = next((code for code in found if code in valid), None)
    for known in rounds:
        for name, sha256 in known.files:
            if sha256 == digest:
                stale = alive is None and any(code in old for code in found)
                if stale:
                    return DocumentCode.ISSUED_BUT_OLD, (name,)
                if known.code:
                    return DocumentCode.AS_ISSUED, (name, known.code)
                return DocumentCode.YEAR_FILE, (name,)
    if alive is not None:
        return DocumentCode.CHANGED, (alive, valid[alive].code)
    if (past := next((code for code in found if code in old), None)) is not None:
        return DocumentCode.OLD_RESULT, (past, old[past].code)
    return (DocumentCode.UNKNOWN_CODE, found[:1]) if found else (DocumentCode.NO_CODE, ())


def check_codes(body: bytes, ending: str) -> tuple[str, ...]:
    """Give the check codes that stand in a document, each once, in the order of its text."""
    text = _text(body, ending.lower())
    return tuple(dict.fromkeys(CHECK_CODE.findall(text)))


def _text(body: bytes, ending: str) -> str:
    wanted = _PARTS.get(ending)
    if wanted is None:
        raise Refused(KnownFault.FILE_UNREADABLE, ending)
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as package:
            parts = [part for part in package.infolist() if wanted.fullmatch(part.filename)]
            if not parts or sum(part.file_size for part in parts) > LARGEST:
                raise Refused(KnownFault.FILE_UNREADABLE, ending)
            # The text itself before headers and footers.
            parts.sort(key=lambda part: "header" in part.filename or "footer" in part.filename)
            xml = "\n".join(package.read(part).decode("utf-8") for part in parts)
    except (*ZIP_FAULTS, OSError) as error:
        raise Refused(KnownFault.FILE_UNREADABLE, ending) from error
    # A word may be cut into several runs; a paragraph or a cell ends one.
    return html.unescape(_TAG.sub("", _PARAGRAPH.sub("\n", xml)))
