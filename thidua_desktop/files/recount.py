"""Writes what a third party needs to count a round again, the program for it among them."""

from collections.abc import Mapping
from pathlib import Path

from thidua_desktop import paths
from thidua_desktop.files.placing import DiskPlacer, put_file

PROGRAM = "recount.py"


def recount_program() -> bytes:
    """Give the program that counts again, kept as .txt: pip would compile a .py among resources."""
    return (paths.resources() / "recount" / "recount.txt").read_bytes()


def write_bundle(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files and the program into a folder. Raises Refused."""
    for name, body in {**files, PROGRAM: recount_program()}.items():
        put_file(DiskPlacer(), folder / name, body)
