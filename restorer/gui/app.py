"""Starts the window: `main` is what the bare command calls."""

import gc
import signal
import sys
from typing import TYPE_CHECKING

from restorer.gui import system
from restorer.gui.sentences import translated

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from restorer.gui.inference import MakeColorizer
    from restorer.gui.window import Window


def main(paths: list[str]) -> int:
    """Open the window with these photos and run until it is closed; the exit code.

    Raises:
        RestorerError: no window can be opened here.
    """
    system.check()
    from PySide6.QtCore import QTimer

    from restorer.gui import crash
    from restorer.gui.inference import make_colorizer

    log = crash.start_log()
    application = make_application()
    reporter = crash.CrashReporter(log, application)
    window = make_window(application, make_colorizer)
    reporter.told.connect(window.tell)
    # Python sees Ctrl+C in the terminal only where a line of Python runs now and then: a function
    # written in C would not do.
    awake = QTimer(application)
    awake.timeout.connect(lambda: None)
    awake.start(500)
    signal.signal(signal.SIGINT, lambda *_: window.end())
    window.show()
    window.reception.open_paths(paths)
    try:
        return application.exec()
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        reporter.remove()
        crash.end_log()
        # The interpreter's last collection would walk through all of torch: seconds for nothing.
        gc.freeze()


def make_application() -> "QApplication":
    """The application object, dressed, sharp at every scale."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QApplication

    from restorer import __version__
    from restorer.gui.icons import application_icon

    # A thread that computes in Python gives way to the window this soon; the default is 5 ms.
    sys.setswitchinterval(0.001)
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    application = QApplication(sys.argv[:1])
    application.setApplicationName("restorer")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("restorer")
    application.setWindowIcon(application_icon())
    return application


def make_window(application: "QApplication", make: "MakeColorizer") -> "Window":
    """The window with all that works behind it; the inference thread starts once it shows."""
    from restorer.engine.look import AUTO, Factor, Look
    from restorer.gui import language, roles
    from restorer.gui.inference import Inference
    from restorer.gui.messages import Message
    from restorer.gui.photo.studio import Studio
    from restorer.gui.preferences import Preferences
    from restorer.gui.tasks import Tasks
    from restorer.gui.theme import Theme
    from restorer.gui.window import Window

    tasks = Tasks()
    preferences = Preferences(tasks)
    settings = preferences.settings
    language.install(application, settings.language)
    roles.install()
    theme = Theme(application, settings.theme)
    inference = Inference(make, settings.device)
    factor: Factor = AUTO if settings.auto_factor else None
    look = Look(_model(settings.model), factor, laying=settings.laying)
    studio = Studio(tasks, inference, look)
    window = Window(studio, inference, tasks, preferences)
    for part in (theme, preferences, tasks, inference, studio):
        part.setParent(window)
    theme.changed.connect(window.redress)
    preferences.theme_chosen.connect(theme.choose)
    window.shown.connect(inference.start)
    if preferences.notices:
        window.tell(Message(" ".join(map(translated, preferences.notices))))
    return window


def _model(chosen: str) -> str:
    """The model chosen last; the default where it is not there any more."""
    from restorer import catalogue

    there = {model.name for model in catalogue.models() if catalogue.is_installed(model)}
    return chosen if chosen in there else catalogue.default_model()
