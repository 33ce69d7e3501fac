"""Where a table begins: the row, or two rows, whose titles lead to the most fields."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from thidua_desktop.records.base import tidy
from thidua_desktop.services.importing.sheets import Sheet
from thidua_desktop.services.importing.titles import BY_HAND, OWN, USUAL, TitleBook

WITHIN_ROWS = 50
_LEAST_FIELDS = _LEAST = 2
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Header:
    """`last` is the place of its last row among the sheet's; `fields` stand at their columns.

    `twice` are places whose title says a field that a column before it says as well; `spread` those
    that lie under the title of the column before them.
    """

    last: int
    number: int
    titles: tuple[str, ...]
    fields: tuple[str, ...]
    twice: tuple[int, ...] = ()
    spread: frozenset[int] = frozenset()

    @property
    def found(self) -> int:
        return len({name for name in self.fields if name})


def find_header(sheet: Sheet, book: TitleBook, *, likely: bool = True) -> Header | None:
    """Give the header of a sheet; of equally good rows the first. None where there is none.

    Where hardly a title is known, a `likely` one is the first row that looks like titles: the
    person says what its columns are for.
    """
    best: Header | None = None
    for place in range(min(len(sheet.rows), WITHIN_ROWS)):
        for header in _headers(sheet, place, book):
            if header.found > (best.found if best else 0):
                best = header
    if best is not None and (best.found >= _LEAST_FIELDS or _narrow(best)):
        return best
    return _likely(sheet, book) if likely else None


def _likely(sheet: Sheet, book: TitleBook) -> Header | None:
    for place in range(min(len(sheet.rows) - 1, WITHIN_ROWS)):
        number, texts = sheet.rows[place]
        below = sheet.rows[place + 1]
        follows = below[0] == number + 1 and sum(map(bool, below[1])) >= _LEAST_FIELDS
        if follows and _looks_like_titles(texts):
            return _header(book, place, number, tuple("" for _ in texts), texts)
    return None


def _looks_like_titles(texts: Sequence[str]) -> bool:
    filled = [text for text in texts if text]
    short = all(len(text) <= _LONGEST and not text[0].isdigit() for text in filled)
    return short and len(filled) >= _LEAST_FIELDS and len(set(filled)) == len(filled)


def _narrow(header: Header) -> bool:
    """One field alone makes a header only where there is hardly another column."""
    filled = sum(bool(title) for title in header.titles)
    return filled <= header.found + 1


def _headers(sheet: Sheet, place: int, book: TitleBook) -> Sequence[Header]:
    found = _headers_as_merged(sheet, place, book)
    if sheet.merged or len(found) > 1:
        return found
    spread = replace(sheet, merged=_lying_over(sheet, place))
    two = _headers_as_merged(spread, place, book) if spread.merged else ()
    more = two and two[0].last > place and two[0].found > max(one.found for one in found)
    return two if more else found


def _lying_over(sheet: Sheet, place: int) -> tuple[tuple[int, int, int, int], ...]:
    """Find titles over several columns where no cells are merged: in a .csv, or pasted."""
    if place + 1 >= len(sheet.rows):
        return ()
    (number, upper), (_, lower) = sheet.rows[place : place + 2]
    upper = (*upper, *[""] * (len(lower) - len(upper)))
    found = []
    for first, text in enumerate(upper):
        last = first
        while text and last + 1 < len(lower) and lower[last + 1] and not upper[last + 1]:
            last += 1
        if last > first and lower[first]:
            found.append((number, first + 1, number, last + 1))
    return tuple(found)


def _headers_as_merged(sheet: Sheet, place: int, book: TitleBook) -> Sequence[Header]:
    number, upper = sheet.rows[place]
    whole = _spread(sheet, number, upper)
    one = _header(book, place, number, tuple("" for _ in whole), whole)
    under = _under(sheet, number)
    if under:
        twice = tuple(at for at in one.twice if at not in under)
        one = replace(one, twice=twice, spread=under)
    if place + 1 == len(sheet.rows) or sheet.rows[place + 1][0] != number + 1:
        return (one,)
    lower = sheet.rows[place + 1][1]
    if not _is_lower(sheet, number, upper, lower):
        return (one,)
    width = max(len(whole), len(lower))
    above = (*whole, *[""] * (width - len(whole)))
    below = (*lower, *[""] * (width - len(lower)))
    two = _header(book, place + 1, number, above, below)
    three = _three(sheet, place, book, whole)
    if three is not None and three.found > max(one.found, two.found):
        return three, one
    if two.found < one.found or _stands_alone(book, place + 1, two, above, below):
        return (one,)
    return two, one


def _three(sheet: Sheet, place: int, book: TitleBook, upper: tuple[str, ...]) -> Header | None:
    """Give a header of three rows: the lowest has the titles, the others what is over them."""
    follow = [number for number, _ in sheet.rows[place : place + 3]]
    if follow != list(range(follow[0], follow[0] + 3)) or len(set(filter(None, upper))) < _LEAST:
        return None
    number, middle = sheet.rows[place + 1]
    lowest = sheet.rows[place + 2][1]
    if not _is_lower(sheet, number, middle, lowest):
        return None
    rows = (upper, _spread(sheet, number, middle), lowest)
    width = max(map(len, rows))
    columns = zip(*((*row, *[""] * (width - len(row))) for row in rows), strict=True)
    chains = [list(dict.fromkeys(filter(None, column))) for column in columns]
    above = tuple(" ".join(chain[:-1]) for chain in chains)
    below = tuple(chain[-1] if chain else "" for chain in chains)
    return _header(book, place + 2, sheet.rows[place][0], above, below)


def _stands_alone(
    book: TitleBook, last: int, two: Header, above: tuple[str, ...], below: tuple[str, ...]
) -> bool:
    """Whether a row alone has as many fields: the one over it is then the title of the list."""
    over_nothing = any(up and not low for up, low in zip(above, below, strict=True))
    if over_nothing and len(set(filter(None, above))) > 1:
        return False
    return _header(book, last, last, tuple("" for _ in below), below).found >= two.found


def _is_lower(sheet: Sheet, number: int, upper: tuple[str, ...], lower: tuple[str, ...]) -> bool:
    """Whether a row is the lower one of a header: under wide titles, or where that is empty."""
    filled = [place for place, text in enumerate(lower) if text]
    spread = {
        column - 1
        for first, left, last, right in sheet.merged
        if first == number and right > left and last == first
        for column in range(left, right + 1)
    }
    gaps = {place for place in filled if place >= len(upper) or not upper[place]}
    return bool(filled) and set(filled) <= spread | gaps and not _counts(lower)


def _under(sheet: Sheet, number: int) -> frozenset[int]:
    return frozenset(
        column - 1
        for first, left, last, right in sheet.merged
        if first <= number <= last
        for column in range(left + 1, right + 1)
    )


def _counts(texts: Sequence[str]) -> bool:
    """Whether a row numbers the columns: 1 2 3."""
    return all(text.strip("()").isdigit() for text in texts if text)


def _spread(sheet: Sheet, number: int, texts: tuple[str, ...]) -> tuple[str, ...]:
    """The titles of a row, one over several columns repeated for each."""
    whole = list(texts)
    for first, left, last, right in sheet.merged:
        if first <= number <= last and left <= len(texts) and right > left:
            whole += [""] * (right - len(whole))
            whole[left - 1 : right] = [texts[left - 1]] * (right - left + 1)
    return tuple(whole)


def _header(
    book: TitleBook, last: int, number: int, above: tuple[str, ...], below: tuple[str, ...]
) -> Header:
    pairs = [(up if low else "", low or up) for up, low in zip(above, below, strict=True)]
    titles = _unique([tidy(" – ".join(filter(None, pair))) for pair in pairs])
    matches = [
        (book.decided(title) or book.match(low, up)) if low else None
        for title, (up, low) in zip(titles, pairs, strict=True)
    ]
    fields = [""] * len(pairs)
    twice: list[int] = []
    found = [(m[1], m[0], at) for at, m in enumerate(matches) if m is not None and m[1]]
    for name, same in groupby(sorted(found), key=lambda one: one[0]):
        first, *others = same
        fields[first[2]] = name
        sure = first[1] in (BY_HAND, OWN, USUAL)
        twice += [at for _, level, at in others if sure and level == first[1]]
    return Header(last, number, titles, tuple(fields), tuple(sorted(twice)))


def _unique(titles: Sequence[str]) -> tuple[str, ...]:
    seen: dict[str, int] = {}
    whole = []
    for title in titles:
        seen[title] = seen.get(title, 0) + 1
        whole.append(f"{title} ({seen[title]})" if title and seen[title] > 1 else title)
    return tuple(whole)
