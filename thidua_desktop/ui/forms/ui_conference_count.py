# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'conference_count.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QRadioButton, QSizePolicy, QSpacerItem, QSpinBox, QTimeEdit, QVBoxLayout, QWidget

from thidua_desktop.ui.tabs.conference.count.count_card import EntryCard
from thidua_desktop.ui.tabs.conference.count.count_faults import (FaultPanel, WaysMenu)
from thidua_desktop.ui.tabs.conference.count.count_hands import HandsForm
from thidua_desktop.ui.widgets.base.empty_state import EmptyState
from thidua_desktop.ui.widgets.base.page_stack import PageStack
from thidua_desktop.ui.widgets.count.progress_line import ProgressLine

class Ui_CountPage(object):
    def setupUi(self, CountPage):
        if not CountPage.objectName():
            CountPage.setObjectName(u"CountPage")
        CountPage.setProperty(u"role", u"page")
        self.pageLayout = QVBoxLayout(CountPage)
        self.pageLayout.setSpacing(6)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(0, 0, 0, 0)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(12)
        self.headRow.setObjectName(u"headRow")
        self.passLabel = QLabel(CountPage)
        self.passLabel.setObjectName(u"passLabel")
        self.passLabel.setProperty(u"role", u"strong")
        self.passLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.passLabel.setWordWrap(True)

        self.headRow.addWidget(self.passLabel)

        self.progressLabel = QLabel(CountPage)
        self.progressLabel.setObjectName(u"progressLabel")
        self.progressLabel.setProperty(u"role", u"secondary")
        self.progressLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.headRow.addWidget(self.progressLabel)

        self.waysMenu = WaysMenu(CountPage)
        self.waysMenu.setObjectName(u"waysMenu")

        self.headRow.addWidget(self.waysMenu)

        self.headRow.setStretch(0, 1)

        self.pageLayout.addLayout(self.headRow)

        self.progressLine = ProgressLine(CountPage)
        self.progressLine.setObjectName(u"progressLine")

        self.pageLayout.addWidget(self.progressLine)

        self.faultPanel = FaultPanel(CountPage)
        self.faultPanel.setObjectName(u"faultPanel")

        self.pageLayout.addWidget(self.faultPanel)

        self.sections = PageStack(CountPage)
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
        self.boxPage = QWidget()
        self.boxPage.setObjectName(u"boxPage")
        self.boxPageLayout = QVBoxLayout(self.boxPage)
        self.boxPageLayout.setSpacing(8)
        self.boxPageLayout.setObjectName(u"boxPageLayout")
        self.boxPageLayout.setContentsMargins(0, 0, 0, 0)
        self.boxCard = QFrame(self.boxPage)
        self.boxCard.setObjectName(u"boxCard")
        self.boxCard.setProperty(u"role", u"card")
        self.boxCardLayout = QVBoxLayout(self.boxCard)
        self.boxCardLayout.setSpacing(10)
        self.boxCardLayout.setObjectName(u"boxCardLayout")
        self.boxCardLayout.setContentsMargins(24, 18, 24, 18)
        self.boxTitle = QLabel(self.boxCard)
        self.boxTitle.setObjectName(u"boxTitle")
        self.boxTitle.setProperty(u"role", u"title")
        self.boxTitle.setTextFormat(Qt.TextFormat.PlainText)
        self.boxTitle.setWordWrap(True)

        self.boxCardLayout.addWidget(self.boxTitle)

        self.boxSteps = QLabel(self.boxCard)
        self.boxSteps.setObjectName(u"boxSteps")
        self.boxSteps.setProperty(u"role", u"secondary")
        self.boxSteps.setTextFormat(Qt.TextFormat.PlainText)
        self.boxSteps.setWordWrap(True)

        self.boxCardLayout.addWidget(self.boxSteps)

        self.boxFields = QHBoxLayout()
        self.boxFields.setSpacing(14)
        self.boxFields.setObjectName(u"boxFields")
        self.timeLayout = QVBoxLayout()
        self.timeLayout.setSpacing(3)
        self.timeLayout.setObjectName(u"timeLayout")
        self.timeLabel = QLabel(self.boxCard)
        self.timeLabel.setObjectName(u"timeLabel")
        self.timeLabel.setProperty(u"role", u"field_label")

        self.timeLayout.addWidget(self.timeLabel)

        self.timeEdit = QTimeEdit(self.boxCard)
        self.timeEdit.setObjectName(u"timeEdit")
        self.timeEdit.setMinimumSize(QSize(120, 0))
        self.timeEdit.setMaximumSize(QSize(120, 16777215))

        self.timeLayout.addWidget(self.timeEdit)

        self.timeHelp = QLabel(self.boxCard)
        self.timeHelp.setObjectName(u"timeHelp")
        self.timeHelp.setProperty(u"role", u"small")
        self.timeHelp.setWordWrap(True)
        self.timeHelp.setMinimumSize(QSize(0, 17))

        self.timeLayout.addWidget(self.timeHelp)

        self.timeSpacer = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.timeLayout.addItem(self.timeSpacer)


        self.boxFields.addLayout(self.timeLayout)

        self.witnessesLayout = QVBoxLayout()
        self.witnessesLayout.setSpacing(3)
        self.witnessesLayout.setObjectName(u"witnessesLayout")
        self.witnessesLabel = QLabel(self.boxCard)
        self.witnessesLabel.setObjectName(u"witnessesLabel")
        self.witnessesLabel.setProperty(u"role", u"field_label")

        self.witnessesLayout.addWidget(self.witnessesLabel)

        self.witnessesEdit = QLineEdit(self.boxCard)
        self.witnessesEdit.setObjectName(u"witnessesEdit")

        self.witnessesLayout.addWidget(self.witnessesEdit)

        self.witnessesHelp = QLabel(self.boxCard)
        self.witnessesHelp.setObjectName(u"witnessesHelp")
        self.witnessesHelp.setProperty(u"role", u"small")
        self.witnessesHelp.setWordWrap(True)
        self.witnessesHelp.setMinimumSize(QSize(0, 17))

        self.witnessesLayout.addWidget(self.witnessesHelp)

        self.witnessesSpacer = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.witnessesLayout.addItem(self.witnessesSpacer)


        self.boxFields.addLayout(self.witnessesLayout)

        self.returnedLayout = QVBoxLayout()
        self.returnedLayout.setSpacing(3)
        self.returnedLayout.setObjectName(u"returnedLayout")
        self.returnedLabel = QLabel(self.boxCard)
        self.returnedLabel.setObjectName(u"returnedLabel")
        self.returnedLabel.setProperty(u"role", u"field_label")

        self.returnedLayout.addWidget(self.returnedLabel)

        self.returnedEdit = QSpinBox(self.boxCard)
        self.returnedEdit.setObjectName(u"returnedEdit")
        self.returnedEdit.setMinimumSize(QSize(180, 0))
        self.returnedEdit.setMaximumSize(QSize(180, 16777215))

        self.returnedLayout.addWidget(self.returnedEdit)

        self.returnedHelp = QLabel(self.boxCard)
        self.returnedHelp.setObjectName(u"returnedHelp")
        self.returnedHelp.setProperty(u"role", u"small")
        self.returnedHelp.setWordWrap(True)
        self.returnedHelp.setMinimumSize(QSize(0, 17))

        self.returnedLayout.addWidget(self.returnedHelp)

        self.returnedSpacer = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.returnedLayout.addItem(self.returnedSpacer)


        self.boxFields.addLayout(self.returnedLayout)

        self.boxFields.setStretch(1, 1)

        self.boxCardLayout.addLayout(self.boxFields)

        self.boxNotice = QLabel(self.boxCard)
        self.boxNotice.setObjectName(u"boxNotice")
        self.boxNotice.setProperty(u"tone", u"warning")
        self.boxNotice.setTextFormat(Qt.TextFormat.PlainText)
        self.boxNotice.setWordWrap(True)

        self.boxCardLayout.addWidget(self.boxNotice)

        self.boxFault = QFrame(self.boxCard)
        self.boxFault.setObjectName(u"boxFault")
        self.boxFault.setProperty(u"role", u"bad")
        self.boxFaultLayout = QVBoxLayout(self.boxFault)
        self.boxFaultLayout.setSpacing(10)
        self.boxFaultLayout.setObjectName(u"boxFaultLayout")
        self.boxFaultLayout.setContentsMargins(16, 12, 16, 12)
        self.boxFaultLabel = QLabel(self.boxFault)
        self.boxFaultLabel.setObjectName(u"boxFaultLabel")
        self.boxFaultLabel.setProperty(u"role", u"strong")
        self.boxFaultLabel.setProperty(u"tone", u"bad")
        self.boxFaultLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.boxFaultLabel.setWordWrap(True)

        self.boxFaultLayout.addWidget(self.boxFaultLabel)

        self.boxWayLabel = QLabel(self.boxFault)
        self.boxWayLabel.setObjectName(u"boxWayLabel")
        self.boxWayLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.boxWayLabel.setWordWrap(True)

        self.boxFaultLayout.addWidget(self.boxWayLabel)

        self.boxWays = QHBoxLayout()
        self.boxWays.setSpacing(8)
        self.boxWays.setObjectName(u"boxWays")
        self.againButton = QPushButton(self.boxFault)
        self.againButton.setObjectName(u"againButton")

        self.boxWays.addWidget(self.againButton)

        self.issuedButton = QPushButton(self.boxFault)
        self.issuedButton.setObjectName(u"issuedButton")

        self.boxWays.addWidget(self.issuedButton)

        self.annulButton = QPushButton(self.boxFault)
        self.annulButton.setObjectName(u"annulButton")
        self.annulButton.setProperty(u"role", u"danger")

        self.boxWays.addWidget(self.annulButton)

        self.boxWaysSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.boxWays.addItem(self.boxWaysSpacer)


        self.boxFaultLayout.addLayout(self.boxWays)


        self.boxCardLayout.addWidget(self.boxFault)

        self.boxFoot = QHBoxLayout()
        self.boxFoot.setSpacing(16)
        self.boxFoot.setObjectName(u"boxFoot")
        self.boxOnce = QLabel(self.boxCard)
        self.boxOnce.setObjectName(u"boxOnce")
        self.boxOnce.setProperty(u"role", u"secondary")
        self.boxOnce.setTextFormat(Qt.TextFormat.PlainText)
        self.boxOnce.setWordWrap(True)

        self.boxFoot.addWidget(self.boxOnce)

        self.boxButton = QPushButton(self.boxCard)
        self.boxButton.setObjectName(u"boxButton")
        self.boxButton.setProperty(u"role", u"primary")

        self.boxFoot.addWidget(self.boxButton)


        self.boxCardLayout.addLayout(self.boxFoot)


        self.boxPageLayout.addWidget(self.boxCard)

        self.boxSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.boxPageLayout.addItem(self.boxSpacer)

        self.sections.addWidget(self.boxPage)
        self.handsPage = QWidget()
        self.handsPage.setObjectName(u"handsPage")
        self.handsPageLayout = QVBoxLayout(self.handsPage)
        self.handsPageLayout.setSpacing(8)
        self.handsPageLayout.setObjectName(u"handsPageLayout")
        self.handsPageLayout.setContentsMargins(0, 0, 0, 0)
        self.handsCard = QFrame(self.handsPage)
        self.handsCard.setObjectName(u"handsCard")
        self.handsCard.setProperty(u"role", u"card")
        self.handsCardLayout = QVBoxLayout(self.handsCard)
        self.handsCardLayout.setSpacing(10)
        self.handsCardLayout.setObjectName(u"handsCardLayout")
        self.handsCardLayout.setContentsMargins(24, 18, 24, 18)
        self.handsTitle = QLabel(self.handsCard)
        self.handsTitle.setObjectName(u"handsTitle")
        self.handsTitle.setProperty(u"role", u"title")
        self.handsTitle.setTextFormat(Qt.TextFormat.PlainText)
        self.handsTitle.setWordWrap(True)

        self.handsCardLayout.addWidget(self.handsTitle)

        self.handsText = QLabel(self.handsCard)
        self.handsText.setObjectName(u"handsText")
        self.handsText.setProperty(u"role", u"secondary")
        self.handsText.setTextFormat(Qt.TextFormat.PlainText)
        self.handsText.setWordWrap(True)

        self.handsCardLayout.addWidget(self.handsText)

        self.firstHands = HandsForm(self.handsCard)
        self.firstHands.setObjectName(u"firstHands")

        self.handsCardLayout.addWidget(self.firstHands)

        self.handsFoot = QHBoxLayout()
        self.handsFoot.setSpacing(8)
        self.handsFoot.setObjectName(u"handsFoot")
        self.handsFootSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.handsFoot.addItem(self.handsFootSpacer)

        self.startButton = QPushButton(self.handsCard)
        self.startButton.setObjectName(u"startButton")
        self.startButton.setProperty(u"role", u"primary")

        self.handsFoot.addWidget(self.startButton)


        self.handsCardLayout.addLayout(self.handsFoot)


        self.handsPageLayout.addWidget(self.handsCard)

        self.handsSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.handsPageLayout.addItem(self.handsSpacer)

        self.sections.addWidget(self.handsPage)
        self.typingPage = QWidget()
        self.typingPage.setObjectName(u"typingPage")
        self.typingPageLayout = QVBoxLayout(self.typingPage)
        self.typingPageLayout.setSpacing(8)
        self.typingPageLayout.setObjectName(u"typingPageLayout")
        self.typingPageLayout.setContentsMargins(0, 0, 0, 0)
        self.entryCard = EntryCard(self.typingPage)
        self.entryCard.setObjectName(u"entryCard")

        self.typingPageLayout.addWidget(self.entryCard)

        self.finishCard = QFrame(self.typingPage)
        self.finishCard.setObjectName(u"finishCard")
        self.finishCard.setProperty(u"role", u"card")
        self.finishCardLayout = QVBoxLayout(self.finishCard)
        self.finishCardLayout.setSpacing(8)
        self.finishCardLayout.setObjectName(u"finishCardLayout")
        self.finishCardLayout.setContentsMargins(24, 18, 24, 18)
        self.finishTitle = QLabel(self.finishCard)
        self.finishTitle.setObjectName(u"finishTitle")
        self.finishTitle.setProperty(u"role", u"title")
        self.finishTitle.setTextFormat(Qt.TextFormat.PlainText)
        self.finishTitle.setWordWrap(True)

        self.finishCardLayout.addWidget(self.finishTitle)

        self.finishText = QLabel(self.finishCard)
        self.finishText.setObjectName(u"finishText")
        self.finishText.setProperty(u"role", u"secondary")
        self.finishText.setTextFormat(Qt.TextFormat.PlainText)
        self.finishText.setWordWrap(True)

        self.finishCardLayout.addWidget(self.finishText)

        self.secondRadio = QRadioButton(self.finishCard)
        self.secondRadio.setObjectName(u"secondRadio")

        self.finishCardLayout.addWidget(self.secondRadio)

        self.secondHelp = QLabel(self.finishCard)
        self.secondHelp.setObjectName(u"secondHelp")
        self.secondHelp.setProperty(u"role", u"small")
        self.secondHelp.setTextFormat(Qt.TextFormat.PlainText)
        self.secondHelp.setWordWrap(True)

        self.finishCardLayout.addWidget(self.secondHelp)

        self.handRadio = QRadioButton(self.finishCard)
        self.handRadio.setObjectName(u"handRadio")

        self.finishCardLayout.addWidget(self.handRadio)

        self.handHelp = QLabel(self.finishCard)
        self.handHelp.setObjectName(u"handHelp")
        self.handHelp.setProperty(u"role", u"small")
        self.handHelp.setTextFormat(Qt.TextFormat.PlainText)
        self.handHelp.setWordWrap(True)

        self.finishCardLayout.addWidget(self.handHelp)

        self.secondHands = HandsForm(self.finishCard)
        self.secondHands.setObjectName(u"secondHands")

        self.finishCardLayout.addWidget(self.secondHands)

        self.finishFoot = QHBoxLayout()
        self.finishFoot.setSpacing(8)
        self.finishFoot.setObjectName(u"finishFoot")
        self.finishFootSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.finishFoot.addItem(self.finishFootSpacer)

        self.finishButton = QPushButton(self.finishCard)
        self.finishButton.setObjectName(u"finishButton")
        self.finishButton.setProperty(u"role", u"primary")

        self.finishFoot.addWidget(self.finishButton)


        self.finishCardLayout.addLayout(self.finishFoot)


        self.typingPageLayout.addWidget(self.finishCard)

        self.finishSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.typingPageLayout.addItem(self.finishSpacer)

        self.typingPageLayout.setStretch(0, 1)
        self.sections.addWidget(self.typingPage)
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
#if QT_CONFIG(shortcut)
        self.timeLabel.setBuddy(self.timeEdit)
        self.witnessesLabel.setBuddy(self.witnessesEdit)
        self.returnedLabel.setBuddy(self.returnedEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CountPage)
    # setupUi

    def retranslateUi(self, CountPage):
        self.boxTitle.setText(QCoreApplication.translate("CountPage", u"M\u1edf h\u00f2m phi\u1ebfu", None))
        self.timeLabel.setText(QCoreApplication.translate("CountPage", u"Gi\u1edd m\u1edf h\u00f2m", None))
