# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'conference_publish.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from thidua_desktop.ui.tabs.conference.publish.reading_lines import ReadingLines
from thidua_desktop.ui.widgets.base.scrolled import Scrolled
from thidua_desktop.ui.widgets.base.status_line import StatusLine

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
        self.readingCard = QFrame(self.body)
        self.readingCard.setObjectName(u"readingCard")
        self.readingCard.setProperty(u"role", u"card")
        self.readingLayout = QVBoxLayout(self.readingCard)
        self.readingLayout.setSpacing(6)
        self.readingLayout.setObjectName(u"readingLayout")
        self.readingLayout.setContentsMargins(25, 21, 25, 21)
        self.readingHead = QHBoxLayout()
        self.readingHead.setSpacing(8)
        self.readingHead.setObjectName(u"readingHead")
        self.readingTitle = QLabel(self.readingCard)
        self.readingTitle.setObjectName(u"readingTitle")
        self.readingTitle.setProperty(u"role", u"heading")
        self.readingTitle.setTextFormat(Qt.TextFormat.PlainText)
        self.readingTitle.setWordWrap(True)

        self.readingHead.addWidget(self.readingTitle)

        self.readingButton = QPushButton(self.readingCard)
        self.readingButton.setObjectName(u"readingButton")
        self.readingButton.setProperty(u"icon_name", u"word")

        self.readingHead.addWidget(self.readingButton)

        self.readingHead.setStretch(0, 1)

        self.readingLayout.addLayout(self.readingHead)

        self.readingLines = ReadingLines(self.readingCard)
        self.readingLines.setObjectName(u"readingLines")

        self.readingLayout.addWidget(self.readingLines)


        self.bodyLayout.addWidget(self.readingCard)

        self.envelopeCard = QFrame(self.body)
        self.envelopeCard.setObjectName(u"envelopeCard")
        self.envelopeCard.setProperty(u"role", u"card")
        self.envelopeLayout = QVBoxLayout(self.envelopeCard)
        self.envelopeLayout.setSpacing(12)
        self.envelopeLayout.setObjectName(u"envelopeLayout")
        self.envelopeLayout.setContentsMargins(25, 21, 25, 21)
        self.envelopeTitle = QLabel(self.envelopeCard)
        self.envelopeTitle.setObjectName(u"envelopeTitle")
        self.envelopeTitle.setProperty(u"role", u"heading")
        self.envelopeTitle.setTextFormat(Qt.TextFormat.PlainText)
        self.envelopeTitle.setWordWrap(True)

        self.envelopeLayout.addWidget(self.envelopeTitle)

        self.envelopeLine = StatusLine(self.envelopeCard)
        self.envelopeLine.setObjectName(u"envelopeLine")

        self.envelopeLayout.addWidget(self.envelopeLine)

        self.envelopeActs = QHBoxLayout()
        self.envelopeActs.setSpacing(8)
        self.envelopeActs.setObjectName(u"envelopeActs")
        self.putInButton = QPushButton(self.envelopeCard)
        self.putInButton.setObjectName(u"putInButton")
        self.putInButton.setProperty(u"icon_name", u"envelope")

        self.envelopeActs.addWidget(self.putInButton)

        self.labelButton = QPushButton(self.envelopeCard)
        self.labelButton.setObjectName(u"labelButton")
        self.labelButton.setProperty(u"icon_name", u"printer")

        self.envelopeActs.addWidget(self.labelButton)

        self.envelopeSpacer = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.envelopeActs.addItem(self.envelopeSpacer)


        self.envelopeLayout.addLayout(self.envelopeActs)

        self.envelopeWhy = QLabel(self.envelopeCard)
        self.envelopeWhy.setObjectName(u"envelopeWhy")
        self.envelopeWhy.setProperty(u"role", u"secondary")
        self.envelopeWhy.setTextFormat(Qt.TextFormat.PlainText)
        self.envelopeWhy.setWordWrap(True)

        self.envelopeLayout.addWidget(self.envelopeWhy)


        self.bodyLayout.addWidget(self.envelopeCard)

        self.afterCard = QFrame(self.body)
        self.afterCard.setObjectName(u"afterCard")
        self.afterCard.setProperty(u"role", u"card")
        self.afterLayout = QVBoxLayout(self.afterCard)
        self.afterLayout.setSpacing(12)
        self.afterLayout.setObjectName(u"afterLayout")
        self.afterLayout.setContentsMargins(25, 21, 25, 21)
        self.afterTitle = QLabel(self.afterCard)
        self.afterTitle.setObjectName(u"afterTitle")
        self.afterTitle.setProperty(u"role", u"heading")
        self.afterTitle.setTextFormat(Qt.TextFormat.PlainText)
        self.afterTitle.setWordWrap(True)

        self.afterLayout.addWidget(self.afterTitle)

        self.afterRow = QHBoxLayout()
        self.afterRow.setSpacing(8)
        self.afterRow.setObjectName(u"afterRow")
        self.recountButton = QPushButton(self.afterCard)
        self.recountButton.setObjectName(u"recountButton")
        self.recountButton.setProperty(u"icon_name", u"refresh")

        self.afterRow.addWidget(self.recountButton)

        self.bundleButton = QPushButton(self.afterCard)
        self.bundleButton.setObjectName(u"bundleButton")
        self.bundleButton.setProperty(u"icon_name", u"folder")

        self.afterRow.addWidget(self.bundleButton)

        self.annulButton = QPushButton(self.afterCard)
        self.annulButton.setObjectName(u"annulButton")
        self.annulButton.setProperty(u"role", u"danger")
        self.annulButton.setProperty(u"icon_role", u"bad")
        self.annulButton.setProperty(u"icon_name", u"cross-circle")

        self.afterRow.addWidget(self.annulButton)

        self.againButton = QPushButton(self.afterCard)
        self.againButton.setObjectName(u"againButton")
        self.againButton.setProperty(u"icon_name", u"ballot")

        self.afterRow.addWidget(self.againButton)

        self.destroyButton = QPushButton(self.afterCard)
        self.destroyButton.setObjectName(u"destroyButton")
        self.destroyButton.setProperty(u"role", u"danger")
        self.destroyButton.setProperty(u"icon_role", u"bad")
        self.destroyButton.setProperty(u"icon_name", u"trash")

        self.afterRow.addWidget(self.destroyButton)

        self.afterSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.afterRow.addItem(self.afterSpacer)


        self.afterLayout.addLayout(self.afterRow)

        self.afterWhy = QLabel(self.afterCard)
        self.afterWhy.setObjectName(u"afterWhy")
        self.afterWhy.setProperty(u"role", u"secondary")
        self.afterWhy.setTextFormat(Qt.TextFormat.PlainText)
        self.afterWhy.setWordWrap(True)

        self.afterLayout.addWidget(self.afterWhy)


        self.bodyLayout.addWidget(self.afterCard)

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
        self.readingTitle.setText(QCoreApplication.translate("PublishPage", u"B\u1ea3n \u0111\u1ecdc k\u1ebft qu\u1ea3", None))
        self.readingButton.setText(QCoreApplication.translate("PublishPage", u"L\u1eadp v\u00e0 m\u1edf   F5", None))
