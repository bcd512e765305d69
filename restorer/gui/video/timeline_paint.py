"""How the parts of the timeline look."""

from dataclasses import dataclass
from math import ceil, floor

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from restorer.gui import theme
from restorer.gui.video.answers import Answers
from restorer.gui.video.editor import Editor
from restorer.gui.video.film import Film
from restorer.gui.video.scale import Scale
from restorer.gui.video.thumbs import Thumbs
from restorer.gui.video.words import short_clock
from restorer.gui.view import screen
from restorer.video.shots import Shot

MARKS = 22.0  # px, heights
_THUMBS = 56.0
_READY = 4.0
_SHOTS = 24.0
SHOTS = MARKS + _THUMBS + _READY  # px: where their line begins
HEIGHT = int(SHOTS + _SHOTS)
_OWN = 0.3  # of the accent's colour is in a shot with settings of its own
_HAIR = 2.0  # px of a shot that is no more than a line
_NARROW = 26.0  # px of a shot below which its number finds no room


@dataclass(frozen=True)
class Band:
    """What is painted, with what, at which scale, and from where to where (px)."""

    painter: QPainter
    film: Film
    scale: Scale
    editor: Editor
    begin: int
    end: int

    def between(self, first: int, last: int) -> tuple[float, float]:
        """Left and right edge of some frames; both belong to them."""
        film = self.film
        end = film.seconds[last + 1] if last + 1 < film.count else film.length
        return self.scale.x(film.seconds[first]), self.scale.x(end)


def slots(film: Film, scale: Scale) -> list[tuple[float, int]]:
    """Where thumbnails lie, as left edges, and of which frames they are.

    They are fixed to the film: scrolling shifts them and asks for few new ones.
    """
    seconds = _THUMBS * film.aspect / scale.pixels
    first, last = floor(scale.left / seconds), ceil((scale.left + scale.seen) / seconds)
    return [(scale.x(i * seconds), film.frame_at(i * seconds)) for i in range(first, last)]


def paint_thumbs(band: Band, thumbs: Thumbs) -> None:
    """The film in small pictures, each at the moment of its left edge."""
    painter = band.painter
    end = band.scale.x(band.film.length)
    area = QRectF(0, MARKS, end, _THUMBS)
    painter.fillRect(area, theme.canvas())
    painter.save()
    painter.setClipRect(area.intersected(QRectF(0, 0, band.scale.width, HEIGHT)))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    width = _THUMBS * band.film.aspect
    for left, frame in slots(band.film, band.scale):
        if left > band.end or left + width < band.begin:
            continue
        image = thumbs.nearest(frame)
        if image is not None and not image.isNull():
            screen.draw(painter, QRectF(left, MARKS, width, _THUMBS), image)
    painter.restore()


def paint_shots(band: Band) -> None:
    """Each shot with its number; that of the playhead stands out, grey ones are empty.

    Those with settings of their own are tinted, and have a dot.
    """
    painter, tones, editor = band.painter, theme.tones(), band.editor
    current = editor.shot_at(editor.playhead)
    before = -_HAIR
    for number, shot in enumerate(editor.shots):
        left, right = band.between(shot.first, min(shot.last, band.film.count - 1))
        if right < max(0, band.begin - 1) or left > min(band.scale.width, band.end + 1):
            continue
        if right - left < _HAIR and left - before < _HAIR and number != current:
            continue  # of thousands in a long film one stands for its neighbours
        before = left
        area = QRectF(left + 0.5, SHOTS + 1, max(2.0, right - left - 1), _SHOTS - 3)
        here = number == current
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(_fill(shot))
        painter.setPen(QPen(QColor(tones.accent if here else tones.edge), 1.6 if here else 0.8))
        painter.drawRoundedRect(area, 3, 3)
        text = str(number + 1)
        if shot.grey:
            text = QCoreApplication.translate("Timeline", "{number} grey").format(number=text)
        elif shot.look is not None:
            text += " •"
        seen = area.intersected(QRectF(0, 0, band.scale.width, HEIGHT))
        if seen.width() >= _NARROW:
            painter.setPen(QColor(tones.text))
            text = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, int(seen.width() - 8)
            )
            painter.drawText(seen.adjusted(6, 0, -2, 0), Qt.AlignmentFlag.AlignVCenter, text)


