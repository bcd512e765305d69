"""Takes the README's pictures of the window, at work on the bundled samples.

    python packaging/take_screenshots.py [NAME…] [--into FOLDER]

Needs no display; the network is the bundled one. Writes NAME.png for every scene, or for those
that are named, into resources/screenshots.
"""

import argparse
import io
import json
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image
    from PySide6.QtWidgets import QApplication, QWidget

    from restorer.engine.look import Look
    from restorer.engine.result import Rendering
    from restorer.gui.batch.standing import Standing
    from restorer.gui.line import Line
    from restorer.gui.window import Window
    from restorer.imaging.photo import Photo

_INTO = Path(__file__).resolve().parents[1] / "resources" / "screenshots"
_SIZE = (1180, 760)
_PATIENCE = 900.0  # s
_PACE = 0.6  # s for each photo of the batch
_DONE = 6  # photos of the batch that are in colour
_EXACT = 16  # colours of a picture that are kept as they are
_SETTLED = 1.0  # s: what is painted last is then on the screen


class Stage:
    """A window of its own for one scene, and ways to wait for it."""

    def __init__(self, application: "QApplication", material: Path) -> None:
        """material: a folder for what the scene needs."""
        from restorer.gui.app import make_window
        from restorer.gui.inference import make_colorizer

        self.material = material
        self._application = application
        self.window: Window = make_window(application, make_colorizer)
        self.window.resize(*_SIZE)
        self.window.show()

    def wait_until(self, what: Callable[[], bool]) -> None:
        """Let the window work until it is so.

        Raises:
            TimeoutError: it never came to it.
        """
        from PySide6.QtCore import QEventLoop

        start = monotonic()
        while not what():
            if monotonic() - start > _PATIENCE:
                raise TimeoutError(f"The scene never came about: {what}")
            self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def settle(self, seconds: float = _SETTLED) -> None:
        """Let the window work for that long."""
        end = monotonic() + seconds
        self.wait_until(lambda: monotonic() >= end)

    def close(self) -> None:
        from PySide6.QtCore import QEvent

        self.window.end()
        self.window.deleteLater()
        self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@dataclass(frozen=True)
class Scene:
    """A picture. play: brings the window there, and says which widget is pictured."""

    name: str
    theme: str
    play: Callable[[Stage], "QWidget"]


def photo(stage: Stage) -> "QWidget":
    """A portrait, half as it was, half in colour."""
    _open_sample(stage, "portrait")
    return stage.window


def contact_sheet(stage: Stage) -> "QWidget":
    """One photo in many looks."""
    from restorer.gui.photo.contact_sheet import ContactSheet

    _open_sample(stage, "coffee")
    stage.window.actions_.contact_sheet.trigger()
    sheet = stage.window.findChild(ContactSheet)
    assert sheet is not None
    stage.wait_until(lambda: all(cell.image is not None for cell in sheet.grid.cells))
    stage.settle()
    return sheet


def batch(stage: Stage) -> "QWidget":
    """A batch at work: photos in colour, at work and waiting, and one that failed."""
    from screenshot_material import make_album

    from restorer.batch.row import State
    from restorer.gui.batch.work import Phase

    page = stage.window.batch
    stage.window.reception.open_paths([make_album(stage.material)])
    stage.wait_until(lambda: bool(page.setup.form.sources.paths))
    where = page.setup.form.where
    where.setCurrentIndex(where.findData(False))  # beside the originals: no folder is named
    stage.wait_until(lambda: page.setup.outlook.start.isEnabled())
    _slow_down(page.work.line)
    page.setup.outlook.start.click()
    stage.wait_until(lambda: page.work.phase is Phase.RUNNING)
    stage.wait_until(lambda: _is_measured(page.work.standing))
    first = page.work.standing.counts[State.DONE] - _DONE
    page.run.table.scrollTo(page.run.rows.index(first, 0), page.run.table.ScrollHint.PositionAtTop)
    stage.settle(0.4)
    return stage.window


