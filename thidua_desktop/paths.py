"""Where resources and user data are, whether the program is installed or runs from a checkout."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from platformdirs import PlatformDirs

_PACKAGE = Path(__file__).resolve().parent
_APPLICATION = "thidua"
_DEFAULT_STORE = "thidua.store"


def resources() -> Path:
    """Give the folder of templates, rules, samples, fonts and icons.

    An installed program has its own; a checkout has the folder beside the package. An editable
    install also leaves a copy in site-packages, which is never looked at.
    """
    installed = _PACKAGE / "resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def user_data() -> Path:
    """Give the folder of the user's own data; whoever writes there makes it."""
    return Path(_dirs().user_data_path)


def default_store() -> Path:
    """Give the store that opens when none is named."""
    return user_data() / _DEFAULT_STORE


def logs() -> Path:
    """Give the folder of the log files; whoever writes there makes it."""
    return Path(_dirs().user_log_path)


def _dirs() -> PlatformDirs:
    # Imported on use: `--help` and a named store do not need it.
    from platformdirs import PlatformDirs

    return PlatformDirs(_APPLICATION, appauthor=False, roaming=False)
