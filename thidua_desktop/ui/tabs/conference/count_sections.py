"""Sections of a page of which one is shown: the others take no room."""

from PySide6.QtWidgets import QSizePolicy, QStackedWidget


def fit_to_current(sections: QStackedWidget) -> None:
    """Let the section that is shown alone say how large the page must be."""

    def fit() -> None:
        for at in range(sections.count()):
            kind = QSizePolicy.Policy.Preferred
            if at != sections.currentIndex():
                kind = QSizePolicy.Policy.Ignored
            if (section := sections.widget(at)) is not None:
                section.setSizePolicy(kind, kind)
        sections.updateGeometry()

    sections.currentChanged.connect(lambda _at: fit())
    fit()
