"""The base of every record, the maker of its fields, and what a screen may ask of them."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, ClassVar, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from thidua_desktop.domain.lookalike import visible

TITLES = "titles"
"""Under this the names of titles are known, by their codes: those of a rule set."""

YEARS = range(2003, 2101)
"""The numbers that an emulation year may have."""
CODE_PATTERN = r"^[^\s:,]+$"
DECIMAL_PATTERN = r"^(-?\d{1,9}(\.\d{1,6})?)?$"
RATIO_PATTERN = r"^\d{1,6}/[1-9]\d{0,5}$"


class FieldKind(StrEnum):
    """How a field is shown and edited."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    NUMBER = "number"
    DECIMAL = "decimal"  # số thập phân, giữ dạng chữ
    FIGURE = "figure"  # số, mức xếp loại hoặc Có/Không, giữ dạng chữ
    DATE = "date"
    TIME = "time"
    MOMENT = "moment"  # giờ và ngày, theo đồng hồ tại chỗ
    FLAG = "flag"
    CHOICE = "choice"
    PERSON = "person"  # họ và tên: xếp theo tên gọi
    PHONE = "phone"
    EMAIL = "email"
    LINK = "link"  # id của một bản ghi khác
    NAMED = "named"  # mã, viết bằng tên mà bộ quy tắc đặt cho nó


@dataclass(frozen=True, slots=True)
class Register:
    """What a register (sổ) is called, which fields tell its records apart, and their order.

    `year` is the field that leads to the emulation year: a link to it, or to a record of a register
    that leads there. Empty where records belong to no one year. A `part` is nothing without the
    record to which that field leads, or else the first of its key, and is deleted with it.
    A record whose field `ends` is filled has ended, and leaves its key to another.
    """

    name: str
    title: str
    key: tuple[str, ...]
    order: tuple[str, ...]
    year: str = ""
    part: bool = False
    ends: str = ""


def field(  # noqa: PLR0913  one argument a property of the field
    *,
    title: str,
    help: str = "",
    default: Any = PydanticUndefined,
    max_length: int | None = None,
    min_length: int | None = None,
    ge: int | None = None,
    le: int | None = None,
    pattern: str | None = None,
    multiline: bool = False,
    kind: FieldKind | None = None,
    link: str = "",
    named: str = "",
    offered: tuple[str, ...] = (),
    listed: bool = False,
) -> Any:
    """A field of a record; the table, the form, Excel and the journal follow from it.

    `link` is the name of the register whose id the field holds; `offered` are words to begin with.
    `named` says what the codes are of that the field holds, which are written by their names;
    `listed` that each line of it is one thing.
    """
    if link:
        kind = FieldKind.LINK
    if named:
        kind = FieldKind.NAMED
    if multiline:
        kind = FieldKind.LONG_TEXT
    extra: dict[str, Any] = {"kind": kind.value if kind else "", "link": link, "named": named}
    if offered:
        extra["offered"] = list(offered)
    if listed:
        extra["listed"] = True
    return Field(
        default=default,
        title=title,
        description=help or None,
        max_length=max_length,
        min_length=min_length,
        ge=ge,
        le=le,
        pattern=pattern,
        json_schema_extra=extra,
    )


def code_field(*, title: str, help: str = "", max_length: int = 40, named: str = "") -> Any:
    """A code (mã): it stands in headers and file names, so no space, colon or comma."""
    return field(
        title=title,
        help=help,
        max_length=max_length,
        min_length=1,
        pattern=CODE_PATTERN,
        named=named,
    )


def name_field(
    *, title: str, help: str = "", max_length: int = 300, kind: FieldKind | None = None
) -> Any:
    """A text that may not be empty."""
    return field(title=title, help=help, max_length=max_length, min_length=1, kind=kind)


def with_point(value: object) -> object:
    """A decimal number is written with a comma here and stored with a point."""
    return value.replace(",", ".") if isinstance(value, str) else value


def tidy(text: str, *, lines: bool = False) -> str:
    """One spelling of each Vietnamese letter, so that equal words compare equal.

    What nobody sees goes: zero-width and other format characters, and control characters, which
    come with text copied from PDF and which Word cannot hold. In a text of one line they and any
    white space are one space; `lines` keeps new lines and tabs.
    """
    text = unicodedata.normalize("NFC", text)
    if text.isprintable() and "  " not in text:  # nearly every text, and every record is checked
        return text
    if lines:
        return visible(_NO_TEXT.sub("", text.replace("\r\n", "\n")))
    return " ".join(visible(_NO_TEXT.sub(" ", text)).split())


def lines_of(text: str) -> tuple[str, ...]:
    """Give the lines of a text in which something stands."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


_NO_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters but for the tab and the new line, halves of letters, and what is no letter."""


