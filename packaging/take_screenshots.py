"""Takes the README's picture of the window: a bundled sample, coloured by the bundled model.

    python packaging/take_screenshots.py [FOLDER]

Needs no display; writes window.png into FOLDER (resources/screenshots).
"""

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_CHECKOUT = Path(__file__).resolve().parents[1]
_SAMPLE = _CHECKOUT / "resources" / "samples" / "portrait.jpg"
_SETTLED = 1500  # ms after the first colours: the finest ones are then on the screen


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else _CHECKOUT / "resources" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["RESTORER_HOME"] = home
        _take(folder / "window.png")
    return 0


def _take(target: Path) -> None:
    from PySide6.QtCore import QTimer

    from restorer.gui.app import make_application, make_window
    from restorer.gui.inference import make_colorizer
    from restorer.gui.photo.studio import Studio

    application = make_application()
    window = make_window(application, make_colorizer)
    studio = window.findChild(Studio)
    assert studio is not None

    def shoot() -> None:
        window.grab().save(str(target))
        window.close()

    def seen(after: object) -> None:
        if after is not None:
            QTimer.singleShot(_SETTLED, shoot)

    studio.after_changed.connect(seen)
    window.show()
    studio.open_paths([_SAMPLE])
    application.exec()


if __name__ == "__main__":
    sys.exit(main())
