"""The line above the photo: open on the left, the photo's name, copy and save on the right."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from restorer.gui import theme
from restorer.gui.actions import Actions
from restorer.gui.icons import icon

_NAME = 60  # pixels that the photo's name has at least


class ActionButton(QPushButton):
    """A button for an action: its text, tool tip, icon and state follow the action's.

    A primary button has no icon: the action's is drawn for another ground.
    """

    def __init__(self, action: QAction, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self._shows_text = True
        self.setProperty("role", role)
        self.setIconSize(QSize(18, 18))
        self.clicked.connect(action.trigger)
        action.changed.connect(self.follow)
        self.follow()

    def show_text(self, shown: bool) -> None:
        """Whether the text is shown, or the icon alone."""
        self._shows_text = shown
        self.follow()

    def follow(self) -> None:
        self.setText(self._action.text() if self._shows_text else "")
        self.setAccessibleName(self._action.text())
        self.setToolTip(self._action.toolTip())
        self.setEnabled(self._action.isEnabled())
        if self.property("role") != "primary":
            self.setIcon(self._action.icon())


class ElidedLabel(QLabel):
    """A text that is cut in its middle where there is no room for it; whole in the tool tip."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def show_text(self, text: str) -> None:
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleDescription(text)
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        middle = Qt.TextElideMode.ElideMiddle
        self.setText(
            self.fontMetrics().elidedText(self._whole, middle, self.contentsRect().width())
        )


class PlaceSwitch(QFrame):
    """One button a place, side by side; hidden while there is only one place."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("places")
        self.setAccessibleName(self.tr("Places"))
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        places = actions.places.actions()
        for action in places:
            button = QToolButton()
            button.setProperty("role", "place")
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIconSize(QSize(18, 18))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            row.addWidget(button)
        if len(places) < 2:
            self.hide()


class Header(QFrame):
    """The places, and buttons for the actions on a photo that are wanted most."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("header")
        self.name = ElidedLabel()
        self.name.setAccessibleName(self.tr("Photo"))
        self._save = ActionButton(actions.save, "primary")
        self._actions = actions
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.M, theme.S, theme.M, theme.S)
        row.setSpacing(theme.S)
        self.places = PlaceSwitch(actions)
        self._for_photo = QWidget()
        self._for_photo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(self.places)
        row.addWidget(self._for_photo, 1)
        row.addStretch(0)
        line = QHBoxLayout(self._for_photo)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.S)
        opens, *rest = self._quiet = [
            ActionButton(action, "quiet")
            for action in (actions.open, actions.copy, actions.save_as)
        ]
        line.addWidget(opens)
        line.addWidget(self.name, 1)
        for button in (*rest, self._save):
            line.addWidget(button)
        actions.save.changed.connect(self.redress)
        self.redress()

    def show_photo_tools(self, shown: bool) -> None:
        """Whether the place that is shown is the photo's."""
        self._for_photo.setVisible(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for button in self._quiet:
            button.show_text(True)
        parts = (self.places, *self._quiet, self._save)
        needed = sum(part.sizeHint().width() + theme.S for part in parts) + 2 * theme.M
        # Where there is no room for all, the icons do: their tool tips say what they are for.
        for button in self._quiet:
            button.show_text(needed + _NAME <= self.width())

    def redress(self) -> None:
        """Take the theme's colours."""
        self._save.setIcon(icon("save", theme.tones().on_accent))