#if QT_CONFIG(accessibility)
        self.timeEdit.setAccessibleName(QCoreApplication.translate("CountPage", u"Gi\u1edd m\u1edf h\u00f2m", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.timeEdit.setAccessibleDescription("")
#endif // QT_CONFIG(accessibility)
        self.timeEdit.setDisplayFormat(QCoreApplication.translate("CountPage", u"HH:mm", None))
        self.witnessesLabel.setText(QCoreApplication.translate("CountPage", u"Ng\u01b0\u1eddi ch\u1ee9ng ki\u1ebfn", None))
#if QT_CONFIG(accessibility)
        self.witnessesEdit.setAccessibleName(QCoreApplication.translate("CountPage", u"Ng\u01b0\u1eddi ch\u1ee9ng ki\u1ebfn", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.witnessesEdit.setAccessibleDescription(QCoreApplication.translate("CountPage", u"V\u00ed d\u1ee5: b\u00e0 Nguy\u1ec5n Th\u1ecb An, \u0111\u1ea1i di\u1ec7n C\u1ee5c Con nu\u00f4i. Ghi v\u00e0o bi\u00ean b\u1ea3n.", None))
#endif // QT_CONFIG(accessibility)
        self.witnessesHelp.setText(QCoreApplication.translate("CountPage", u"V\u00ed d\u1ee5: b\u00e0 Nguy\u1ec5n Th\u1ecb An, \u0111\u1ea1i di\u1ec7n C\u1ee5c Con nu\u00f4i. Ghi v\u00e0o bi\u00ean b\u1ea3n.", None))
        self.returnedLabel.setText(QCoreApplication.translate("CountPage", u"S\u1ed1 phi\u1ebfu thu v\u1ec1 *", None))
#if QT_CONFIG(accessibility)
        self.returnedEdit.setAccessibleName(QCoreApplication.translate("CountPage", u"S\u1ed1 phi\u1ebfu thu v\u1ec1", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.returnedEdit.setAccessibleDescription(QCoreApplication.translate("CountPage", u"\u0110\u1ebfm hai l\u1ea7n tr\u01b0\u1edbc khi ghi.", None))
#endif // QT_CONFIG(accessibility)
        self.returnedHelp.setText(QCoreApplication.translate("CountPage", u"\u0110\u1ebfm hai l\u1ea7n tr\u01b0\u1edbc khi ghi.", None))
        self.againButton.setText(QCoreApplication.translate("CountPage", u"\u0110\u1ebfm l\u1ea1i phi\u1ebfu", None))
        self.issuedButton.setText(QCoreApplication.translate("CountPage", u"S\u1eeda s\u1ed1 ph\u00e1t ra", None))
        self.annulButton.setText(QCoreApplication.translate("CountPage", u"H\u1ee7y k\u1ebft qu\u1ea3, b\u1ecf phi\u1ebfu l\u1ea1i", None))
        self.doneTitle.setText(QCoreApplication.translate("CountPage", u"Ki\u1ec3m phi\u1ebfu", None))
        pass
    # retranslateUi
