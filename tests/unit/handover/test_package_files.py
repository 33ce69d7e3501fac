"""What a package is read for: every kind of wrong file is refused, and nothing is written."""

import io
import stat
import struct
import tempfile
import zipfile
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.support.packages import FILES, listed, manifest_value, package, put
from thidua_desktop.domain.codes.handover import PackageFault
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.package.package_paths import is_safe, refuse_unsafe
from thidua_desktop.files.package.package_read import Limits, PackageReader, file_sha256
from thidua_desktop.files.package.package_write import folder_sources, write_package
from thidua_desktop.services.base.canonical import canonical_json
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import done_at_once
from thidua_desktop.services.handover.package_manifest import MANIFEST, STORE, Manifest
from thidua_desktop.services.handover.ports import Source


def read(path: Path, limits: Limits | None = None) -> Manifest:
    """Read all of a package."""
    with PackageReader(path, limits or Limits()) as reader:
        done_at_once(reader.check())
        return reader.manifest


def fault_of(path: Path, limits: Limits | None = None) -> StrEnum:
    with pytest.raises(Refused) as refused:
        read(path, limits)
    return refused.value.code


def sources(folder: Path, files: dict[str, bytes]) -> list[Source]:
    made = []
    for path, body in files.items():
        file = folder / path.replace("/", "_")
        file.write_bytes(body)
        made.append(Source(path, file))
    return made


def write(path: Path, made: list[Source]) -> Manifest:
    def of(files: Any) -> Manifest:
        value = manifest_value({}) | {"files": [file.model_dump() for file in files]}
        return Manifest.model_validate_json(canonical_json(value))

    return done_at_once(write_package(path, made, of))


# ---------------------------------------------------------------- what is written is read again
def test_what_is_written_is_unpacked_again(tmp_path: Path) -> None:
    written = write(tmp_path / "a.thidua", sources(tmp_path, FILES))
    out = tmp_path / "out"
    with PackageReader(tmp_path / "a.thidua") as reader:
        assert reader.manifest == written
        assert list(reader.extract(out))[-1] == (reader.size, reader.size)
    found = {str(p.relative_to(out).as_posix()): p.read_bytes() for p in out.rglob("*.*")}
    assert found == FILES


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    made = sources(tmp_path, FILES)
    write(tmp_path / "a.thidua", made)
    write(tmp_path / "b.thidua", made[::-1])
    assert file_sha256(tmp_path / "a.thidua") == file_sha256(tmp_path / "b.thidua")


def test_a_folder_is_taken_without_what_programs_keep_there(tmp_path: Path) -> None:
    for name in ("b.docx", "~$b.docx", ".dang-ghi-x.tmp", "sau/a.docx", ".sau/c.docx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    assert [s.path for s in folder_sources("van-ban", tmp_path)] == [
        "van-ban/b.docx",
        "van-ban/sau/a.docx",
    ]


@pytest.mark.parametrize("names", [["mau/con.docx"], ["mau/A.docx", "mau/a.docx"]])
def test_what_no_other_machine_takes_is_not_packed(tmp_path: Path, names: list[str]) -> None:
    with pytest.raises(Refused) as refused:
        write(tmp_path / "a.thidua", sources(tmp_path, dict.fromkeys(names, b"")))
    assert refused.value.code is PackageFault.FILE_NAME
    assert not (tmp_path / "a.thidua").exists()


def test_a_file_that_went_meanwhile_is_named(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="weg") as error:
        write(tmp_path / "a.thidua", [Source("mau/a.docx", tmp_path / "weg.docx")])
    assert error.value.code is KnownFault.FILE_UNREADABLE


# ---------------------------------------------------------------- names
@pytest.mark.parametrize(
    "path",
    [
        STORE,
        MANIFEST,
        "changes.json",
        "van-ban/a.docx",
        "dinh-kem/Quyết định số 131.pdf",
        "mau/sau/hơn/a.docx",
        "dinh-kem/a..b.pdf",
        "dinh-kem/conference.pdf",
        "mau/a\u00a0b.docx",
    ],
)
def test_a_plain_name_is_safe(path: str) -> None:
    assert is_safe(path)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "a.docx",
        "/etc/passwd",
        "../a",
        "van-ban/../../a",
        "van-ban/./a",
        "van-ban//a",
        "van-ban/",
        "van-ban",
        "C:/a",
        "van-ban/C:a",
        "van-ban/a:b",
        "van-ban\\a",
        "van-ban/a\\b",
        "van-ban/a\0b",
        "van-ban/a\nb",
        "van-ban/\u202egpj.exe",
        "van-ban/con",
        "van-ban/CON.docx",
        "van-ban/aux.tar.gz",
        "van-ban/lpt¹.txt",
        "van-ban/nul .txt",
        "van-ban/a.",
        "van-ban/a ",
        "van-ban/ a",
        "van-ban/a?",
        "van-ban/..",
        "khac/a",
        "Store.thidua-db",
        "VAN-BAN/a",
        "van-ban/" + "a" * 260,
        "van-ban/" + "ế" * 100,
        "van-ban/" + "a/" * 8 + "a",
        "van-ban/" + "a/" * 130,
        "van-ban/e\u0302\u0301.docx",
        "van-ban/\ud800",
    ],
)
def test_a_name_that_leads_elsewhere_is_not(path: str) -> None:
    assert not is_safe(path)


