"""What a job of the command line says: on stdout what it did, on stderr what was wrong."""

import sys


def announce(*lines: str) -> None:
    """Say what was done."""
    for text in lines:
        sys.stdout.write(f"{text}\n")


def complain(text: str, code: str = "") -> None:
    """Say what is wrong, its code before it unless the text names it."""
    sys.stderr.write(f"{text if code in text else f'{code} {text}'}\n")
