"""The photo in many looks side by side; one click takes the best one."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)

from restorer.catalogue import Model
from restorer.engine.look import Look
from restorer.gui import theme
from restorer.gui.dialogs.dialog import Dialog
from restorer.gui.photo.album import Entry
from restorer.gui.photo.contact_sheet_cell import Cell, nearest
from restorer.gui.photo.contact_sheet_choices import Row, by_factor, by_vividness
from restorer.gui.photo.contact_sheet_proofs import Proof, Proofs, Unmade
from restorer.gui.view.layer import thumbnail_of
from restorer.gui.view.pyramid import Pyramid

_BEFORE = 400  # px of the longer side of the grey picture in a cell that is empty
_ACROSS = 6
_TALLEST = 1.3  # height of a picture's room, for each unit of its width
_FLAT = 0.7  # the same where a row is broken: both halves of it are to be seen at once
_SHARE = (0.92, 0.97)  # of the window's width and height
_SMALLEST = (640, 480)


class Grid(QWidget):
    """Rows of cells. Arrow keys go from cell to cell."""

    reached = Signal(object)  # Cell: it has the focus now
    picked = Signal(object)  # Look

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("cards")  # as transparent as those
        self.cells: list[Cell] = []
        self._parts: list[QWidget] = []
        self._below = 0  # the line of the grid that takes what room is left over
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, theme.S, 0)
        self._grid.setSpacing(theme.XS)

    def show_rows(self, rows: Sequence[Row], before: QImage, current: Look) -> None:
        """Show these in place of the ones before; a single row is broken where it grows small."""
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self.cells, self._parts = [], []
        across = _ACROSS if len(rows) > 1 else _ACROSS // 2
        for column in range(_ACROSS):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
        self._grid.setRowStretch(self._below, 0)
        line = 0
        for row in rows:
            line = self._add(row, line, across, before, current)
        self._below = line
        self._grid.setRowStretch(self._below, 1)

    def _add(self, row: Row, line: int, across: int, before: QImage, current: Look) -> int:
        tallest = _TALLEST if across == _ACROSS else _FLAT
        title = QLabel(row.title)
        title.setFont(theme.heading(title.font()))
        self._parts.append(title)
        self._grid.addWidget(title, line, 0, 1, across)
        down = 0
        for place, choice in enumerate(row.choices):
            cell = Cell(choice, before, choice.look == current, tallest)
            cell.clicked.connect(self._clicked)
            self.cells.append(cell)
            self._parts.append(cell)
            down, column = divmod(place, across)
            self._grid.addWidget(cell, line + 1 + down, column)
            cell.show()  # at once: only what is visible takes the focus
        return line + 2 + down

    def cell(self, look: Look) -> Cell | None:
        """The cell of a look, if it is on the sheet."""
        return next((cell for cell in self.cells if cell.choice.look == look), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = next((cell for cell in self.cells if cell.hasFocus()), None)
        arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
        if here is None or event.key() not in arrows:
            super().keyPressEvent(event)
            return
        there = nearest(self.cells, here, event.key())
        if there is not None:
            there.setFocus(Qt.FocusReason.TabFocusReason)
            self.reached.emit(there)

    @Slot()
    def _clicked(self) -> None:
        cell = self.sender()
        assert isinstance(cell, Cell)
        self.picked.emit(cell.choice.look)


class ContactSheet(Dialog):
    """Fills itself as the network answers; closing it drops what has not begun."""

    picked = Signal(object)  # Look

    def __init__(
        self, entry: Entry, models: Sequence[Model], proofs: Proofs, parent: QWidget
    ) -> None:
        """entry: is in colour. models: those that are installed. proofs: end with the sheet."""
        super().__init__(parent)
        rendering = entry.rendering()
        assert entry.before is not None
        assert rendering is not None
        self.setWindowTitle(self.tr("Contact sheet of {name}").format(name=entry.name))
        self.setMinimumSize(*_SMALLEST)
        size = QSize(round(parent.width() * _SHARE[0]), round(parent.height() * _SHARE[1]))
        self.resize(size.expandedTo(self.minimumSize()))
        self._look = entry.look
        self._used = rendering.report.render_factor_used
        self._models = models
        self._before = _grey(entry.before)
        self._proofs = proofs
        proofs.setParent(self)
        self.grid = Grid()
        self.state = QLabel()
        self.state.setProperty("role", "dim")
        self.stop = QPushButton()
        self.factors = self._tab(self.tr("Render factors"))
        self.vividness = self._tab(self.tr("Vividness"))
        self._scroll = QScrollArea()
        self._lay_out()
        self._connect()
        self.factors.setChecked(True)
        self._show_rows()

    def _tab(self, text: str) -> QToolButton:
        tab = QToolButton()
        tab.setText(text)
        tab.setCheckable(True)
        tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tab.setProperty("role", "tab")
        return tab

    def _lay_out(self) -> None:
        hint = QLabel(self.tr("Click the picture that you like best. Undo takes it back."))
        hint.setWordWrap(True)
        hint.setProperty("role", "dim")
        self._tabs = QButtonGroup(self)
        head = QHBoxLayout()
        head.setSpacing(theme.XS)
        head.addWidget(hint, 1)
        for tab in (self.factors, self.vividness):
            self._tabs.addButton(tab)
            head.addWidget(tab)
        scroll = self._scroll
        scroll.setWidget(self.grid)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column.setSpacing(theme.S)
        self.column.addLayout(head)
        self.column.addWidget(scroll, 1)
        self.stop.setAutoDefault(False)
        self.buttons.insertWidget(0, self.state)
        self.buttons.insertWidget(1, self.stop)
        self.close_button.setAutoDefault(False)

    def _connect(self) -> None:
        self._tabs.buttonClicked.connect(self._show_rows)
        self.grid.picked.connect(self._picked)
        self.grid.reached.connect(self._scroll.ensureWidgetVisible)
        self.stop.clicked.connect(self._stop_or_go_on)
        self._proofs.begun.connect(self._begun)
        self._proofs.made.connect(self._made)
        self._proofs.unmade.connect(self._unmade)
        self._proofs.changed.connect(self._count)
        self.finished.connect(self._proofs.end)

    @Slot()
    def _show_rows(self) -> None:
        if self.vividness.isChecked():
            rows = by_vividness(self._look)
        else:
            rows = by_factor(self._look, self._used, self._models)
        self.grid.show_rows(rows, self._before, self._look)
        self._proofs.show([cell.choice.look for cell in self.grid.cells])
        current = self.grid.cell(self._look) or self.grid.cells[0]
        current.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(object)
    def _begun(self, looks: tuple[Look, ...]) -> None:
        for look in looks:
            if cell := self.grid.cell(look):
                cell.show_work()

    @Slot(object)
    def _made(self, proof: Proof) -> None:
        if cell := self.grid.cell(proof.look):
            cell.show_image(proof.image)

    @Slot(object)
    def _unmade(self, unmade: Unmade) -> None:
        if cell := self.grid.cell(unmade.look):
            cell.show_failure(unmade.sentence)

    @Slot()
    def _stop_or_go_on(self) -> None:
        if not self._proofs.left:
            self._proofs.show([cell.choice.look for cell in self.grid.cells if not cell.image])
            return
        self._proofs.stop()
        for cell in self.grid.cells:
            cell.show_stopped()

    @Slot()
    def _count(self) -> None:
        every = len(self.grid.cells)
        made = sum(cell.image is not None for cell in self.grid.cells)
        text = self.tr("{made} of {all} coloured")
        self.state.setText(text.format(made=made, all=every))
        stops = self._proofs.left > 0
        self.stop.setText(self.tr("Stop") if stops else self.tr("Colour the rest"))
        self.stop.setVisible(stops or made < every)

    @Slot(object)
    def _picked(self, look: Look) -> None:
        self.picked.emit(look)
        self.accept()


def _grey(before: Pyramid) -> QImage:
    return thumbnail_of(before, _BEFORE)