def film(stage: Stage) -> "QWidget":
    """A film of three shots, one with settings of its own, a range of it in colour."""
    from dataclasses import replace

    from screenshot_material import make_film

    page = stage.window.video
    stage.window.reception.open_paths([make_film(stage.material / "holiday.mp4")])
    editor = page.editor
    stage.wait_until(lambda: editor.film is not None and len(editor.project.shots) == 3)
    editor.move_to(100)
    editor.set_shot_look(replace(editor.project.look, vividness=1.2))
    editor.move_to(26)
    editor.set_in()
    editor.move_to(57)
    editor.set_out()
    editor.move_to(38)
    page.ahead_button.click()
    stage.wait_until(lambda: not page.ahead.busy)
    stage.wait_until(lambda: page.view.in_colour)
    page.stage.messages.clear()
    stage.settle()
    return stage.window


SCENES = (
    Scene("window", "dark", photo),
    Scene("window-light", "light", photo),
    Scene("contact-sheet", "dark", contact_sheet),
    Scene("batch", "light", batch),
    Scene("film", "dark", film),
)


def _slow_down(line: "Line") -> None:
    """Let a batch need the same time for a photo on every machine: else it may be done too soon."""
    render = line.render

    def slowly(
        photos: "Sequence[Photo]", look: "Look", cancelled: Callable[[], bool]
    ) -> "list[Rendering]":
        sleep(_PACE * len(photos))
        return render(photos, look, cancelled)

    line.render = slowly  # type: ignore[method-assign]


def _is_measured(standing: "Standing") -> bool:
    """Whether some photos are done and it is known how long the rest will take."""
    from restorer.batch.row import State

    counts = standing.counts
    assert not counts.total or counts.left, "The album is too small for this machine."
    return counts[State.DONE] >= _DONE and standing.seconds is not None


def _open_sample(stage: Stage, name: str) -> None:
    from restorer.gui.photo.start import samples
    from restorer.gui.photo.studio import Studio

    studio = stage.window.findChild(Studio)
    assert studio is not None
    stage.window.reception.open_paths([path for path in samples() if path.stem == name])
    stage.wait_until(lambda: studio.restored is not None)
    stage.settle()


def take(scene: Scene, application: "QApplication", target: Path) -> None:
    """Play a scene in a home of its own, and write its picture."""
    from restorer import settings

    with tempfile.TemporaryDirectory() as home:
        os.environ["RESTORER_HOME"] = home
        file = settings.settings_file()
        file.parent.mkdir(parents=True)
        file.write_text(json.dumps({"theme": scene.theme, "language": "en"}), encoding="utf-8")
        material = Path(home) / "material"
        material.mkdir()
        stage = Stage(application, material)
        try:
            write(scene.play(stage), target)
        finally:
            stage.close()


def write(widget: "QWidget", target: Path) -> None:
    """Write what is seen of a widget, as a small PNG."""
    from PIL import Image
    from PySide6.QtCore import QBuffer

    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")
    image = Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGB")
    image.quantize(palette=_palette(image), dither=Image.Dither.FLOYDSTEINBERG).save(
        target, optimize=True
    )
    print(f"{target.name}: {target.stat().st_size // 1000} kB", flush=True)


def _palette(image: "Image.Image") -> "Image.Image":
    """The 256 colours that do best, those of the window itself exactly among them.

    With all its colours a picture is three times as large, for the grain of a photograph.
    """
    import numpy as np
    from PIL import Image

    colours, counts = np.unique(np.asarray(image).reshape(-1, 3), axis=0, return_counts=True)
    own = colours[np.argsort(-counts)[:_EXACT]].ravel().tolist()
    rest = image.quantize(256 - _EXACT, Image.Quantize.MAXCOVERAGE, kmeans=4).getpalette() or []
    palette = Image.new("P", (1, 1))
    palette.putpalette((own + rest)[: 3 * 256])
    return palette


def main() -> int:
    parser = argparse.ArgumentParser(description="Take the README's pictures of the window.")
    names = [scene.name for scene in SCENES]
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(names)}")
    parser.add_argument("--into", type=Path, default=_INTO, metavar="FOLDER")
    wanted = parser.parse_args()
    if unknown := set(wanted.names) - set(names):
        parser.error(f"no such scene: {', '.join(sorted(unknown))}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = "1"
    from restorer.gui.app import make_application

    wanted.into.mkdir(parents=True, exist_ok=True)
    application = make_application()
    for scene in SCENES:
        if not wanted.names or scene.name in wanted.names:
            take(scene, application, wanted.into / f"{scene.name}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())