def _fill(shot: Shot) -> QColor:
    tones = theme.tones()
    if shot.grey:
        return QColor(tones.surface)
    fill = QColor(tones.raised)
    if shot.look is None:
        return fill
    accent = QColor(tones.accent)
    pairs = (
        (fill.redF(), accent.redF()),
        (fill.greenF(), accent.greenF()),
        (fill.blueF(), accent.blueF()),
    )
    return QColor.fromRgbF(*((1 - _OWN) * plain + _OWN * strong for plain, strong in pairs))


def paint_finding(band: Band, share: float) -> None:
    """How far the search for shots is, where they will be."""
    painter, tones = band.painter, theme.tones()
    area = QRectF(0.5, SHOTS + 1, band.scale.width - 1, _SHOTS - 3)
    done = QRectF(area)
    done.setWidth(area.width() * share)
    painter.fillRect(area, QColor(tones.surface))
    painter.fillRect(done, QColor(tones.pressed))
    painter.setPen(QColor(tones.text))
    text = QCoreApplication.translate("Timeline", "Looking for shots… {percent} %")
    text = text.format(percent=round(share * 100))
    painter.drawText(area.adjusted(6, 0, -2, 0), Qt.AlignmentFlag.AlignVCenter, text)


def paint_ready(band: Band, answers: Answers) -> None:
    """A line under the frames whose colours are there."""
    painter, film, scale = band.painter, band.film, band.scale
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    colour = QColor(theme.tones().success)
    for shot in band.editor.shots if len(answers) else ():
        look = band.editor.look_of(shot)
        left, right = band.between(shot.first, min(shot.last, film.count - 1))
        if look is None:
            continue
        begin, end = max(0, band.begin, floor(left)), min(band.end, ceil(right), ceil(scale.width))
        for x in range(begin, end):
            if answers.has(film.frame_at(scale.seconds(x + 0.5)), look.bare):
                painter.fillRect(QRectF(x, MARKS + _THUMBS, 1, _READY - 1), colour)


def paint_range(band: Band) -> None:
    """Pictures outside of the in and out points are dimmed; numbers of shots can still be read."""
    painter, editor, scale = band.painter, band.editor, band.scale
    left, right = band.between(editor.first, editor.last)
    end = scale.x(band.film.length)
    veil = theme.canvas()
    veil.setAlpha(190)
    if editor.project.start is not None:
        painter.fillRect(QRectF(0, MARKS, left, SHOTS - MARKS), veil)
        _paint_bracket(painter, left, 1)
    if editor.project.end is not None:
        painter.fillRect(QRectF(right, MARKS, end - right, SHOTS - MARKS), veil)
        _paint_bracket(painter, right, -1)


def _paint_bracket(painter: QPainter, x: float, towards: int) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.tones().accent), 3))
    top, bottom = MARKS + 2, HEIGHT - 2.0
    x += 1.5 * towards
    painter.drawPolyline(
        [
            QPointF(x + 6 * towards, top),
            QPointF(x, top),
            QPointF(x, bottom),
            QPointF(x + 6 * towards, bottom),
        ]
    )


def paint_marks(band: Band) -> None:
    """Times, and a line for each."""
    painter, scale, tones = band.painter, band.scale, theme.tones()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(QRectF(0, 0, scale.width, MARKS), QColor(tones.surface))
    step = scale.step
    number = floor(scale.left / step)
    if number * step < scale.left:
        number += 1
    while (seconds := number * step) <= min(scale.left + scale.seen, band.film.length):
        x = round(scale.x(seconds))
        painter.setPen(QColor(tones.edge))
        painter.drawLine(x, int(MARKS) - 6, x, int(MARKS) - 1)
        text = short_clock(seconds, step)
        if x + 4 + painter.fontMetrics().horizontalAdvance(text) <= scale.width:
            painter.setPen(QColor(tones.dim))
            painter.drawText(QPointF(x + 4, MARKS - 7), text)
        number += 1


def paint_playhead(band: Band) -> None:
    """A line through all, with a handle on top."""
    painter, tones = band.painter, theme.tones()
    x = band.scale.x(band.film.seconds[band.editor.playhead])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tones.surface), 4))
    painter.drawLine(QPointF(x, MARKS), QPointF(x, HEIGHT))
    painter.setPen(QPen(QColor(tones.text), 2))
    painter.drawLine(QPointF(x, 8), QPointF(x, HEIGHT))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tones.text))
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(x - 6, 2),
                QPointF(x + 6, 2),
                QPointF(x + 6, 9),
                QPointF(x, 15),
                QPointF(x - 6, 9),
            ]
        )
    )
