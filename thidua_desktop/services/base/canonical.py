"""One way of writing values as text, so that a hash of them means something."""

import hashlib
import json
from datetime import UTC, datetime
from typing import Any

from thidua_desktop.zone import local


def canonical_json(value: Any) -> str:
    """Write JSON with sorted keys and no spaces, letters as they are."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sha256(text: str) -> str:
    """Give the SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def utc_text(moment: datetime) -> str:
    """Write a moment as UTC in ISO text, to the second: 2017-11-22T07:00:00Z."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def local_time(text: str) -> datetime:
    """Read what `utc_text` wrote as the clock on the wall showed it."""
    return local(datetime.fromisoformat(text))
