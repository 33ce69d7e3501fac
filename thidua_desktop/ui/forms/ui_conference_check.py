# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'conference_check.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from thidua_desktop.ui.tabs.conference.check.check_papers import PaperChoice
from thidua_desktop.ui.tabs.conference.count.count_card import EntryCard
from thidua_desktop.ui.tabs.conference.count.count_faults import (FaultPanel, WaysMenu)
from thidua_desktop.ui.widgets.base.empty_state import EmptyState
from thidua_desktop.ui.widgets.base.page_stack import PageStack
from thidua_desktop.ui.widgets.count.progress_line import ProgressLine

class Ui_CheckPage(object):
    def setupUi(self, CheckPage):
        if not CheckPage.objectName():
            CheckPage.setObjectName(u"CheckPage")
        CheckPage.setProperty(u"role", u"page")
        self.pageLayout = QVBoxLayout(CheckPage)
        self.pageLayout.setSpacing(6)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(0, 0, 0, 0)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(12)
        self.headRow.setObjectName(u"headRow")
        self.stateLabel = QLabel(CheckPage)
        self.stateLabel.setObjectName(u"stateLabel")
        self.stateLabel.setProperty(u"role", u"strong")
        self.stateLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.stateLabel.setWordWrap(True)

        self.headRow.addWidget(self.stateLabel)

        self.progressLabel = QLabel(CheckPage)
        self.progressLabel.setObjectName(u"progressLabel")
        self.progressLabel.setProperty(u"role", u"secondary")
        self.progressLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.headRow.addWidget(self.progressLabel)

        self.waysMenu = WaysMenu(CheckPage)
        self.waysMenu.setObjectName(u"waysMenu")

        self.headRow.addWidget(self.waysMenu)

        self.headRow.setStretch(0, 1)

        self.pageLayout.addLayout(self.headRow)

        self.progressLine = ProgressLine(CheckPage)
        self.progressLine.setObjectName(u"progressLine")

        self.pageLayout.addWidget(self.progressLine)

        self.faultPanel = FaultPanel(CheckPage)
        self.faultPanel.setObjectName(u"faultPanel")

        self.pageLayout.addWidget(self.faultPanel)

        self.sections = PageStack(CheckPage)
        self.sections.setObjectName(u"sections")
        self.waitPage = QWidget()
        self.waitPage.setObjectName(u"waitPage")
        self.waitPageLayout = QVBoxLayout(self.waitPage)
        self.waitPageLayout.setSpacing(8)
        self.waitPageLayout.setObjectName(u"waitPageLayout")
        self.waitPageLayout.setContentsMargins(0, 0, 0, 0)
        self.wait = EmptyState(self.waitPage)
        self.wait.setObjectName(u"wait")

        self.waitPageLayout.addWidget(self.wait)

        self.sections.addWidget(self.waitPage)
        self.handPage = QWidget()
        self.handPage.setObjectName(u"handPage")
        self.handPageLayout = QVBoxLayout(self.handPage)
        self.handPageLayout.setSpacing(8)
        self.handPageLayout.setObjectName(u"handPageLayout")
        self.handPageLayout.setContentsMargins(0, 0, 0, 0)
        self.handCard = QFrame(self.handPage)
        self.handCard.setObjectName(u"handCard")
        self.handCard.setProperty(u"role", u"card")
        self.handCardLayout = QVBoxLayout(self.handCard)
        self.handCardLayout.setSpacing(10)
        self.handCardLayout.setObjectName(u"handCardLayout")
        self.handCardLayout.setContentsMargins(24, 18, 24, 18)
        self.handTitle = QLabel(self.handCard)
        self.handTitle.setObjectName(u"handTitle")
        self.handTitle.setProperty(u"role", u"title")
        self.handTitle.setTextFormat(Qt.TextFormat.PlainText)
        self.handTitle.setWordWrap(True)

        self.handCardLayout.addWidget(self.handTitle)

        self.handText = QLabel(self.handCard)
        self.handText.setObjectName(u"handText")
        self.handText.setProperty(u"role", u"secondary")
        self.handText.setTextFormat(Qt.TextFormat.PlainText)
        self.handText.setWordWrap(True)

        self.handCardLayout.addWidget(self.handText)

        self.handFault = QLabel(self.handCard)
        self.handFault.setObjectName(u"handFault")
        self.handFault.setProperty(u"tone", u"bad")
        self.handFault.setTextFormat(Qt.TextFormat.PlainText)
        self.handFault.setWordWrap(True)

        self.handCardLayout.addWidget(self.handFault)

        self.handFoot = QHBoxLayout()
        self.handFoot.setSpacing(8)
        self.handFoot.setObjectName(u"handFoot")
        self.methodButton = QPushButton(self.handCard)
        self.methodButton.setObjectName(u"methodButton")

        self.handFoot.addWidget(self.methodButton)

        self.handFootSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.handFoot.addItem(self.handFootSpacer)

        self.handButton = QPushButton(self.handCard)
        self.handButton.setObjectName(u"handButton")
        self.handButton.setProperty(u"role", u"primary")

        self.handFoot.addWidget(self.handButton)


        self.handCardLayout.addLayout(self.handFoot)


        self.handPageLayout.addWidget(self.handCard)

        self.sections.addWidget(self.handPage)
        self.resolvePage = QWidget()
        self.resolvePage.setObjectName(u"resolvePage")
        self.resolvePageLayout = QVBoxLayout(self.resolvePage)
        self.resolvePageLayout.setSpacing(8)
        self.resolvePageLayout.setObjectName(u"resolvePageLayout")
        self.resolvePageLayout.setContentsMargins(0, 0, 0, 0)
        self.papersBox = QFrame(self.resolvePage)
        self.papersBox.setObjectName(u"papersBox")
        self.papersBox.setProperty(u"role", u"info")
        self.papersBoxLayout = QVBoxLayout(self.papersBox)
        self.papersBoxLayout.setSpacing(6)
        self.papersBoxLayout.setObjectName(u"papersBoxLayout")
        self.papersBoxLayout.setContentsMargins(12, 6, 12, 6)
        self.papersRow = QHBoxLayout()
        self.papersRow.setSpacing(16)
        self.papersRow.setObjectName(u"papersRow")
        self.papers = PaperChoice(self.papersBox)
        self.papers.setObjectName(u"papers")

        self.papersRow.addWidget(self.papers)

        self.againButton = QPushButton(self.papersBox)
        self.againButton.setObjectName(u"againButton")

        self.papersRow.addWidget(self.againButton)


        self.papersBoxLayout.addLayout(self.papersRow)

        self.papersText = QLabel(self.papersBox)
        self.papersText.setObjectName(u"papersText")
        self.papersText.setTextFormat(Qt.TextFormat.PlainText)
        self.papersText.setWordWrap(True)

        self.papersBoxLayout.addWidget(self.papersText)


        self.resolvePageLayout.addWidget(self.papersBox)

        self.entryCard = EntryCard(self.resolvePage)
        self.entryCard.setObjectName(u"entryCard")

        self.resolvePageLayout.addWidget(self.entryCard)

        self.resolveSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.resolvePageLayout.addItem(self.resolveSpacer)

        self.sections.addWidget(self.resolvePage)
        self.donePage = QWidget()
        self.donePage.setObjectName(u"donePage")
        self.donePageLayout = QVBoxLayout(self.donePage)
        self.donePageLayout.setSpacing(8)
        self.donePageLayout.setObjectName(u"donePageLayout")
        self.donePageLayout.setContentsMargins(0, 0, 0, 0)
        self.doneCard = QFrame(self.donePage)
        self.doneCard.setObjectName(u"doneCard")
        self.doneCard.setProperty(u"role", u"card")
        self.doneCardLayout = QVBoxLayout(self.doneCard)
        self.doneCardLayout.setSpacing(10)
        self.doneCardLayout.setObjectName(u"doneCardLayout")
        self.doneCardLayout.setContentsMargins(24, 18, 24, 18)
        self.doneTitle = QLabel(self.doneCard)
        self.doneTitle.setObjectName(u"doneTitle")
        self.doneTitle.setProperty(u"role", u"title")
        self.doneTitle.setTextFormat(Qt.TextFormat.PlainText)
        self.doneTitle.setWordWrap(True)

        self.doneCardLayout.addWidget(self.doneTitle)

        self.doneText = QLabel(self.doneCard)
        self.doneText.setObjectName(u"doneText")
        self.doneText.setProperty(u"role", u"body")
        self.doneText.setTextFormat(Qt.TextFormat.PlainText)
        self.doneText.setWordWrap(True)

        self.doneCardLayout.addWidget(self.doneText)

        self.doneLines = QLabel(self.doneCard)
        self.doneLines.setObjectName(u"doneLines")
        self.doneLines.setProperty(u"role", u"secondary")
        self.doneLines.setTextFormat(Qt.TextFormat.PlainText)
        self.doneLines.setWordWrap(True)

        self.doneCardLayout.addWidget(self.doneLines)

        self.doneFoot = QHBoxLayout()
        self.doneFoot.setSpacing(8)
        self.doneFoot.setObjectName(u"doneFoot")
        self.doneButton = QPushButton(self.doneCard)
        self.doneButton.setObjectName(u"doneButton")
        self.doneButton.setProperty(u"role", u"primary")

        self.doneFoot.addWidget(self.doneButton)

        self.doneFootSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.doneFoot.addItem(self.doneFootSpacer)


        self.doneCardLayout.addLayout(self.doneFoot)


        self.donePageLayout.addWidget(self.doneCard)

        self.doneSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.donePageLayout.addItem(self.doneSpacer)

        self.sections.addWidget(self.donePage)

        self.pageLayout.addWidget(self.sections)

        self.pageLayout.setStretch(3, 1)

        self.retranslateUi(CheckPage)
    # setupUi

    def retranslateUi(self, CheckPage):
        self.methodButton.setText(QCoreApplication.translate("CheckPage", u"\u0110\u1ed5i c\u00e1ch \u0111\u1ed1i chi\u1ebfu", None))
        self.againButton.setText(QCoreApplication.translate("CheckPage", u"S\u1eeda b\u1ea3ng ghi th\u1ee7 c\u00f4ng", None))
        pass
    # retranslateUi
