"""Mã kiểm chứng: what a signed paper holds against a changed store (DESIGN 3)."""

import hashlib

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O, U."""

BITS = 60


def check_code(body: str, journal_head: str) -> str:
    """Give the first 60 bits of SHA-256 over the result and the head, as XXXX-XXXX-XXXX."""
    digest = hashlib.sha256(f"{body}\n{journal_head}".encode()).digest()
    number = int.from_bytes(digest) >> (len(digest) * 8 - BITS)
    letters = [ALPHABET[(number >> shift) & 31] for shift in range(BITS - 5, -1, -5)]
    return "-".join("".join(letters[start : start + 4]) for start in (0, 4, 8))
