"""Starting: what is missing is said, torch comes after the window, bugs are logged."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from restorer import paths
from restorer.errors import RestorerError
from restorer.gui import crash, system, theme
from restorer.gui.messages import Message


def test_a_missing_library_names_the_line_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    class Missing:
        def find_spec(self, name: str, path: object = None, target: object = None) -> None:
            if name == "PySide6.QtWidgets":
                raise ImportError(
                    "libEGL.so.1: cannot open shared object file: No such file or directory"
                )

    monkeypatch.delitem(sys.modules, "PySide6.QtWidgets")
    monkeypatch.setattr(sys, "meta_path", [Missing(), *sys.meta_path])
    with pytest.raises(RestorerError, match=r"libEGL\.so\.1") as refused:
        system.check()
    assert "apt-get install -y libegl1 libgl1 libxkbcommon0" in str(refused.value)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has no display")
def test_no_display_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(RestorerError, match="no display"):
        system.check()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has no display")
def test_a_display_that_refuses_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", ":9876")
    # Where the libraries of X11 are missing too, the sentence names the line that installs them.
    with pytest.raises(RestorerError, match=r":9876 cannot be opened|apt-get install -y libxcb"):
        system.check()


_PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from restorer.gui import app, inference

made = []

def make(device):
    made.append((window[0].isVisible(), "torch" in sys.modules))
    return None

window = []
original = app.make_window

def make_window(*arguments):
    window.append(original(*arguments))
    window[0].shown.connect(lambda: QTimer.singleShot(100, window[0].close))
    window[0]._inference.ready.disconnect()
    return window[0]

inference.make_colorizer, app.make_window = make, make_window
code = app.main([])
print(made, "torch" in sys.modules)
sys.exit(code)
"""


def test_the_program_starts_shows_its_window_and_ends_without_torch() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", _PROGRAM],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "[(True, False)] False\n"
    assert done.stderr == ""


_START = """
import sys
from restorer.gui import app, later

application = app.make_application()
window = app.make_window(application, lambda device: None)
print(*sorted(sys.modules))
later.warm_up()
warm = set(sys.modules)
assert window.batch.start and window.video.start
print(*sorted(name for name in set(sys.modules) - warm if name.startswith("restorer")))
"""


def test_the_start_loads_what_is_shown_first_and_no_more() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", _START],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    start, late = (set(line.split()) for line in done.stdout.splitlines())
    assert not start & {"torch", "cv2", "av", "PIL", "sqlite3", "email", "ssl", "fractions"}
    rooms = {".".join(name.split(".")[:2]) for name in start if name.startswith("restorer.")}
    assert not rooms & {"restorer.batch", "restorer.video"}
    pages = {name for name in start if name.startswith("restorer.gui.") and name.endswith("page")}
    assert pages == {"restorer.gui.photo.page"}
    dialogs = {"dialogs.about", "dialogs.models", "photo.export_dialog", "photo.contact_sheet"}
    assert not start & {f"restorer.gui.{name}" for name in dialogs}
    assert not late  # the first look at a page finds everything there


_INTERRUPTED = """
import os, signal, sys, threading
from restorer.gui import app, inference

original = app.make_window

def make_window(*arguments):
    window = original(*arguments)
    window._inference.ready.disconnect()
    # Long after the last line of Python that the start itself runs.
    threading.Timer(2, os.kill, (os.getpid(), signal.SIGINT)).start()
    return window

inference.make_colorizer, app.make_window = lambda device: None, make_window
sys.exit(app.main([]))
"""


@pytest.mark.skipif(os.name != "posix", reason="Ctrl+C comes otherwise there")
def test_ctrl_c_in_the_terminal_closes_the_idle_window() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", _INTERRUPTED],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.fixture
def reporter(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[crash.CrashReporter]:
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)  # pytest-qt's would fail the test
    monkeypatch.setattr(threading, "excepthook", lambda _: None)  # pytest's too
    reporter = crash.CrashReporter(crash.start_log())
    yield reporter
    reporter.remove()
    crash.end_log()


def test_a_bug_is_logged_and_told_honestly(reporter: crash.CrashReporter, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reporter.told) as told:
        try:
            raise KeyError("oops")
        except KeyError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    message: Message = told.args[0]
    assert message.kind == "error"
    assert "KeyError" in message.text
    log = (paths.log_dir() / "restorer.log").read_text(encoding="utf-8")
    assert "Traceback" in log
    assert "oops" in log


def test_a_bug_of_a_thread_is_logged_and_told(reporter: crash.CrashReporter, qtbot: QtBot) -> None:
    def work() -> None:
        raise KeyError("oops in a thread")

    hook = threading.excepthook
    told: list[Message] = []
    reporter.told.connect(told.append)
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(told))
    assert "KeyError" in told[0].text
    log = (paths.log_dir() / "restorer.log").read_text(encoding="utf-8")
    assert "oops in a thread" in log
    reporter.remove()
    assert threading.excepthook is not hook


def test_a_log_that_cannot_be_written_stops_nothing() -> None:
    paths.log_dir().parent.mkdir(parents=True, exist_ok=True)
    paths.log_dir().write_text("in the way", encoding="utf-8")
    assert crash.start_log() is None


def _luminance(colour: str) -> float:
    """Relative luminance of "#rrggbb" (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("tones", [theme.DARK, theme.LIGHT], ids=["dark", "light"])
def test_every_text_stands_out_from_its_ground(tones: theme.Tones) -> None:
    for ground in (tones.window, tones.surface, tones.raised, tones.canvas):
        for text in (tones.text, tones.dim):
            assert _contrast(text, ground) >= 4.5, (text, ground)
    assert _contrast(tones.on_accent, tones.accent) >= 4.5
    assert _contrast(tones.on_accent, tones.accent_hover) >= 4.5
    for sign in (tones.error, tones.success, tones.edge, tones.accent):
        assert _contrast(sign, tones.window) >= 3
