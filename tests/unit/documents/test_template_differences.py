"""Two versions of a template: what was removed, added, changed, moved, and the fields of it."""

import pytest

from thidua_desktop.domain.codes.documents import ChangeKind
from thidua_desktop.services.issuing.templates.differences import (
    Change,
    Passage,
    changes,
    fields_of,
)
from thidua_desktop.texts.documents.template_versions import marked

A = "Ban kiểm phiếu của {{ meeting }} tiến hành kiểm phiếu."
B = "Trường hợp bằng phiếu, hội nghị quyết định."
C = "Kết quả được chốt với mã kiểm chứng: {{ check_code | or_dots }}."


def passages(*texts: str) -> list[Passage]:
    return [Passage(f"đoạn {n}", text) for n, text in enumerate(texts, 1)]


def only(before: list[Passage], after: list[Passage]) -> Change:
    (found,) = changes(before, after)
    return found


def stretches(found: Change) -> list[tuple[str, str]]:
    return [(one.before, one.after) for one in found.stretches if one.is_changed]


def test_what_is_the_same_is_no_change() -> None:
    assert changes(passages(A, "", B), passages(A.replace(" ", "  "), B, " ")) == ()


def test_words_within_a_paragraph_a_tag_being_one() -> None:
    new = A.replace("{{ meeting }} tiến hành", "{{ meeting | upper }} (họp kín) bắt đầu")
    found = only(passages(A, B), passages(new, B))
    assert found.kind is ChangeKind.CHANGED
    assert stretches(found) == [
        ("{{ meeting }} tiến hành", "{{ meeting | upper }} (họp kín) bắt đầu")
    ]
    assert "".join(one.before for one in found.stretches) == A
    assert "".join(one.after for one in found.stretches) == new


@pytest.mark.parametrize(
    ("old", "new", "kind", "places"),
    [
        ((A, B, C), (A, C), ChangeKind.REMOVED, ("đoạn 2", None)),
        ((A, C), (A, B, C), ChangeKind.ADDED, (None, "đoạn 2")),
        ((A, B, C), (B, C, A), ChangeKind.MOVED, ("đoạn 1", "đoạn 3")),
        ((A, C), (B, C), ChangeKind.CHANGED, ("đoạn 1", "đoạn 1")),
    ],
)
def test_whole_paragraphs(
    old: tuple[str, ...],
    new: tuple[str, ...],
    kind: ChangeKind,
    places: tuple[str | None, str | None],
) -> None:
    found = only(passages(*old), passages(*new))
    assert found.kind is kind
    assert tuple(one and one.place for one in (found.before, found.after)) == places


def test_one_of_two_that_say_the_same_is_moved_and_the_other_added() -> None:
    found = changes(passages(B, A, C), passages(A, B, C, B))
    assert sorted(one.kind for one in found) == [ChangeKind.ADDED, ChangeKind.MOVED]


def test_much_changed_at_once_is_paired_by_what_is_alike() -> None:
    before = passages("mở đầu", A, B, "kết thúc")
    after = passages("mở đầu", "Lời mới hẳn của cơ quan", A + " Thêm.", "kết thúc")
    assert [(one.kind, one.after and one.after.place) for one in changes(before, after)] == [
        (ChangeKind.ADDED, "đoạn 2"),
        (ChangeKind.CHANGED, "đoạn 3"),
        (ChangeKind.REMOVED, None),
    ]


def test_the_fields_of_a_text() -> None:
    assert fields_of(
        "{%p for one in course.changes %}{{ [chair.position, 'của đơn vị'] | listed(', ') }}"
        "{% if not one.kind == 'form' and loop.index > 1 %}{{ names | map(attribute='name') }}"
        "{%tr endfor %}{{ chair.position }} không phải trường"
    ) == ("one", "course.changes", "chair.position", "one.kind", "names")


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("", "(họp kín) ", "[thêm: (họp kín)] "),
        (" tại {{ place }}", "", " [bỏ: tại {{ place }}]"),
        ("năm", "năm nay", "[bỏ: năm] [thêm: năm nay]"),
    ],
)
def test_a_change_is_marked_within_its_paragraph(before: str, after: str, shown: str) -> None:
    assert marked(before, after) == shown
