"""Places side by side: each keeps its state, has its keys, and gets what it takes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMainWindow,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from restorer.gui.actions import Actions
from restorer.gui.header import Header
from restorer.gui.opening import Kind, Source, from_paths, with_kinds
from restorer.gui.places import Page, Place, Places
from restorer.gui.stage import Stage

CTRL = Qt.KeyboardModifier.ControlModifier


class Room(Page):
    """A page with two fields to write in."""

    def __init__(self) -> None:
        super().__init__()
        self.given: list[Source] = []
        self.fields = (QLineEdit(), QLineEdit())
        column = QVBoxLayout(self)
        for line in self.fields:
            column.addWidget(line)
        self.stage = Stage(QWidget(), QWidget())
        column.addWidget(self.stage)

    def take(self, sources: Sequence[Source]) -> None:
        self.given.extend(sources)


def place(name: str, *takes: Kind) -> Place[Room]:
    return Place(name, name.title(), "photo", frozenset(takes), Room)


@dataclass
class House:
    window: QMainWindow
    built: tuple[Place[Room], Place[Room]]
    places: Places
    header: Header

    @property
    def shown(self) -> str:
        return self.places.current.name

    @property
    def rooms(self) -> tuple[Room, Room]:
        one, two = (self.places.page(place) for place in self.built)
        return one, two


def build(qtbot: QtBot, remembered: str = "") -> House:
    built = place("one", Kind.PICTURE, Kind.FILE), place("two", Kind.FILE, Kind.FOLDER)
    window = QMainWindow()
    window.setMinimumSize(700, 400)
    actions = Actions(window)
    places = Places(built, actions, remembered)
    header = Header(actions)
    middle = QWidget()
    column = QVBoxLayout(middle)
    column.addWidget(header)
    column.addWidget(places)
    window.setCentralWidget(middle)
    window.addActions(actions.every)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return House(window, built, places, header)


@pytest.fixture
def house(qtbot: QtBot) -> Iterator[House]:
    house = build(qtbot)
    yield house
    house.window.close()
    house.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_control_and_a_number_shows_a_place(house: House) -> None:
    assert house.shown == "one"
    QTest.keyClick(house.window, Qt.Key.Key_2, CTRL)
    assert house.shown == "two"
    QTest.keyClick(house.window, Qt.Key.Key_1, CTRL)
    assert house.shown == "one"


def test_a_click_in_the_header_shows_a_place(house: House) -> None:
    one, two = house.header.places.findChildren(QToolButton)
    QTest.mouseClick(two, Qt.MouseButton.LeftButton)
    assert house.shown == "two"
    assert two.isChecked()
    assert not one.isChecked()
    QTest.mouseClick(two, Qt.MouseButton.LeftButton)  # a second click takes nothing back
    assert two.isChecked()
    assert two.accessibleName() or two.text()
    assert "Ctrl+2" in two.toolTip()


def test_a_page_is_made_when_it_is_first_wanted(house: House, tmp_path: Path) -> None:
    one, two = house.built
    assert house.places.pages == [one.made]
    assert two.made is None
    house.places.take(with_kinds(from_paths([tmp_path])), here=True)
    assert two.made is not None
    assert two.made.isVisible()
    assert two.made.place is two
    QTest.keyClick(house.window, Qt.Key.Key_1, CTRL)
    QTest.keyClick(house.window, Qt.Key.Key_2, CTRL)
    assert house.places.pages == [one.made, two.made]


def test_a_place_keeps_its_state_and_its_focus(house: House) -> None:
    writing = house.rooms[0].fields[1]
    writing.setFocus()
    writing.setText("half a sen")
    QTest.keyClick(house.window, Qt.Key.Key_2, CTRL)
    assert not writing.hasFocus()
    QTest.keyClick(house.window, Qt.Key.Key_1, CTRL)
    assert writing.hasFocus()
    assert writing.text() == "half a sen"


def test_the_place_of_last_time_is_shown_and_an_unknown_one_is_not(qtbot: QtBot) -> None:
    for remembered, shown in (("two", "two"), ("gone", "one")):
        house = build(qtbot, remembered)
        assert house.shown == shown
        assert [b.isChecked() for b in house.header.places.findChildren(QToolButton)] == [
            shown == "one",
            shown == "two",
        ]
        house.window.close()
        house.window.deleteLater()


def test_what_is_opened_goes_to_the_first_place_that_takes_it(house: House, tmp_path: Path) -> None:
    photo = tmp_path / "aunt.jpg"
    photo.write_bytes(b"")
    house.places.take(with_kinds(from_paths([tmp_path, photo])), here=False)
    assert [source.path for source in house.rooms[0].given] == [photo]
    assert [source.path for source in house.rooms[1].given] == [tmp_path]
    assert house.shown == "two"  # where the first of them went


def test_what_is_dropped_stays_where_it_was_dropped_if_it_can(house: House, tmp_path: Path) -> None:
    photo = tmp_path / "aunt.jpg"
    photo.write_bytes(b"")
    QTest.keyClick(house.window, Qt.Key.Key_2, CTRL)
    house.places.take(with_kinds(from_paths([photo])), here=True)
    assert house.shown == "two"
    assert len(house.rooms[1].given) == 1
    house.places.take(with_kinds([Source("dropped picture", data=b"")]), here=True)
    assert house.shown == "one"
    assert len(house.rooms[0].given) == 1
