"""What a batch is to do, and what would come of it."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from batch_bench import LEFT, Archive, Bench, is_coloured
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from restorer.gui.batch.work import Phase

CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_template_is_shown_as_it_is_typed(bench: Bench, archive: Archive) -> None:
    archive.add("a.jpg")
    bench.drop(archive.root)
    form, qtbot = bench.page.setup.form, bench.desk.qtbot
    qtbot.waitUntil(lambda: "grandmother-colour.jpg" in form.example.text())
    form.template.clear()
    QTest.keyClicks(form.template, "{number:03}-{name}")
    qtbot.waitUntil(lambda: "001-grandmother.jpg" in form.example.text())
    QTest.keyClicks(form.template, "{nonsense}")
    qtbot.waitUntil(lambda: "cannot be understood" in form.example.text())
    form.format.setCurrentIndex(form.format.findData("png"))
    form.template.clear()
    QTest.keyClicks(form.template, "{name}")
    qtbot.waitUntil(lambda: "grandmother.png" in form.example.text())


def test_patterns_and_folders_change_what_is_foreseen(
    bench: Bench, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.add("a.jpg", "b.jpg", "inner/c.jpg")
    bench.drop(archive.root)
    bench.choose_target(archive.results, monkeypatch)
    form, outlook, qtbot = bench.page.setup.form, bench.page.setup.outlook, bench.desk.qtbot
    qtbot.waitUntil(lambda: outlook.heading.text().startswith("3 photos"))
    QTest.keyClicks(form.filters.exclude, "inner")
    qtbot.waitUntil(lambda: outlook.heading.text().startswith("2 photos"))
    assert "Folders left out by their names: 1" in outlook.notes.text()
    form.filters.exclude.clear()
    QTest.mouseClick(form.recursive, LEFT)
    QTest.keyClicks(form.filters.include, "?.jpg")
    qtbot.waitUntil(lambda: bench.page.setup.found is not None)
    assert outlook.heading.text().startswith("2 photos")
    assert "left out" not in outlook.notes.text()
    form.filters.include.clear()
    QTest.keyClicks(form.filters.exclude, "b*, x*")
    qtbot.waitUntil(lambda: outlook.heading.text().startswith("One photo"))
    assert "date: 1" in outlook.notes.text()
    QTest.keyClicks(form.filters.include, "*.tif")
    qtbot.waitUntil(lambda: "No photos" in outlook.heading.text())
    assert not outlook.start.isEnabled()


def test_sizes_and_dates_leave_photos_out_before_anything_is_done(
    bench: Bench, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, large, _ = archive.add("old.jpg", "large.jpg", "plain.jpg")
    last_century = datetime(1999, 12, 31, 12).timestamp()
    os.utime(old, (last_century, last_century))
    large.write_bytes(large.read_bytes() + bytes(50_000))
    bench.drop(archive.root)
    bench.choose_target(archive.results, monkeypatch)
    form, outlook, qtbot = bench.page.setup.form, bench.page.setup.outlook, bench.desk.qtbot
    filters = form.filters
    qtbot.waitUntil(lambda: outlook.heading.text().startswith("3 photos"))
    QTest.keyClicks(filters.after, "2000")
    qtbot.waitUntil(lambda: outlook.heading.text().startswith("2 photos"))
    QTest.keyClicks(filters.largest, "20 kB")
    qtbot.waitUntil(lambda: outlook.heading.text().startswith("One photo"))
    assert "date: 2" in outlook.notes.text()
    filters.after.clear()
    QTest.keyClicks(filters.before, "2000-01-01")
    qtbot.waitUntil(lambda: outlook.heading.text().startswith("One photo"))
    bench.start()
    bench.wait_for(Phase.ENDED)
    assert archive.made == ["old-colour.jpg"]


def test_a_size_or_date_that_is_none_is_said_at_once(
    bench: Bench, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.add("a.jpg")
    bench.drop(archive.root)
    bench.choose_target(archive.results, monkeypatch)
    bench.wait_for_forecast()
    filters, outlook = bench.page.setup.form.filters, bench.page.setup.outlook
    QTest.keyClicks(filters.before, "yesterday")
    assert "“yesterday” is no date" in outlook.facts.text()
    assert not outlook.start.isEnabled()
    QTest.keyClick(filters.before, Qt.Key.Key_A, CTRL)
    QTest.keyClick(filters.before, Qt.Key.Key_Delete)
    QTest.keyClicks(filters.smallest, "1 byte")
    assert "“1 byte” is no size" in outlook.facts.text()
    filters.smallest.clear()
    QTest.keyClicks(filters.smallest, "1")
    bench.wait_for_forecast()


def test_results_may_lie_beside_the_originals(bench: Bench, archive: Archive) -> None:
    (photo,) = archive.add("a.jpg")
    original = photo.read_bytes()
    bench.drop(archive.root)
    form = bench.page.setup.form
    bench.desk.qtbot.waitUntil(form.isVisible)
    form.where.setCurrentIndex(form.where.findData(False))
    assert not form.target.isVisible()
    bench.start()
    bench.wait_for(Phase.ENDED)
    assert is_coloured(archive.root / "a-colour.jpg")
    assert photo.read_bytes() == original


def test_taking_out_the_last_folder_leads_back_to_the_start(bench: Bench, archive: Archive) -> None:
    archive.add("a.jpg")
    bench.drop(archive.root)
    form = bench.page.setup.form
    bench.desk.qtbot.waitUntil(form.isVisible)
    form.sources.list.selectAll()
    QTest.keyClick(form.sources.list, Qt.Key.Key_Delete)
    assert bench.page.start.isVisible()


def test_auto_chooses_a_render_factor_for_each_photo(running: Bench, archive: Archive) -> None:
    running.desk.stand_in.gate.set()
    running.wait_for(Phase.ENDED)
    QTest.mouseClick(running.page.run.new, LEFT)
    running.desk.stand_in.rendered.clear()
    form = running.page.setup.form
    form.factor.auto.click()
    form.format.setCurrentIndex(form.format.findData("png"))  # other names than those there
    running.drop(archive.root)
    running.start()
    running.wait_for(Phase.ENDED)
    assert {look.render_factor for _, look in running.desk.stand_in.rendered} == {"auto"}


def test_a_batch_may_look_as_the_photo_that_is_shown(
    bench: Bench, archive: Archive, make_photo: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.add("a.jpg")
    bench.drop(archive.root)
    bench.choose_target(archive.results, monkeypatch)
    desk, form = bench.desk, bench.page.setup.form
    desk.qtbot.waitUntil(form.isVisible)
    QTest.mouseClick(form.as_shown, LEFT)
    assert "Open a photo first" in bench.message("info")
    desk.open_and_wait(make_photo())
    look = replace(desk.studio.current.look, vividness=1.4, warmth=-0.2, render_factor=30)
    desk.studio.adjust(desk.studio.current, look)
    QTest.keyClick(desk.window, Qt.Key.Key_2, CTRL)
    QTest.mouseClick(form.as_shown, LEFT)
    assert "vividness 140 %" in form.extras.text()
    assert "warmth -20 %" in form.extras.text()
    desk.stand_in.rendered.clear()
    bench.wait_for_forecast()
    assert bench.page.setup.found is not None
    assert bench.page.setup.found.job.look == look
    QTest.mouseClick(form.plain, LEFT)
    assert not form.extras.isVisible()
    bench.wait_for_forecast()
    assert bench.page.setup.found.job.look.vividness == 1
    assert bench.page.setup.found.job.look.render_factor == 30


def test_closing_during_a_trial_waits_for_nothing(
    bench: Bench, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.add("a.jpg")
    bench.desk.qtbot.waitUntil(lambda: bench.desk.studio.colorizer is not None)
    # As if the network had answered before the window knows that it is loaded.
    bench.page.work.line._ready.clear()
    bench.drop(archive.root)
    bench.choose_target(archive.results, monkeypatch)
    bench.wait_for_forecast()
    bench.desk.qtbot.waitUntil(lambda: len(bench.desk.stand_in.rendered) >= 2)
    bench.desk.window.close()
    assert not bench.desk.window.isVisible()
