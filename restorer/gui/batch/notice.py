"""A message on the desktop for a person who does something else meanwhile."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from restorer.gui.icons import application_icon

_STAYS = 20_000  # ms


class Notice(QObject):
    """Its icon is in the tray from a message on until the person comes back."""

    clicked = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._icon: QSystemTrayIcon | None = None
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._state_changed)

    def tell(self, title: str, text: str) -> None:
        """Show a message; nothing where the person sees the program anyway."""
        if QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive:
            return
        QApplication.alert(self._page.window())
        if not QSystemTrayIcon.isSystemTrayAvailable() or not QSystemTrayIcon.supportsMessages():
            return
        self.end()
        self._icon = QSystemTrayIcon(application_icon(), self)
        self._icon.setToolTip(f"restorer: {title}")
        self._icon.messageClicked.connect(self.clicked)
        self._icon.activated.connect(self._activated)
        self._icon.show()
        self._icon.showMessage(title, text, application_icon(), _STAYS)

    def end(self) -> None:
        """Take the icon away."""
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None

    @Slot()
    def _activated(self) -> None:
        self.clicked.emit()

    @Slot(Qt.ApplicationState)
    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.end()
