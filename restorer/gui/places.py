"""The places of the window: pages that stand side by side, one of them shown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from restorer.gui.actions import Actions
from restorer.gui.messages import Message
from restorer.gui.opening import Kind, Source
from restorer.gui.photo.page import Stage


@dataclass(frozen=True, eq=False)
class Place:
    """A page of the window, and how the window speaks with it.

    Attributes:
        name: Under which the settings remember it.
        title: What a person reads.
        icon: Name of its drawing.
        page: The widget.
        stage: Shows the page's messages and lights up under a drag.
        takes: What may be dropped here. The first place gets what nobody takes.
        take: Receives what was dropped or opened.
        redress: Takes the theme's colours.
    """

    name: str
    title: str
    icon: str
    page: QWidget
    stage: Stage
    takes: frozenset[Kind]
    take: Callable[[Sequence[Source]], None]
    redress: Callable[[], None]


class Places(QStackedWidget):
    """Shows one place; the others keep their state. Every place has an action: Ctrl+1, …"""

    changed = Signal(object)  # Place

    def __init__(self, places: Sequence[Place], actions: Actions, remembered: str = "") -> None:
        """remembered: the name of the place to begin with."""
        super().__init__()
        self._places = tuple(places)
        self._actions: dict[QAction, Place] = {}
        for place in places:
            self.addWidget(place.page)
            self._actions[actions.add_place(place.title, place.icon)] = place
        named = (place for place in places if place.name == remembered)
        self.show_place(next(named, self._places[0]))
        actions.places.triggered.connect(self._chosen)

    @property
    def current(self) -> Place:
        return self._places[self.currentIndex()]

    def show_place(self, place: Place) -> None:
        """Show another place, with the focus where it was left there."""
        for action, other in self._actions.items():
            action.setChecked(other is place)
        if place is self.current:
            return
        self.setCurrentWidget(place.page)
        (place.page.focusWidget() or place.page).setFocus()
        self.changed.emit(place)

    def take(self, sources: Sequence[tuple[Source, Kind]], here: bool) -> None:
        """Give each source to a place that takes it, and show the first of these places.

        here: the place that is shown comes before the others.
        """
        given: dict[Place, list[Source]] = {}
        for source, kind in sources:
            given.setdefault(self._place_for(kind, here), []).append(source)
        for place, its in given.items():
            place.take(its)
        if given:
            self.show_place(next(iter(given)))

    def tell(self, message: Message) -> None:
        """Say something in the place that is shown."""
        self.current.stage.tell(message)

    def show_dropping(self, dropping: bool) -> None:
        self.current.stage.show_dropping(dropping)

    def redress(self) -> None:
        for place in self._places:
            place.redress()

    def _place_for(self, kind: Kind, here: bool) -> Place:
        order = (self.current, *self._places) if here else self._places
        return next((place for place in order if kind in place.takes), self._places[0])

    @Slot(QAction)
    def _chosen(self, action: QAction) -> None:
        self.show_place(self._actions[action])
