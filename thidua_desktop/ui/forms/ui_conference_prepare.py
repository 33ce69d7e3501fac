# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'conference_prepare.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from thidua_desktop.ui.hall.mirror_check import MirrorCheck
from thidua_desktop.ui.tabs.conference.prepare.prepare_contests import ContestList
from thidua_desktop.ui.tabs.conference.prepare.prepare_paper import PaperFields
from thidua_desktop.ui.tabs.conference.prepare.prepare_preview import PreviewCard
from thidua_desktop.ui.widgets.base.empty_state import EmptyState
from thidua_desktop.ui.widgets.base.scrolled import Scrolled
from thidua_desktop.ui.widgets.base.status_line import StatusLine

class Ui_PreparePage(object):
    def setupUi(self, PreparePage):
        if not PreparePage.objectName():
            PreparePage.setObjectName(u"PreparePage")
        PreparePage.setProperty(u"role", u"page")
        self.pageLayout = QVBoxLayout(PreparePage)
        self.pageLayout.setSpacing(0)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(0, 0, 0, 4)
        self.work = QWidget(PreparePage)
        self.work.setObjectName(u"work")
        self.workLayout = QVBoxLayout(self.work)
        self.workLayout.setSpacing(12)
        self.workLayout.setObjectName(u"workLayout")
        self.workLayout.setContentsMargins(0, 0, 0, 0)
        self.bodyRow = QHBoxLayout()
        self.bodyRow.setSpacing(16)
        self.bodyRow.setObjectName(u"bodyRow")
        self.bodyRow.setContentsMargins(0, 0, 0, 0)
        self.scrollArea = Scrolled(self.work)
        self.scrollArea.setObjectName(u"scrollArea")
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.contentLayout = QVBoxLayout(self.content)
        self.contentLayout.setSpacing(16)
        self.contentLayout.setObjectName(u"contentLayout")
        self.contentLayout.setContentsMargins(0, 0, 8, 8)
        self.paperCard = QFrame(self.content)
        self.paperCard.setObjectName(u"paperCard")
        self.paperCard.setProperty(u"role", u"card")
        self.paperLayout = QVBoxLayout(self.paperCard)
        self.paperLayout.setSpacing(8)
        self.paperLayout.setObjectName(u"paperLayout")
        self.paperLayout.setContentsMargins(24, 16, 24, 16)
        self.paperHead = QHBoxLayout()
        self.paperHead.setSpacing(8)
        self.paperHead.setObjectName(u"paperHead")
        self.paperHead.setContentsMargins(0, 0, 0, 0)
        self.paperTitle = QLabel(self.paperCard)
        self.paperTitle.setObjectName(u"paperTitle")
        self.paperTitle.setProperty(u"role", u"title")

        self.paperHead.addWidget(self.paperTitle)

        self.firstBadge = QLabel(self.paperCard)
        self.firstBadge.setObjectName(u"firstBadge")
        self.firstBadge.setProperty(u"role", u"badge")
        self.firstBadge.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.firstBadge.sizePolicy().hasHeightForWidth())
        self.firstBadge.setSizePolicy(sizePolicy)

        self.paperHead.addWidget(self.firstBadge)

        self.secondBadge = QLabel(self.paperCard)
        self.secondBadge.setObjectName(u"secondBadge")
        self.secondBadge.setProperty(u"role", u"badge")
        self.secondBadge.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy.setHeightForWidth(self.secondBadge.sizePolicy().hasHeightForWidth())
        self.secondBadge.setSizePolicy(sizePolicy)

        self.paperHead.addWidget(self.secondBadge)

        self.headSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.paperHead.addItem(self.headSpacer)

        self.addPaperButton = QPushButton(self.paperCard)
        self.addPaperButton.setObjectName(u"addPaperButton")
        self.addPaperButton.setProperty(u"icon_name", u"plus")

        self.paperHead.addWidget(self.addPaperButton)

        self.deletePaperButton = QPushButton(self.paperCard)
        self.deletePaperButton.setObjectName(u"deletePaperButton")
        self.deletePaperButton.setProperty(u"role", u"quiet")
        self.deletePaperButton.setProperty(u"icon_name", u"trash")

        self.paperHead.addWidget(self.deletePaperButton)


        self.paperLayout.addLayout(self.paperHead)

        self.noticeLabel = QLabel(self.paperCard)
        self.noticeLabel.setObjectName(u"noticeLabel")
        self.noticeLabel.setProperty(u"role", u"secondary")
        self.noticeLabel.setWordWrap(True)

        self.paperLayout.addWidget(self.noticeLabel)

        self.readOnlyLabel = QLabel(self.paperCard)
        self.readOnlyLabel.setObjectName(u"readOnlyLabel")
        self.readOnlyLabel.setProperty(u"tone", u"info")
        self.readOnlyLabel.setWordWrap(True)

        self.paperLayout.addWidget(self.readOnlyLabel)

        self.paper = PaperFields(self.paperCard)
        self.paper.setObjectName(u"paper")

        self.paperLayout.addWidget(self.paper)


        self.contentLayout.addWidget(self.paperCard)

        self.contests = ContestList(self.content)
        self.contests.setObjectName(u"contests")

        self.contentLayout.addWidget(self.contests)

        self.preview = PreviewCard(self.content)
        self.preview.setObjectName(u"preview")

        self.contentLayout.addWidget(self.preview)

        self.screen = MirrorCheck(self.content)
        self.screen.setObjectName(u"screen")

        self.contentLayout.addWidget(self.screen)

        self.contentSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.contentLayout.addItem(self.contentSpacer)

        self.scrollArea.setWidget(self.content)

        self.bodyRow.addWidget(self.scrollArea)


        self.workLayout.addLayout(self.bodyRow)

        self.footCard = QFrame(self.work)
        self.footCard.setObjectName(u"footCard")
        self.footCard.setProperty(u"role", u"card")
        self.footLayout = QVBoxLayout(self.footCard)
        self.footLayout.setSpacing(6)
        self.footLayout.setObjectName(u"footLayout")
        self.footLayout.setContentsMargins(24, 8, 16, 10)
        self.footHead = QHBoxLayout()
        self.footHead.setSpacing(8)
        self.footHead.setObjectName(u"footHead")
        self.footHead.setContentsMargins(0, 0, 0, 0)
        self.readiness = StatusLine(self.footCard)
        self.readiness.setObjectName(u"readiness")

        self.footHead.addWidget(self.readiness)

        self.seeButton = QPushButton(self.footCard)
        self.seeButton.setObjectName(u"seeButton")
        self.seeButton.setProperty(u"role", u"quiet")
        self.seeButton.setProperty(u"icon_name", u"eye")

        self.footHead.addWidget(self.seeButton)

        self.unfreezeButton = QPushButton(self.footCard)
        self.unfreezeButton.setObjectName(u"unfreezeButton")
        self.unfreezeButton.setProperty(u"role", u"quiet")
        self.unfreezeButton.setProperty(u"icon_name", u"unlock")

        self.footHead.addWidget(self.unfreezeButton)


        self.footLayout.addLayout(self.footHead)

        self.footButtons = QHBoxLayout()
        self.footButtons.setSpacing(8)
        self.footButtons.setObjectName(u"footButtons")
        self.footButtons.setContentsMargins(0, 0, 0, 0)
        self.savedLabel = QLabel(self.footCard)
        self.savedLabel.setObjectName(u"savedLabel")
        self.savedLabel.setProperty(u"role", u"small")

        self.footButtons.addWidget(self.savedLabel)

        self.footSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.footButtons.addItem(self.footSpacer)

        self.tallyButton = QPushButton(self.footCard)
        self.tallyButton.setObjectName(u"tallyButton")
        self.tallyButton.setProperty(u"icon_name", u"tally")

        self.footButtons.addWidget(self.tallyButton)

        self.printButton = QPushButton(self.footCard)
        self.printButton.setObjectName(u"printButton")
        self.printButton.setProperty(u"icon_name", u"printer")

        self.footButtons.addWidget(self.printButton)

        self.mainButton = QPushButton(self.footCard)
        self.mainButton.setObjectName(u"mainButton")
        self.mainButton.setProperty(u"role", u"primary")

        self.footButtons.addWidget(self.mainButton)


        self.footLayout.addLayout(self.footButtons)


        self.workLayout.addWidget(self.footCard)


        self.pageLayout.addWidget(self.work)

        self.empty = EmptyState(PreparePage)
        self.empty.setObjectName(u"empty")

        self.pageLayout.addWidget(self.empty)


        self.retranslateUi(PreparePage)
    # setupUi

    def retranslateUi(self, PreparePage):
        self.addPaperButton.setText(QCoreApplication.translate("PreparePage", u"Th\u00eam phi\u1ebfu", None))
        self.deletePaperButton.setText(QCoreApplication.translate("PreparePage", u"X\u00f3a phi\u1ebfu", None))
        self.seeButton.setText(QCoreApplication.translate("PreparePage", u"Xem phi\u1ebfu", None))
        self.unfreezeButton.setText(QCoreApplication.translate("PreparePage", u"M\u1edf l\u1ea1i m\u1eabu phi\u1ebfu", None))
        self.tallyButton.setText(QCoreApplication.translate("PreparePage", u"In b\u1ea3ng ghi ki\u1ec3m phi\u1ebfu th\u1ee7 c\u00f4ng", None))
        self.printButton.setText(QCoreApplication.translate("PreparePage", u"In phi\u1ebfu", None))
        self.mainButton.setText(QCoreApplication.translate("PreparePage", u"Ch\u1ed1t m\u1eabu phi\u1ebfu", None))
        pass
    # retranslateUi
