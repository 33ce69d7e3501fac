# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'conference_minutes.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from thidua_desktop.ui.tabs.conference.minutes.minutes_cards import (DocumentsCard, MattersCard, ResultCards, SumsCard,
    TypedCard)
from thidua_desktop.ui.widgets.base.scrolled import Scrolled

class Ui_MinutesPage(object):
    def setupUi(self, MinutesPage):
        if not MinutesPage.objectName():
            MinutesPage.setObjectName(u"MinutesPage")
        self.pageLayout = QVBoxLayout(MinutesPage)
        self.pageLayout.setSpacing(8)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(0, 0, 0, 0)
        self.headLayout = QHBoxLayout()
        self.headLayout.setSpacing(16)
        self.headLayout.setObjectName(u"headLayout")
        self.headText = QVBoxLayout()
        self.headText.setSpacing(0)
        self.headText.setObjectName(u"headText")
        self.titleLabel = QLabel(MinutesPage)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"title")

        self.headText.addWidget(self.titleLabel)

        self.stateLabel = QLabel(MinutesPage)
        self.stateLabel.setObjectName(u"stateLabel")
        self.stateLabel.setProperty(u"role", u"secondary")
        self.stateLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.headText.addWidget(self.stateLabel)


        self.headLayout.addLayout(self.headText)

        self.headSpacer = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headLayout.addItem(self.headSpacer)

        self.codeText = QVBoxLayout()
        self.codeText.setSpacing(0)
        self.codeText.setObjectName(u"codeText")
        self.codeCaption = QLabel(MinutesPage)
        self.codeCaption.setObjectName(u"codeCaption")
        self.codeCaption.setProperty(u"role", u"small")
        self.codeCaption.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)

        self.codeText.addWidget(self.codeCaption)

        self.codeLabel = QLabel(MinutesPage)
        self.codeLabel.setObjectName(u"codeLabel")
        self.codeLabel.setProperty(u"role", u"code")
        self.codeLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.codeLabel.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.codeLabel.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)

        self.codeText.addWidget(self.codeLabel)


        self.headLayout.addLayout(self.codeText)


        self.pageLayout.addLayout(self.headLayout)

        self.scroll = Scrolled(MinutesPage)
        self.scroll.setObjectName(u"scroll")
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.bodyLayout = QVBoxLayout(self.body)
        self.bodyLayout.setSpacing(12)
        self.bodyLayout.setObjectName(u"bodyLayout")
        self.bodyLayout.setContentsMargins(0, 0, 0, 8)
        self.matters = MattersCard(self.body)
        self.matters.setObjectName(u"matters")

        self.bodyLayout.addWidget(self.matters)

        self.results = ResultCards(self.body)
        self.results.setObjectName(u"results")

        self.bodyLayout.addWidget(self.results)

        self.sums = SumsCard(self.body)
        self.sums.setObjectName(u"sums")

        self.bodyLayout.addWidget(self.sums)

        self.documents = DocumentsCard(self.body)
        self.documents.setObjectName(u"documents")

        self.bodyLayout.addWidget(self.documents)

        self.typed = TypedCard(self.body)
        self.typed.setObjectName(u"typed")

        self.bodyLayout.addWidget(self.typed)

        self.bodySpacer = QSpacerItem(20, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.bodyLayout.addItem(self.bodySpacer)

        self.scroll.setWidget(self.body)

        self.pageLayout.addWidget(self.scroll)

        self.footLayout = QHBoxLayout()
        self.footLayout.setSpacing(8)
        self.footLayout.setObjectName(u"footLayout")
        self.whyLabel = QLabel(MinutesPage)
        self.whyLabel.setObjectName(u"whyLabel")
        self.whyLabel.setProperty(u"role", u"secondary")
        self.whyLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.whyLabel.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.whyLabel.sizePolicy().hasHeightForWidth())
        self.whyLabel.setSizePolicy(sizePolicy)

        self.footLayout.addWidget(self.whyLabel)

        self.againButton = QPushButton(MinutesPage)
        self.againButton.setObjectName(u"againButton")
        self.againButton.setProperty(u"icon_name", u"printer")

        self.footLayout.addWidget(self.againButton)

        self.mainButton = QPushButton(MinutesPage)
        self.mainButton.setObjectName(u"mainButton")
        self.mainButton.setProperty(u"role", u"primary")
        self.mainButton.setProperty(u"icon_role", u"on_primary")

        self.footLayout.addWidget(self.mainButton)


        self.pageLayout.addLayout(self.footLayout)


        self.retranslateUi(MinutesPage)
    # setupUi

    def retranslateUi(self, MinutesPage):
        self.titleLabel.setText(QCoreApplication.translate("MinutesPage", u"K\u1ebft qu\u1ea3 v\u00e0 bi\u00ean b\u1ea3n", None))
        self.codeCaption.setText(QCoreApplication.translate("MinutesPage", u"M\u00e3 ki\u1ec3m ch\u1ee9ng", None))
        self.againButton.setText(QCoreApplication.translate("MinutesPage", u"In l\u1ea1i bi\u00ean b\u1ea3n   F7", None))
        pass
    # retranslateUi
