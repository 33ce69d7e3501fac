"""The lock files, read as pip reads them."""

import re
import tomllib
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("runtime", "build", "development")
EXTRAS = ("sign",)
"""Locked by themselves: the set-up does not install them."""


def text_of(lock: str) -> str:
    return (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")


def blocks(lock: str) -> list[str]:
    """Give each locked package with its hashes as one line."""
    lines = [line for line in text_of(lock).splitlines() if not line.lstrip().startswith("#")]
    return [line for line in re.sub(r"\\\n\s*", "", "\n".join(lines)).splitlines() if line.strip()]


def pins(lock: str) -> list[Requirement]:
    """Give each locked package without its hashes."""
    return [Requirement(block.split(" --hash")[0]) for block in blocks(lock)]


def version(pin: Requirement) -> str:
    return str(pin.specifier).removeprefix("==")


def pyproject() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def wanted(lock: str) -> list[Requirement]:
    """Give what pyproject.toml wants of a lock."""
    runtime, groups = pyproject()["project"]["dependencies"], pyproject()["dependency-groups"]
    of_extras = pyproject()["project"]["optional-dependencies"]
    development = [line for line in groups["dev"] if isinstance(line, str)]
    lines = {
        **{extra: [*runtime, *of_extras[extra]] for extra in EXTRAS},
        "runtime": runtime,
        "build": groups["build"],
        "development": [*runtime, *groups["build"], *development],
    }
    return [Requirement(line) for line in lines[lock]]
