"""A package is taken: into a new store, beside an existing one, or refused with nothing written."""

import errno
import random
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.support import rounds
from tests.support.offices import FILES, HEAD, NEXT, contents, giving_office, send
from tests.support.packages import altered
from tests.support.year_office import office
from thidua_desktop.__main__ import main
from thidua_desktop.bootstrap.packages import package_receiver, package_sender
from thidua_desktop.domain.codes.handover import PackageFault, Side
from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.package.package_places import place_parts
from thidua_desktop.records.choices import YearEventKind
from thidua_desktop.records.cluster import Cluster, EmulationYear, Unit
from thidua_desktop.records.handover import Package
from thidua_desktop.records.year import YearEvent
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import done_at_once
from thidua_desktop.services.conference.seal_round import seal_round
from thidua_desktop.services.conference.sealed_result import recount_check
from thidua_desktop.services.handover.package_manifest import STORE
from thidua_desktop.services.handover.package_views import Received
from thidua_desktop.services.years.year_status import read_years
from thidua_desktop.storage.engine import open_store
from thidua_desktop.storage.verify import verify_store

Capture = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def handed_over(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package of an office of 2017."""
    folder = tmp_path_factory.mktemp("office")
    with giving_office(folder) as made:
        send(made, folder / "p.thidua")
    return folder / "p.thidua"


@pytest.fixture
def new_office(tmp_path: Path) -> Path:
    """The empty folder of whoever receives."""
    folder = tmp_path / "nhan"
    folder.mkdir()
    return folder


def receive(package: Path, store: Path, office: str = "") -> Received:
    context = package_receiver("Thư ký mới")
    return done_at_once(context.receive(package, store, office))


def refused(package: Path, store: Path, office: str = "") -> StrEnum:
    """The fault for which nothing is written, by whoever only looks as well."""
    before = contents(store.parent)
    with pytest.raises(Refused) as error:
        receive(package, store, office)
    assert contents(store.parent) == before
    return error.value.code


# ---------------------------------------------------------------- into a new store
def test_the_next_office_has_all_of_it(handed_over: Path, new_office: Path) -> None:
    store = new_office / "moi.thidua-db"
    taken = receive(handed_over, store)
    assert (taken.path, taken.office) == (store, f"Cục {NEXT}")
    assert contents(new_office).keys() == {
        "moi.thidua-db",
        "moi - van ban",
        "moi - mau",
        "moi - dinh kem",
        *(name.replace("cum", "moi") for name in FILES),
    }
    assert all(
        (new_office / name.replace("cum", "moi")).read_bytes() == body
        for name, body in FILES.items()
    )
    assert verify_store(store).sound


def test_the_year_stays_with_the_old_office(handed_over: Path, new_office: Path) -> None:
    taken = receive(handed_over, new_office / "moi.thidua-db")
    store = open_store(taken.path)
    with store.new_uow("x")("look") as uow:
        [status] = read_years(uow)
        [package] = uow.registers.find(Package)
        events = [event.kind for event in uow.registers.find(YearEvent)]
        cluster = uow.registers.find(Cluster)[0]
        assert uow.registers.get(Unit, cluster.office_unit_id or 0).code == NEXT
        assert uow.journal_rows()[package.base_id - 1].hash == package.base_hash
    store.close()
    assert (status.lock, status.keeper) == (RegisterCode.YEAR_KEPT_ELSEWHERE, f"Cục {HEAD}")
    assert events == [YearEventKind.HANDED_OVER, YearEventKind.RECEIVED]
    assert (package.received, package.sha256) == (True, taken.found.sha256)


def test_another_unit_may_be_chosen(handed_over: Path, new_office: Path) -> None:
    store = new_office / "moi.thidua-db"
    assert refused(handed_over, store, "ZZ") is PackageFault.NO_UNIT
    assert receive(handed_over, store, HEAD).office == f"Cục {HEAD}"


def test_what_is_received_can_be_handed_on(handed_over: Path, new_office: Path) -> None:
    taken = receive(handed_over, new_office / "moi.thidua-db")
    store = open_store(taken.path)
    with store.new_uow("x")("open") as uow:
        uow.registers.add(EmulationYear(year=2018, rules="2003-nd91"))
        uow.commit()
    sent = done_at_once(package_sender(store, "x").send(new_office / "q.thidua"))
    store.close()
    assert (sent.manifest.year, sent.manifest.from_unit.code) == (2018, NEXT)
    third = receive(sent.path, new_office / "ba.thidua-db", HEAD)
    assert verify_store(third.path).sound


@pytest.mark.parametrize("name", ["moi - van ban", "moi - dinh kem"])
def test_another_stores_files_are_not_mixed_in(
    handed_over: Path, new_office: Path, name: str
) -> None:
    (new_office / name).mkdir()
    assert refused(handed_over, new_office / "moi.thidua-db") is PackageFault.NAMES_TAKEN


def test_no_folder_or_no_such_name(handed_over: Path, new_office: Path) -> None:
    for store in (new_office / "weg" / "a.thidua-db", new_office / ("a" * 300)):
        with pytest.raises(Refused):
            receive(handed_over, store)
    assert contents(new_office) == {}


def test_where_one_part_cannot_go_none_stays(
    tmp_path: Path, new_office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("van-ban", "mau"):
        (tmp_path / "in" / name).mkdir(parents=True)
    (tmp_path / "in" / STORE).write_bytes(b"x")
    before, rename = contents(tmp_path), Path.rename

    def full(path: Path, target: Path) -> Path:
        if path.name == STORE:
            raise OSError(errno.ENOSPC, "full")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(Refused) as error:
        place_parts(tmp_path / "in", new_office / "moi.thidua-db")
    assert error.value.code is KnownFault.DISK_FULL
    assert contents(tmp_path) == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot limit a file's size")
def test_a_full_disk_leaves_nothing(handed_over: Path, new_office: Path) -> None:
    import resource
    import signal

    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        for room in (0, 4096, 200_000):
            resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
            with pytest.raises(Refused):
                receive(handed_over, new_office / "moi.thidua-db")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
        signal.signal(signal.SIGXFSZ, handler)
    assert contents(new_office) == {}


KILLED = """
import sys
from pathlib import Path
from thidua_desktop.bootstrap.packages import package_receiver
steps = package_receiver("x").receive(Path(sys.argv[1]), Path(sys.argv[2]))
for _ in range(3):
    next(steps)
print("half way", flush=True)
sys.stdin.read()
"""


def test_killed_half_way_nothing_was_received(handed_over: Path, new_office: Path) -> None:
    store = new_office / "moi.thidua-db"
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(handed_over), str(store)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    ) as worker:
        assert worker.stdout is not None
        assert worker.stdout.readline() == "half way\n"
        worker.kill()
    assert [path for path in new_office.iterdir() if not path.name.startswith(".")] == []
    assert receive(handed_over, store).path == store


def test_stopped_at_any_step_nothing_is_left(handed_over: Path, new_office: Path) -> None:
    store = new_office / "moi.thidua-db"
    total = sum(1 for _ in package_receiver("x").inspect(handed_over, store))
    for stop_at in range(1, total + 1):
        steps = package_receiver("x").receive(handed_over, store)
        for _ in range(stop_at):
            next(steps)
        steps.close()
        assert contents(new_office) == {}


def test_looking_writes_nothing(handed_over: Path, new_office: Path) -> None:
    found = done_at_once(package_receiver("x").inspect(handed_over, new_office / "moi.thidua-db"))
    assert (found.manifest.year, found.target.name) == (2017, "moi.thidua-db")
    assert contents(new_office) == {}


# ---------------------------------------------------------------- beside an existing store
def test_beside_an_older_store_of_the_same_cluster(handed_over: Path, new_office: Path) -> None:
    with office(new_office) as made:
        made.unit("CU")
        made.year(2016)
        existing = made.store.path
    before = existing.read_bytes()
    taken = receive(handed_over, existing)
    assert taken.path.name == "cum-2017.thidua-db"
    assert existing.read_bytes() == before
    found = {(d.kind.register.name, d.name): d.side for d in taken.found.differences}
    assert found == {
        ("emulation_years", "2016"): Side.ONLY_HERE,
        ("emulation_years", "2017"): Side.ONLY_RECEIVED,
        ("units", "CU"): Side.ONLY_HERE,
        ("units", HEAD): Side.ONLY_RECEIVED,
        ("units", NEXT): Side.ONLY_RECEIVED,
        ("documents", "05/BC-CTĐIII (2017)"): Side.ONLY_RECEIVED,
        ("documents", "06/BC-CTĐIII (2017)"): Side.ONLY_RECEIVED,
        ("documents", "207/KH-CTĐIII (2017)"): Side.ONLY_RECEIVED,
    }
    again = receive(handed_over, existing)
    assert again.path.name == "cum-2017-2.thidua-db"


def test_what_both_have_is_compared(handed_over: Path, new_office: Path) -> None:
    with office(new_office) as made:
        made.add(Unit(code=HEAD, name="Tên khác"))
        context = package_receiver("x", existing=made.store)  # the store that the window has open
        found = done_at_once(context.inspect(handed_over, made.store.path))
    sides = {d.name: d.side for d in found.differences if d.kind is Unit}
    assert sides == {HEAD: Side.BOTH, NEXT: Side.ONLY_RECEIVED}


def test_a_store_of_another_cluster_is_no_place(handed_over: Path, new_office: Path) -> None:
    with office(new_office) as made:
        made.change(Cluster, 1, code="KHÁC")
        existing = made.store.path
    assert refused(handed_over, existing) is PackageFault.OTHER_CLUSTER


def test_what_is_no_store_is_no_place(handed_over: Path, new_office: Path) -> None:
    (new_office / "a.thidua-db").write_bytes(b"notes")
    with pytest.raises(Refused):
        receive(handed_over, new_office / "a.thidua-db")
    assert contents(new_office) == {"a.thidua-db": b"notes"}


# ---------------------------------------------------------------- the papers
def test_results_come_out_again_with_the_papers_and_stand_without(
    tmp_path: Path, new_office: Path
) -> None:
    form = rounds.form(rounds.contest("M", "AB", 2))
    with rounds.year_cases(tmp_path, form, returned=2) as (cases, round_id):
        rounds.count_round(cases, round_id, ["11", "10"])
        cases.do(seal_round, round_id)
        path = cases.store
    store = open_store(path)
    for name, marks in (("a", False), ("b", True)):
        done_at_once(package_sender(store, "x").send(tmp_path / f"{name}.thidua", marks=marks))
    store.close()
    for name in "ab":
        taken = receive(tmp_path / f"{name}.thidua", new_office / f"{name}.thidua-db")
        assert verify_store(taken.path).sound
        received = open_store(taken.path)
        recounted = Case(new_uow=received.new_uow("x")).read(recount_check)
        received.close()
        assert recounted.findings == ()
        assert (recounted.results, recounted.withheld) == ((1, ()) if name == "b" else (0, ("1",)))


# ---------------------------------------------------------------- refused
def store_of(package: Path) -> bytes:
    with zipfile.ZipFile(package) as archive:
        return archive.read(STORE)


def changed_store(package: Path, folder: Path, *sql: str) -> bytes:
    """The store in a package after somebody had his hands in it."""
    path = folder / "x.db"
    path.write_bytes(store_of(package))
    with closing(sqlite3.connect(path, isolation_level=None)) as driver:
        for statement in sql:
            driver.execute(statement)
    return path.read_bytes()


Change = Callable[[dict[str, Any]], Any]
WRONG_LISTS: dict[str, tuple[PackageFault, Change]] = {
    "another journal": (
        PackageFault.MANIFEST_DISAGREES,
        lambda v: v["journal"].update(hash="a" * 64),
    ),
    "another row": (
        PackageFault.MANIFEST_DISAGREES,
        lambda v: v["journal"].update(id=v["journal"]["id"] - 1),
    ),
    "no row": (PackageFault.MANIFEST_DISAGREES, lambda v: v["journal"].update(id=0)),
    "a later row": (PackageFault.MANIFEST_DISAGREES, lambda v: v["journal"].update(id=10**12)),
    "another base": (PackageFault.MANIFEST_DISAGREES, lambda v: v["base"].update(id=1)),
    "another cluster": (
        PackageFault.MANIFEST_DISAGREES,
        lambda v: v["cluster"].update(code="CTĐI"),
    ),
    "another cluster's name": (
        PackageFault.MANIFEST_DISAGREES,
        lambda v: v["cluster"].update(name="x"),
    ),
    "another year": (PackageFault.MANIFEST_DISAGREES, lambda v: v.update(year=2016)),
    "another series": (
        PackageFault.MANIFEST_DISAGREES,
        lambda v: v["series"].append({"series": "BC-CTĐIII", "last": 9}),
    ),
    "work that is not open": (
        PackageFault.MANIFEST_DISAGREES,
        lambda v: v["open_tasks"].append(
            {"source": "Kế hoạch 1", "text": "Việc bịa", "owner": "", "due": None}
        ),
    ),
    "open work left out": (PackageFault.MANIFEST_DISAGREES, lambda v: v["open_tasks"].clear()),
    "open work of another day": (
        PackageFault.MANIFEST_DISAGREES,
        lambda v: v["open_tasks"][0].update(due="2018-12-20"),
    ),
    "another giver": (PackageFault.MANIFEST_DISAGREES, lambda v: v["from_unit"].update(code=NEXT)),
    "a receiver unknown": (
        PackageFault.MANIFEST_DISAGREES,
        lambda v: v.update(to_unit={"code": "ZZ", "name": "Z"}),
    ),
    "a newer store": (PackageFault.NEWER, lambda v: v.update(revision="9999")),
    "no supplement": (PackageFault.FILES_DIFFER, lambda v: v.update(kind="supplement")),
}
WRONG_STORES = {
    "a name changed": ("UPDATE units SET name = 'x' WHERE id = 1",),
    "a journal row changed": (
        "DROP TRIGGER journal_no_update",
        "UPDATE journal SET actor = 'x' WHERE id = 1",
    ),
    "no triggers": ("DROP TRIGGER journal_no_update",),
    "a table more": ("CREATE TABLE more (a)",),
    "another revision": ("UPDATE alembic_version SET version_num = '9999'",),
    "no revision": ("DELETE FROM alembic_version",),
    "another program's": ("PRAGMA application_id = 1",),
}


@pytest.mark.parametrize("name", WRONG_LISTS)
def test_a_list_of_another_store(
    handed_over: Path, new_office: Path, tmp_path: Path, name: str
) -> None:
    expected, change = WRONG_LISTS[name]
    package = tmp_path / "q.thidua"
    package.write_bytes(handed_over.read_bytes())
    assert refused(altered(package, change), new_office / "a.thidua-db") is expected


@pytest.mark.parametrize("name", WRONG_STORES)
def test_a_store_with_wrong_rows(
    handed_over: Path, new_office: Path, tmp_path: Path, name: str
) -> None:
    body = changed_store(handed_over, tmp_path, *WRONG_STORES[name])
    package = tmp_path / "q.thidua"
    package.write_bytes(handed_over.read_bytes())
    altered(package, lambda value: None, **{STORE: body})
    assert refused(package, new_office / "a.thidua-db") is PackageFault.STORE_UNSOUND


@pytest.mark.parametrize("body", [b"", b"x", b"SQLite format 3\0" * 40])
def test_no_store_inside(handed_over: Path, new_office: Path, tmp_path: Path, body: bytes) -> None:
    package = tmp_path / "q.thidua"
    package.write_bytes(handed_over.read_bytes())
    altered(package, lambda value: None, **{STORE: body})
    assert refused(package, new_office / "a.thidua-db") is PackageFault.STORE_UNSOUND


@cache
def _bytes(path: Path) -> bytes:
    return path.read_bytes()


@pytest.mark.parametrize("seed", range(30))
def test_whatever_happens_to_the_bytes(
    handed_over: Path, new_office: Path, tmp_path: Path, seed: int, capsys: Capture
) -> None:
    """Cut or changed anywhere: refused with a code and nothing written, or the very same files."""
    chance = random.Random(seed)
    body = bytearray(_bytes(handed_over))
    if seed % 3:
        for _ in range(seed % 4 + 1):
            body[chance.randrange(len(body))] ^= 1 << chance.randrange(8)
    else:
        del body[chance.randrange(len(body)) :]
    package = tmp_path / "q.thidua"
    package.write_bytes(body)
    code = main(["receive", str(package), "--store", str(new_office / "a.thidua-db")])
    message = capsys.readouterr()
    assert "Traceback" not in message.err
    if code:
        assert (code, message.out, message.err[:1]) == (1, "", "K")
        assert contents(new_office) == {}
    else:
        assert len(contents(new_office)) == 4 + len(FILES)


# ---------------------------------------------------------------- the command line
def test_the_command_line_hands_over_and_receives(
    tmp_path: Path, new_office: Path, capsys: Capture
) -> None:
    with giving_office(tmp_path) as made:
        store = str(made.store.path)
    out, target = str(tmp_path / "p.thidua"), str(new_office / "b.thidua-db")
    assert main(["handover", "--store", store, "--out", out, "--year", "2017"]) == 0
    message = capsys.readouterr().out
    assert "Số cuối cùng của KH-CTĐIII: 207" in message
    assert "Không kèm nội dung từng phiếu" in message
    assert main(["receive", out, "--store", target, "--preview"]) == 0
    assert (
        "nguyên vẹn, sẽ được lưu vào b.thidua-db. Chưa lưu nội dung nào." in capsys.readouterr().out
    )
    assert contents(new_office) == {}
    assert main(["receive", out, "--store", target]) == 0
    assert f"Cục {HEAD}, lập lúc" in capsys.readouterr().out
    for path, message in (
        (store, f"Cục {HEAD} giữ hồ sơ, tiếp tục lưu tại đây."),
        (target, f"Cục {HEAD} giữ và tiếp tục lưu hồ sơ; ở đây chỉ xem."),
    ):
        assert main(["verify", "--store", path]) == 0
        assert f"Năm 2017: {message}" in capsys.readouterr().out
    before = contents(Path(store).parent)
    assert main(["receive", out, "--store", store, "--preview"]) == 0
    assert "không khác nhau" in capsys.readouterr().out
    assert contents(Path(store).parent).keys() == before.keys()
    assert main(["receive", out, "--store", store]) == 0
    assert "không khác nhau" in capsys.readouterr().out
    assert main(["handover", "--store", store, "--out", f"{out}2"]) == 0
    assert "(tệp p.thidua)" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["handover", "--store", "cum.thidua-db", "--out", "cum.thidua-db"], "K23"),
        (["handover", "--store", "cum.thidua-db", "--out", "a.thidua", "--year", "2015"], "K20"),
        (["handover", "--store", "cum.thidua-db", "--out", "a.thidua", "--supplement"], "K24"),
        (["handover", "--store", "weg.thidua-db", "--out", "a.thidua"], "E11"),
        (["handover", "--store", "cum.thidua-db", "--out", "weg/a.thidua"], "E08"),
        (["receive", "weg.thidua", "--store", "a.thidua-db"], "E07"),
        (["receive", "cum.thidua-db", "--store", "a.thidua-db"], "K01"),
    ],
)
def test_the_command_line_refuses(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Capture,
    arguments: list[str],
    code: str,
) -> None:
    with giving_office(tmp_path):
        pass
    monkeypatch.chdir(tmp_path)
    before = contents(tmp_path)
    assert main(arguments) == 1
    message = capsys.readouterr()
    assert message.out == ""
    assert message.err.count("\n") == 1
    assert code in message.err
    assert contents(tmp_path).keys() == before.keys()


def test_wrong_use(capsys: Capture) -> None:
    for arguments in (["handover", "--store", "a"], ["receive", "--store", "a"], ["receive", "a"]):
        with pytest.raises(SystemExit) as stopped:
            main(arguments)
        assert stopped.value.code == 2
    assert "còn thiếu" in capsys.readouterr().err
