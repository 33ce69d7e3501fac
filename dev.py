"""Thi đua từ mã nguồn: python3 dev.py LỆNH [tham số thêm].

    run       mở cửa sổ với dữ liệu mẫu năm 2017 (không có màn hình thì làm như demo)
    demo      chạy hội nghị năm 2017 qua cửa sổ thật, không cần màn hình; --out: thư mục kết quả
    test      kiểm thử (pytest)
    check     forms lint format types imports: tất cả, hoặc chỉ những phần được nêu tên
    bench     đo tốc độ
    faults    tự gây sự cố (tắt ngang, tệp hỏng, ổ đĩa đầy) rồi xem có mất gì không
    pictures  chụp lại các hình trong README bằng demo

Mỗi lệnh tự chuẩn bị những gì nó cần: môi trường trong .venv, các gói đã khóa phiên bản, thư viện
hệ thống của Qt.
"""

# The standard library alone: a bare machine has no pip. The syntax is kept old enough for an
# older Python to reach the sentence that says which one is needed.
from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "thidua-setup.json"
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
SCRIPT = VENV / ("Scripts/thidua.exe" if WINDOWS else "bin/thidua")
OLDEST, TOO_NEW = (3, 11), (3, 15)

LOCKS = {
    "runtime": ("requirements/runtime.txt", "requirements/build.txt"),
    "development": ("requirements/development.txt",),
}
PROJECT_FILES = ("pyproject.toml", "thidua_desktop/__init__.py")

GLIB, GLIB_NEW = "libglib2.0-0", "libglib2.0-0t64"
# Found by ldd on Qt's modules and platform plugins on a bare Debian.
QT_LIBRARIES = (
    "libegl1 libgl1 libx11-6 libdbus-1-3 libfontconfig1 libfreetype6 libxkbcommon0 "
    "libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 "
    "libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0"
)
# The plugin is only loaded, not started, so that no display is needed to look.
QT_PROBE = """
import ctypes, pathlib, sys
from PySide6 import QtPrintSupport, QtSvg, QtWidgets
if sys.platform == "linux":
    plugins = pathlib.Path(QtWidgets.__file__).parent / "Qt" / "plugins" / "platforms"
    ctypes.CDLL(str(plugins / f"libq{sys.argv[1]}.so"))
"""

# Every branch of the rules is walked by the domain's own tests (tests/conftest.py).
ALL_TESTS = (
    *("--numprocesses=auto", "--maxprocesses=4", "--dist=worksteal"),
    *("--cov=thidua_desktop.domain", "--cov-branch", "--cov-fail-under=100"),
)
LINT_IMPORTS = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
CHECKS = {
    "forms": ("forms_ui/compile_forms.py", "--check"),
    "lint": ("-m", "ruff", "check"),
    "format": ("-m", "ruff", "format", "--check"),
    "types": ("-m", "mypy"),
    "imports": ("-c", LINT_IMPORTS),
}


def main(arguments: list[str]) -> int:
    """Do one command; what it could not do is said in one line."""
    every = (run, demo, test, check, bench, faults, pictures)
    commands = {each.__name__: each for each in every}
    name, extra = (arguments[0], arguments[1:]) if arguments else ("", [])
    if name not in commands:
        print(__doc__)
        return 0 if name in {"-h", "--help"} else 2
    if not OLDEST <= sys.version_info[:2] < TOO_NEW:
        stop(f"Cần Python từ 3.11 đến 3.14; đây là Python {sys.version.split()[0]}.")
    try:
        return commands[name](extra)
    except KeyboardInterrupt:
        return 130


def run(extra: list[str]) -> int:
    """Open the window on the sample."""
    if not has_display():
        say("Không thấy màn hình nào: làm như demo, kết quả ở thư mục demo-out.")
        return demo([])
    set_up("runtime", "xcb" if os.environ.get("DISPLAY") else "offscreen")
    return become("-m", "thidua_desktop", "--sample", *extra)


def demo(extra: list[str]) -> int:
    """Play the sample conference without a display."""
    set_up("runtime")
    named = any(part == "--out" or part.startswith("--out=") for part in extra)
    out = () if named else ("--out", "demo-out")
    return become("-m", "thidua_desktop", "demo", *out, *extra, offscreen=True)


