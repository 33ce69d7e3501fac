"""Files that are damaged, or made to deceive: each mutation takes a body and gives another."""

import io
import random
import re
import stat
import zipfile
from collections.abc import Callable, Sequence

Mutation = Callable[[bytes, random.Random], bytes]

MANY = 3_000
BOMB = 300 * 1024 * 1024
_SPACES = b" " * 1024 * 1024
_ENDLESS = b"{% for a in range(9999) %}" * 3 + b"x" + b"{% endfor %}" * 3
STRANGE = (
    *(b"", b"0", b"-1", b"1e400", b"-1e-400", b"9" * 400, b"0x7fffffffffffffff", b"1e5", b"0.1"),
    *(b"nan", b"-inf", b"true", b"1999-02-30", b"9999-12-31", b"0001-01-01", b"2026-11-22T25:00"),
    *(b'""', b"''", b'"""', b"[", b"]]", b"{", b"}}", b"#", b"\\", b"\\u0000", b"\\ud800", b"\x00"),
    *(
        b"\xff\xfe",
        b"\xed\xa0\x80",
        b"\xef\xbb\xbf",
        b"\xe2\x80\xae",
        b"\xcc\x81" * 50,
        b"\r",
        b"\n",
    ),
    *(b"=1+1", b'=cmd|"/C calc"!A0', b'=HYPERLINK("file:///etc/passwd")', b"+1", b"@SUM(A1)"),
    *(b"../../../etc/passwd", b"/etc/passwd", b"C:\\Windows\\x", b"con", b"file:///etc/passwd"),
    *(
        b"{{ 7*7 }}",
        b"{% for a in x %}",
        _ENDLESS,
        b"{{ ''.__class__.__mro__ }}",
        b"%s%n",
        b"{0}",
        b"' OR 1",
    ),
    *("Đ".encode(), "ﬁ①Ⅷ".encode(), b"A" * 20_000, b",", b";", b"\t", b"_x0000_", b"_xD800_"),
)
"""What stands where something else should: numbers, letters, formulas, paths, tags."""

DOCTYPES = (
    b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
    b'<!DOCTYPE a [<!ENTITY % e SYSTEM "http://127.0.0.1:9/x.dtd"> %e;]>',
    b'<!DOCTYPE a SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY e "x">]>',
    b'<!DOCTYPE a [<!ENTITY a0 "ha">'
    + b"".join(
        b'<!ENTITY a%d "%s">' % (number, b"&a%d;" % (number - 1) * 10) for number in range(1, 12)
    )
    + b'<!ENTITY e "&a11;">]>',
    b'<!DOCTYPE a [<!ENTITY e "' + b"x" * 100_000 + b'">]>',
)
"""External entities, and entities that grow when they are told."""

_PLACES = re.compile(rb"[0-9]+|\"[^\"\n]*\"|>[^<>]+<|[A-Za-z_]+|[\[\]{}=,;]")
_XML = re.compile(rb"<\?xml[^>]*\?>")
_ENDS = re.compile(rb">[^<>]*</")
_ESCAPES = (
    "../x",
    "../../x",
    "/tmp/x-escaped",
    "a/../../x",
    "C:\\x",
    "\\\\host\\x",
    "con",
    "x\x00y",
    "x.",
)


# ------------------------------------------------------------------------------------------- bytes
def bits(body: bytes, chance: random.Random) -> bytes:
    """Turn a few bits over."""
    broken = bytearray(body)
    for _ in range(chance.choice((1, 1, 1, 4, 30)) if broken else 0):
        broken[chance.randrange(len(broken))] ^= 1 << chance.randrange(8)
    return bytes(broken)


def cut(body: bytes, chance: random.Random) -> bytes:
    return body[: chance.randrange(len(body) + 1)]


def without_middle(body: bytes, chance: random.Random) -> bytes:
    first, last = _span(body, chance)
    return body[:first] + body[last:]


def twice(body: bytes, chance: random.Random) -> bytes:
    first, last = _span(body, chance)
    return body[:last] + body[first:last] * chance.choice((1, 1, 2, 50)) + body[last:]


def noise(body: bytes, chance: random.Random) -> bytes:
    first, last = _span(body, chance)
    return body[:first] + chance.randbytes(last - first) + body[last:]


def moved(body: bytes, chance: random.Random) -> bytes:
    """Put a piece into another place."""
    first, last = _span(body, chance)
    rest, at = body[:first] + body[last:], chance.randrange(len(body) + 1)
    return rest[:at] + body[first:last] + rest[at:]


def _span(body: bytes, chance: random.Random) -> tuple[int, int]:
    first = chance.randrange(len(body) + 1)
    return first, min(first + chance.choice((1, 4, 40, 400, 4000)), len(body))


BYTES: Sequence[Mutation] = (bits, cut, without_middle, twice, noise, moved)


# -------------------------------------------------------------------------------------------- text
def strange(body: bytes, chance: random.Random) -> bytes:
    """Put something strange where a number, a name or a sign stands."""
    for _ in range(chance.choice((1, 1, 1, 3))):
        found = _some_place(body, chance)
        if found is None:
            return chance.choice(STRANGE)
        first, last = found.span()
        if found[0][:1] in b'">':
            first, last = first + 1, last - 1
        body = body[:first] + chance.choice(STRANGE) + body[last:]
    return body


def _some_place(body: bytes, chance: random.Random) -> re.Match[bytes] | None:
    """Looked for from any place on: a long text is not read whole each time."""
    return _PLACES.search(body, chance.randrange(len(body) + 1)) or _PLACES.search(body)


