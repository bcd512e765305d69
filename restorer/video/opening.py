"""Opening film files, with a sentence where that does not work."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import av
import av.error
from av.container import InputContainer
from av.video.stream import VideoStream

from restorer.errors import RestorerError

#: Playlists may name what they like; only files of this machine are opened.
_LOCAL: Final = {"protocol_whitelist": "file,crypto,data"}


@contextmanager
def opened(path: Path) -> Iterator[InputContainer]:
    """The film's container, open for reading.

    Raises RestorerError where the file cannot be read as a film.
    """
    # FFmpeg would take a name with a colon for an address.
    name = str(path.absolute())
    try:
        container = av.open(name, "r", metadata_errors="replace", options=_LOCAL)
    except FileNotFoundError as error:
        raise RestorerError("There is no film {file}: check the name.", file=path) from error
    except PermissionError as error:
        raise RestorerError(
            "You may not read {file}: change its permissions.", file=path
        ) from error
    except IsADirectoryError as error:
        raise RestorerError("{file} is a folder: name the film itself.", file=path) from error
    except (av.error.FFmpegError, OSError, ValueError) as error:
        if os.path.isdir(path):
            raise RestorerError("{file} is a folder: name the film itself.", file=path) from error
        raise RestorerError(
            "{file} cannot be read as a film: it is damaged or cut off at its start, or none.",
            file=path,
        ) from error
    with container:
        yield container


def film_stream(container: InputContainer, path: Path) -> VideoStream:
    """The container's moving picture; cover art is none.

    Raises RestorerError where there is none, or none that can be decoded.
    """
    if container.format.name.endswith("_pipe") or container.format.name == "image2":
        raise RestorerError("{file} is a picture, not a film: colour it as a photo.", file=path)
    for stream in container.streams.video:
        if is_cover(stream):
            continue
        if stream.codec_context is None:
            raise RestorerError(
                "{file} holds a film in a form that FFmpeg cannot decode: convert it first.",
                file=path,
            )
        return stream
    raise RestorerError("{file} holds no moving picture.", file=path)


def is_cover(stream: VideoStream) -> bool:
    """Whether the stream is a still picture that goes with the file."""
    return bool(stream.disposition & av.stream.Disposition.attached_pic)
