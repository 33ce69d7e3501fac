"""Tests that are collected once, and asked for each change of the code that they run."""

import gc
import sys
import tempfile
from collections import defaultdict
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass, field
from functools import _lru_cache_wrapper, partial
from importlib.machinery import SourceFileLoader
from itertools import chain, pairwise, zip_longest
from pathlib import Path
from time import process_time
from types import CodeType, FunctionType
from typing import Final

import pytest
from coverage import Coverage
from hypothesis import Phase, settings

from faults.changes import Mutant, changed_code
from faults.forks import Job, in_turn, seconds_of_work
from faults.rows import ROOT

OPTIONS: Final = (
    *("-o", "addopts=--import-mode=importlib"),  # those of the house speak to a terminal
    *("-p", "no:terminal", "-p", "no:randomly", "-p", "no:cacheprovider"),
    *("-p", "no:cov", "-p", "no:xdist"),
    *("--assert=plain", "--rootdir", str(ROOT)),
)
FEW: Final = 12
"""As many cases of one test are asked where it has far more: one for each cell of every table."""
LEAST, TIMES = 3.0, 10
"""Seconds that a test may always work, and how often its usual time: longer means for ever."""
MOST: Final = 12.0
"""Seconds of tests that a change is shown to at most, the cheapest of each file first."""

TABLES: Final = tuple(
    f"storage/{name}.py" for name in ("columns", "count_tables", "schema", "statements", "tables")
)
"""The modules whose tables and statements are kept from their first use on in other ways; of the
migrations alembic has functions of its own."""

UNFOUND: Final = "KHÔNG PHÁT HIỆN "


def path_of(module: str) -> Path:
    return ROOT / "thidua_desktop" / module


@dataclass
class Known:
    """What the run of the sound program told: each test's seconds, and who runs which line.

    `keeping` are the modules of which something is kept from its first call on, by `@cache` too.
    """

    seconds: dict[str, float] = field(default_factory=dict)
    lines: dict[str, dict[int, set[str]]] = field(default_factory=dict)
    keeping: set[str] = field(default_factory=set)
    most: float = MOST
    few: int = FEW

    def asked(self, mutant: Mutant) -> list[str]:
        """Give the tests that run the changed lines."""
        lines = self.lines.get(mutant.module, {})
        found: set[str] = set()
        for line in range(mutant.line, mutant.last + 1):
            found |= lines.get(line, set())
        return self._cheapest(found)

    def of_module(self, mutant: Mutant) -> list[str]:
        """Give those that stand beside one that runs anything of the module.

        A default is read by no line of it.
        """
        found: set[str] = set().union(*self.lines.get(mutant.module, {}).values())
        files = {_file_of(test) for test in found - {""}}
        return self._cheapest({test for test in self.seconds if _file_of(test) in files})

    def is_early(self, mutant: Mutant) -> bool:
        """Whether the change may be of what is done when nobody tests yet, or done once."""
        if mutant.module in self.keeping:
            return True
        lines = self.lines.get(mutant.module, {})
        return any("" in lines.get(line, ()) for line in range(mutant.line, mutant.last + 1))

    def _cheapest(self, tests: set[str]) -> list[str]:
        """Give tests up to MOST seconds: the cheapest of each file, then the next of each.

        Those of one file stand together.
        """
        every, of_file = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
        for test in sorted(tests - {""}, key=lambda one: (self.seconds[one], one)):
            every[_file_of(test)].append(test)
        left = self.most
        for test in filter(None, chain.from_iterable(zip_longest(*every.values()))):
            left -= self.seconds[test]
            if left > 0 or not of_file:
                of_file[_file_of(test)].append(test)
        files = sorted(of_file.values(), key=lambda part: sum(self.seconds[one] for one in part))
        return [test for part in files for test in part]