def lines(body: bytes, chance: random.Random) -> bytes:
    """Leave lines out, or have them twice or elsewhere."""
    parts = body.split(b"\n")
    at, to = chance.randrange(len(parts)), chance.randrange(len(parts))
    line = parts[at] if chance.getrandbits(1) else parts.pop(at)
    if chance.getrandbits(1):
        parts[to:to] = [line]
    return b"\n".join(parts)


def nested(body: bytes, chance: random.Random) -> bytes:
    """Brackets, tables and keys far deeper than any."""
    opened, closed = chance.choice(((b"[", b"]"), (b"{a=", b"}"), (b"a.", b""), (b'"', b'"')))
    deep = b"x = " + opened * MANY + b"1" + closed * MANY
    first = body.find(b"\n", chance.randrange(len(body) + 1))
    return body[: first + 1] + deep + b"\n" + body[first + 1 :]


TEXT: Sequence[Mutation] = (*BYTES, strange, strange, strange, lines, lines, nested)


# --------------------------------------------------------------------------------------------- zip
def member(body: bytes, chance: random.Random) -> bytes:
    """Change the text of one file in a zip, its sums right again."""
    return _with(body, chance, lambda inner: chance.choice(MEMBER)(inner, chance))


def doctype(xml: bytes, chance: random.Random) -> bytes:
    """Let an XML file name entities, and use one."""
    head = _XML.match(xml)
    at = head.end() if head else 0
    rest, used = xml[at:], b">&e;</"
    return xml[:at] + chance.choice(DOCTYPES) + _ENDS.sub(used, rest, count=3)


def deep_xml(xml: bytes, chance: random.Random) -> bytes:
    """Elements within elements."""
    found = _ENDS.search(xml, chance.randrange(len(xml) + 1)) or _ENDS.search(xml)
    if found is None:
        return xml
    name = chance.choice((b"a", b"w:p", b"c", b"table:table-cell"))
    deep = (b"<%s>" % name) * MANY + (b"</%s>" % name) * MANY
    return xml[: found.start() + 1] + deep + xml[found.start() + 1 :]


MEMBER: Sequence[Mutation] = (strange, strange, strange, strange, *BYTES, doctype, deep_xml)


def without_member(body: bytes, chance: random.Random) -> bytes:
    entries = _entries(body)
    entries.pop(chance.randrange(len(entries)))
    return _packed(entries)


def renamed_member(body: bytes, chance: random.Random) -> bytes:
    """Let a file stand under a name that leads elsewhere, or under another's."""
    entries = _entries(body)
    at = chance.randrange(len(entries))
    name = chance.choice((*_ESCAPES, entries[chance.randrange(len(entries))][0].filename))
    return _packed([*entries[:at], (zipfile.ZipInfo(name), entries[at][1]), *entries[at + 1 :]])


def more_members(body: bytes, chance: random.Random) -> bytes:
    """Add a file outside, a link to one, or very many."""
    link = zipfile.ZipInfo("van-ban/link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    added = chance.choice(
        (
            [(zipfile.ZipInfo(name), b"x") for name in _ESCAPES],
            [(link, b"/etc/passwd")],
            [(zipfile.ZipInfo(f"van-ban/{number}"), b"") for number in range(MANY)],
        )
    )
    return _packed([*_entries(body), *added])


def directory(body: bytes, chance: random.Random) -> bytes:
    """Change what the zip says of its files: sizes, places, method, locked."""
    start = body.find(b"PK\x01\x02")
    broken = bytearray(body)
    for _ in range(chance.choice((1, 2, 8)) if 0 <= start < len(body) else 0):
        broken[chance.randrange(start, len(body))] = chance.choice((0, 1, 8, 99, 127, 255))
    return bytes(broken)


ZIP: Sequence[Mutation] = (
    *(member, member, member, member, member, *BYTES),
    *(without_member, renamed_member, more_members, directory, directory),
)


def _entries(body: bytes) -> list[tuple[zipfile.ZipInfo, bytes]]:
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        return [(entry, archive.read(entry)) for entry in archive.infolist()]


def _packed(entries: Sequence[tuple[zipfile.ZipInfo, bytes]]) -> bytes:
    done = io.BytesIO()
    with zipfile.ZipFile(done, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for entry, inner in entries:
            fresh = zipfile.ZipInfo(entry.filename)
            fresh.external_attr = entry.external_attr
            fresh.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(fresh, inner)
    return done.getvalue()


def _with(body: bytes, chance: random.Random, change: Callable[[bytes], bytes]) -> bytes:
    entries = _entries(body)
    at = chance.randrange(len(entries))
    entry, inner = entries[at]
    return _packed([*entries[:at], (entry, change(inner)), *entries[at + 1 :]])


def bomb(body: bytes, chance: random.Random) -> bytes:
    """Put a file that unpacks to hundreds of MB in the place of one that is read."""
    entries = _entries(body)
    at, done = chance.randrange(len(entries)), io.BytesIO()
    with zipfile.ZipFile(done, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for place, (entry, inner) in enumerate(entries):
            if place != at:
                archive.writestr(entry.filename, inner)
                continue
            with archive.open(entry.filename, "w") as target:
                target.write(b"<a>")
                for _ in range(BOMB // len(_SPACES)):
                    target.write(_SPACES)
                target.write(b"</a>")
    return done.getvalue()
