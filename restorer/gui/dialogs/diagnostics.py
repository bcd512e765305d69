"""What helps others to understand a fault, with nothing in it that names the person."""

import platform
import re
from importlib import metadata
from pathlib import Path

import restorer
from restorer import paths

# Packages that the program stands on, with the licences under which they come.
COMPONENTS = (
    ("PySide6-Essentials", "LGPL-3.0"),
    ("torch", "BSD-3-Clause and others"),
    ("numpy", "BSD-3-Clause and others"),
    ("pillow", "MIT-CMU"),
    ("opencv-python-headless", "Apache-2.0"),
    ("imagecodecs", "BSD-3-Clause"),
    ("av", "BSD-3-Clause and others"),
    ("miniaudio", "MIT"),
    ("tifffile", "BSD-3-Clause"),
    ("safetensors", "Apache-2.0"),
    ("filelock", "MIT"),
    ("platformdirs", "MIT"),
    ("click", "BSD-3-Clause"),
    ("rich", "MIT"),
)
_MOST = 200_000  # bytes from the end of the log that are shown

_BEGIN = r"(?:file:/*)?(?:/(?=[\w.~])|[A-Za-z]:[\\/]|\\\\)"
_QUOTED = re.compile(rf"""(["'“])({_BEGIN}[^"'”\n]*)(["'”])""")
# A path without quotes may hold spaces: nobody can tell where it ends, so the line ends with it.
_BARE = re.compile(rf"""(^|[\s(=\[<,:])({_BEGIN}.*)$""", re.MULTILINE)


def version_of(package: str) -> str:
    """The installed version, "" where it is not there."""
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


def read_log() -> str:
    """The end of the log; "" where there is none."""
    file = paths.log_dir() / "restorer.log"
    try:
        with file.open("rb") as stream:
            stream.seek(max(0, file.stat().st_size - _MOST))
            return stream.read().decode("utf-8", "replace")
    except OSError:
        return ""


def report(device: str) -> str:
    """Versions, system, device and log, without the names of folders and files of the person.

    device: what is in use, in words.
    """
    versions = ", ".join(f"{name} {version_of(name)}" for name, _ in COMPONENTS)
    head = (
        f"restorer {restorer.__version__}",
        f"Python {platform.python_version()}, {platform.system()} {platform.release()}, "
        f"{platform.machine()}",
        device,
        versions,
    )
    return "\n".join([*head, "", without_paths(read_log())])


def without_paths(text: str) -> str:
    """`text` with every path cut down to what belongs to a program, or to a file's kind."""
    text = _QUOTED.sub(lambda m: f"{m[1]}{_harmless(m[2])}{m[3]}", text)
    text = _BARE.sub(lambda m: f"{m[1]}{_harmless(m[2], bare=True)}", text)
    home = Path.home()
    for private in (str(home), home.name):
        if len(private) > 2:
            text = re.sub(rf"\b{re.escape(private)}\b", "…", text)
    return text


def _harmless(path: str, bare: bool = False) -> str:
    parts = re.split(r"[\\/]+", path)
    for root in ("site-packages", "restorer"):
        if root in parts and parts[-1].endswith(".py"):
            return "/".join(["…", *parts[parts.index(root) :]])
    return "…" if bare else f"…{Path(parts[-1]).suffix}"
