"""Once through with the shipped model: a print goes in, a coloured file comes out."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from desk import Desk
from PIL import Image
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from stand_in import StandIn

from restorer import paths
from restorer.gui.app import make_window
from restorer.gui.inference import make_colorizer
from restorer.gui.photo.studio import Studio

pytestmark = pytest.mark.skipif(
    not (paths.resources() / "models" / "natural.safetensors").is_file(),
    reason="the shipped model is not in this checkout",
)

PATIENCE = 240_000  # ms: torch may have to be read from a cold disk


@pytest.fixture
def real_desk(qapp: QApplication, qtbot: QtBot) -> Iterator[Desk]:
    window = make_window(qapp, make_colorizer)
    window.resize(1100, 720)
    with qtbot.waitExposed(window):
        window.show()
    yield Desk(window, window.findChild(Studio), StandIn(), qtbot)
    window.close()
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_from_print_to_coloured_file(real_desk: Desk, make_photo: Callable[..., Path]) -> None:
    desk, photo = real_desk, make_photo("aunt.png", 480, 360)
    desk.open(photo)
    desk.qtbot.waitUntil(lambda: desk.studio.restored is not None, timeout=PATIENCE)
    QTest.keyClick(desk.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    desk.wait_for_message("success")
    with Image.open(photo.parent / "aunt-colour.png") as image:
        pixels = np.asarray(image.convert("RGB")).astype(int)
        xmp = image.info["xmp"] if "xmp" in image.info else image.info["XML:com.adobe.xmp"]
    assert pixels.shape == (360, 480, 3)
    assert (pixels.max(axis=2) - pixels.min(axis=2)).max() > 4
    assert "compositeWithTrainedAlgorithmicMedia" in str(xmp)
    assert desk.studio.current is not None
    rendering = desk.studio.current.rendering()
    assert rendering is not None
    assert rendering.report.model == "natural"
