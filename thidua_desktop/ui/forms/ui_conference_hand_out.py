# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'conference_hand_out.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QSpinBox, QVBoxLayout, QWidget

from thidua_desktop.ui.tabs.conference.hand_out.hand_out_people import HallList
from thidua_desktop.ui.tabs.conference.hand_out.hand_out_written import WrittenCard
from thidua_desktop.ui.widgets.base.scrolled import Scrolled

class Ui_HandOutPage(object):
    def setupUi(self, HandOutPage):
        if not HandOutPage.objectName():
            HandOutPage.setObjectName(u"HandOutPage")
        HandOutPage.setProperty(u"role", u"page")
        self.pageLayout = QVBoxLayout(HandOutPage)
        self.pageLayout.setSpacing(12)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(0, 0, 0, 4)
        self.scrollArea = Scrolled(HandOutPage)
        self.scrollArea.setObjectName(u"scrollArea")
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.contentLayout = QVBoxLayout(self.content)
        self.contentLayout.setSpacing(12)
        self.contentLayout.setObjectName(u"contentLayout")
        self.contentLayout.setContentsMargins(0, 0, 8, 4)
        self.votersCard = QFrame(self.content)
        self.votersCard.setObjectName(u"votersCard")
        self.votersCard.setProperty(u"role", u"card")
        self.votersLayout = QVBoxLayout(self.votersCard)
        self.votersLayout.setSpacing(8)
        self.votersLayout.setObjectName(u"votersLayout")
        self.votersLayout.setContentsMargins(24, 14, 24, 14)
        self.peopleRow = QHBoxLayout()
        self.peopleRow.setSpacing(8)
        self.peopleRow.setObjectName(u"peopleRow")
        self.peopleLabel = QLabel(self.votersCard)
        self.peopleLabel.setObjectName(u"peopleLabel")
        self.peopleLabel.setProperty(u"role", u"secondary")
        self.peopleLabel.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.peopleLabel.sizePolicy().hasHeightForWidth())
        self.peopleLabel.setSizePolicy(sizePolicy)

        self.peopleRow.addWidget(self.peopleLabel)

        self.listButton = QPushButton(self.votersCard)
        self.listButton.setObjectName(u"listButton")

        self.peopleRow.addWidget(self.listButton)

        self.allButton = QPushButton(self.votersCard)
        self.allButton.setObjectName(u"allButton")

        self.peopleRow.addWidget(self.allButton)


        self.votersLayout.addLayout(self.peopleRow)

        self.delegates = HallList(self.votersCard)
        self.delegates.setObjectName(u"delegates")

        self.votersLayout.addWidget(self.delegates)

        self.guestsRow = QHBoxLayout()
        self.guestsRow.setSpacing(8)
        self.guestsRow.setObjectName(u"guestsRow")
        self.keysLabel = QLabel(self.votersCard)
        self.keysLabel.setObjectName(u"keysLabel")
        self.keysLabel.setProperty(u"role", u"small")
        self.keysLabel.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.keysLabel.sizePolicy().hasHeightForWidth())
        self.keysLabel.setSizePolicy(sizePolicy)

        self.guestsRow.addWidget(self.keysLabel)

        self.guestsLabel = QLabel(self.votersCard)
        self.guestsLabel.setObjectName(u"guestsLabel")

        self.guestsRow.addWidget(self.guestsLabel)

        self.guestsSpin = QSpinBox(self.votersCard)
        self.guestsSpin.setObjectName(u"guestsSpin")
        self.guestsSpin.setMaximum(100000)
        self.guestsSpin.setMaximumSize(QSize(130, 16777215))

        self.guestsRow.addWidget(self.guestsSpin)


        self.votersLayout.addLayout(self.guestsRow)


        self.contentLayout.addWidget(self.votersCard)

        self.tellersCard = QFrame(self.content)
        self.tellersCard.setObjectName(u"tellersCard")
        self.tellersCard.setProperty(u"role", u"card")
        self.tellersLayout = QVBoxLayout(self.tellersCard)
        self.tellersLayout.setSpacing(8)
        self.tellersLayout.setObjectName(u"tellersLayout")
        self.tellersLayout.setContentsMargins(24, 14, 24, 14)
        self.tellers = HallList(self.tellersCard)
        self.tellers.setObjectName(u"tellers")

        self.tellersLayout.addWidget(self.tellers)


        self.contentLayout.addWidget(self.tellersCard)

        self.written = WrittenCard(self.content)
        self.written.setObjectName(u"written")

        self.contentLayout.addWidget(self.written)

        self.floorCard = QFrame(self.content)
        self.floorCard.setObjectName(u"floorCard")
        self.floorCard.setProperty(u"role", u"card")
        self.floorLayout = QVBoxLayout(self.floorCard)
        self.floorLayout.setSpacing(8)
        self.floorLayout.setObjectName(u"floorLayout")
        self.floorLayout.setContentsMargins(24, 14, 24, 14)
        self.floorTitle = QLabel(self.floorCard)
        self.floorTitle.setObjectName(u"floorTitle")
        self.floorTitle.setProperty(u"role", u"title")

        self.floorLayout.addWidget(self.floorTitle)

        self.floorHelp = QLabel(self.floorCard)
        self.floorHelp.setObjectName(u"floorHelp")
        self.floorHelp.setProperty(u"role", u"secondary")
        self.floorHelp.setWordWrap(True)

        self.floorLayout.addWidget(self.floorHelp)

        self.changesLabel = QLabel(self.floorCard)
        self.changesLabel.setObjectName(u"changesLabel")
        self.changesLabel.setWordWrap(True)

        self.floorLayout.addWidget(self.changesLabel)

        self.floorWays = QHBoxLayout()
        self.floorWays.setSpacing(8)
        self.floorWays.setObjectName(u"floorWays")
        self.withdrawButton = QPushButton(self.floorCard)
        self.withdrawButton.setObjectName(u"withdrawButton")

        self.floorWays.addWidget(self.withdrawButton)

        self.seatsButton = QPushButton(self.floorCard)
        self.seatsButton.setObjectName(u"seatsButton")

        self.floorWays.addWidget(self.seatsButton)

        self.reprintButton = QPushButton(self.floorCard)
        self.reprintButton.setObjectName(u"reprintButton")

        self.floorWays.addWidget(self.reprintButton)

        self.floorSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.floorWays.addItem(self.floorSpacer)


        self.floorLayout.addLayout(self.floorWays)


        self.contentLayout.addWidget(self.floorCard)

        self.bottomSpacer = QSpacerItem(20, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.contentLayout.addItem(self.bottomSpacer)

        self.scrollArea.setWidget(self.content)

        self.pageLayout.addWidget(self.scrollArea)

        self.footCard = QFrame(HandOutPage)
        self.footCard.setObjectName(u"footCard")
        self.footCard.setProperty(u"role", u"card")
        self.footLayout = QVBoxLayout(self.footCard)
        self.footLayout.setSpacing(8)
        self.footLayout.setObjectName(u"footLayout")
        self.footLayout.setContentsMargins(14, 10, 14, 10)
        self.figures = QWidget(self.footCard)
        self.figures.setObjectName(u"figures")
        self.figuresRow = QHBoxLayout(self.figures)
        self.figuresRow.setSpacing(8)
        self.figuresRow.setObjectName(u"figuresRow")
        self.figuresRow.setContentsMargins(0, 0, 0, 0)
        self.eligibleLayout = QVBoxLayout()
        self.eligibleLayout.setSpacing(3)
        self.eligibleLayout.setObjectName(u"eligibleLayout")
        self.eligibleLabel = QLabel(self.figures)
        self.eligibleLabel.setObjectName(u"eligibleLabel")
        self.eligibleLabel.setProperty(u"role", u"field_label")

        self.eligibleLayout.addWidget(self.eligibleLabel)

        self.eligibleSpin = QSpinBox(self.figures)
        self.eligibleSpin.setObjectName(u"eligibleSpin")
        self.eligibleSpin.setMaximum(100000)

        self.eligibleLayout.addWidget(self.eligibleSpin)


        self.figuresRow.addLayout(self.eligibleLayout)

        self.presentLayout = QVBoxLayout()
        self.presentLayout.setSpacing(3)
        self.presentLayout.setObjectName(u"presentLayout")
        self.presentLabel = QLabel(self.figures)
        self.presentLabel.setObjectName(u"presentLabel")
        self.presentLabel.setProperty(u"role", u"field_label")

        self.presentLayout.addWidget(self.presentLabel)

        self.presentSpin = QSpinBox(self.figures)
        self.presentSpin.setObjectName(u"presentSpin")
        self.presentSpin.setMaximum(100000)

        self.presentLayout.addWidget(self.presentSpin)


        self.figuresRow.addLayout(self.presentLayout)

        self.printedLayout = QVBoxLayout()
        self.printedLayout.setSpacing(3)
        self.printedLayout.setObjectName(u"printedLayout")
        self.printedLabel = QLabel(self.figures)
        self.printedLabel.setObjectName(u"printedLabel")
        self.printedLabel.setProperty(u"role", u"field_label")

        self.printedLayout.addWidget(self.printedLabel)

        self.printedSpin = QSpinBox(self.figures)
        self.printedSpin.setObjectName(u"printedSpin")
        self.printedSpin.setMaximum(100000)

        self.printedLayout.addWidget(self.printedSpin)


        self.figuresRow.addLayout(self.printedLayout)

        self.spoiltLayout = QVBoxLayout()
        self.spoiltLayout.setSpacing(3)
        self.spoiltLayout.setObjectName(u"spoiltLayout")
        self.spoiltLabel = QLabel(self.figures)
        self.spoiltLabel.setObjectName(u"spoiltLabel")
        self.spoiltLabel.setProperty(u"role", u"field_label")

        self.spoiltLayout.addWidget(self.spoiltLabel)

        self.spoiltSpin = QSpinBox(self.figures)
        self.spoiltSpin.setObjectName(u"spoiltSpin")
        self.spoiltSpin.setMaximum(100000)

        self.spoiltLayout.addWidget(self.spoiltSpin)


        self.figuresRow.addLayout(self.spoiltLayout)

        self.issuedLayout = QVBoxLayout()
        self.issuedLayout.setSpacing(3)
        self.issuedLayout.setObjectName(u"issuedLayout")
        self.issuedLabel = QLabel(self.figures)
        self.issuedLabel.setObjectName(u"issuedLabel")
        self.issuedLabel.setProperty(u"role", u"field_label")

        self.issuedLayout.addWidget(self.issuedLabel)

        self.issuedSpin = QSpinBox(self.figures)
        self.issuedSpin.setObjectName(u"issuedSpin")
        self.issuedSpin.setMaximum(100000)

        self.issuedLayout.addWidget(self.issuedSpin)


        self.figuresRow.addLayout(self.issuedLayout)


        self.footLayout.addWidget(self.figures)

        self.handedLabel = QLabel(self.footCard)
        self.handedLabel.setObjectName(u"handedLabel")
        self.handedLabel.setProperty(u"role", u"strong")
        self.handedLabel.setWordWrap(True)

        self.footLayout.addWidget(self.handedLabel)

        self.footRow = QHBoxLayout()
        self.footRow.setSpacing(8)
        self.footRow.setObjectName(u"footRow")
        self.statusLayout = QVBoxLayout()
        self.statusLayout.setSpacing(2)
        self.statusLayout.setObjectName(u"statusLayout")
        self.quorumLabel = QLabel(self.footCard)
        self.quorumLabel.setObjectName(u"quorumLabel")
        self.quorumLabel.setProperty(u"role", u"secondary")
        self.quorumLabel.setWordWrap(True)

        self.statusLayout.addWidget(self.quorumLabel)

        self.faultsLabel = QLabel(self.footCard)
        self.faultsLabel.setObjectName(u"faultsLabel")
        self.faultsLabel.setProperty(u"tone", u"bad")
        self.faultsLabel.setWordWrap(True)

        self.statusLayout.addWidget(self.faultsLabel)


        self.footRow.addLayout(self.statusLayout)

        self.floorActs = QHBoxLayout()
        self.floorActs.setSpacing(8)
        self.floorActs.setObjectName(u"floorActs")
        self.floorActsSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.floorActs.addItem(self.floorActsSpacer)

        self.lateButton = QPushButton(self.footCard)
        self.lateButton.setObjectName(u"lateButton")

        self.floorActs.addWidget(self.lateButton)

        self.exchangeButton = QPushButton(self.footCard)
        self.exchangeButton.setObjectName(u"exchangeButton")

        self.floorActs.addWidget(self.exchangeButton)

        self.correctButton = QPushButton(self.footCard)
        self.correctButton.setObjectName(u"correctButton")

        self.floorActs.addWidget(self.correctButton)


        self.footRow.addLayout(self.floorActs)

        self.footSpacer = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.footRow.addItem(self.footSpacer)

        self.freezeButton = QPushButton(self.footCard)
        self.freezeButton.setObjectName(u"freezeButton")
        self.freezeButton.setProperty(u"role", u"primary")
        self.freezeButton.setProperty(u"icon_name", u"lock")
        self.freezeButton.setProperty(u"icon_role", u"on_primary")

        self.footRow.addWidget(self.freezeButton)

        self.goOnButton = QPushButton(self.footCard)
        self.goOnButton.setObjectName(u"goOnButton")
        self.goOnButton.setProperty(u"role", u"primary")
        self.goOnButton.setProperty(u"icon_name", u"arrow-right")
        self.goOnButton.setProperty(u"icon_role", u"on_primary")

        self.footRow.addWidget(self.goOnButton, 0, Qt.AlignmentFlag.AlignRight)

        self.footRow.setStretch(0, 1)

        self.footLayout.addLayout(self.footRow)


        self.pageLayout.addWidget(self.footCard)

        self.pageLayout.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.guestsLabel.setBuddy(self.guestsSpin)
        self.eligibleLabel.setBuddy(self.eligibleSpin)
        self.presentLabel.setBuddy(self.presentSpin)
        self.printedLabel.setBuddy(self.printedSpin)
        self.spoiltLabel.setBuddy(self.spoiltSpin)
        self.issuedLabel.setBuddy(self.issuedSpin)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(HandOutPage)
    # setupUi

    def retranslateUi(self, HandOutPage):
        self.listButton.setText(QCoreApplication.translate("HandOutPage", u"L\u1eadp danh s\u00e1ch theo \u0111\u01a1n v\u1ecb", None))
        self.allButton.setText(QCoreApplication.translate("HandOutPage", u"T\u1ea5t c\u1ea3 c\u00f3 m\u1eb7t", None))
        self.guestsLabel.setText(QCoreApplication.translate("HandOutPage", u"&Kh\u00e1ch m\u1eddi", None))
        self.floorTitle.setText(QCoreApplication.translate("HandOutPage", u"Thay \u0111\u1ed5i t\u1ea1i h\u1ed9i ngh\u1ecb", None))
        self.floorHelp.setText(QCoreApplication.translate("HandOutPage", u"Phi\u1ebfu \u0111\u00e3 in v\u1eabn d\u00f9ng; t\u1eadp th\u1ec3 r\u00fat gi\u1eef nguy\u00ean s\u1ed1 v\u00e0 kh\u00f4ng t\u00ednh phi\u1ebfu.", None))
        self.withdrawButton.setText(QCoreApplication.translate("HandOutPage", u"R\u00fat kh\u1ecfi danh s\u00e1ch", None))
        self.seatsButton.setText(QCoreApplication.translate("HandOutPage", u"\u0110\u1ed5i s\u1ed1 l\u01b0\u1ee3ng", None))
        self.reprintButton.setText(QCoreApplication.translate("HandOutPage", u"In l\u1ea1i th\u00e0nh m\u1eabu kh\u00e1c", None))
        self.eligibleLabel.setText(QCoreApplication.translate("HandOutPage", u"C\u00f3 quy\u1ec1n b\u1ecf phi\u1ebfu", None))
#if QT_CONFIG(accessibility)
        self.eligibleSpin.setAccessibleName(QCoreApplication.translate("HandOutPage", u"C\u00f3 quy\u1ec1n b\u1ecf phi\u1ebfu", None))
#endif // QT_CONFIG(accessibility)
        self.presentLabel.setText(QCoreApplication.translate("HandOutPage", u"C\u00f3 m\u1eb7t", None))
#if QT_CONFIG(accessibility)
        self.presentSpin.setAccessibleName(QCoreApplication.translate("HandOutPage", u"C\u00f3 m\u1eb7t", None))
#endif // QT_CONFIG(accessibility)
        self.printedLabel.setText(QCoreApplication.translate("HandOutPage", u"\u0110\u00e3 in", None))
#if QT_CONFIG(accessibility)
        self.printedSpin.setAccessibleName(QCoreApplication.translate("HandOutPage", u"\u0110\u00e3 in", None))
#endif // QT_CONFIG(accessibility)
        self.spoiltLabel.setText(QCoreApplication.translate("HandOutPage", u"H\u1ecfng, \u0111\u00e3 \u0111\u1ed5i", None))
#if QT_CONFIG(accessibility)
        self.spoiltSpin.setAccessibleName(QCoreApplication.translate("HandOutPage", u"H\u1ecfng, \u0111\u00e3 \u0111\u1ed5i", None))
#endif // QT_CONFIG(accessibility)
        self.issuedLabel.setText(QCoreApplication.translate("HandOutPage", u"Ph\u00e1t ra", None))
#if QT_CONFIG(accessibility)
        self.issuedSpin.setAccessibleName(QCoreApplication.translate("HandOutPage", u"Ph\u00e1t ra", None))
#endif // QT_CONFIG(accessibility)
        self.lateButton.setText(QCoreApplication.translate("HandOutPage", u"Ph\u00e1t cho ng\u01b0\u1eddi \u0111\u1ebfn mu\u1ed9n", None))
        self.exchangeButton.setText(QCoreApplication.translate("HandOutPage", u"\u0110\u1ed5i phi\u1ebfu h\u1ecfng", None))
        self.correctButton.setText(QCoreApplication.translate("HandOutPage", u"S\u1eeda s\u1ed1 li\u1ec7u", None))
        pass
    # retranslateUi
