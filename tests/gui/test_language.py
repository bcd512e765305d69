"""The window in other languages: chosen, complete, and with nothing left untranslated or cut."""

import re
import runpy
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from batch_bench import Archive
from batch_bench import Bench as Batch
from desk import Desk
from PySide6.QtCore import QEvent, QLocale, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QTableView,
    QWidget,
)
from stand_in import StandIn
from video_bench import Bench, make_bench, make_film  # noqa: F401 (fixtures)

import restorer.gui
from restorer import catalogue, paths, settings
from restorer.gui import catalogue_words
from restorer.gui.app import make_window
from restorer.gui.batch.work import Phase
from restorer.gui.dialogs.diagnostics import COMPONENTS
from restorer.gui.dialogs.preferences import PreferencesDialog
from restorer.gui.header import ActionButton
from restorer.gui.language import LANGUAGES, choose
from restorer.gui.opening import from_paths
from restorer.gui.video.export_dialog import ExportFilmDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

FILES = sorted((paths.resources() / "translations").glob("*.ts"))
#: packaging/translations.py, which also knows the sentences from below the window.
RECIPE = runpy.run_path(str(Path(__file__).parents[2] / "packaging" / "translations.py"))
COMPILER = Path(sys.executable).with_name("pyside6-lrelease")
EXTRACTOR = Path(sys.executable).with_name("pyside6-lupdate")
DIALOGS = ("models", "choices", "preferences", "log", "about", "shortcuts", "contact_sheet")
#: What nobody translates.
GIVEN = {
    "restorer",
    f"restorer {restorer.__version__}",
    "Python",
    "PSF-2.0",
    "{name}-colour",  # names of results, for those who write scripts too
    *LANGUAGES.values(),
    *("PNG", "JPEG", "TIFF", "WebP", "AVIF", "MP4", "MKV", "MOV"),
}


@pytest.mark.parametrize(
    ("wanted", "spoken", "code"),
    [
        ("", ["de-AT", "de", "en"], "de"),
        ("", ["nl-NL", "fr-BE"], "fr"),
        ("", ["zh-Hans-CN"], "zh_CN"),
        ("", ["zh-Hant-TW", "zh-TW"], "en"),
        ("es", ["de"], "es"),
        ("xx", ["pl"], "en"),
        ("", [], "en"),
    ],
)
def test_the_language_chosen_or_the_first_one_spoken(
    wanted: str, spoken: list[str], code: str
) -> None:
    assert choose(wanted, spoken) == code


def messages(file: Path) -> Iterator[tuple[str, str]]:
    """Text and translation of every message; one with a count has several."""
    for message in ET.parse(file).iter("message"):
        source, translation = message.findtext("source") or "", message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, f"{file.name}: {source}"
        forms = translation.findall("numerusform") or [translation]
        yield from ((source, form.text or "") for form in forms)


def found_in(file: Path) -> set[tuple[str | None, ...]]:
    """Context, text and comment of every message."""
    return {
        (context.findtext("name"), message.findtext("source"), message.findtext("comment"))
        for context in ET.parse(file).iter("context")
        for message in context.iter("message")
    }


