"""The places of the window: pages that stand side by side, one of them shown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QUndoStack
from PySide6.QtWidgets import QStackedWidget, QWidget

from restorer.catalogue import Model
from restorer.gui.actions import Actions
from restorer.gui.messages import Message
from restorer.gui.opening import Kind, Source
from restorer.gui.stage import Stage
from restorer.gui.view.compare import CompareView


class Page(QWidget):
    """What a place shows, and how the window speaks with it.

    Attributes:
        stage: Shows the page's messages and lights up under a drag.
        place: Where it is shown, once it is.
        view: Where it compares a picture before and after; None: nowhere.
    """

    stage: Stage
    view: CompareView | None = None
    place: "Place[Any]"

    @property
    def busy(self) -> bool:
        """Whether work is under way that would be lost."""
        raise NotImplementedError

    @property
    def at_work(self) -> bool:
        """Whether the computer is wanted here, be it for what can be done another time."""
        return self.busy

    @property
    def undo_stack(self) -> QUndoStack | None:
        """What was done here and can be taken back; None: nothing ever can."""
        return None

    @property
    def exports(self) -> Sequence[QAction]:
        """What the menu offers in place of saving the photo, where that has no sense."""
        return ()

    def take(self, sources: Sequence[Source]) -> None:
        """Receive what was dropped or opened."""
        raise NotImplementedError

    def show_models(self, models: Sequence[tuple[Model, bool]]) -> None:
        """Offer these, each with whether it is installed."""
        raise NotImplementedError

    def redress(self) -> None:
        """Take the theme's colours."""
        raise NotImplementedError

    def stop(self) -> None:
        """The window is closed: end what is under way."""
        raise NotImplementedError


_P = TypeVar("_P", bound=Page)


@dataclass(eq=False)
class Place(Generic[_P]):
    """A page of the window, made when it is first wanted.

    Attributes:
        name: Under which the settings remember it.
        title: What a person reads.
        icon: Name of its drawing.
        takes: What may be dropped here. The first place gets what nobody takes.
        make: Makes the page.
        made: The page, as soon as there is one.
    """

    name: str
    title: str
    icon: str
    takes: frozenset[Kind]
    make: Callable[[], _P]
    made: _P | None = field(default=None, init=False)


class Places(QStackedWidget):
    """Shows one place; the others keep their state. Every place has an action: Ctrl+1, …"""

    changed = Signal(object)  # Place

    def __init__(
        self, places: Sequence[Place[Any]], actions: Actions, remembered: str = ""
    ) -> None:
        """remembered: the name of the place to begin with."""
        super().__init__()
        self._places = tuple(places)
        self._actions = {actions.add_place(place.title, place.icon): place for place in places}
        named = (place for place in places if place.name == remembered)
        self._current = next(named, self._places[0])
        self.page(self._current)
        self._check()
        actions.places.triggered.connect(self._chosen)

    @property
    def current(self) -> Place[Any]:
        return self._current

    @property
    def pages(self) -> list[Page]:
        """Those that are made."""
        return [place.made for place in self._places if place.made is not None]

    def page(self, place: Place[_P]) -> _P:
        """The page of a place, made now if nobody wanted it before."""
        if place.made is None:
            place.made = place.make()
            place.made.place = place
            self.addWidget(place.made)
        return place.made

    def show_place(self, place: Place[Any]) -> None:
        """Show another place, with the focus where it was left there."""
        other = place is not self._current
        self._current = place
        self._check()
        if other:
            page = self.page(place)
            self.setCurrentWidget(page)
            (page.focusWidget() or page).setFocus()
            self.changed.emit(place)

    def take(self, sources: Sequence[tuple[Source, Kind]], here: bool) -> None:
        """Give each source to a place that takes it, and show the first of these places.

        here: the place that is shown comes before the others.
        """
        given: dict[Place[Any], list[Source]] = {}
        for source, kind in sources:
            given.setdefault(self._place_for(kind, here), []).append(source)
        for place, its in given.items():
            self.page(place).take(its)
        if given:
            self.show_place(next(iter(given)))

    def tell(self, message: Message) -> None:
        """Say something in the place that is shown."""
        self.page(self._current).stage.tell(message)

    def show_dropping(self, dropping: bool) -> None:
        self.page(self._current).stage.show_dropping(dropping)

    def redress(self) -> None:
        for page in self.pages:
            page.redress()

    def _place_for(self, kind: Kind, here: bool) -> Place[Any]:
        order = (self._current, *self._places) if here else self._places
        return next((place for place in order if kind in place.takes), self._places[0])

    def _check(self) -> None:
        for action, place in self._actions.items():
            action.setChecked(place is self._current)

    @Slot(QAction)
    def _chosen(self, action: QAction) -> None:
        self.show_place(self._actions[action])
