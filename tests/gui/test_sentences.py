"""What is said below the window: found for the translators, and shown in the window's language."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from desk import Desk
from PySide6.QtCore import QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from restorer.gui import language
from restorer.gui.photo.album import State
from restorer.gui.sentences import translated
from restorer.sentences import Sentence, joined


@pytest.fixture
def _german(qapp: QApplication) -> Iterator[None]:
    assert language.install(qapp, "de") == "de"
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QLocale.setDefault(QLocale.system())


@pytest.mark.usefixtures("_german")
def test_what_is_put_in_stays_as_it_is() -> None:
    inner = Sentence("{file} is empty.", file="{kind}.jpg")
    assert translated(inner) == "{kind}.jpg ist leer."
    both = joined([inner, "One of a library.", Sentence("{file} has no pixels.", file="b.png")])
    assert translated(both) == "{kind}.jpg ist leer. One of a library. b.png hat keine Pixel."
    assert translated("Not a {sentence} of ours.") == "Not a {sentence} of ours."


@pytest.mark.usefixtures("_german")
def test_a_broken_photo_is_told_in_the_windows_language(desk: Desk, tmp_path: Path) -> None:
    broken = tmp_path / "{Tante}.jpg"
    broken.write_bytes(b"")
    desk.open(broken)
    assert desk.wait_for_message("error") == "{Tante}.jpg ist leer."
    desk.wait_for_state(State.FAILED)
    assert desk.window.page.panel.state.toolTip() == "{Tante}.jpg ist leer."


@pytest.mark.usefixtures("_german")
def test_what_reading_could_not_keep_is_told_in_the_windows_language(
    desk: Desk, make_photo: Callable[..., Path], tmp_path: Path
) -> None:
    from PIL import Image

    first, second = Image.open(make_photo("first.jpg")), Image.open(make_photo("second.jpg"))
    pages = tmp_path / "pages.tif"
    first.save(pages, save_all=True, append_images=[second])
    desk.open(pages)
    assert desk.wait_for_message("info") == "Von 2 Seiten wird nur die erste verwendet."
