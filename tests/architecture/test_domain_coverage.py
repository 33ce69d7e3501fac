"""Every branch of the rules is walked by the domain's own tests."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_every_branch_of_the_domain_is_tested() -> None:
    command = [
        sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider",
        "--cov=thidua_desktop.domain", "--cov-branch", "--cov-report=term-missing",
        "--cov-fail-under=100", "tests/unit/domain",
    ]  # fmt: skip
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr
