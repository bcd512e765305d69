"""About the program: version, licence, and what it stands on."""

import platform

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

import restorer
from restorer import catalogue
from restorer.gui import theme
from restorer.gui.dialogs.diagnostics import COMPONENTS, version_of
from restorer.gui.dialogs.dialog import Dialog
from restorer.gui.icons import application_icon
from restorer.gui.sentences import translated

_ICON = 64


class About(Dialog):
    """Read-only; every text can be selected."""

    def __init__(self, device: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About restorer"))
        sign = QLabel()
        sign.setPixmap(application_icon().pixmap(_ICON, _ICON))
        name = QLabel(f"restorer {restorer.__version__}")
        name.setFont(theme.title(name.font()))
        head = QGridLayout()
        head.setHorizontalSpacing(theme.L)
        head.addWidget(sign, 0, 0, 3, 1)
        head.addWidget(name, 0, 1)
        head.addWidget(QLabel(self.tr("Gives black-and-white photographs their colours.")), 1, 1)
        head.addWidget(self._dim(self.tr("Free software under the MIT licence.")), 2, 1)
        head.setColumnStretch(1, 1)
        promise = self._dim(
            self.tr(
                "Photos never leave this computer. The network is used only when you press "
                "Download in the models dialog."
            )
        )
        promise.setWordWrap(True)
        self.column.addLayout(head)
        self.column.addWidget(promise)
        self.column.addLayout(self._table(device))

    def _table(self, device: str) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.XL)
        grid.setVerticalSpacing(theme.XS)
        rows = [("Python", platform.python_version(), "PSF-2.0")]
        rows += [(package, version_of(package), licence) for package, licence in COMPONENTS]
        for model in catalogue.models():
            if catalogue.is_installed(model):
                title = self.tr("Model {title}").format(title=model.title)
                rows.append((title, "", translated(model.licence)))
        captions = (self.tr("Stands on"), self.tr("Version"), self.tr("Licence"))
        for column, caption in enumerate(captions):
            label = QLabel(caption)
            label.setFont(theme.heading(label.font()))
            grid.addWidget(label, 0, column)
        for row, texts in enumerate(rows, start=1):
            for column, text in enumerate(texts):
                grid.addWidget(QLabel(text) if column == 0 else self._dim(text), row, column)
        grid.addWidget(self._dim(device), len(rows) + 1, 0, 1, 3)
        grid.setColumnStretch(2, 1)
        return grid

    def _dim(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setProperty("role", "dim")
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label
