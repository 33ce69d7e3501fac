"""Shares in hundredths of a per cent; those of one whole add up to 100,00 %."""

from collections.abc import Sequence

WHOLE = 10_000


def hundredths(part: int, whole: int) -> int:
    """Round a share by itself, half up. The whole is more than 0."""
    return (part * 2 * WHOLE + whole) // (whole * 2)


def shares(parts: Sequence[int]) -> tuple[int, ...]:
    """Round the parts of one whole so that they add up to it (largest remainder).

    Each is rounded down, and what is missing goes to those that lost most by it, one hundredth
    each; of equal losses to the part that stands first. Parts that are all 0 have no share.
    """
    whole = sum(parts)
    if whole <= 0:
        return (0,) * len(parts)
    rounded = [part * WHOLE // whole for part in parts]
    by_loss = sorted(range(len(parts)), key=lambda at: -(parts[at] * WHOLE % whole))
    for at in by_loss[: WHOLE - sum(rounded)]:
        rounded[at] += 1
    return tuple(rounded)


def is_adjusted(parts: Sequence[int]) -> bool:
    """Tell whether a share was rounded otherwise than by itself, which a note must say."""
    whole = sum(parts)
    return whole > 0 and shares(parts) != tuple(hundredths(part, whole) for part in parts)