@pytest.mark.parametrize(
    "paths",
    [
        ["van-ban/a", "van-ban/A"],
        ["van-ban/ĐƠN.pdf", "van-ban/đơn.pdf"],
        ["van-ban/straße", "van-ban/STRASSE"],
        ["mau/a", "mau/a/b"],
        ["mau/a/b", "mau/A"],
        ["mau/a", "mau/a"],
    ],
)
def test_two_names_of_one_file_are_refused(paths: list[str]) -> None:
    with pytest.raises(Refused):
        refuse_unsafe(paths)


# ---------------------------------------------------------------- crafted packages
def raw(path: Path, body: bytes) -> Path:
    path.write_bytes(body)
    return path


def link_entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return entry


def with_entry(path: Path, name: str | zipfile.ZipInfo, body: bytes = b"x") -> Path:
    manifest = canonical_json(manifest_value(FILES)).encode()
    return put(path, [*FILES.items(), (MANIFEST, manifest), (name, body)])


def with_manifest(path: Path, body: bytes) -> Path:
    return put(path, {**FILES, MANIFEST: body})


def compressed_with(path: Path, method: int) -> Path:
    package(path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("van-ban/b.docx", b"x" * 99, method)
    return path


def patched(path: Path, offset_of: bytes, at: int, value: bytes) -> Path:
    """Change bytes of every header that begins so."""
    body = bytearray(package(path).read_bytes())
    place = body.find(offset_of)
    while place >= 0:
        body[place + at : place + at + len(value)] = value
        place = body.find(offset_of, place + 1)
    path.write_bytes(body)
    return path


def twice(path: Path) -> Path:
    with pytest.warns(UserWarning, match="Duplicate name"):
        return with_entry(path, "van-ban/Bien-ban-kiem-phieu-2017-1.docx")


def lying(path: Path, real: int, message: int) -> Path:
    """A file of so many bytes of which the headers say another number."""
    files = {**FILES, "van-ban/to.docx": b"\0" * real}
    listing = {**FILES, "van-ban/to.docx": b"\0" * message}
    body = package(path, files, listing).read_bytes()
    path.write_bytes(body.replace(struct.pack("<I", real), struct.pack("<I", message)))
    return path


VALUE = manifest_value(FILES)
CRAFTED: dict[str, tuple[PackageFault, Callable[[Path], Path]]] = {
    "empty": (PackageFault.DAMAGED, lambda p: raw(p, b"")),
    "no zip": (PackageFault.DAMAGED, lambda p: raw(p, b"SQLite format 3\0" * 99)),
    "another zip": (PackageFault.FOREIGN, lambda p: put(p, {"word/document.xml": b"<a/>"})),
    "an empty zip": (PackageFault.FOREIGN, lambda p: put(p, {})),
    "no manifest": (PackageFault.FOREIGN, lambda p: put(p, FILES)),
    "manifest no JSON": (PackageFault.FOREIGN, lambda p: with_manifest(p, b"{")),
    "manifest no UTF-8": (PackageFault.FOREIGN, lambda p: with_manifest(p, b'{"a":"\xff"}')),
    "manifest a list": (PackageFault.FOREIGN, lambda p: with_manifest(p, b"[1]")),
    "manifest deep": (PackageFault.FOREIGN, lambda p: with_manifest(p, b"[" * 99_999)),
    "manifest huge number": (
        PackageFault.FOREIGN,
        lambda p: with_manifest(p, b'{"a":' + b"9" * 9999 + b"}"),
    ),
    "manifest of others": (PackageFault.FOREIGN, lambda p: with_manifest(p, b'{"name":"x"}')),
    "manifest not canonical": (
        PackageFault.FOREIGN,
        lambda p: with_manifest(p, canonical_json(VALUE).encode() + b" "),
    ),
    "a key twice": (
        PackageFault.FOREIGN,
        lambda p: with_manifest(p, canonical_json(VALUE).replace("{", '{"a":1,"a":1,', 1).encode()),
    ),
    "a key too many": (PackageFault.FOREIGN, lambda p: package(p, more=1)),
    "a wrong type": (PackageFault.FOREIGN, lambda p: package(p, year="2017")),
    "a flag for a number": (PackageFault.FOREIGN, lambda p: package(p, format=True)),
    "format 0": (PackageFault.FOREIGN, lambda p: package(p, format=0)),
    "a newer format": (PackageFault.NEWER, lambda p: package(p, format=2, new_field=1)),
    "an older year": (PackageFault.FOREIGN, lambda p: package(p, year=1900)),
    "an odd hash": (PackageFault.FOREIGN, lambda p: package(p, journal={"id": 1, "hash": "x"})),
    "out of the folder": (PackageFault.PATH, lambda p: with_entry(p, "../a")),
    "absolute": (PackageFault.PATH, lambda p: with_entry(p, "/tmp/a")),
    "a drive": (PackageFault.PATH, lambda p: with_entry(p, "C:\\a")),
    "a backslash": (PackageFault.PATH, lambda p: with_entry(p, "van-ban\\..\\..\\a")),
    "a device": (PackageFault.PATH, lambda p: with_entry(p, "van-ban/NUL")),
    "a link": (PackageFault.PATH, lambda p: with_entry(p, link_entry("van-ban/b"), b"/etc/passwd")),
    "a folder": (PackageFault.PATH, lambda p: with_entry(p, "van-ban/")),
    "a name cut by NUL": (PackageFault.PATH, lambda p: patched(p, b"mau/minutes.docx", 11, b"\0")),
    "a name twice": (PackageFault.PATH, twice),
    "a name in capitals": (PackageFault.PATH, lambda p: with_entry(p, "mau/MINUTES.docx")),
    "encrypted": (PackageFault.NOT_READABLE, lambda p: patched(p, b"PK\x01\x02", 8, b"\x01")),
    "bzip2": (PackageFault.NOT_READABLE, lambda p: compressed_with(p, zipfile.ZIP_BZIP2)),
    "lzma": (PackageFault.NOT_READABLE, lambda p: compressed_with(p, zipfile.ZIP_LZMA)),
    "an unknown method": (
        PackageFault.NOT_READABLE,
        lambda p: patched(p, b"PK\x01\x02", 10, b"\x63"),
    ),
    "a newer zip": (PackageFault.DAMAGED, lambda p: patched(p, b"PK\x01\x02", 6, b"\xff")),
    "a file missing": (
        PackageFault.FILES_DIFFER,
        lambda p: package(p, {STORE: FILES[STORE]}, FILES),
    ),
    "a file added": (PackageFault.FILES_DIFFER, lambda p: package(p, FILES, {STORE: FILES[STORE]})),
    "a file listed twice": (
        PackageFault.FILES_DIFFER,
        lambda p: package(p, files=listed(FILES) * 2),
    ),
    "another content": (
        PackageFault.FILES_DIFFER,
        lambda p: package(p, FILES | {"mau/minutes.docx": b"PK templatE"}, FILES),
    ),
    "another size": (
        PackageFault.FILES_DIFFER,
        lambda p: package(p, FILES | {"mau/minutes.docx": b""}, FILES),
    ),
    "less said than there is": (PackageFault.DAMAGED, lambda p: lying(p, 123_456, 99)),
    "more said than there is": (PackageFault.FILES_DIFFER, lambda p: lying(p, 98_765, 123_456)),
    "a bomb": (
        PackageFault.TOO_LARGE,
        lambda p: package(p, FILES | {"van-ban/to.docx": b"\0" * 70_000_000}),
    ),
}


@pytest.mark.parametrize("name", CRAFTED)
def test_a_crafted_package_is_refused(tmp_path: Path, name: str) -> None:
    expected, make = CRAFTED[name]
    assert fault_of(make(tmp_path / "a.thidua")) is expected


@pytest.mark.parametrize(
    "limits",
    [
        Limits(files=4),
        Limits(directory=100),
        Limits(manifest=100),
        Limits(whole=1000),
        Limits(ratio=1, always=100),
    ],
)
def test_a_package_over_a_limit_is_refused(tmp_path: Path, limits: Limits) -> None:
    assert fault_of(package(tmp_path / "a.thidua"), limits) is PackageFault.TOO_LARGE


def test_a_sound_package_made_by_hand_is_read(tmp_path: Path) -> None:
    assert read(package(tmp_path / "a.thidua")).cluster.code == "CTĐIII"


def test_no_package_at_all(tmp_path: Path) -> None:
    for path in (tmp_path / "weg.thidua", tmp_path):
        with pytest.raises(Refused):
            read(path)


# ---------------------------------------------------------------- any byte of it


def sound_bytes() -> bytes:
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in FILES.items():
            archive.writestr(name, content)
        archive.writestr(MANIFEST, canonical_json(manifest_value(FILES)))
    return body.getvalue()


BYTES = sound_bytes()


@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.integers(0, len(BYTES) - 1), st.integers(0, 255)), max_size=4),
    st.integers(0, len(BYTES)) | st.none(),
    st.binary(max_size=8),
)
@example([], None, b"")
def test_any_change_is_refused_or_changes_nothing(
    tmp_path: Path, flips: list[tuple[int, int]], cut: int | None, tail: bytes
) -> None:
    """Whatever happens to the bytes, the files that come out are those that went in."""
    body = bytearray(BYTES)
    for place, value in flips:
        body[place] = value
    path = tmp_path / "a.thidua"
    path.write_bytes(bytes(body[:cut]) + tail)
    with tempfile.TemporaryDirectory() as out:
        try:
            with PackageReader(path) as reader:
                done_at_once(reader.extract(Path(out)))
        except Refused:
            return
        assert {name: Path(out, name).read_bytes() for name in FILES} == FILES
