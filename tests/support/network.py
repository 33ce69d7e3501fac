"""What was asked of the network, in this process, since it was last looked at."""

import sys
from typing import Final

asked: Final[list[str]] = []


def listen() -> None:
    """Hear of each socket that Python makes; a hook of the interpreter stays until its end."""
    sys.addaudithook(_hear)


def _hear(event: str, _given: tuple[object, ...]) -> None:
    if event.startswith("socket."):
        asked.append(event)
