"""Looks for the system libraries that Qt loads, before a window opens or the tests run.

    python packaging/check_system.py [--window]

Where one is missing it names the line to type; as root on a Debian-like system it types the
line itself. `--window` looks also for what a window on an X11 desktop needs.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping

# Library -> Debian's package.
QT = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libX11.so.6": "libx11-6",
}
X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
}

APT = ("apt-get", "install", "-y", "--no-install-recommends")


def loads(library: str) -> bool:
    """Whether the system's loader finds this shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing(wanted: Mapping[str, str], found: Callable[[str], bool] = loads) -> dict[str, str]:
    """The libraries of `wanted` that are not there, with their Debian packages."""
    return {library: package for library, package in wanted.items() if not found(library)}


def sentence(lacking: Mapping[str, str], debian: bool) -> str:
    """What to tell the person: the exact line where it is known, else the libraries' names."""
    if debian:
        line = " ".join((*APT, *lacking.values()))
        return f"Qt needs system libraries that are missing. Type: sudo {line}"
    return (
        "Qt needs system libraries that are missing; install the packages of your "
        f"distribution that hold {', '.join(lacking)}."
    )


def install(packages: Mapping[str, str]) -> None:
    """Lets apt-get install them; what it says goes to stderr."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (("apt-get", "update", "-q"), (*APT, "-q", *packages.values())):
        subprocess.run(command, env=environment, stdout=sys.stderr, check=False)


def main(arguments: list[str]) -> int:
    if not sys.platform.startswith("linux"):
        return 0
    on_x11 = bool(os.environ.get("DISPLAY")) and not os.environ.get("WAYLAND_DISPLAY")
    wanted = QT | X11 if "--window" in arguments and on_x11 else QT
    lacking = missing(wanted)
    debian = shutil.which("apt-get") is not None
    if lacking and debian and os.geteuid() == 0:
        print(f"Installing {' '.join(lacking.values())} for Qt", file=sys.stderr)
        install(lacking)
        lacking = missing(wanted)
    if lacking:
        print(sentence(lacking, debian), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
