# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'units_tab.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QPushButton, QSizePolicy,
    QVBoxLayout, QWidget)

class Ui_UnitsTab(object):
    def setupUi(self, UnitsTab):
        if not UnitsTab.objectName():
            UnitsTab.setObjectName(u"UnitsTab")
        self.pageLayout = QHBoxLayout(UnitsTab)
        self.pageLayout.setSpacing(24)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(24, 16, 24, 24)
        self.listLayout = QVBoxLayout()
        self.listLayout.setSpacing(16)
        self.listLayout.setObjectName(u"listLayout")
        self.toolsLayout = QHBoxLayout()
        self.toolsLayout.setSpacing(10)
        self.toolsLayout.setObjectName(u"toolsLayout")
        self.filterPlace = QHBoxLayout()
        self.filterPlace.setObjectName(u"filterPlace")

        self.toolsLayout.addLayout(self.filterPlace)

        self.addButton = QPushButton(UnitsTab)
        self.addButton.setObjectName(u"addButton")

        self.toolsLayout.addWidget(self.addButton)

        self.importButton = QPushButton(UnitsTab)
        self.importButton.setObjectName(u"importButton")

        self.toolsLayout.addWidget(self.importButton)

        self.exportButton = QPushButton(UnitsTab)
        self.exportButton.setObjectName(u"exportButton")

        self.toolsLayout.addWidget(self.exportButton)


        self.listLayout.addLayout(self.toolsLayout)

        self.tablePlace = QVBoxLayout()
        self.tablePlace.setObjectName(u"tablePlace")

        self.listLayout.addLayout(self.tablePlace)


        self.pageLayout.addLayout(self.listLayout)

        self.cardPlace = QVBoxLayout()
        self.cardPlace.setObjectName(u"cardPlace")

        self.pageLayout.addLayout(self.cardPlace)

        self.pageLayout.setStretch(0, 3)
        self.pageLayout.setStretch(1, 2)

        self.retranslateUi(UnitsTab)
    # setupUi

    def retranslateUi(self, UnitsTab):
        UnitsTab.setProperty(u"role", QCoreApplication.translate("UnitsTab", u"page", None))
        self.addButton.setProperty(u"role", QCoreApplication.translate("UnitsTab", u"primary", None))
        self.addButton.setText(QCoreApplication.translate("UnitsTab", u"Th\u00eam \u0111\u01a1n v\u1ecb", None))
#if QT_CONFIG(tooltip)
        self.addButton.setToolTip(QCoreApplication.translate("UnitsTab", u"Ctrl+N", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(shortcut)
        self.addButton.setShortcut(QCoreApplication.translate("UnitsTab", u"Ctrl+N", None))
#endif // QT_CONFIG(shortcut)
        self.importButton.setText(QCoreApplication.translate("UnitsTab", u"Nh\u1eadp t\u1eeb Excel", None))
        self.exportButton.setText(QCoreApplication.translate("UnitsTab", u"Xu\u1ea5t ra Excel", None))
    # retranslateUi
