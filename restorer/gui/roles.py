"""What a screen reader is told of widgets that paint all by themselves.

Qt knows such a widget as a “client” only, which readers pass over.
"""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import isValid

from restorer.gui.view.compare import CompareView

# Qt ends each with its widget; without these references Python would do so before.
_kept: list[QAccessibleInterface] = []


@cache
def install() -> None:
    """For every window from now on; once is enough."""
    QAccessible.installFactory(_interface)


def _interface(_name: str, widget: QObject) -> QAccessibleInterface | None:
    if not isinstance(widget, CompareView):
        return None
    _kept[:] = [interface for interface in _kept if isValid(interface)]
    _kept.append(QAccessibleWidget(widget, QAccessible.Role.Graphic))
    return _kept[-1]
