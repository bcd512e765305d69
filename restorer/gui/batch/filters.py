"""Which photos of the folders a batch takes: by name, by size and by date."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from restorer.batch.filters import Filters, moment_of, size_of
from restorer.gui import theme
from restorer.gui.fields import Fields

T = TypeVar("T")


class FilterFields(QWidget):
    """Lines to type into; an empty one leaves nothing out.

    captions: pixels that every caption has at least.
    """

    changed = Signal()

    def __init__(self, captions: int) -> None:
        super().__init__()
        self.include = self._line(self.tr("Only these"), self.tr("all photos"))
        self.exclude = self._line(self.tr("Not these"), self.tr("none"))
        hint = self.tr("Patterns with commas between them: *.tif, scan_*, 1931/*")
        self.include.setToolTip(hint)
        self.exclude.setToolTip(hint)
        self.smallest = self._line(self.tr("Size of the file, at least"), self.tr("any"))
        self.largest = self._line(self.tr("Size of the file, at most"), self.tr("any"))
        size = self.tr("Such as 200 kB, 1.5 MB or 2 GB")
        self.smallest.setToolTip(size)
        self.largest.setToolTip(size)
        self.after = self._line(self.tr("Changed since"), self.tr("any"))
        self.before = self._line(self.tr("Changed before"), self.tr("any"))
        date = self.tr("When the file was last changed: 2024-12-31, 2024-12 or 2024")
        self.after.setToolTip(date)
        self.before.setToolTip(date)
        rows = Fields(self.include, self.exclude, captions=captions)
        rows.setContentsMargins(0, 0, 0, 0)
        size_caption = rows.add(self._pair(self.smallest, self.largest), self.tr("Size"))
        size_caption.setBuddy(self.smallest)
        date_caption = rows.add(self._pair(self.after, self.before), self.tr("Changed"))
        date_caption.setBuddy(self.after)
        self.setLayout(rows)

    @property
    def filters(self) -> Filters:
        """What the lines say; one that cannot be understood says nothing."""
        return Filters(
            patterns(self.include.text()),
            patterns(self.exclude.text()),
            _understood(self.smallest, size_of) or 0,
            _understood(self.largest, size_of),
            _understood(self.after, moment_of),
            _understood(self.before, moment_of),
        )

    @property
    def wrong(self) -> str:
        """What cannot be understood, as a sentence; empty where all can."""
        for line in (self.smallest, self.largest):
            if _is_wrong(line, size_of):
                text = self.tr("“{text}” is no size: write 200 kB, 1.5 MB or 2 GB.")
                return text.format(text=line.text())
        for line in (self.after, self.before):
            if _is_wrong(line, moment_of):
                text = self.tr("“{text}” is no date: write 2024-12-31, 2024-12 or 2024.")
                return text.format(text=line.text())
        return ""

    def _line(self, name: str, empty: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setPlaceholderText(empty)
        line.textEdited.connect(self._edited)
        return line

    def _pair(self, first: QLineEdit, last: QLineEdit) -> QWidget:
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.S)
        row.addWidget(first)
        row.addWidget(QLabel("–"))
        row.addWidget(last)
        return pair

    def _edited(self) -> None:
        for line in (self.smallest, self.largest, self.after, self.before):
            understand = size_of if line in (self.smallest, self.largest) else moment_of
            theme.mark(line, "wrong", "true" if _is_wrong(line, understand) else "false")
        self.changed.emit()


def patterns(text: str) -> tuple[str, ...]:
    """The patterns in a line, apart by commas or semicolons."""
    parts = (part.strip() for part in text.replace(";", ",").split(","))
    return tuple(part for part in parts if part)


def _understood(line: QLineEdit, understand: Callable[[str], T]) -> T | None:
    try:
        return understand(line.text())
    except ValueError:
        return None


def _is_wrong(line: QLineEdit, understand: Callable[[str], object]) -> bool:
    return bool(line.text().strip()) and _understood(line, understand) is None