class Run:
    """A pytest plugin: what both kinds of runs share."""

    def __init__(self) -> None:
        self.failed = False

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self) -> None:
        """After the house's own profile, before any test is read."""
        phases = (Phase.explicit, Phase.generate)  # that it fails is enough
        settings.register_profile("mutants", settings.default, phases=phases, database=None)
        settings.load_profile("mutants")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.failed = self.failed or report.failed

    def fail(self, items: list[pytest.Item], known: Known) -> bool:
        """Whether one of the tests fails; the rest is not asked."""
        for item, following in pairwise([*items, None]):
            assert item is not None
            seconds_of_work(LEAST + TIMES * known.seconds[item.nodeid])
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if self.failed:
                return True
        return False


class Recorded(Run):
    """Runs every test once on the sound program, then asks them for each change in a fork."""

    def __init__(
        self, mutants: list[Mutant], sources: Mapping[str, str], known: Known, at_once: int
    ) -> None:
        super().__init__()
        self.known = known
        self.found: dict[Mutant, bool] = {}
        self._mutants = mutants
        self._sources = sources
        self._at_once = at_once
        self._wide: dict[str, str] = {}
        paths = [str(path_of(name)) for name in sources]
        self._coverage = Coverage(data_file=None, config_file=False, include=paths)

    def pytest_configure(self) -> None:
        self._coverage.start()

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        cases: dict[str, list[pytest.Item]] = defaultdict(list)
        for item in items:
            cases[item.nodeid.partition("[")[0]].append(item)
        few = {
            id(case)
            for of_one in cases.values()
            for case in of_one[:: max(1, len(of_one) // self.known.few)]
        }
        items[:] = [item for item in items if id(item) in few]

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(
        self, fixturedef: pytest.FixtureDef[object], request: pytest.FixtureRequest
    ) -> Generator[None, object, object]:
        """What a fixture of a module runs, each test runs that is given it."""
        if not self._recording or fixturedef.scope == "function":
            return (yield)
        self._coverage.switch_context(_name_of(fixturedef))
        try:
            return (yield)
        finally:
            self._coverage.switch_context(self._recording)

    _recording = ""

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        for item, following in pairwise([*session.items, None]):
            assert item is not None
            _forget()
            self._recording = item.nodeid
            self._coverage.switch_context(item.nodeid)
            began = process_time()
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            self.known.seconds[item.nodeid] = process_time() - began
            if self.failed:
                raise RuntimeError(f"{item.nodeid} does not pass before anything is changed")
        self._recording = ""
        self._coverage.stop()
        self._read(session.items)
        self._ask(session)
        return True

    def _read(self, items: list[pytest.Item]) -> None:
        given: dict[str, set[str]] = defaultdict(set)
        for item in items:
            given[item.nodeid].add(item.nodeid)
            for name in _fixtures_of(item):
                given[name].add(item.nodeid)
        given[""].add("")
        data = self._coverage.get_data()
        for module in self._sources:
            lines = data.contexts_by_lineno(str(path_of(module)))
            self.known.lines[module] = {
                line: set().union(*(given[context] for context in contexts))
                for line, contexts in lines.items()
            }

    def _ask(self, session: pytest.Session) -> None:
        live = _functions(self._sources)
        self.known.keeping = _keeping(self._sources)
        gc.freeze()  # a fork then shares what there is
        items = {item.nodeid: item for item in session.items}
        jobs = self._jobs(live, items)
        for done, (mutant, found) in enumerate(in_turn(jobs, self._at_once), 1):
            self.found[mutant] = found
            say(done, mutant, found=found)

    def _jobs(
        self, live: dict[tuple[str, str], list[FunctionType]], items: dict[str, pytest.Item]
    ) -> Iterator[tuple[Mutant, Job]]:
        for mutant in self._mutants:
            functions = live.get((str(path_of(mutant.module)), mutant.function), [])
            asked = self.known.asked(mutant)
            if functions and asked and mutant.module not in self.known.keeping:
                tests = [items[one] for one in asked]
                yield mutant, partial(self._try, mutant, functions, tests)

    def _try(self, mutant: Mutant, live: list[FunctionType], items: list[pytest.Item]) -> bool:
        _forget()
        _move_folders(items[0].config)
        path = path_of(mutant.module)
        code = changed_code(self._sources[mutant.module], mutant.number, str(path))
        inside = {(part.co_qualname, part.co_firstlineno): part for part in _parts(code)}
        for function in live:
            old = function.__code__
            function.__code__ = inside[old.co_qualname, old.co_firstlineno]
        return self.fail(items, self.known)


class Anew(Run):
    """Collects and asks some tests of a program that is imported with one change."""

    def __init__(self, known: Known, asked: list[str]) -> None:
        super().__init__()
        self._known = known
        self._asked = asked

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        self.failed = self.fail([items[one] for one in self._asked], self._known)
        return True


def found_anew(mutant: Mutant, source: str, known: Known) -> bool:
    """Whether a test fails where the module was changed before anything imported it."""
    _import_changed(mutant, source)
    asked = known.asked(mutant)
    if known.is_early(mutant) or not asked:
        asked = known.of_module(mutant)
    files = list(dict.fromkeys(map(_file_of, asked)))
    run = Anew(known, asked)
    return bool(asked) and (pytest.main([*OPTIONS, *files], plugins=[run]) != 0 or run.failed)


def _import_changed(mutant: Mutant, source: str) -> None:
    path = str(path_of(mutant.module))
    sound = SourceFileLoader.get_code

    def changed(self: SourceFileLoader, name: str) -> CodeType | None:
        if self.path == path:
            return changed_code(source, mutant.number, path)
        return sound(self, name)

    setattr(SourceFileLoader, sound.__name__, changed)


def _file_of(test: str) -> str:
    return test.partition("::")[0]


def say(done: int, mutant: Mutant, *, found: bool) -> None:
    if not found:
        sys.stdout.write(f"{UNFOUND}{mutant}\n")
    elif done % 100 == 0:
        sys.stdout.write(f"… {done}\n")
    sys.stdout.flush()


def _name_of(fixture: pytest.FixtureDef[object]) -> str:
    return f"@{fixture.baseid}::{fixture.argname}"


def _fixtures_of(item: pytest.Item) -> Iterator[str]:
    """Pytest has no public way to tell them."""
    for found in item._fixtureinfo.name2fixturedefs.values():  # type: ignore[attr-defined]  # noqa: SLF001
        yield from map(_name_of, found)


def _move_folders(config: pytest.Config) -> None:
    """Let the tests of this fork make their folders where all goes with it."""
    factory = config._tmp_path_factory  # type: ignore[attr-defined]  # noqa: SLF001
    factory._basetemp = Path(tempfile.mkdtemp())  # noqa: SLF001


def _functions(sources: Mapping[str, str]) -> dict[tuple[str, str], list[FunctionType]]:
    """Give every living function of the modules by its file and name."""
    wanted = {str(path_of(name)) for name in sources}
    found: dict[tuple[str, str], list[FunctionType]] = defaultdict(list)
    for one in gc.get_objects():
        if isinstance(one, FunctionType) and one.__code__.co_filename in wanted:
            found[one.__code__.co_filename, one.__code__.co_qualname].append(one)
    return found


def _keeping(sources: Mapping[str, str]) -> set[str]:
    """Give the modules with a function whose results are kept."""
    paths = {str(path_of(name)): name for name in sources}
    kept = [one.__wrapped__ for one in gc.get_objects() if isinstance(one, _lru_cache_wrapper)]
    files = {one.__code__.co_filename for one in kept if isinstance(one, FunctionType)}
    loaded = {name for name in sources if "/versions/" in name}
    return {name for path, name in paths.items() if path in files}.union(TABLES, loaded)


def _parts(code: CodeType) -> Iterator[CodeType]:
    for part in code.co_consts:
        if isinstance(part, CodeType):
            yield part
            yield from _parts(part)


def _forget() -> None:
    """Stores that tests copy are made anew, by the code as it now is."""
    if "tests.support.ready" in sys.modules:
        sys.modules["tests.support.ready"].forget()
