"""Quotas (chỉ tiêu khen thưởng): how many may be proposed, as the rule set states it."""

from dataclasses import dataclass
from fractions import Fraction

from thidua_desktop.domain.citation import Citation


@dataclass(frozen=True, slots=True)
class Quota:
    """A limit for one title: a share of something, or a number allotted to the cluster.

    `of_title` is the title of the same unit of which the share is taken, where it is one. Both
    numbers are None where the guide of the year has to give them: then nothing is compared.
    """

    title: str
    of: str  # what the share is taken of, in words that people read
    share: Fraction | None
    allotted: int | None
    citation: Citation
    of_title: str = ""


def exceeds(quota: Quota, seats: int) -> bool:
    """Say whether so many places go beyond the number allotted to the cluster.

    A share is never reckoned here: its base (the whole ministry, a unit's workers) lies outside
    the cluster, and how to round it is not laid down.
    """
    return quota.allotted is not None and seats > quota.allotted