#if QT_CONFIG(accessibility)
        self.readingButton.setAccessibleName(QCoreApplication.translate("PublishPage", u"L\u1eadp v\u00e0 m\u1edf", None))
#endif // QT_CONFIG(accessibility)
        self.envelopeTitle.setText(QCoreApplication.translate("PublishPage", u"Ni\u00eam phong phi\u1ebfu", None))
        self.putInButton.setText(QCoreApplication.translate("PublishPage", u"Cho phi\u1ebfu v\u00e0o phong b\u00ec   F6", None))
#if QT_CONFIG(accessibility)
        self.putInButton.setAccessibleName(QCoreApplication.translate("PublishPage", u"Cho phi\u1ebfu v\u00e0o phong b\u00ec", None))
#endif // QT_CONFIG(accessibility)
        self.labelButton.setText(QCoreApplication.translate("PublishPage", u"In nh\u00e3n phong b\u00ec   F7", None))
#if QT_CONFIG(accessibility)
        self.labelButton.setAccessibleName(QCoreApplication.translate("PublishPage", u"In nh\u00e3n phong b\u00ec", None))
#endif // QT_CONFIG(accessibility)
        self.envelopeWhy.setText(QCoreApplication.translate("PublishPage", u"L\u01b0u n\u1ed9i dung ni\u00eam phong r\u1ed3i in nh\u00e3n.", None))
        self.afterTitle.setText(QCoreApplication.translate("PublishPage", u"Khi c\u00f3 y\u00eau c\u1ea7u", None))
        self.recountButton.setText(QCoreApplication.translate("PublishPage", u"Ki\u1ec3m phi\u1ebfu l\u1ea1i t\u1eeb \u0111\u1ea7u", None))
        self.bundleButton.setText(QCoreApplication.translate("PublishPage", u"L\u1eadp h\u1ed3 s\u01a1 \u0111\u1ebfm l\u1ea1i", None))
        self.annulButton.setText(QCoreApplication.translate("PublishPage", u"H\u1ee7y k\u1ebft qu\u1ea3, b\u1ecf phi\u1ebfu l\u1ea1i", None))
        self.againButton.setText(QCoreApplication.translate("PublishPage", u"L\u1eadp l\u1ea1i phi\u1ebfu \u0111\u1ec3 b\u1ecf phi\u1ebfu l\u1ea1i", None))
        self.destroyButton.setText(QCoreApplication.translate("PublishPage", u"H\u1ee7y d\u1eef li\u1ec7u t\u1eebng phi\u1ebfu", None))
        self.previousButton.setText(QCoreApplication.translate("PublishPage", u"Trang tr\u01b0\u1edbc   F3", None))
        self.nextButton.setText(QCoreApplication.translate("PublishPage", u"Trang sau   F4", None))
        pass
    # retranslateUi
