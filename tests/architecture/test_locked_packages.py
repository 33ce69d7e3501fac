"""The lock is complete: for each system and Python, all that its packages ask for stands in it.

`dev.py` installs it with nothing resolved, so pip would not see a gap. Whether there is a wheel for
each cannot be seen without a network: requirements/README.md has the line that tries it.
"""

import itertools
from collections.abc import Mapping
from importlib import metadata
from typing import cast

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

from tests.support.locks import EXTRAS, LOCKS, pins, pyproject, version, wanted

SYSTEMS = {
    "linux": ("linux", "posix", "Linux", "x86_64"),
    "windows": ("win32", "nt", "Windows", "AMD64"),
}
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
EVERYWHERE = tuple(itertools.product(SYSTEMS, PYTHONS))

Environment = Mapping[str, str]
HERE = cast("Environment", default_environment())


def environment(system: str, python: str) -> Environment:
    names = ("sys_platform", "os_name", "platform_system", "platform_machine")
    there = dict(zip(names, SYSTEMS[system], strict=True))
    return {**HERE, **there, "python_version": python, "python_full_version": f"{python}.0"}


def holds(need: Requirement, where: Environment, extras: set[str]) -> bool:
    """Tell whether this is asked for there, by itself or by one of the extras."""
    marker = need.marker
    return marker is None or any(marker.evaluate({**where, "extra": x}) for x in ("", *extras))


def locked(lock: str, where: Environment) -> dict[str, Requirement]:
    return {canonicalize_name(pin.name): pin for pin in pins(lock) if holds(pin, where, set())}


def asked_by(name: str, where: Environment, extras: set[str]) -> list[Requirement]:
    """Give what a package asks for there."""
    needs = (Requirement(line) for line in metadata.requires(name) or [])
    return [need for need in needs if holds(need, where, extras)]


def elsewhere(pin: Requirement) -> bool:
    """Tell whether a package is for another system, and cannot be read on this one."""
    return not holds(pin, HERE, set())


def fits(need: Requirement, held: dict[str, Requirement]) -> bool:
    """Tell whether it is there, in a version that will do."""
    pin = held.get(canonicalize_name(need.name))
    return pin is not None and need.specifier.contains(version(pin), prereleases=True)


def has_extras(need: Requirement, held: dict[str, Requirement]) -> bool:
    return need.extras <= held[canonicalize_name(need.name)].extras


@pytest.mark.parametrize("lock", LOCKS)
@pytest.mark.parametrize(("system", "python"), EVERYWHERE)
def test_the_lock_holds_all_that_its_packages_ask_for_and_nothing_else(
    lock: str, system: str, python: str
) -> None:
    where = environment(system, python)
    held = locked(lock, where)
    readable = (pin for pin in held.values() if not elsewhere(pin))
    needs = [need for need in wanted(lock) if holds(need, where, set())] + [
        need for pin in readable for need in asked_by(pin.name, where, pin.extras)
    ]
    assert [str(need) for need in needs if not fits(need, held)] == []
    assert [str(need) for need in needs if not has_extras(need, held)] == []
    assert held.keys() - {canonicalize_name(need.name) for need in needs} == set()


@pytest.mark.parametrize("extra", EXTRAS)
@pytest.mark.parametrize(("system", "python"), EVERYWHERE)
def test_the_lock_of_an_extra_holds_what_it_asks_for_and_the_program(
    extra: str, system: str, python: str
) -> None:
    """What its own packages ask for can be read only where it is installed."""
    where = environment(system, python)
    held = locked(extra, where)
    asked = [need for need in wanted(extra) if holds(need, where, set())]
    assert [str(need) for need in asked if not fits(need, held)] == []
    assert locked("runtime", where).keys() <= held.keys()


@pytest.mark.parametrize("lock", LOCKS)
def test_no_locked_package_is_left_out_everywhere(lock: str) -> None:
    somewhere = {name for place in EVERYWHERE for name in locked(lock, environment(*place))}
    assert somewhere == {canonicalize_name(pin.name) for pin in pins(lock)}


def test_the_project_and_every_locked_package_take_these_pythons() -> None:
    ours = SpecifierSet(pyproject()["project"]["requires-python"])
    assert [f"3.{minor}" for minor in range(99) if f"3.{minor}" in ours] == list(PYTHONS)
    names = [pin.name for pin in pins("development") if not elsewhere(pin)]
    taken = {name: metadata.metadata(name)["Requires-Python"] or "" for name in names}
    refusing = [
        f"{name} {python}"
        for name, asked in taken.items()
        for python in PYTHONS
        if python not in SpecifierSet(asked)
    ]
    assert refusing == []


def test_what_is_installed_is_what_is_locked() -> None:
    here = locked("development", HERE)
    assert {name: metadata.version(name) for name in here} == {
        name: version(pin) for name, pin in here.items()
    }


def test_what_is_installed_satisfies_what_each_asks_for() -> None:
    held: dict[str, Requirement] = {
        canonicalize_name(each.name): Requirement(f"{each.name}=={each.version}")
        for each in metadata.distributions()
    }
    needs = [(name, need) for name in held for need in asked_by(name, HERE, set())]
    assert [f"{name}: {need}" for name, need in needs if not fits(need, held)] == []
