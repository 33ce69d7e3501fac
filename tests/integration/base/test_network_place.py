"""Whether a store stands on a share is read from the mounts, the innermost one counting."""

import sys
from pathlib import Path

import pytest

from thidua_desktop.storage import store_file
from thidua_desktop.storage.store_file import kind_of_mount, on_network

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
//may-chu/chung /mnt/o\\040chung cifs rw 0 0
tmpfs /mnt/o\\040chung/tam tmpfs rw 0 0
may-chu:/nha /home nfs4 rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/srv/a.thidua-db", "ext4"),
        ("/mnt/o chung/a.thidua-db", "cifs"),
        ("/mnt/o chung/tam/a.thidua-db", "tmpfs"),
        ("/home/chau/a.thidua-db", "nfs4"),
        ("/homes/a.thidua-db", "ext4"),
    ],
)
def test_the_innermost_mount_tells_the_file_system(path: str, kind: str) -> None:
    assert kind_of_mount(Path(path), MOUNTS) == kind


def test_a_folder_of_this_machine_is_no_share(tmp_path: Path) -> None:
    assert not on_network(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows is asked another way")
@pytest.mark.parametrize(("kind", "share"), [("cifs", True), ("fuse.sshfs", True), ("ext4", False)])
def test_a_folder_of_another_machine_is_a_share(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, *, share: bool
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"//server/share {tmp_path} {kind} rw 0 0\n", "utf-8")
    monkeypatch.setattr(store_file, "_MOUNTS", mounts)
    assert on_network(tmp_path) is share
    mounts.unlink()
    assert not on_network(tmp_path)
