"""A film's sound in the form that loudspeakers take, from any moment on, without gaps."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from av.audio.frame import AudioFrame
    from av.audio.stream import AudioStream
    from av.container import InputContainer
    from av.packet import Packet

    from restorer.video.reading import Clip
    from restorer.video.stamps import Stamps

    _Mend = Callable[[Packet[AudioStream]], None]

Samples = NDArray[np.float32]

#: How far before the wanted moment decoding starts, in seconds; None: at the film's beginning.
_RUN_UPS: Final = (Fraction(1, 2), Fraction(5), None)
_JITTER: Final = Fraction(1, 100)  # s by which times may be wrong without a click to mend it
_MOST_SILENCE: Final = 10  # s of silence in one piece


def has_sound(clip: "Clip") -> bool:
    """Whether the film has a sound track."""
    return any(track.kind == "audio" for track in clip.info.tracks)


def samples(
    path: Path, start: Fraction, rate: int, stamps: "Stamps | None" = None
) -> Iterator[Samples]:
    """The first sound track that can be decoded, in pieces (n, 2), -1..1, left and right.

    They join: the sample at position p of all of them belongs to the time ``start + p / rate``
    of the file. Where the track has nothing there is silence; at its end they end.

    Args:
        path: The film.
        start: Seconds, as the file counts them.
        rate: Samples per second.
        stamps: Of the film; they tell where its clock starts again. None: it does not.

    Raises:
        RestorerError: the film cannot be opened any more.
    """
    from restorer.video.opening import opened

    with opened(path) as container:
        for stream in container.streams.audio:
            if stream.codec_context is not None:
                yield from _joined(_from(container, stream, start, rate, stamps), rate)
                return


def _joined(found: Iterator[tuple[Fraction, Samples]], rate: int) -> Iterator[Samples]:
    """Pieces with their times, seconds after the start, as pieces that follow each other."""
    position = 0
    following: int | None = None  # where a piece belongs that joins the last one
    for time, piece in found:
        place = round(time * rate)
        if following is not None and abs(place - following) <= _JITTER * rate:
            place = following
        following = place + len(piece)
        while place > position:
            silence = min(place - position, _MOST_SILENCE * rate)
            yield np.zeros((silence, 2), np.float32)
            position += silence
        rest = piece[position - place :]
        if len(rest):
            yield rest
            position += len(rest)


def _from(
    container: "InputContainer",
    stream: "AudioStream",
    start: Fraction,
    rate: int,
    stamps: "Stamps | None",
) -> Iterator[tuple[Fraction, Samples]]:
    """Pieces with their times, of which one reaches the start, unless the track begins later."""
    import av.error

    for run_up in _RUN_UPS:
        place = 0
        begin = None if run_up is None or run_up >= start else start - run_up
        if begin is not None and stamps is not None and stamps.numbered:
            timed = stamps.seek(container, begin)
            if timed is not None:
                place = timed.place
            elif run_up is not _RUN_UPS[0]:
                _rewind(container)
        elif begin is not None:
            with suppress(av.error.FFmpegError, OSError):  # some formats cannot seek
                container.seek(int(begin * av.time_base))
        elif run_up is not _RUN_UPS[0]:
            _rewind(container)
        mend = stamps.clock.mender(place) if stamps is not None else None
        pieces = _converted(container, stream, rate, mend)
        first = next(pieces, None)
        if first is None or first[0] <= start or begin is None:
            if first is not None:
                yield first[0] - start, first[1]
            for time, piece in pieces:
                yield time - start, piece
            return


def _rewind(container: "InputContainer") -> None:
    container.seek(0, any_frame=True, unsupported_byte_offset=True)


def _converted(
    container: "InputContainer", stream: "AudioStream", rate: int, mend: "_Mend | None"
) -> Iterator[tuple[Fraction, Samples]]:
    """Pieces with the file's times, from where the container stands."""
    from av.audio.resampler import AudioResampler

    form: object = None
    resampler: AudioResampler | None = None
    for frame in _decoded(container, stream, mend):
        now = (frame.format.name, frame.layout.name, frame.sample_rate)
        if resampler is None or now != form:  # broadcasts change it on the way
            # One channel would come out quieter as two.
            layout = "mono" if frame.layout.nb_channels == 1 else "stereo"
            resampler, form = AudioResampler("flt", layout, rate), now
        for piece in resampler.resample(frame):
            if piece.pts is not None and piece.time_base is not None:
                values = piece.to_ndarray().astype(np.float32, copy=False)
                both = np.broadcast_to(values.reshape(piece.samples, -1), (piece.samples, 2))
                yield piece.pts * Fraction(piece.time_base), both


def _decoded(
    container: "InputContainer", stream: "AudioStream", mend: "_Mend | None"
) -> "Iterator[AudioFrame]":
    """What can be read of the track; what is broken is missing."""
    import av.error

    from restorer.video.packets import packets

    for packet in packets(container, stream):
        if mend is not None:
            mend(packet)
        with suppress(av.error.FFmpegError, ValueError):
            yield from stream.decode(packet)
    with suppress(av.error.FFmpegError, ValueError):
        yield from stream.decode(None)
