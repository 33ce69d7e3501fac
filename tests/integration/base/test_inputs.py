"""A seeded share of the inputs of `python3 dev.py faults`, and that its look at them has teeth."""

from pathlib import Path

import pytest

from faults.inputs import input_rows, tried
from faults.mutations import bits
from faults.readers import Reader
from thidua_desktop.domain.codes.loading import TableCode
from thidua_desktop.services.base.errors import Refused


def test_no_file_is_taken_as_if_sound_or_ends_without_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = list(input_rows(tmp_path, 150))
    assert [row.name for row in rows if not row.held] == [], capsys.readouterr().err
    assert sum(row.injected for row in rows) >= 140


SOUND = b"sound"


def _fails(_box: Path, body: bytes) -> object:
    if body != SOUND:
        raise AttributeError("no such part")
    return body


def _leaves_a_file(box: Path, body: bytes) -> object:
    (box / "f").write_bytes(body)
    (box / "more").write_bytes(body)
    return SOUND


def _refuses(_box: Path, body: bytes) -> object:
    if body != SOUND:
        raise Refused(TableCode.DAMAGED)
    return body


@pytest.mark.parametrize(
    ("read", "found"),
    [
        (_fails, "AttributeError"),
        (_leaves_a_file, "wrote"),
        (lambda _box, _body: "root:x:0:0", "holds a file of the machine"),
        (lambda _box, body: body, "taken as if sound"),
        (_refuses, ""),
    ],
)
def test_what_is_wrong_is_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], read: object, found: str
) -> None:
    reader = Reader("r", 1, [SOUND], read, [bits], lambda sound, taken: sound() == taken)  # type: ignore[arg-type]
    assert tried(reader, tmp_path / "box", 3).wrong == (3 if found else 0)
    assert found in capsys.readouterr().err


def test_a_file_that_a_reader_of_bytes_leaves_is_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def leaves(box: Path, body: bytes) -> object:
        return (box / "f").write_bytes(body)

    reader = Reader("r", 1, [SOUND], leaves, [bits], puts=0)
    assert tried(reader, tmp_path / "box", 3).wrong == 3
    assert "wrote ['f']" in capsys.readouterr().err


def test_a_reader_that_refuses_what_is_sound_is_not_tried(tmp_path: Path) -> None:
    reader = Reader("r", 1, [b"other"], _refuses, [bits])
    with pytest.raises(Refused):
        tried(reader, tmp_path / "box", 3)
