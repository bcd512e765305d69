"""Packets out of a film file, as far as it can be read."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import av
import av.error
from av.container import InputContainer
from av.packet import Packet
from av.stream import Stream

#: Reading errors one after the other, at which the rest of a file counts as lost.
_HOPELESS: Final = 8


@dataclass
class Damage:
    """What was found broken while reading.

    Attributes:
        packets: That could not be decoded.
        frames: Decoded with errors, which FFmpeg filled from the neighbourhood.
        concealed: Lost, and given as copies of their neighbour.
        cut_off: Reading ended with an error instead of the film's end.
    """

    packets: int = 0
    frames: int = 0
    concealed: int = 0
    cut_off: bool = False

    def add(self, other: "Damage") -> None:
        """Count on what was found elsewhere."""
        self.packets += other.packets
        self.frames += other.frames
        self.concealed += other.concealed
        self.cut_off |= other.cut_off


def packets(
    container: InputContainer, *streams: Stream, damage: Damage | None = None
) -> "Iterator[Packet[Any]]":
    """Those of some streams from where the container stands, none of them empty.

    Errors are read past; where there are too many, the rest counts as cut off.
    """
    errors = 0
    demuxer = container.demux(*streams)
    while True:
        try:
            packet = next(demuxer)
        except StopIteration:
            return
        except IndexError:
            # PyAV knows no tracks that turn up on the way, as in damaged files and broadcasts.
            demuxer = container.demux(*streams)
            continue
        except (av.error.FFmpegError, OSError):
            errors += 1
            if errors == _HOPELESS:
                if damage is not None:
                    damage.cut_off = True
                return
            # The generator ended with its error; a new one goes on behind it.
            demuxer = container.demux(*streams)
            continue
        errors = 0
        # An empty one asks the decoder for what it holds back, which is done at the end.
        if packet.size:
            yield packet
