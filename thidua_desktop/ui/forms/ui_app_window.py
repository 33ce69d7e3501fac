# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'app_window.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout, QWidget

from thidua_desktop.ui.widgets.base.place_label import PlaceLabel
from thidua_desktop.ui.widgets.base.tab_strip import TabStrip

class Ui_AppWindow(object):
    def setupUi(self, AppWindow):
        if not AppWindow.objectName():
            AppWindow.setObjectName(u"AppWindow")
        AppWindow.resize(1366, 697)
        AppWindow.setMinimumSize(QSize(480, 320))
        self.central = QWidget(AppWindow)
        self.central.setObjectName(u"central")
        self.central.setProperty(u"role", u"page")
        self.centralLayout = QVBoxLayout(self.central)
        self.centralLayout.setSpacing(0)
        self.centralLayout.setObjectName(u"centralLayout")
        self.centralLayout.setContentsMargins(0, 0, 0, 0)
        self.header = QFrame(self.central)
        self.header.setObjectName(u"header")
        self.header.setProperty(u"role", u"header")
        self.header.setMinimumSize(QSize(0, 56))
        self.header.setMaximumSize(QSize(16777215, 56))
        self.headerLayout = QHBoxLayout(self.header)
        self.headerLayout.setSpacing(12)
        self.headerLayout.setObjectName(u"headerLayout")
        self.headerLayout.setContentsMargins(24, 0, 16, 0)
        self.placeLabel = PlaceLabel(self.header)
        self.placeLabel.setObjectName(u"placeLabel")
        self.placeLabel.setProperty(u"role", u"heading")

        self.headerLayout.addWidget(self.placeLabel)

        self.yearButton = QPushButton(self.header)
        self.yearButton.setObjectName(u"yearButton")

        self.headerLayout.addWidget(self.yearButton)

        self.badgeLabel = QLabel(self.header)
        self.badgeLabel.setObjectName(u"badgeLabel")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.badgeLabel.sizePolicy().hasHeightForWidth())
        self.badgeLabel.setSizePolicy(sizePolicy)
        self.badgeLabel.setProperty(u"role", u"badge")
        self.badgeLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.headerLayout.addWidget(self.badgeLabel)

        self.headerSpacer = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headerLayout.addItem(self.headerSpacer)

        self.searchEdit = QLineEdit(self.header)
        self.searchEdit.setObjectName(u"searchEdit")
        self.searchEdit.setMinimumSize(QSize(110, 0))
        self.searchEdit.setMaximumSize(QSize(250, 16777215))
        self.searchEdit.setClearButtonEnabled(True)

        self.headerLayout.addWidget(self.searchEdit)

        self.hallButton = QPushButton(self.header)
        self.hallButton.setObjectName(u"hallButton")

        self.headerLayout.addWidget(self.hallButton)

        self.menuButton = QPushButton(self.header)
        self.menuButton.setObjectName(u"menuButton")
        self.menuButton.setProperty(u"icon_name", u"more")
        self.menuButton.setProperty(u"icon_role", u"on_header")

        self.headerLayout.addWidget(self.menuButton)

        self.headerLayout.setStretch(0, 1)

        self.centralLayout.addWidget(self.header)

        self.tabFrame = QFrame(self.central)
        self.tabFrame.setObjectName(u"tabFrame")
        self.tabFrame.setProperty(u"role", u"tab_strip")
        self.tabFrame.setMinimumSize(QSize(0, 45))
        self.tabFrame.setMaximumSize(QSize(16777215, 45))
        self.tabLayout = QHBoxLayout(self.tabFrame)
        self.tabLayout.setSpacing(0)
        self.tabLayout.setObjectName(u"tabLayout")
        self.tabLayout.setContentsMargins(6, 0, 16, 1)
        self.tabStrip = TabStrip(self.tabFrame)
        self.tabStrip.setObjectName(u"tabStrip")

        self.tabLayout.addWidget(self.tabStrip)

        self.tabSpacer = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tabLayout.addItem(self.tabSpacer)

        self.shrinkButton = QPushButton(self.tabFrame)
        self.shrinkButton.setObjectName(u"shrinkButton")
        self.shrinkButton.setProperty(u"role", u"link")
        self.shrinkButton.setProperty(u"icon_name", u"shrink")
        self.shrinkButton.setProperty(u"icon_role", u"link")
        self.shrinkButton.setProperty(u"icon_size", 16)
        self.shrinkButton.setFocusPolicy(Qt.FocusPolicy.NoFocus)

        self.tabLayout.addWidget(self.shrinkButton)


        self.centralLayout.addWidget(self.tabFrame)

        self.openingLabel = QLabel(self.central)
        self.openingLabel.setObjectName(u"openingLabel")
        self.openingLabel.setProperty(u"role", u"reading")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.openingLabel.sizePolicy().hasHeightForWidth())
        self.openingLabel.setSizePolicy(sizePolicy1)
        self.openingLabel.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.centralLayout.addWidget(self.openingLabel)

        self.pages = QStackedWidget(self.central)
        self.pages.setObjectName(u"pages")
        self.pages.setProperty(u"role", u"page")

        self.centralLayout.addWidget(self.pages)

        AppWindow.setCentralWidget(self.central)

        self.retranslateUi(AppWindow)
    # setupUi

    def retranslateUi(self, AppWindow):
        AppWindow.setWindowTitle(QCoreApplication.translate("AppWindow", u"Thi \u0111ua", None))
        self.shrinkButton.setText(QCoreApplication.translate("AppWindow", u"Tho\u00e1t to\u00e0n m\u00e0n h\u00ecnh   F11", None))
        self.openingLabel.setText(QCoreApplication.translate("AppWindow", u"\u0110ang m\u1edf d\u1eef li\u1ec7u\u2026", None))
    # retranslateUi