class Record(BaseModel):
    """An ordinary record: flat, edited, journaled; `id` is the store's."""

    # Checks are built when a class is first used: all of them at once delay every start.
    model_config = ConfigDict(
        validate_assignment=True, extra="forbid", str_strip_whitespace=True, defer_build=True
    )
    register: ClassVar[Register]
    exact: ClassVar[tuple[str, ...]] = ()
    """Fields that name a file: what lies on a disk is called as it is called there."""

    id: int | None = None

    def rivals(self) -> tuple[dict[str, Any], ...]:
        """Give in what the records are equal among which one that `clashes` is looked for."""
        if self.is_over:
            return ()
        return ({name: getattr(self, name) for name in self.register.key},)

    def clashes(self, other: Any) -> bool:
        """Whether it cannot be stored beside a rival: two with the same key cannot."""
        return not other.is_over

    @property
    def place_in_series(self) -> tuple[str, ...] | None:
        """Its place in a series, which another may not have; None in a register without series."""
        return None

    @property
    def is_over(self) -> bool:
        """Whether it has ended, so that another may have its key."""
        ends = self.register.ends
        return bool(ends) and getattr(self, ends) is not None

    @field_validator("*", mode="before")
    @classmethod
    def _tidy(cls, value: Any, info: ValidationInfo) -> Any:
        if not isinstance(value, str):
            return value
        if info.field_name in cls.exact:
            return _NO_TEXT.sub("", unicodedata.normalize("NFC", value))
        return tidy(value, lines=info.field_name in _texts_of_lines(cls))


@cache
def _texts_of_lines(record_class: type[Record]) -> frozenset[str]:
    specs = field_specs(record_class)
    return frozenset(spec.name for spec in specs if spec.kind is FieldKind.LONG_TEXT)


def stored_id(record: Record) -> int:
    assert record.id is not None
    return record.id


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field as a table, a form or a sheet sees it."""

    name: str
    title: str
    help: str
    kind: FieldKind
    required: bool
    nullable: bool
    default: Any
    max_length: int | None
    minimum: int | None
    maximum: int | None
    choices: tuple[StrEnum, ...]
    link: str
    offered: tuple[str, ...] = ()
    """Words to choose among, or to begin with where others may be written as well."""
    code: bool = False
    """A code (mã): no space, colon or comma stands in it."""
    values: tuple[Any, ...] = ()
    """What each of the offered words stands for, where that is something else than the word."""
    named: str = ""
    """What the codes are of that stand in it."""
    listed: bool = False
    """Each line of it is one thing."""

    @property
    def naming(self) -> str:
        """Under what the names are known by which its values are written; empty without such."""
        return self.link or self.named


@cache
def field_specs(record_class: type[Record]) -> tuple[FieldSpec, ...]:
    """Every field of a record class but its id, in the order in which it is declared."""
    return tuple(
        _spec(name, info) for name, info in record_class.model_fields.items() if name != "id"
    )


def _spec(name: str, info: FieldInfo) -> FieldSpec:
    inner = inner_type(info.annotation)
    extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
    return FieldSpec(
        name=name,
        title=info.title or name,
        help=info.description or "",
        kind=FieldKind(str(extra["kind"])) if extra.get("kind") else _kind_of(inner),
        required=info.is_required(),
        nullable=inner is not info.annotation,
        default=None if info.is_required() else info.default,
        max_length=_limit(info, "max_length"),
        minimum=_limit(info, "ge"),
        maximum=_limit(info, "le"),
        choices=tuple(inner) if issubclass(inner, StrEnum) else (),
        link=str(extra.get("link") or ""),
        named=str(extra.get("named") or ""),
        offered=_offered(extra),
        listed=bool(extra.get("listed")),
        code=any(getattr(part, "pattern", "") == CODE_PATTERN for part in info.metadata),
    )


def _offered(extra: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(extra.get("offered") or ())


def inner_type(annotation: Any) -> type:
    """The type behind `X | None`, or the type itself."""
    if get_origin(annotation) in (Union, UnionType):
        annotation = next(part for part in get_args(annotation) if part is not type(None))
    assert isinstance(annotation, type)
    return annotation


def _kind_of(inner: type) -> FieldKind:
    kinds = (
        (StrEnum, FieldKind.CHOICE),
        (bool, FieldKind.FLAG),
        (int, FieldKind.NUMBER),
    )
    for base, kind in kinds:
        if issubclass(inner, base):
            return kind
    by_name = {
        "date": FieldKind.DATE,
        "time": FieldKind.TIME,
        "datetime": FieldKind.MOMENT,
    }
    return by_name.get(inner.__name__, FieldKind.TEXT)


def _limit(info: FieldInfo, name: str) -> int | None:
    for part in info.metadata:
        value = getattr(part, name, None)
        if value is not None:
            return int(value)
    return None
