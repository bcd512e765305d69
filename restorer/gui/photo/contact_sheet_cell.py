"""One look on a contact sheet: its picture, its caption, and whether it is the one in use."""

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from restorer.gui import theme
from restorer.gui.icons import picture
from restorer.gui.photo.contact_sheet_choices import Choice
from restorer.gui.view import screen

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_FLATTEST = 0.6  # height of a picture's room, for each unit of its width
_NARROWEST = 130
_RADIUS = 6


class Cell(QAbstractButton):
    """A button that shows its choice. Arrow keys are left to the sheet around it."""

    def __init__(self, choice: Choice, before: QImage, current: bool, tallest: float) -> None:
        """before: the photo without colours, shown until its own picture is there.

        tallest: the most height that a picture's room has for each unit of its width.
        """
        super().__init__()
        self.choice = choice
        self._before = before
        self._image: QImage | None = None
        self._current = current
        self._tallest = tallest
        self._working = False
        self._sentence = ""
        self.setText(choice.caption)
        self.setAccessibleName(choice.spoken)
        self.setToolTip(choice.spoken)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew as the pointer comes and goes
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._tell()

    @property
    def image(self) -> QImage | None:
        """The picture, once it is made."""
        return self._image

    def show_work(self) -> None:
        """The network is at it."""
        self._working, self._sentence = True, ""
        self._tell()

    def show_image(self, image: QImage) -> None:
        self._image, self._working, self._sentence = image, False, ""
        self.setToolTip(self.choice.spoken)
        self._tell()

    def show_failure(self, sentence: str) -> None:
        self._working, self._sentence = False, sentence
        self.setToolTip(sentence)
        self._tell()

    def show_stopped(self) -> None:
        self._working = False
        self._tell()

    def _tell(self) -> None:
        states = []
        if self._current:
            states.append(self.tr("In use now"))
        if self._sentence:
            states.append(self._sentence)
        elif self._working:
            states.append(self.tr("Colouring…"))
        elif self._image is None:
            states.append(self.tr("Waiting"))
        self.setAccessibleDescription(". ".join(states))
        self.update()

    # Its size

    @property
    def _shape(self) -> float:
        shape = self._before.height() / max(1, self._before.width())
        return min(max(shape, _FLATTEST), self._tallest)

    @property
    def _line(self) -> int:
        return self.fontMetrics().height() + theme.S

    def sizeHint(self) -> QSize:
        return QSize(_NARROWEST, self.heightForWidth(_NARROWEST))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt's own)
        return round((width - 2 * theme.S) * self._shape) + 2 * theme.S + self._line

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._paint_ground(painter)
        edge = theme.S
        room = QRectF(self.rect()).adjusted(edge, edge, -edge, -self._line)
        self._paint_picture(painter, room)
        self._paint_caption(painter, QRectF(room.left(), room.bottom(), room.width(), self._line))
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        tones = theme.tones()
        lifted = self.isDown() or self.underMouse()
        if self.hasFocus():
            painter.setPen(QPen(QColor(tones.accent), 2))
        elif self._current:
            painter.setPen(QPen(QColor(tones.edge), 1))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tones.pressed if self.isDown() else tones.raised))
        if not (lifted or self._current or self.hasFocus()):
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)

    def _paint_picture(self, painter: QPainter, room: QRectF) -> None:
        shown = self._before if self._image is None else self._image
        size = QSizeF(shown.size()).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        area = QRectF(room.topLeft(), size)
        area.moveCenter(room.center())
        painter.setOpacity(0.45 if self._image is None else 1.0)
        screen.draw(painter, area, shown)
        painter.setOpacity(1.0)
        if self._sentence:
            side = 24
            sign = picture("warning", side, self.devicePixelRatioF(), theme.tones().error)
            corner = room.center().toPoint()
            painter.drawPixmap(corner.x() - side // 2, corner.y() - side // 2, sign)

    def _paint_caption(self, painter: QPainter, line: QRectF) -> None:
        tones = theme.tones()
        text = self.text()
        if self._current:
            text = self.tr("{caption} · in use").format(caption=text)
            painter.setFont(theme.heading(self.font()))
        elif self._working:
            text = self.tr("{caption} · colouring…").format(caption=text)
        painter.setPen(QColor(tones.text if self._current or self._image else tones.dim))
        middle = Qt.TextElideMode.ElideRight
        fitting = painter.fontMetrics().elidedText(text, middle, int(line.width()))
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, fitting)


def nearest(cells: list[Cell], start: QWidget, key: int) -> Cell | None:
    """The cell that an arrow key leads to from `start`; None at the edge."""
    here = start.geometry().center()
    sideways = key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
    forward = 1 if key in (Qt.Key.Key_Right, Qt.Key.Key_Down) else -1

    def steps(cell: Cell) -> tuple[int, int]:
        """How far ahead it lies, and how far aside."""
        by = cell.geometry().center() - here
        along, across = (by.x(), by.y()) if sideways else (by.y(), by.x())
        return along * forward, abs(across)

    # Sideways within the row alone; up and down to whatever is closest.
    reachable = (c for c in cells if steps(c)[0] > 0 and not (sideways and steps(c)[1]))
    return min(reachable, key=lambda cell: sum(steps(cell)), default=None)