def test(extra: list[str]) -> int:
    """Run the tests: those that are named, or all of them as fast as the cores allow."""
    set_up("development")
    return become("-m", "pytest", *(extra or ALL_TESTS), offscreen=True)


def check(extra: list[str]) -> int:
    """Run every check, or those that are named, and give the first exit code that is not 0."""
    unknown = [name for name in extra if name not in CHECKS]
    if unknown:
        stop(f"Không có phần kiểm tra {unknown[0]}; có: {' '.join(CHECKS)}.", 2)
    set_up("development")
    failed: dict[str, int] = {}
    for name in extra or CHECKS:
        say(f"Kiểm tra: {name}")
        line = [str(PYTHON), *CHECKS[name]]
        done = subprocess.run(line, cwd=ROOT, env=environment(offscreen=True), check=False)
        if done.returncode:
            failed[name] = done.returncode
    say(f"Không đạt: {', '.join(failed)}." if failed else "Đạt tất cả.")
    return exit_code(next(iter(failed.values()), 0))


def bench(extra: list[str]) -> int:
    """Measure."""
    set_up("development")
    return become("bench/run.py", *extra, offscreen=True)


def faults(extra: list[str]) -> int:
    """Put in faults and say what was lost."""
    set_up("development")
    return become("faults/run.py", *extra, offscreen=True)


def pictures(extra: list[str]) -> int:
    """Take the README's pictures anew."""
    set_up("runtime")
    return become("docs/take_pictures.py", *extra, offscreen=True)


# ------------------------------------------------------------------------------------------- set-up
def set_up(level: str, platform: str = "offscreen") -> None:
    """Bring .venv, its packages, the project in it and Qt's libraries to what the files ask for."""
    stamp = read_stamp()
    place = {"root": str(ROOT), "python": os.path.realpath(PYTHON)}
    if not PYTHON.exists() or {key: stamp.get(key, value) for key, value in place.items()} != place:
        make_environment()
        stamp = {}
    stamp |= {"root": str(ROOT), "python": os.path.realpath(PYTHON)}
    digests = {name: digest(*files) for name, files in LOCKS.items()}
    if stamp.get(level) != digests[level]:
        install_packages(level)
        stamp |= digests if level == "development" else {level: digests[level]}
        write_stamp(stamp)
    project = digest(*PROJECT_FILES)
    if stamp.get("project") != project or not SCRIPT.exists():
        with step("Cài chương trình vào .venv"):
            pip("--no-deps", "--no-index", "--no-build-isolation", "--editable", ".")
        stamp["project"] = project
        write_stamp(stamp)
    if platform not in stamp.get("qt", "").split():
        ensure_qt(platform)
        stamp["qt"] = f"{stamp.get('qt', '')} {platform}".strip()
        write_stamp(stamp)


def make_environment() -> None:
    """Make .venv anew with the Python that runs this file."""
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        apt_install(f"python3.{sys.version_info.minor}-venv")
    with step("Tạo môi trường Python trong .venv"):
        call([sys.executable, "-m", "venv", "--clear", str(VENV)])


def install_packages(level: str) -> None:
    """Install the locked packages, each checked against its hashes.

    The lock is complete, so nothing is resolved: no release made elsewhere can change or break it.
    """
    files = LOCKS[level]
    named = [part for name in files for part in ("--requirement", name)]
    with step(f"Tải và cài các gói đã khóa, mất vài phút: {', '.join(files)}"):
        pip("--require-hashes", "--no-deps", "--only-binary", ":all:", *named)


def ensure_qt(platform: str) -> None:
    """See to it that Qt loads: on Linux its system libraries may be missing."""
    with step("Thử nạp Qt"):
        problem = qt_problem(platform)
    if not problem:
        return
    if not shutil.which("apt-get"):
        stop(f"Qt không nạp được ({problem}); hãy cài thư viện hệ thống mà Qt cần.")
    apt_install(GLIB, *QT_LIBRARIES.split())
    problem = qt_problem(platform)
    if problem:
        stop(f"Qt vẫn không nạp được: {problem}")


def qt_problem(platform: str) -> str:
    """Give the line that says why Qt does not load, or nothing."""
    line = [str(PYTHON), "-c", QT_PROBE, platform]
    env = environment(offscreen=True)
    done = subprocess.run(line, env=env, capture_output=True, errors="replace", check=False)
    lines = done.stderr.strip().splitlines() or [f"exit {done.returncode}"]
    return lines[-1] if done.returncode else ""


