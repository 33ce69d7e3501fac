# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'conference_publish.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from thidua_desktop.ui.tabs.conference.publish.publish_cards import (AfterCard, EnvelopeCard, ReadingCard)
from thidua_desktop.ui.widgets.base.scrolled import Scrolled

class Ui_PublishPage(object):
    def setupUi(self, PublishPage):
        if not PublishPage.objectName():
            PublishPage.setObjectName(u"PublishPage")
        self.pageLayout = QVBoxLayout(PublishPage)
        self.pageLayout.setSpacing(8)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(0, 0, 0, 0)
        self.headLayout = QHBoxLayout()
        self.headLayout.setSpacing(16)
        self.headLayout.setObjectName(u"headLayout")
        self.titleLabel = QLabel(PublishPage)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"title")

        self.headLayout.addWidget(self.titleLabel)

        self.stateLabel = QLabel(PublishPage)
        self.stateLabel.setObjectName(u"stateLabel")
        self.stateLabel.setProperty(u"role", u"secondary")
        self.stateLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.stateLabel.setWordWrap(True)

        self.headLayout.addWidget(self.stateLabel)

        self.headLayout.setStretch(1, 1)

        self.pageLayout.addLayout(self.headLayout)

        self.scroll = Scrolled(PublishPage)
        self.scroll.setObjectName(u"scroll")
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.bodyLayout = QVBoxLayout(self.body)
        self.bodyLayout.setSpacing(12)
        self.bodyLayout.setObjectName(u"bodyLayout")
        self.bodyLayout.setContentsMargins(0, 0, 0, 8)
        self.reading = ReadingCard(self.body)
        self.reading.setObjectName(u"reading")

        self.bodyLayout.addWidget(self.reading)

        self.envelope = EnvelopeCard(self.body)
        self.envelope.setObjectName(u"envelope")

        self.bodyLayout.addWidget(self.envelope)

        self.after = AfterCard(self.body)
        self.after.setObjectName(u"after")

        self.bodyLayout.addWidget(self.after)

        self.bodySpacer = QSpacerItem(20, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.bodyLayout.addItem(self.bodySpacer)

        self.scroll.setWidget(self.body)

        self.pageLayout.addWidget(self.scroll)

        self.footLayout = QHBoxLayout()
        self.footLayout.setSpacing(8)
        self.footLayout.setObjectName(u"footLayout")
        self.whyLabel = QLabel(PublishPage)
        self.whyLabel.setObjectName(u"whyLabel")
        self.whyLabel.setProperty(u"role", u"secondary")
        self.whyLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.whyLabel.setWordWrap(True)
        self.whyLabel.setMinimumSize(QSize(0, 40))
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.whyLabel.sizePolicy().hasHeightForWidth())
        self.whyLabel.setSizePolicy(sizePolicy)

        self.footLayout.addWidget(self.whyLabel)

        self.actsLayout = QHBoxLayout()
        self.actsLayout.setSpacing(8)
        self.actsLayout.setObjectName(u"actsLayout")
        self.actsSpacer = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.actsLayout.addItem(self.actsSpacer)

        self.previousButton = QPushButton(PublishPage)
        self.previousButton.setObjectName(u"previousButton")
        self.previousButton.setProperty(u"icon_name", u"arrow-left")

        self.actsLayout.addWidget(self.previousButton)

        self.nextButton = QPushButton(PublishPage)
        self.nextButton.setObjectName(u"nextButton")
        self.nextButton.setProperty(u"icon_name", u"arrow-right")

        self.actsLayout.addWidget(self.nextButton)

        self.mainButton = QPushButton(PublishPage)
        self.mainButton.setObjectName(u"mainButton")
        self.mainButton.setProperty(u"role", u"primary")
        self.mainButton.setProperty(u"icon_role", u"on_primary")

        self.actsLayout.addWidget(self.mainButton)


        self.footLayout.addLayout(self.actsLayout)


        self.pageLayout.addLayout(self.footLayout)


        self.retranslateUi(PublishPage)
    # setupUi

    def retranslateUi(self, PublishPage):
        self.titleLabel.setText(QCoreApplication.translate("PublishPage", u"C\u00f4ng b\u1ed1 k\u1ebft qu\u1ea3", None))
        self.previousButton.setText(QCoreApplication.translate("PublishPage", u"Trang tr\u01b0\u1edbc   F3", None))
        self.nextButton.setText(QCoreApplication.translate("PublishPage", u"Trang sau   F4", None))
        pass
    # retranslateUi
