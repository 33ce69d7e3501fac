"""A text that is written like a law: chapters, articles and headings are told by how they begin."""

from thidua_desktop.domain.documents.written_lines import LineKind, written_lines


def test_lines_are_told_by_how_they_begin() -> None:
    found = written_lines(
        (
            "Chương I",
            "QUY ĐỊNH CHUNG",
            "Điều 1. Phạm vi",
            "1. Một khoản.",
            "II. NỘI DUNG",
            "Điều này không có số.",
            "Chương II",
        )
    )
    assert [one.kind for one in found] == [
        LineKind.PART,
        LineKind.PART_TITLE,
        LineKind.ARTICLE,
        LineKind.TEXT,
        LineKind.HEADING,
        LineKind.TEXT,
        LineKind.PART,
    ]
    assert (found[2].lead, found[2].text) == ("Điều 1.", "Phạm vi")
    assert written_lines(()) == ()
