"""The lock files name no server, hash everything, agree with each other and with pyproject.toml."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("runtime", "build", "development")


def text_of(lock: str) -> str:
    return (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")


def blocks(lock: str) -> list[str]:
    """Give each locked package with its hashes as one line."""
    lines = [line for line in text_of(lock).splitlines() if not line.lstrip().startswith("#")]
    return [line for line in re.sub(r"\\\n\s*", "", "\n".join(lines)).splitlines() if line.strip()]


def versions(lock: str) -> dict[str, str]:
    pins = (re.match(r"([\w.-]+)==([^\s;]+)", block) for block in blocks(lock))
    return {canonicalize_name(pin[1]): pin[2] for pin in pins if pin}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_server(lock: str) -> None:
    assert (
        re.findall(r"\S*://\S*|--(?:extra-)?index-url|--find-links|\S+\.whl", text_of(lock)) == []
    )


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_and_hashed(lock: str) -> None:
    assert blocks(lock)
    pattern = re.compile(r"[\w.-]+==\S+( ;.*?)?( *--hash=sha256:[0-9a-f]{64})+")
    assert [block[:60] for block in blocks(lock) if not pattern.fullmatch(block)] == []


def test_there_is_no_other_lock() -> None:
    others = ("uv.lock", "pylock.toml", "poetry.lock", "pdm.lock", "Pipfile.lock")
    assert [name for name in others if (ROOT / name).exists()] == []


def test_the_locks_agree() -> None:
    both = versions("runtime") | versions("build")
    assert both.items() <= versions("development").items()


def test_the_locks_hold_what_pyproject_asks_for() -> None:
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = pyproject["dependency-groups"]
    development = [each for each in groups["dev"] if isinstance(each, str)]
    wanted = {
        "runtime": pyproject["project"]["dependencies"],
        "build": groups["build"],
        "development": [*pyproject["project"]["dependencies"], *groups["build"], *development],
    }
    unmet = [
        f"{lock}: {line}"
        for lock, lines in wanted.items()
        for line in lines
        if not (need := Requirement(line)).specifier.contains(
            versions(lock).get(canonicalize_name(need.name), "0.dev0")
        )
    ]
    assert unmet == []
