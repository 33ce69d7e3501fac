"""Packages (.thidua) made by hand, so that each can be wrong in one way."""

import hashlib
import json
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from thidua_desktop.services.base.canonical import canonical_json
from thidua_desktop.services.handover.package_manifest import MANIFEST, STORE

Files = Mapping[str, bytes]
FILES: dict[str, bytes] = {
    STORE: b"not looked at here" * 50,
    "dinh-kem/Quyết định 131.pdf": b"%PDF-1.4 \x00\x01",
    "mau/minutes.docx": b"PK template",
    "van-ban/Bien-ban-kiem-phieu-2017-1.docx": bytes(range(256)) * 40,
}


def listed(files: Files) -> list[dict[str, Any]]:
    """What the list says of files."""
    return [
        {"path": path, "size": len(body), "sha256": hashlib.sha256(body).hexdigest()}
        for path, body in files.items()
    ]


def manifest_value(holds: Files, **message: Any) -> dict[str, Any]:
    """A sound list, but for what is said otherwise."""
    point = {"id": 7, "hash": "a" * 64}
    value = {
        "format": 1,
        "kind": "handover",
        "program": "0.2.0",
        "revision": "0003",
        "cluster": {"code": "CTĐIII", "name": "Cụm thi đua số III"},
        "year": 2017,
        "from_unit": {"code": "HTQTCT", "name": "Cục Hộ tịch, quốc tịch, chứng thực"},
        "to_unit": None,
        "made_at": "2017-11-30T02:00:00Z",
        "with_marks": False,
        "journal": point,
        "base": point,
        "earlier": [],
        "files": listed(holds),
        "open_tasks": [],
        "series": [],
    }
    return value | message


def put(path: Path, entries: Files | list[tuple[str | zipfile.ZipInfo, bytes]]) -> Path:
    """Write a zip of these entries, whatever they are called."""
    pairs = entries if isinstance(entries, list) else list(entries.items())
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in pairs:
            archive.writestr(name, body)
    return path


def package(path: Path, holds: Files = FILES, listing: Files | None = None, **message: Any) -> Path:
    """Write a package of these files, its list about those of `listing`."""
    value = manifest_value(holds if listing is None else listing, **message)
    return put(path, {**holds, MANIFEST: canonical_json(value).encode()})


def altered(path: Path, change: Callable[[dict[str, Any]], None], **more: bytes) -> Path:
    """Write a real package anew with another list, and with other bytes of some files."""
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    value = json.loads(files.pop(MANIFEST))
    files |= more
    value["files"] = listed(files)
    change(value)
    return put(path, {**files, MANIFEST: canonical_json(value).encode()})
