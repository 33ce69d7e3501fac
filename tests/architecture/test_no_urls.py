"""The lock files name no server, hash everything and agree with each other."""

import re

import pytest

from tests.support.locks import EXTRAS, LOCKS, ROOT, blocks, pins, text_of, version


@pytest.mark.parametrize("lock", [*LOCKS, *EXTRAS])
def test_a_lock_names_no_server(lock: str) -> None:
    assert (
        re.findall(r"\S*://\S*|--(?:extra-)?index-url|--find-links|\S+\.whl", text_of(lock)) == []
    )


@pytest.mark.parametrize("lock", [*LOCKS, *EXTRAS])
def test_every_package_is_pinned_and_hashed(lock: str) -> None:
    assert blocks(lock)
    pattern = re.compile(r"[\w.-]+(\[[\w,.-]+\])?==\S+( ;.*?)?( *--hash=sha256:[0-9a-f]{64})+")
    assert [block[:60] for block in blocks(lock) if not pattern.fullmatch(block)] == []


def test_there_is_no_other_lock() -> None:
    others = ("uv.lock", "pylock.toml", "poetry.lock", "pdm.lock", "Pipfile.lock")
    assert [name for name in others if (ROOT / name).exists()] == []


def test_the_locks_agree() -> None:
    runtime, build, both = ({pin.name: version(pin) for pin in pins(lock)} for lock in LOCKS)
    assert (runtime | build).items() <= both.items()
    extras = [{pin.name: version(pin) for pin in pins(extra)} for extra in EXTRAS]
    assert [runtime.items() - extra.items() for extra in extras] == [set()] * len(EXTRAS)
