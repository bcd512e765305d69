"""Frames into packets of coded film."""

from fractions import Fraction

import av
import av.error
import cv2
import numpy as np
from av.codec.context import Flags
from av.packet import Packet

from restorer.errors import RestorerError
from restorer.video.clip_info import ClipInfo
from restorer.video.colour import FULL, LIMITED, Coding
from restorer.video.encoders import Output, pixel_format
from restorer.video.frames import Frame, Plane, put, tag
from restorer.video.refusals import FailedEncoderError


class Encoder:
    """Encodes one piece of film: from its first frame to its end nothing comes from before.

    Args:
        source: The film that the frames are of: its times, rate and shape.
        output: What it is written in.

    Raises:
        RestorerError: The encoder does not take such a film.
        FailedEncoderError: It is hardware that does not take it, or it fails later.
    """

    def __init__(self, source: ClipInfo, output: Output) -> None:
        self._name, self._coding = output.name, output.coding(source.coding)
        self._base, self._owed = source.time_base, 0
        try:
            self._context = _context(output)
            shape(self._context, source, output)
            self._context.open()
        except (av.error.FFmpegError, ValueError) as error:
            if output.is_hardware:
                raise _failed(output.name) from error
            width, height = padded(source, even=output.needs_even_sides)
            raise RestorerError(
                "The encoder {name} does not take a film of {width} x {height} at this quality: "
                "choose another codec or quality.",
                name=output.name,
                width=width,
                height=height,
            ) from error

    @property
    def header(self) -> bytes:
        """What a container says once about all the packets."""
        return self._context.extradata or b""

    def encode(self, frame: Frame) -> "list[Packet[av.VideoStream]]":
        """The packets that are ready once the next frame is in; their times are the frames'."""
        picture = self._picture(frame)
        picture.pts, picture.time_base = frame.pts, self._base
        self._owed += 1
        return self._encoded(picture)

    def finish(self) -> "list[Packet[av.VideoStream]]":
        """The packets that were held back. Raises FailedEncoderError where frames are lost."""
        packets = self._encoded(None)
        if self._owed:
            raise _failed(self._name)
        return packets

    def _encoded(self, picture: av.VideoFrame | None) -> "list[Packet[av.VideoStream]]":
        try:
            packets = self._context.encode(picture)
        except (av.error.FFmpegError, ValueError) as error:
            raise _failed(self._name) from error
        self._owed -= len(packets)
        return packets

    def _picture(self, frame: Frame) -> av.VideoFrame:
        planes = in_depth((frame.luma, *frame.chroma), frame.coding, self._coding)
        width, height, wanted = self._context.width, self._context.height, self._context.pix_fmt
        planar = wanted if wanted == "yuv422p10le" else self._coding.pixel_format
        picture = av.VideoFrame(width, height, planar)
        for plane, values in zip(picture.planes, planes, strict=True):
            if plane.height == height > values.shape[0] + 1:
                values = cv2.resize(values, (values.shape[1], height))
            put(plane, _filled(values, plane.height, plane.width))
        tag(picture, self._coding)
        return picture if planar == wanted else picture.reformat(format=wanted)


def _failed(name: str) -> FailedEncoderError:
    return FailedEncoderError(
        "The encoder {name} failed in the middle of the film: go on with it from where it "
        "stopped, or begin anew with another one.",
        name=name,
    )


def shape(context: av.VideoCodecContext, source: ClipInfo, output: Output) -> None:
    """Tell an encoder what the film is like."""
    coding = output.coding(source.coding)
    context.width, context.height = padded(source, even=output.needs_even_sides)
    context.pix_fmt = pixel_format(output.name, coding)
    context.time_base, context.framerate = source.time_base, _plain(source.rate)
    context.sample_aspect_ratio = source.sample_aspect_ratio
    context.colorspace, context.color_range = coding.matrix, FULL if coding.full_range else LIMITED
    context.color_primaries, context.color_trc = coding.primaries, coding.transfer


def _context(output: Output) -> av.VideoCodecContext:
    context = av.CodecContext.create(output.name, "w")
    assert isinstance(context, av.VideoCodecContext)
    context.options = output.options
    # Containers want the header apart from the packets.
    context.flags |= Flags.global_header
    return context


def padded(source: ClipInfo, *, even: bool) -> tuple[int, int]:
    """Width and height of the output: the source's, or one more where they have to be even."""
    if not even:
        return source.width, source.height
    return source.width + source.width % 2, source.height + source.height % 2


def in_depth(planes: tuple[Plane, ...], given: Coding, wanted: Coding) -> tuple[Plane, ...]:
    """The planes in the depth of another coding; more bits lose nothing, fewer are rounded."""
    if given.bits == wanted.bits:
        return planes
    if given.bits < wanted.bits:
        return tuple(plane.astype(wanted.dtype) << 2 for plane in planes)
    return tuple(np.minimum((plane + 2) >> 2, 255).astype(wanted.dtype) for plane in planes)


def _filled(values: Plane, height: int, width: int) -> Plane:
    """Values that go on with their last row and column where a plane is larger by one."""
    if values.shape == (height, width):
        return values
    return np.pad(values, ((0, height - values.shape[0]), (0, width - values.shape[1])), "edge")


def _plain(rate: Fraction) -> Fraction:
    """The rate in numbers that encoders take; it guides them, and sets no times."""
    return rate.limit_denominator(1001) if rate < 1000 else Fraction(1000)