def test_every_language_has_a_file() -> None:
    assert [file.stem for file in FILES] == [
        f"restorer_{c}" for c in sorted(set(LANGUAGES) - {"en"})
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_text_is_translated_with_all_that_is_put_into_it(file: Path) -> None:
    for source, translation in messages(file):
        assert translation.strip(), source
        holes = re.findall(r"\{\w*\}|%n", source)
        assert sorted(re.findall(r"\{\w*\}|%n", translation)) == sorted(holes), source
        # An ellipsis says that a dialog follows.
        assert source.endswith("…") == translation.endswith("…"), source


@pytest.mark.skipif(not COMPILER.is_file(), reason="Qt's compiler of translations is missing")
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_the_program_reads_is_what_was_translated(file: Path, tmp_path: Path) -> None:
    compiled = tmp_path / "compiled.qm"
    command = [str(COMPILER), str(file), "-qm", str(compiled)]
    subprocess.run(command, check=True, capture_output=True)
    assert compiled.read_bytes() == file.with_suffix(".qm").read_bytes()


@pytest.mark.skipif(not EXTRACTOR.is_file(), reason="Qt's extractor of texts is missing")
def test_every_text_of_the_window_waits_in_the_files(tmp_path: Path) -> None:
    target = tmp_path / "texts.ts"
    command = [str(EXTRACTOR), *RECIPE["sources"](tmp_path), "-ts", str(target)]
    subprocess.run(command, check=True, capture_output=True)
    for file in FILES:
        assert found_in(file) == found_in(target), "make translations"


def test_models_are_described_as_in_the_catalogue() -> None:
    for model in catalogue.models():
        assert catalogue_words.good_for(model) == model.good_for
        assert catalogue_words.training(model) == model.training


@pytest.fixture
def _english_again(qapp: QApplication) -> Iterator[None]:
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(QLocale.system())


@pytest.mark.usefixtures("_english_again")
def test_the_window_speaks_the_language_of_the_preferences(
    qapp: QApplication, stand_in: StandIn
) -> None:
    settings.save(settings.Settings(language="de"))
    window = make_window(qapp, lambda device: stand_in)
    assert window.actions_.save_as.text() == "Speichern unter…"
    assert qapp.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    window.close()
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_language_chosen_is_kept_until_it_is_taken_back(desk: Desk) -> None:
    desk.window.actions_.preferences.trigger()
    dialog = desk.window.findChild(PreferencesDialog)
    dialog.language.setCurrentIndex(dialog.language.findText("Français"))
    desk.qtbot.waitUntil(lambda: settings.load().settings.language == "fr")
    dialog.reset.click()
    desk.qtbot.waitUntil(lambda: settings.load().settings.language == "")
    assert dialog.language.currentIndex() == 0


class Pseudo(QTranslator):
    """Every text a third longer, in brackets: what has none was never looked up."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return f"⟦{text}{'é' * (len(text) // 3)}⟧" if text else ""


@pytest.fixture
def _pseudo(qapp: QApplication) -> Iterator[None]:
    translator = Pseudo(qapp)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
    translator.deleteLater()


def texts(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.accessibleName(), widget.windowTitle())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(i) for i in range(widget.count()))
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QTableView):
        columns = range(widget.model().columnCount())
        yield from (str(widget.model().headerData(c, Qt.Orientation.Horizontal)) for c in columns)


def is_given(text: str) -> bool:
    """Whether nobody translates it: names, files, numbers, licences."""
    given = GIVEN | {part for component in COMPONENTS for part in component}
    for model in catalogue.models():
        given |= {model.title, model.name, model.licence}
    wordless = not re.search(r"[^\W\d_]{3}", text)
    file = text.removesuffix(" – restorer").endswith((".jpg", ".png", ".mp4"))
    return text.strip() in given or wordless or file or Path(text).is_absolute()


def untranslated(window: QWidget) -> list[str]:
    widgets = [window, *window.findChildren(QWidget)]
    found = {text for widget in widgets for text in texts(widget)}
    actions = {action.text() for action in window.findChildren(QAction)}
    return sorted(t for t in found | actions if "⟦" not in t and not is_given(t))


def cut(window: QWidget) -> list[str]:
    """Texts of visible buttons and labels that have less room than they need."""
    return [
        widget.text()
        for widget in window.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLabel)
        and widget.isVisible()
        and widget.text()
        and not (isinstance(widget, QLabel) and widget.wordWrap())
        and widget.sizePolicy().horizontalPolicy() is not QSizePolicy.Policy.Ignored
        and widget.width() < widget.minimumSizeHint().width()
    ]


def cramped(window: QWidget) -> list[str]:
    """What scrolls up and down only, and is wider than its room."""
    return [
        type(area).__name__
        for area in window.findChildren(QScrollArea)
        if area.isVisible()
        and area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        and area.widget().minimumSizeHint().width() > area.viewport().width()
    ]


@pytest.mark.usefixtures("_pseudo")
def test_no_text_is_left_untranslated_or_cut(desk: Desk, make_photo: Callable[..., Path]) -> None:
    window = desk.window
    assert untranslated(window) == []
    desk.qtbot.waitUntil(lambda: cut(window) == [])  # layouts settle after their texts
    desk.open_and_wait(make_photo())
    assert untranslated(window) == []
    desk.qtbot.waitUntil(lambda: cut(window) == [])  # layouts settle after their texts


@pytest.mark.usefixtures("_pseudo")
def test_in_the_smallest_window_icons_stand_for_long_texts(
    desk: Desk, make_photo: Callable[..., Path]
) -> None:
    window = desk.window
    window.resize(window.minimumSize())
    desk.open_and_wait(make_photo())
    desk.qtbot.waitUntil(lambda: cut(window) == [])  # layouts settle after their texts
    desk.qtbot.waitUntil(lambda: cramped(window) == [])
    nameless = [b for b in window.findChildren(ActionButton) if not b.text() and b.isVisible()]
    assert nameless
    assert all("⟦" in button.accessibleName() for button in nameless)


@pytest.mark.usefixtures("_pseudo")
@pytest.mark.parametrize("name", DIALOGS)
def test_no_text_of_a_dialog_is_left_untranslated_or_cut(
    desk: Desk, make_photo: Callable[..., Path], name: str
) -> None:
    window = desk.window
    desk.open_and_wait(make_photo())
    getattr(window.actions_, name).trigger()
    dialog = window.findChild(QDialog)
    assert isinstance(dialog, QDialog)
    assert untranslated(dialog) == []
    assert cut(dialog) == []
    dialog.close()


@pytest.mark.usefixtures("_pseudo")
def test_no_text_of_a_batch_is_left_untranslated_or_cut(
    desk: Desk, make_photo: Callable[..., Path]
) -> None:
    window = desk.window
    window.places.show_place(window.batch.place)
    assert untranslated(window) == []
    desk.qtbot.waitUntil(lambda: cut(window) == [])  # layouts settle after their texts
    window.batch.take(from_paths([make_photo()]))
    assert untranslated(window) == []
    desk.qtbot.waitUntil(lambda: cut(window) == [])  # layouts settle after their texts


@pytest.mark.usefixtures("_pseudo")
def test_no_text_of_a_batch_at_its_end_is_left_untranslated_or_cut(
    desk: Desk, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch, window = Batch(desk), desk.window
    archive.add("aunt.jpg", "aunt.png")
    batch.drop(archive.root)
    batch.choose_target(archive.results, monkeypatch)
    batch.wait_for_forecast()
    assert untranslated(window) == []
    batch.start()
    batch.wait_for(Phase.ENDED)
    assert untranslated(window) == []
    desk.qtbot.waitUntil(lambda: cut(window) == [])


@pytest.mark.usefixtures("_pseudo")
def test_no_text_of_a_film_is_left_untranslated_or_cut(
    bench: Bench, film: Callable[..., Path]
) -> None:
    window = bench.desk.window
    window.places.show_place(window.video.place)
    assert untranslated(window) == []
    bench.wait(lambda: cut(window) == [])
    bench.open(film("aunt.mp4"))
    assert untranslated(window) == []
    bench.wait(lambda: cut(window) == [])
    window.resize(window.minimumSize())
    bench.wait(lambda: cut(window) == [])
    bench.page.export_button.click()
    dialog = window.findChild(ExportFilmDialog)
    bench.wait(lambda: bool(dialog.outlook.text()))
    assert untranslated(dialog) == []
    bench.wait(lambda: cut(dialog) == [])
    dialog.close()