def apt_install(*packages: str) -> None:
    """Install Debian packages as root; else print the one line to type and stop."""
    if not (hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get")):
        stop(f"Còn thiếu gói hệ thống. Hãy gõ: sudo {' '.join(apt_line(packages))}")
    with step(f"Cài gói hệ thống bằng apt-get: {' '.join(packages)}"):
        # A bare machine has no package lists; an old one has lists of old files.
        subprocess.run(["apt-get", "-q", "update"], capture_output=True, check=False)
        call(apt_line(packages))


def apt_line(packages: tuple[str, ...]) -> list[str]:
    """Give the line that installs Debian packages: Debian 13 and Ubuntu 24.04 renamed one."""
    line = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if shutil.which("apt-cache"):
        seen = subprocess.run(["apt-cache", "show", GLIB_NEW], capture_output=True, check=False)
        line = [GLIB_NEW if seen.returncode == 0 and name == GLIB else name for name in line]
    return line


# ------------------------------------------------------------------------------------------ running
def environment(*, offscreen: bool = False) -> dict[str, str]:
    """Give the environment of what is started: bytecode is kept, and pip installs into .venv."""
    unwanted = {"PYTHONDONTWRITEBYTECODE", "PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV"}
    unwanted |= {"PIP_NO_COMPILE", "PIP_PREFIX", "PIP_REQUIRE_HASHES", "PIP_TARGET", "PIP_USER"}
    result = {key: value for key, value in os.environ.items() if key not in unwanted}
    if offscreen:
        result.setdefault("QT_QPA_PLATFORM", "offscreen")
    return result


def pip(*arguments: str) -> None:
    """Run pip install in .venv."""
    call([str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "-q", *arguments])


def call(line: list[str]) -> None:
    """Run a step of the set-up; its words are shown only if it fails."""
    env = {**environment(), "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        line, cwd=ROOT, env=env, capture_output=True, errors="replace", check=False
    )
    if done.returncode:
        print(done.stdout, done.stderr, sep="\n", file=sys.stderr)
        stop(f"Không làm được: {' '.join(line)}", exit_code(done.returncode))


def become(*arguments: str, offscreen: bool = False) -> int:
    """Run .venv's Python in place of this one: signals and the exit code are then its own."""
    line = [str(PYTHON), *arguments]
    env = environment(offscreen=offscreen)
    os.chdir(ROOT)
    if not WINDOWS:  # there, exec would return to the prompt at once
        sys.stdout.flush()
        os.execve(line[0], line, env)
    return subprocess.run(line, env=env, check=False).returncode


def has_display() -> bool:
    """Tell whether a window would be seen."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform:
        return not platform.startswith(("offscreen", "minimal"))
    linux = sys.platform.startswith("linux")
    return not linux or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def exit_code(code: int) -> int:
    """Give the shell's exit code for a process that a signal ended."""
    return 128 - code if code < 0 else code


def digest(*names: str) -> str:
    """Give one hash over files."""
    return hashlib.sha256(b"\0".join((ROOT / name).read_bytes() for name in names)).hexdigest()


def read_stamp() -> dict[str, str]:
    """Read what the last set-up left, or nothing."""
    try:
        held = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return held if isinstance(held, dict) else {}


def write_stamp(stamp: dict[str, str]) -> None:
    """Remember the set-up after each part of it, so that a failed one goes on where it stopped."""
    STAMP.write_text(json.dumps(stamp, indent=1, sort_keys=True), encoding="utf-8")


def say(line: str) -> None:
    """Print one line of progress."""
    print(f"• {line}", flush=True)


@contextmanager
def step(line: str) -> Iterator[None]:
    """Say what is being done, which may take minutes, and then how long it took."""
    say(line)
    start = time.monotonic()
    yield
    print(f"  {time.monotonic() - start:.1f} giây".replace(".", ","), flush=True)


def stop(line: str, code: int = 1) -> NoReturn:
    """End with one line that says why."""
    print(line, file=sys.stderr)
    sys.exit(code)


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # text streams
    sys.exit(main(sys.argv[1:]))
