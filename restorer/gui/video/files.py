"""Which files are films, by their names: what is dropped is sorted before it is opened."""

from pathlib import Path
from typing import Final

_NAMES: Final = (
    "3g2 3gp asf avi divx dv f4v flv m2ts m2v m4v mkv mov mp4 mpeg mpg mts mxf nut ogv qt rm rmvb "
    "ts vob webm wmv y4m"
)
#: What FFmpeg reads and people have; a film of another name can still be chosen in the dialog.
FILMS: Final = frozenset(f".{name}" for name in _NAMES.split())
#: What is made of a film, kept beside it: it stands for the film. The same as
#: `restorer.video.project.SUFFIX`, which would have to be loaded before the window is shown.
PROJECT: Final = ".restorer"


def is_film(path: Path) -> bool:
    """Whether the file's name is that of a film, or of a film's project."""
    return path.suffix.lower() in FILMS | {PROJECT}
