"""What the timeline says of the place at which the mouse rests."""

from PySide6.QtCore import QCoreApplication

from restorer.engine.look import Look
from restorer.gui.quantities import count
from restorer.gui.video.editor import Editor
from restorer.gui.video.words import short_clock


def of_shot(editor: Editor, frame: int) -> str:
    """Which shot the frame belongs to, and what is special about it."""
    film = editor.film
    assert film is not None
    number, shots = editor.shot_at(frame), editor.shots
    shot = shots[number]
    last = min(shot.last, film.count - 1)
    end = film.seconds[last + 1] if last + 1 < film.count else film.length
    text = QCoreApplication.translate("Timeline", "Shot {number} of {count}, {begin} to {end}")
    lines = [
        text.format(
            number=count(number + 1),
            count=count(len(shots)),
            begin=short_clock(film.seconds[shot.first], 0.1),
            end=short_clock(end, 0.1),
        )
    ]
    if shot.grey:
        lines.append(QCoreApplication.translate("Timeline", "It is left as it is."))
    elif shot.look is not None:
        look = editor.look_of(shot)
        assert look is not None
        lines.append(_own(look))
    return "\n".join(lines)


def of_pictures(ready: bool) -> str:
    """What the line below them means. ready: it is somewhere."""
    if not ready:
        return ""
    return QCoreApplication.translate(
        "Timeline", "Green line: frames whose colours are there already."
    )


def _own(look: Look) -> str:
    text = QCoreApplication.translate(
        "Timeline", "Its own settings: {model}, render factor {factor}, vividness {percent} %"
    )
    values = {"model": look.model, "factor": look.render_factor}
    return text.format(**values, percent=round(look.vividness * 100))
