"""The timeline: marks, thumbnails, shots, in and out points, and the playhead."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollBar, QSizePolicy, QToolTip, QWidget

from restorer.gui import theme
from restorer.gui.video import tips
from restorer.gui.video.answers import Answers
from restorer.gui.video.editor import Editor
from restorer.gui.video.film import Film
from restorer.gui.video.scale import Scale
from restorer.gui.video.thumbs import Thumbs
from restorer.gui.video.timeline_paint import (
    HEIGHT,
    MARKS,
    SHOTS,
    Band,
    paint_finding,
    paint_marks,
    paint_playhead,
    paint_range,
    paint_ready,
    paint_shots,
    paint_thumbs,
    slots,
)
from restorer.gui.view.overlay import paint_focus

_NOTCH = 120  # eighths of a degree: one click of a mouse wheel
_STEP = 1.25  # zoom per click
_FAR = 10  # frames of a larger step
_BAR = 10  # px: the scroll bar
_EDGE = 8  # px beside the film, so that the playhead is seen whole at both ends
_STRIP = 12  # px beside the playhead that are painted anew when it moves
_GRIP = 7  # px beside an in or out point that still take it
_THOUSAND = 1000


class Timeline(QWidget):
    """Shows the whole film, or a part of it, and moves the playhead."""

    play_wanted = Signal()
    scrubbed = Signal()  # by hand
    louder_wanted = Signal()
    quieter_wanted = Signal()

    def __init__(self, editor: Editor, thumbs: Thumbs, answers: Answers) -> None:
        super().__init__()
        self._editor = editor
        self._thumbs = thumbs
        self._answers = answers
        self._scale: Scale | None = None
        self._head = 0  # the frame at which the playhead was painted
        self._finding: float | None = None
        self._taken = ""  # what the mouse holds: "in", "out", "playhead"
        self._bar = QScrollBar(Qt.Orientation.Horizontal, self)
        self._bar.setAccessibleName(self.tr("Part of the film that is seen"))
        self._bar.hide()
        self._bar.valueChanged.connect(self._scrolled)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Timeline"))
        self.setAccessibleDescription(
            self.tr(
                "Left and right arrows step by one frame, with Shift by ten, Page Up and Page "
                "Down by shots; Home and End go to the ends, plus and minus zoom, Space plays, up "
                "and down arrows change the volume."
            )
        )
        editor.opened.connect(self._show_film)
        editor.moved.connect(self._follow)
        editor.changed.connect(self.update)
        thumbs.changed.connect(self.update)

    @property
    def scale(self) -> Scale | None:
        """Which moment lies where; None while no film is open."""
        return self._scale

    def sizeHint(self) -> QSize:
        return QSize(400, HEIGHT + _BAR + theme.XS)

    def show_finding(self, share: float | None) -> None:
        """How far the search for shots is, 0..1; None: there is none."""
        self._finding = share
        self.update()

    # Zoom

    @Slot()
    def zoom_in(self) -> None:
        self._zoom(_STEP, self._playhead_x())

    @Slot()
    def zoom_out(self) -> None:
        self._zoom(1 / _STEP, self._playhead_x())

    @Slot()
    def fit(self) -> None:
        """Show the film from in to out; where there is no range, or it is shown, all of it."""
        film, scale, editor = self._editor.film, self._scale, self._editor
        if film is None or scale is None:
            return
        last = editor.last + 1
        end = film.seconds[last] if last < film.count else film.length
        ranged = scale.between(film.seconds[editor.first], end)
        whole = scale.zoomed(0, 0)
        self._set_scale(whole if ranged == scale else ranged)

    def _zoom(self, factor: float, x: float) -> None:
        if self._scale is not None:
            self._set_scale(self._scale.zoomed(factor, x))

    def _playhead_x(self) -> float:
        film, scale = self._editor.film, self._scale
        if film is None or scale is None:
            return 0.0
        x = scale.x(film.seconds[self._editor.playhead])
        return x if 0 <= x <= scale.width else scale.width / 2

    @property
    def _room(self) -> float:
        return max(1.0, self.width() - 2.0 * _EDGE)

    def _set_scale(self, scale: Scale) -> None:
        self._scale = scale
        self._bar.blockSignals(True)
        self._bar.setRange(0, round((scale.length - scale.seen) * _THOUSAND))
        self._bar.setPageStep(max(1, round(scale.seen * _THOUSAND)))
        self._bar.setSingleStep(max(1, round(scale.seen * _THOUSAND / 20)))
        self._bar.setValue(round(scale.left * _THOUSAND))
        self._bar.blockSignals(False)
        self._bar.setVisible(scale.zoom > 1)
        self._want_thumbs()
        self.update()

    @Slot(int)
    def _scrolled(self, thousandths: int) -> None:
        if self._scale is not None:
            self._set_scale(self._scale.scrolled(thousandths / _THOUSAND))

    @Slot(object)
    def _show_film(self, film: Film | None) -> None:
        self._thumbs.show_film(film)
        self._scale, self._head = None, 0
        if film is not None:
            rate = float(film.clip.info.rate)
            self._set_scale(Scale(film.length, 1 / rate, self._room))
        self.update()

    @Slot(int)
    def _follow(self, frame: int) -> None:
        film = self._editor.film
        if film is not None and self._scale is not None:
            before, self._head = self._head, frame
            scale = self._scale.showing(film.seconds[frame])
            if scale != self._scale:
                self._set_scale(scale)
            elif self._editor.shot_at(before) != self._editor.shot_at(frame):
                self.update()
            else:  # while a film is played, painting all of it would take the network's time
                for at in (before, frame):
                    x = round(scale.x(film.seconds[at])) + _EDGE
                    self.update(QRect(x - _STRIP, 0, 2 * _STRIP, self.height()))

    def _want_thumbs(self) -> None:
        film, scale = self._editor.film, self._scale
        if film is not None and scale is not None and self.isVisible():
            self._thumbs.want([frame for _, frame in slots(film, scale)])

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.tones().surface)
        film, scale = self._editor.film, self._scale
        if film is not None and scale is not None:
            painter.setFont(theme.small(self.font()))
            painter.setLayoutDirection(self.layoutDirection())
            painter.translate(_EDGE, 0)
            begin, end = event.rect().left() - _EDGE, event.rect().right() + 1 - _EDGE
            band = Band(painter, film, scale, self._editor, begin, end)
            paint_thumbs(band, self._thumbs)
            if self._finding is None:
                paint_shots(band)
            else:
                paint_finding(band, self._finding)
            paint_ready(band, self._answers)
            paint_range(band)
            paint_marks(band)
            paint_playhead(band)
            painter.resetTransform()
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._bar.setGeometry(0, self.height() - _BAR, self.width(), _BAR)
        if self._scale is not None:
            self._set_scale(self._scale.resized(self._room))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._want_thumbs()

    # Hands

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip_at(event.pos()), self)
            return True
        return super().event(event)

    def _tip_at(self, place: QPoint) -> str:
        film, scale = self._editor.film, self._scale
        seconds = 0.0 if scale is None else scale.seconds(place.x() - _EDGE)
        if film is None or not 0 <= seconds < film.length or place.y() < MARKS:
            return ""
        if place.y() < SHOTS:
            return tips.of_pictures(len(self._answers) > 0)
        return (
            "" if self._finding is not None else tips.of_shot(self._editor, film.frame_at(seconds))
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._taken = self._point_at(event.position()) or "playhead"
            self._editor.seal()
            self._drag(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._taken:
            self._drag(event.position().x())
        elif self._point_at(event.position()):
            self.setCursor(Qt.CursorShape.SizeHorCursor)
        else:
            self.unsetCursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._taken = ""
            self._editor.seal()

    def _point_at(self, place: QPointF) -> str:
        """Which of the in and out points lies there, if one does."""
        film, scale, editor = self._editor.film, self._scale, self._editor
        if film is None or scale is None or place.y() < MARKS:
            return ""
        last = editor.last + 1
        ends = {
            "in": (editor.project.start, film.seconds[editor.first]),
            "out": (editor.project.end, film.seconds[last] if last < film.count else film.length),
        }
        for name, (point, seconds) in ends.items():
            if point is not None and abs(scale.x(seconds) + _EDGE - place.x()) <= _GRIP:
                return name
        return ""

    def _drag(self, x: float) -> None:
        film, scale = self._editor.film, self._scale
        if film is None or scale is None:
            return
        frame = film.frame_at(scale.seconds(min(max(x - _EDGE, 0.0), scale.width)))
        if self._taken == "in":
            self._editor.move_in(min(frame, self._editor.last))
        elif self._taken == "out":
            self._editor.move_out(max(frame - 1, self._editor.first))
        else:
            self._jump(frame)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._scale is None:
            return
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom(_STEP ** (turned.y() / _NOTCH), event.position().x() - _EDGE)
        else:
            by = -(turned.x() or turned.y()) / _NOTCH * self._scale.seen / 10
            self._set_scale(self._scale.scrolled(self._scale.left + by))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        far = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        step = _FAR if far else 1
        film = self._editor.film
        match event.key():
            case Qt.Key.Key_Left:
                self._step(-step)
            case Qt.Key.Key_Right:
                self._step(step)
            case Qt.Key.Key_Up:
                self.louder_wanted.emit()
            case Qt.Key.Key_Down:
                self.quieter_wanted.emit()
            case Qt.Key.Key_Home:
                self._jump(0)
            case Qt.Key.Key_End if film is not None:
                self._jump(film.count - 1)
            case Qt.Key.Key_PageUp:
                self._to_shot(-1)
            case Qt.Key.Key_PageDown:
                self._to_shot(1)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom_in()
            case Qt.Key.Key_Minus:
                self.zoom_out()
            case Qt.Key.Key_Space if not event.isAutoRepeat():
                self.play_wanted.emit()
            case _:
                super().keyPressEvent(event)

    def _step(self, frames: int) -> None:
        self._jump(self._editor.playhead + frames)

    def _jump(self, frame: int) -> None:
        self.scrubbed.emit()
        self._editor.move_to(frame)

    @Slot()
    def to_in(self) -> None:
        """Put the playhead on the first frame of the range."""
        if self._editor.film is not None:
            self._jump(self._editor.first)

    @Slot()
    def to_out(self) -> None:
        """Put the playhead on the last frame of the range."""
        if self._editor.film is not None:
            self._jump(self._editor.last)

    def _to_shot(self, by: int) -> None:
        """To the beginning of this shot, of the one before it, or of the next."""
        shots = self._editor.shots
        if not shots:
            return
        at = self._editor.shot_at(self._editor.playhead)
        if by < 0 and self._editor.playhead > shots[at].first:
            by = 0
        self._jump(shots[min(max(at + by, 0), len(shots) - 1)].first)
