"""Files kept with documents: copied in, told apart, taken off, and found again by undo."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.ready import empty_store
from tests.support.stores import HeldClock
from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files import attachments as disk
from thidua_desktop.files.attachments import DiskAttachments, safe_name
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.documents import Attachment, Document
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.documents.attachments import Attachments, FilesOfDocument, FileState
from thidua_desktop.services.registers.registers import Registers


@pytest.fixture
def registers(tmp_path: Path) -> Iterator[Registers]:
    store = empty_store(tmp_path / "kho.db", HeldClock())
    registers = Registers(store.new_uow("Thư ký"), HeldClock())
    registers.save(EmulationYear(year=2017, rules="2003-nd91"))
    registers.save(Document(year_id=1, number="131/QĐ-BTP"))
    registers.save(Document(year_id=1, number="207/KH-CTĐIII"))
    yield registers
    store.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "kho - dinh kem"


@pytest.fixture
def attachments(registers: Registers, folder: Path) -> Attachments:
    return Attachments(registers, DiskAttachments(folder, DiskPlacer()))


def _file(tmp_path: Path, name: str, body: bytes) -> Path:
    path = tmp_path / "tai ve" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(body)
    return path


def test_a_file_is_copied_in_with_its_hash(
    attachments: Attachments, folder: Path, tmp_path: Path
) -> None:
    source = _file(tmp_path, "Quyết định.pdf", b"x" * 1000)
    (made,) = attachments.attach(1, source)
    source.unlink()
    assert (made.name, made.size, len(made.sha256)) == ("Quyết định.pdf", 1000, 64)
    (kept,) = attachments.list(1)
    assert kept.state is FileState.SOUND
    assert kept.path.read_bytes() == b"x" * 1000
    assert [path.name for path in folder.iterdir()] == ["Quyết định.pdf"]


def test_another_file_of_that_name_gets_a_number(
    attachments: Attachments, folder: Path, tmp_path: Path
) -> None:
    attachments.attach(1, _file(tmp_path, "a.pdf", b"1"))
    assert attachments.attach(1, _file(tmp_path, "a.pdf", b"1")) == ()
    attachments.attach(1, _file(tmp_path, "a.pdf", b"2"))
    attachments.attach(2, _file(tmp_path, "a.pdf", b"1"))
    assert [one.attachment.name for one in attachments.list(1)] == ["a-2.pdf", "a.pdf"]
    assert [one.attachment.name for one in attachments.list(2)] == ["a.pdf"]
    assert sorted(path.name for path in folder.iterdir()) == ["a-2.pdf", "a.pdf"]


def test_a_file_that_is_missing_or_changed_is_said_to_be(
    attachments: Attachments, folder: Path, tmp_path: Path
) -> None:
    for name in ("a.pdf", "b.pdf", "c.pdf"):
        attachments.attach(1, _file(tmp_path, name, name.encode()))
    (folder / "a.pdf").unlink()
    (folder / "b.pdf").write_bytes(b"B.pdf")  # as long as before
    states = [one.state for one in attachments.list(1)]
    assert states == [FileState.MISSING, FileState.CHANGED, FileState.SOUND]


def test_what_is_taken_off_comes_back_by_undo(
    attachments: Attachments, registers: Registers, tmp_path: Path
) -> None:
    (made,) = attachments.attach(1, _file(tmp_path, "a.pdf", b"1"))
    attachments.take_off(made)
    assert attachments.list(1) == ()
    registers.undo()
    assert [one.state for one in attachments.list(1)] == [FileState.SOUND]
    registers.undo()
    assert attachments.list(1) == ()


def test_several_files_are_one_change_on_and_off(
    attachments: Attachments, registers: Registers, folder: Path, tmp_path: Path
) -> None:
    names = ("a.pdf", "b.pdf", "c.pdf")
    sources = [_file(tmp_path, name, name.encode()) for name in names]
    assert len(attachments.attach(1, *sources, sources[0])) == len(names)
    files = FilesOfDocument(attachments, registers)
    files.narrow(document_id=1)
    files.delete(*files.rows())
    assert attachments.list(1) == ()
    registers.undo()
    assert [one.state for one in attachments.list(1)] == [FileState.SOUND] * len(names)
    registers.undo()
    assert attachments.list(1) == ()


def test_where_one_of_several_cannot_be_copied_none_is_attached(
    attachments: Attachments, folder: Path, tmp_path: Path
) -> None:
    with pytest.raises(Refused):
        attachments.attach(1, _file(tmp_path, "a.pdf", b"1"), tmp_path / "khong-co.pdf")
    assert (attachments.list(1), list(folder.iterdir())) == ((), [])


def test_a_document_with_files_is_not_deleted(
    attachments: Attachments, registers: Registers, tmp_path: Path
) -> None:
    attachments.attach(1, _file(tmp_path, "a.pdf", b"1"))
    with pytest.raises(Refused) as refused:
        registers.delete(registers.list(Document, id=1)[0])
    assert refused.value.code is RegisterCode.RESTED_ON
    assert refused.value.details == ("Tệp đính kèm: a.pdf",)


def test_a_refusal_leaves_no_file(registers: Registers, folder: Path, tmp_path: Path) -> None:
    class Refusing(Registers):
        pass

    def forbids(_uow: object, change: object) -> str:
        return "Năm 2017"

    refusing = Refusing(registers._new_uow, HeldClock(), guard=forbids)  # noqa: SLF001
    attachments = Attachments(refusing, DiskAttachments(folder, DiskPlacer()))
    with pytest.raises(Refused):
        attachments.attach(1, _file(tmp_path, "a.pdf", b"1"))
    assert list(folder.iterdir()) == []
    assert registers.list(Attachment) == ()


def test_what_cannot_be_read_or_is_too_large_is_refused(
    attachments: Attachments, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Refused) as missing:
        attachments.attach(1, tmp_path / "khong-co.pdf")
    assert missing.value.code is KnownFault.FILE_UNREADABLE
    monkeypatch.setattr(disk, "MOST_MEGABYTES", 0)
    with pytest.raises(Refused) as large:
        attachments.attach(1, _file(tmp_path, "a.pdf", b"1"))
    assert large.value.code is KnownFault.FILE_TOO_LARGE


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Quye\u0302\u0301t định.pdf", "Quyết định.pdf"),
        ('a<b>:"c"?.pdf', "a-b---c--.pdf"),
        ("con.txt", "con-1.txt"),
        ("...", "tep"),
        ("x" * 300 + ".pdf", "x" * 150 + ".pdf"),
        ("không đuôi", "không đuôi"),
    ],
)
def test_names_are_such_that_every_system_takes_them(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_a_name_with_what_nobody_sees_is_called_alike_in_folder_and_store(
    attachments: Attachments, folder: Path, tmp_path: Path
) -> None:
    source = _file(tmp_path, "Quyết\u200b  định\u00a0131\u00ad .pdf", b"%PDF")
    (taken,) = attachments.attach(1, source)
    assert taken.name == "Quyết định 131.pdf"
    assert (folder / taken.name).read_bytes() == b"%PDF"
    assert [one.state for one in attachments.list(1)] == [FileState.SOUND]


def test_the_name_of_a_file_is_read_as_it_was_stored() -> None:
    """An older store may hold a name that would be written otherwise today."""
    kept = Attachment(document_id=1, name="Quyết  định\u200b.pdf", sha256="0", size=1)
    assert kept.name == "Quyết  định\u200b.pdf"
