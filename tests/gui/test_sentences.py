"""What is said below the window: found for the translators, and shown in the window's language."""

import ast
import runpy
from collections.abc import Callable, Iterator
from pathlib import Path
from string import Formatter

import pytest
from batch_bench import Archive, Bench
from desk import Desk
from PySide6.QtCore import QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

import restorer
from restorer import catalogue
from restorer.batch.row import State as RowState
from restorer.gui import catalogue_words, language
from restorer.gui.batch.rows import Column
from restorer.gui.batch.work import Phase
from restorer.gui.photo.album import State
from restorer.gui.sentences import translated
from restorer.sentences import Sentence, joined

PACKAGE = Path(restorer.__file__).parent
RECIPE = runpy.run_path(str(Path(__file__).parents[2] / "packaging" / "translations.py"))
#: Where sentences are made of what is handed over, and where there is no window yet.
OTHERS = {
    PACKAGE / name for name in ("errors.py", "sentences.py", "batch/columns.py", "gui/system.py")
}


@pytest.fixture
def _german(qapp: QApplication) -> Iterator[None]:
    assert language.install(qapp, "de") == "de"
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QLocale.setDefault(QLocale.system())


def test_every_sentence_that_can_reach_the_window_is_written_out() -> None:
    parsed = RECIPE["modules"]()
    nodes = (node for module in parsed.values() for node in ast.walk(module))
    functions = (node for node in nodes if isinstance(node, ast.FunctionDef))
    whole = {f.name for f in functions if f.returns and ast.unparse(f.returns) == "Sentence"}
    for path, call in RECIPE["sentence_calls"](parsed):
        if path in OTHERS:
            continue
        place = f"{path}:{call.lineno}"
        match call.args:
            case [ast.Constant(value=str(template))]:
                holes = {name for _, name, _, _ in Formatter().parse(template) if name}
                assert not call.keywords or holes == {f.arg for f in call.keywords}, place
            case [ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name))]:
                assert name in whole, place
            case _:
                pytest.fail(f"{place}: translators do not find it")


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


@pytest.mark.usefixtures("_german")
def test_a_row_of_a_batch_tells_in_the_windows_language_why_it_failed(
    bench: Bench, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    (archive.root / "b.jpg").write_bytes(b"")
    bench.drop(archive.root)
    bench.choose_target(archive.results, monkeypatch)
    bench.start()
    bench.wait_for(Phase.ENDED)
    bench.wait_for_count(RowState.FAILED, 1)
    bench.desk.qtbot.waitUntil(lambda: bench.cell(0, Column.MESSAGE) == "b.jpg ist leer.")


@pytest.mark.usefixtures("_german")
def test_a_model_whose_file_says_nothing_is_described_in_the_windows_language() -> None:
    model = catalogue.model.from_card({}, "found", 1, "")
    assert model.licence == "not stated"
    assert translated(model.licence) == "nicht angegeben"
    assert catalogue_words.training(model).startswith("Seine Datei sagt nicht")
    again = catalogue.model.from_card(catalogue.model.card_of(model), "found", 1, "")
    assert again == model
    assert catalogue_words.good_for(again).startswith("Ein importiertes Modell")
