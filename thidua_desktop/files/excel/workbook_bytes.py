"""A workbook as bytes: the same input gives the same file, and formulas carry their results."""

import io
import re
import zipfile
from collections.abc import Mapping
from datetime import datetime
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

from thidua_desktop.files.workbook_again import read_again

Results = Mapping[tuple[str, str], int | float | str]
"""What each formula gives, by sheet and cell: shown where nothing recalculates (a preview)."""

_STAMP = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip knows
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
_FORMULA = re.compile(r'<c r="([A-Z]+\d+)"([^>]*)><f>(.*?)</f><v\s*(?:/>|></v>)</c>', re.DOTALL)


def workbook_bytes(book: Workbook, made: datetime, results: Results | None = None) -> bytes:
    """Write the workbook as made at a moment, whatever the time is now.

    One with results is a document: it is read again. Raises Refused where a cell came out wrong.
    """
    book.properties.creator = ""
    book.properties.created = made.replace(tzinfo=None)
    book.calculation.fullCalcOnLoad = True
    rough = io.BytesIO()
    with zipfile.ZipFile(rough, "w", zipfile.ZIP_STORED) as plain:  # packed once, below
        ExcelWriter(book, plain).write_data()
    names = enumerate(book.sheetnames, 1)
    sheets = {f"xl/worksheets/sheet{place}.xml": name for place, name in names}
    done = io.BytesIO()
    with zipfile.ZipFile(rough) as source, zipfile.ZipFile(done, "w") as target:
        for item in source.infolist():
            body = source.read(item)
            if item.filename == "docProps/core.xml":
                stamp = f"{made:%Y-%m-%dT%H:%M:%SZ}".encode()
                body = _MODIFIED.sub(rb"\g<1>" + stamp + rb"\g<2>", body)
            if results and item.filename in sheets:
                body = _with_results(body.decode(), sheets[item.filename], results).encode()
            entry = zipfile.ZipInfo(item.filename, _STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            entry.create_system = 3  # the same on every system
            target.writestr(entry, body)
    if results is not None:
        read_again(done, book, results)
    return done.getvalue()


def _with_results(xml: str, sheet: str, results: Results) -> str:
    """Openpyxl writes a formula or a value; the format holds both."""

    def put(found: re.Match[str]) -> str:
        cell, attributes, formula = found.groups()
        value = results.get((sheet, cell))
        if value is None:
            return found.group(0)
        attributes = re.sub(r'\s+t="[^"]*"', "", attributes)
        if isinstance(value, str):
            attributes, written = f'{attributes} t="str"', escape(value)
        else:
            written = repr(value)
        return f'<c r="{cell}"{attributes}><f>{formula}</f><v>{written}</v></c>'

    return _FORMULA.sub(put, xml)
