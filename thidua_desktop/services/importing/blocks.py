"""A block of cells without titles, as one pastes it: what its columns are for is guessed."""

import re
from collections.abc import Callable, Iterable, Sequence

from thidua_desktop.domain.phones import is_usual_phone
from thidua_desktop.domain.written import day, whole_number
from thidua_desktop.records.base import FieldKind, FieldSpec
from thidua_desktop.services.importing.header import find_header
from thidua_desktop.services.importing.sheets import ImportChoices, Sheet
from thidua_desktop.services.importing.target import Target
from thidua_desktop.services.importing.titles import TitleBook
from thidua_desktop.texts.base.choices import choice_named
from thidua_desktop.texts.base.excel import NUMBERS, UNTITLED

_EMAIL = re.compile(r"\S+@\S+\.\S+")
_CODE = re.compile(r"[^\s:,]{1,20}")
_MOSTLY = 0.7


def with_titles(target: Target, sheet: Sheet, choices: ImportChoices | None = None) -> Sheet:
    """Give a block with a row of titles: its own, else those that its columns seem to be.

    Columns whose use cannot be told are called Cột 1, Cột 2 …
    """
    given = choices or ImportChoices()
    book = TitleBook(target.kind.register.name, target.specs, given.remembered, given.columns)
    if find_header(sheet, book, likely=False) is not None:
        return sheet
    width = max((len(texts) for _, texts in sheet.rows), default=0)
    titles = _titles(target, [_column(sheet, at) for at in range(width)])
    below = tuple((number + 1, texts) for number, texts in sheet.rows)
    return Sheet(sheet.name, ((1, titles), *below))


def _column(sheet: Sheet, place: int) -> list[str]:
    return [texts[place] for _, texts in sheet.rows if place < len(texts) and texts[place]]


def _titles(target: Target, columns: Sequence[list[str]]) -> tuple[str, ...]:
    free = list(target.specs)
    titles = [NUMBERS if _counts(texts) else "" for texts in columns]
    for fits in _guesses(target):
        for place, texts in enumerate(columns):
            spec = next((s for s in free if texts and fits(s, texts)), None)
            if not titles[place] and spec is not None:
                titles[place] = spec.title
                free.remove(spec)
    return tuple(title or UNTITLED.format(at) for at, title in enumerate(titles, 1))


def _guesses(target: Target) -> Iterable[Callable[[FieldSpec, list[str]], bool]]:
    """From what is surest to what is only likely."""
    code = target.code

    def by_kind(spec: FieldSpec, texts: list[str]) -> bool:
        test = _TESTS.get(spec.kind)
        return test is not None and _mostly(test, texts)

    def link(spec: FieldSpec, texts: list[str]) -> bool:
        names = target.names_of(spec) if spec.naming else None
        return names is not None and _mostly(lambda text: bool(names.find(text)), texts)

    def choice(spec: FieldSpec, texts: list[str]) -> bool:
        kind = type(spec.choices[0]) if spec.choices else None
        return kind is not None and _mostly(lambda t: choice_named(kind, t) is not None, texts)

    def as_code(spec: FieldSpec, texts: list[str]) -> bool:
        return spec == code and _mostly(lambda t: _CODE.fullmatch(t) is not None, texts)

    def name(spec: FieldSpec, texts: list[str]) -> bool:
        return spec.name in ("name", "number") and _mostly(lambda t: not t.isdigit(), texts)

    def text(spec: FieldSpec, texts: list[str]) -> bool:
        plain = spec.kind is FieldKind.TEXT and spec != code and spec.name in _USUAL
        return plain and _mostly(lambda t: not t.isdigit(), texts)

    def figure(spec: FieldSpec, texts: list[str]) -> bool:
        return spec.name in ("staff", "women") and _mostly(_is_number, texts)

    return (by_kind, link, as_code, choice, name, text, figure)


_USUAL = ("head_post", "position", "subject", "issuer")


def _is_number(text: str) -> bool:
    return whole_number(text) is not None


def _counts(texts: Sequence[str]) -> bool:
    """Whether a column numbers the rows: 1, 2, 3."""
    numbers = [whole_number(text) for text in texts]
    return bool(numbers) and numbers == list(range(1, len(numbers) + 1))


def _mostly(test: Callable[[str], bool], texts: Sequence[str]) -> bool:
    return sum(map(test, texts)) >= _MOSTLY * len(texts)


_TESTS: dict[FieldKind, Callable[[str], bool]] = {
    FieldKind.EMAIL: lambda text: _EMAIL.fullmatch(text) is not None,
    FieldKind.PHONE: lambda text: is_usual_phone(text) and len(text) > 7,  # noqa: PLR2004  digits
    FieldKind.DATE: lambda text: day(text, 2000) is not None,
}
