"""Builds the one-folder application for the system it runs on (``make bundle``).

    python packaging/bundle.py [--to FOLDER]

The result is FOLDER/restorer (dist/restorer): start the program ``restorer`` in it. On Linux its
``share`` holds the desktop entry and the icons, laid out as under /usr. The network's library is
the one of the environment: with NVIDIA's, the folder grows by some 4 GB.
"""

import argparse
import os
import shutil
import sys
from pathlib import Path

import PyInstaller.__main__

ROOT = Path(__file__).resolve().parents[1]
DRAWING = ROOT / "resources" / "icons" / "restorer.svg"
SIDES = (48, 128, 256, 512)  # px of the icons that desktops ask for
LARGEST = 1024  # px; what the icons of macOS and Windows are made from


def draw(side: int, target: Path) -> None:
    """The program's icon as a PNG; needs a QGuiApplication."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    target.parent.mkdir(parents=True, exist_ok=True)
    if not image.save(str(target)):
        sys.exit(f"{target} cannot be written: make its folder writable.")


def share(folder: Path) -> None:
    """The desktop entry and the icons, in the places that desktops look at."""
    icons = folder / "icons" / "hicolor"
    for side in SIDES:
        draw(side, icons / f"{side}x{side}" / "apps" / "restorer.png")
    for source, target in (
        (DRAWING, icons / "scalable" / "apps" / "restorer.svg"),
        (ROOT / "packaging" / "restorer.desktop", folder / "applications" / "restorer.desktop"),
    ):
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)


def size(folder: Path) -> int:
    """Bytes of all files; links to files inside count once."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file())


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--to", type=Path, default=ROOT / "dist", metavar="FOLDER")
    options = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication([])
    draw(LARGEST, ROOT / "build" / "restorer.png")
    PyInstaller.__main__.run(
        [
            *("--noconfirm", "--log-level", "WARN"),
            *("--distpath", str(options.to), "--workpath", str(ROOT / "build")),
            str(ROOT / "packaging" / "restorer.spec"),
        ]
    )
    folder = options.to / "restorer"
    shutil.copyfile(ROOT / "LICENSE", folder / "LICENSE")
    if sys.platform.startswith("linux"):
        share(folder / "share")
    application.quit()
    print(f"{folder}: {size(folder) / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
