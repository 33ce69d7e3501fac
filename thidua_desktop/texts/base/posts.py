"""How somebody's post is written with the unit."""

from typing import Final

_LEADS: Final = "Trưởng Cụm"


def of_unit(post: str, unit: str) -> str:
    """Write a post before its unit: Cục trưởng Cục Con nuôi, Chánh Thanh tra Bộ.

    What both say is said once; a post of the cluster is not one of the unit, and stands apart.
    """
    if not post or not unit:
        return post or unit
    posts, units = post.split(), unit.split()
    shared = (n for n in range(len(units), 0, -1) if posts[-n:] == units[:n])
    if _LEADS in post:
        return f"{post}, {unit}"
    return " ".join([*posts, *units[next(shared, 0) :]])
