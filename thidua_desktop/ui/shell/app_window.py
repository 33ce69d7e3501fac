"""The window: whose year this is, what the hall sees, the tabs, and what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSettings, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QPushButton, QWidget

from thidua_desktop.texts.base import app as texts
from thidua_desktop.texts.years import header as year_texts
from thidua_desktop.ui.forms.ui_app_window import Ui_AppWindow
from thidua_desktop.ui.look import icons
from thidua_desktop.ui.look.roles import Role
from thidua_desktop.ui.shell.window_menu import add_window_entries
from thidua_desktop.ui.shell.year_menu import YEAR_KEY, YearMenu
from thidua_desktop.ui.widgets.base.menu_button import menu_entries
from thidua_desktop.ui.widgets.base.scrolled import LatePage, WholePage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from thidua_desktop.ui.shell.year_menu import YearEntry

_GEOMETRY: Final = "window/geometry"
_TAB: Final = "window/tab"
_TITLE_BAR: Final = 32


class AppWindow(QMainWindow):
    """The header, the tabs under it, and one page a tab, made when it is first shown."""

    tab_wanted = Signal(int)  # before it is shown
    tab_changed = Signal(int)
    theme_changed = Signal()

    def __init__(self, settings: QSettings | None = None) -> None:
        super().__init__()
        self._settings = settings if settings is not None else QSettings()
        self._search: Callable[[str], object] | None = None
        self._may_close: Callable[[], bool] | None = None
        self._makers: dict[int, Callable[[], QWidget]] = {}
        self._pages: list[LatePage] = []
        self._entries: list[QAction] = []
        self._was_maximised = False
        self.opens_again = False
        """Whether the program is to be started again when this window has been closed."""
        self._form = Ui_AppWindow()
        self._form.setupUi(self)
        self._tab_keys: list[QShortcut] = []
        self.menu = QMenu(self)
        self.years = YearMenu(self)
        self._dress_header()
        self._bind()
        self._restore()

    def set_place(self, cluster: str, year: str) -> None:
        """Whose year is open: the cluster and the year in words."""
        self._form.placeLabel.show_text(cluster)
        self._form.yearButton.setText(year)
        self._form.yearButton.setVisible(bool(year))
        self.setWindowTitle(" · ".join(part for part in (year, cluster, texts.PROGRAM) if part))

    def set_years(
        self,
        years: Sequence[YearEntry],
        current: int,
        chosen: Callable[[int], object],
        open_new: Callable[[], object],
    ) -> None:
        """The years behind the one that is shown: `chosen` is told the id of another one."""
        self.years.set_years(years, current, chosen, open_new)
        button = self._form.yearButton
        shown = next(entry for entry in years if entry.id == current)
        button.setMenu(self.years)
        button.setText(year_texts.YEAR.format(shown.year))
        button.setVisible(True)
        text = " · ".join((button.text(), shown.text))
        button.setAccessibleName(text)
        button.setToolTip(year_texts.CHOOSE_YEAR_TIP.format(text, YEAR_KEY))
        icons.dress(button, "lock" if shown.locked else "", Role.ON_HEADER, 16)

    def set_badge(self, text: str) -> None:
        """What must be known of all figures, as "số liệu minh họa"; `""` shows none."""
        self._form.badgeLabel.setText(text)
        self._form.badgeLabel.setVisible(bool(text))

    def add_tab(
        self, title: str, widget: QWidget | None = None, maker: Callable[[], QWidget] | None = None
    ) -> int:
        """Adds a tab with its page, or with a maker that is called when it is first shown.

        The first tab is shown at once if it brings its page; with a maker it waits to be chosen.
        """
        if not self._pages:  # the first paint does without icons: until now nothing can be pressed
            icons.dress_children(self)
        page = LatePage(WholePage)
        at = self._form.pages.addWidget(page)
        self._show_pages(shown=True)
        self._pages.append(page)
        if widget is not None:
            page.put(widget)
        elif maker is not None:
            self._makers[at] = maker
        with QSignalBlocker(self._form.tabStrip):  # the first tab is chosen by being there
            self._form.tabStrip.addTab(title)
        self._form.tabStrip.setTabToolTip(at, texts.tab_key(at))
        shortcut = QShortcut(QKeySequence(texts.tab_key(at)), self)
        shortcut.activated.connect(lambda: self._go_to_tab(at))
        self._tab_keys.append(shortcut)
        if at == 0 and widget is not None:
            self._on_tab(0)
        return at

    def _go_to_tab(self, at: int) -> None:
        """Show a tab; from the header its key leads back to where its page had the keyboard."""
        self.show_tab(at)
        page = self._pages[at]
        focused: QWidget | None = self.focusWidget()
        last: QWidget | None = page.focusWidget()
        if last is not None and (focused is None or not page.isAncestorOf(focused)):
            last.setFocus()

    def only_tab(self, index: int) -> None:
        """Leaves one tab to be seen; neither mouse nor keys lead to another."""
        for at in range(self.tab_count()):
            self._form.tabStrip.setTabVisible(at, at == index)
            self._tab_keys[at].setEnabled(at == index)

    def tab_count(self) -> int:
        return len(self._pages)

    def remove_tabs(self) -> None:
        """Takes every tab away, so that those of another store can be added."""
        self._makers.clear()  # a tab that is shown while others go makes no page any more
        with QSignalBlocker(self._form.tabStrip):
            for at in reversed(range(self.tab_count())):
                page = self._pages.pop()
                self._form.pages.removeWidget(page)
                page.deleteLater()
                self._form.tabStrip.removeTab(at)
        for shortcut in self._tab_keys:
            shortcut.deleteLater()
        self._tab_keys.clear()
        self._show_pages(shown=False)

    @property
    def settings(self) -> QSettings:
        return self._settings

    def forget_store(self) -> None:
        """Takes away everything that belongs to the store that was open."""
        self.remove_tabs()
        for entry in self._entries:
            self.menu.removeAction(entry)
            entry.deleteLater()
        self._entries.clear()
        self._search = None
        self._may_close = None
        self._form.searchEdit.clear()
        self._form.searchEdit.hide()
        self.set_place("", "")
        self.set_badge("")
        self.set_hall("", shown=False)

    def show_tab(self, index: int) -> None:
        """Shows a tab; the first one is chosen by being there and may still have to be made."""
        if index == self._form.tabStrip.currentIndex() and index in self._makers:
            self._on_tab(index)
        self._form.tabStrip.setCurrentIndex(index)

    def shown_tab(self) -> int:
        return int(self._form.pages.currentIndex())

    def tab(self, index: int) -> QWidget | None:
        """The page of a tab; nothing while it was never shown and its maker never called."""
        return self._pages[index].page

    def set_hall(self, text: str, *, shown: bool) -> None:
        """What the hall sees just now, in words; the dot is green while something is shown."""
        self._form.hallButton.setText(text)
        self._form.hallButton.setAccessibleName(text)
        self._form.hallButton.setVisible(bool(text))
        if text:
            role = Role.HALL_GOOD if shown else Role.HEADER_QUIET
            icons.dress(self._form.hallButton, "dot", role, 14)

    def set_hall_menu(self, menu: QMenu) -> None:
        self._form.hallButton.setMenu(menu)

    def add_entry(self, text: str, chosen: Callable[[], object], *, stays: bool = False) -> QAction:
        """Puts something into the menu, above the window's own entries.

        It is gone with what is open, unless it stays.
        """
        action = QAction(text, self.menu)
        action.triggered.connect(lambda *_: chosen())
        entries = self.menu.actions()
        above = next(at for at, entry in enumerate(entries) if entry.isSeparator())
        self.menu.insertAction(entries[above + 1], action)
        self._entries += [] if stays else [action]
        return action

    def set_search(self, search: Callable[[str], object]) -> None:
        """Shows the search box; a click or Ctrl+K asks for the search."""
        self._search = search
        self._form.searchEdit.show()

    def set_may_close(self, may_close: Callable[[], bool] | None) -> None:
        self._may_close = may_close

    def start_again(self) -> None:
        """Close, to be opened anew at once, unless something keeps it open."""
        self.opens_again = True
        self.opens_again = self.close()

    def toggle_full_screen(self) -> None:
        """Fills the screen without the header, or goes back to what was before."""
        if self.isFullScreen():
            if self._was_maximised:
                self.showMaximized()
            else:
                self.showNormal()
        else:
            self._was_maximised = self.isMaximized()
            self.showFullScreen()
        self._show_bars()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close is not None and not self._may_close():
            event.ignore()
            return
        if not self.isFullScreen():
            self._settings.setValue(_GEOMETRY, self.saveGeometry())
        self._settings.setValue(_TAB, self.shown_tab())
        event.accept()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_bars()
        if self.focusWidget() in (None, *self._header_buttons()):
            self.setFocus()  # no button of the header is what one begins with

    def _dress_header(self) -> None:
        form = self._form
        form.searchEdit.setPlaceholderText(texts.SEARCH)
        form.searchEdit.hide()
        form.menuButton.setAccessibleName(texts.MENU)
        form.menuButton.setToolTip(texts.MENU_TIP)
        for button in self._header_buttons():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_place("", "")
        self.set_badge("")
        self.set_hall("", shown=False)
        self._show_pages(shown=False)
        add_window_entries(self, self.menu, self._settings)
        form.menuButton.clicked.connect(self._open_menu)

    def _header_buttons(self) -> tuple[QPushButton, ...]:
        form = self._form
        return (form.yearButton, form.hallButton, form.menuButton)

    def _bind(self) -> None:
        self._form.tabStrip.currentChanged.connect(self._on_tab)
        self._form.shrinkButton.clicked.connect(self.toggle_full_screen)
        self._form.searchEdit.installEventFilter(self)
        QShortcut(QKeySequence("Ctrl+K"), self).activated.connect(self._on_search)
        QShortcut(QKeySequence(YEAR_KEY), self).activated.connect(self._open_years)

    def _restore(self) -> None:
        geometry = self._settings.value(_GEOMETRY)
        if geometry is not None:
            self.restoreGeometry(geometry)
        room = self.screen().availableGeometry().size() - QSize(0, _TITLE_BAR)
        self.resize(self.size().boundedTo(room))  # also where all is drawn larger, as at 125 %

    def _open_menu(self) -> None:
        button = self._form.menuButton
        corner = button.mapToGlobal(button.rect().bottomRight())
        corner.setX(corner.x() - self.menu.sizeHint().width())
        self.menu.popup(corner)

    def _open_years(self) -> None:
        """Under the year in the header; in full screen, where that is hidden, in its corner."""
        if self.years.isEmpty():
            return
        hidden = self._form.header.isHidden()
        under: QWidget = self._form.tabStrip if hidden else self._form.yearButton
        self.years.popup(under.mapToGlobal(under.rect().bottomLeft()))

    def _show_pages(self, *, shown: bool) -> None:
        self._form.openingLabel.setVisible(not shown)
        self._form.pages.setVisible(shown)

    def _show_bars(self) -> None:
        self._form.header.setVisible(not self.isFullScreen())
        self._form.shrinkButton.setVisible(self.isFullScreen())

    def place_tab(self, index: int) -> None:
        """Its page is there from now on, seen or not."""
        maker = self._makers.pop(index, None)
        if maker is not None:
            self._pages[index].put(maker())

    def _on_tab(self, index: int) -> None:
        self.tab_wanted.emit(index)
        self.place_tab(index)
        self._form.pages.setCurrentIndex(index)
        self.tab_changed.emit(index)

    def _on_search(self) -> None:
        if self._search is not None:
            self._search("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The box in the header opens the search: what is found needs more room than it has."""
        if watched is self._form.searchEdit:
            if event.type() == QEvent.Type.MouseButtonPress:
                self._on_search()
                return True
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                if event.text().strip() and self._search is not None:
                    self._search(event.text())
                    return True
                if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                    self._on_search()
                    return True
        return super().eventFilter(watched, event)

    def actions_of_menu(self) -> list[tuple[str, QAction]]:
        """Everything that the menu of the window can do, those of its submenus too."""
        return list(menu_entries(self.menu))
