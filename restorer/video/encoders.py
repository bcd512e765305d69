"""What a film can be coded in, and which encoders of this machine do it."""

from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Self

import av
import av.error
import cv2
import numpy as np

from restorer.errors import RestorerError
from restorer.video.clip_info import ClipInfo
from restorer.video.colour import Coding

#: Suffixes of outputs, and FFmpeg's names of their formats.
CONTAINERS: Final = {".mp4": "mp4", ".mov": "mov", ".mkv": "matroska"}
CODECS: Final = ("h264", "hevc", "prores", "ffv1")
_SOFTWARE: Final = {"h264": "libx264", "hevc": "libx265", "prores": "prores_ks", "ffv1": "ffv1"}
#: Only those that take pictures from ordinary memory.
_HARDWARE: Final = {
    "h264": ("h264_nvenc", "h264_qsv", "h264_amf", "h264_videotoolbox"),
    "hevc": ("hevc_nvenc", "hevc_qsv", "hevc_amf", "hevc_videotoolbox"),
}
#: FFV1 is at home in Matroska alone; ProRes is QuickTime's.
_FITTING: Final = {
    "h264": (".mp4", ".mov", ".mkv"),
    "hevc": (".mp4", ".mov", ".mkv"),
    "prores": (".mov", ".mkv"),
    "ffv1": (".mkv",),
}
#: OpenCV's number of AVX-512 Foundation; its Python names are not in every release.
_AVX_512: Final = 13
#: Number of the parameter sets of a film that x264 takes over. Others' have 0: a header holds both.
_SECOND: Final = 7
#: Profiles of ProRes from the smallest to the best, 4:2:2.
_PROFILES: Final = ("proxy", "lt", "standard", "hq")


@dataclass(frozen=True)
class Output:
    """How a film is written.

    Attributes:
        codec: "h264", "hevc", "prores" or "ffv1".
        quality: 0..100; of no meaning for FFV1, which loses nothing.
        crf: Constant rate factor of H.264 and HEVC, 0..51, instead of ``quality``.
        encoder: FFmpeg's name of one that ``encoders`` offers; None: the software's.
        takes_over: What was before in the film is another encoder's.
    """

    codec: str = "h264"
    quality: int = 80
    crf: int | None = None
    encoder: str | None = None
    takes_over: bool = False

    def __post_init__(self) -> None:
        if self.codec not in CODECS:
            raise RestorerError(
                "There is no codec {name}: use one of {names}.",
                name=repr(self.codec),
                names=", ".join(CODECS),
            )
        if not 0 <= self.quality <= 100:
            raise RestorerError(
                "The quality {number} is out of range: choose 0 to 100.", number=self.quality
            )
        if self.crf is not None and not 0 <= self.crf <= 51:
            raise RestorerError(
                "The CRF {number} is out of range: choose 0 to 51.", number=self.crf
            )

    @property
    def name(self) -> str:
        """FFmpeg's name of the encoder."""
        return self.encoder or _SOFTWARE[self.codec]

    @property
    def is_hardware(self) -> bool:
        """Whether the encoder may fail for reasons of its own."""
        return self.name != _SOFTWARE[self.codec]

    def taken_over(self) -> Self:
        """The same by software, for the rest of a film that hardware began."""
        return replace(self, encoder=None, takes_over=True)

    @property
    def options(self) -> dict[str, str]:
        """Options of the encoder."""
        rate = str(self.rate_factor)
        if self.name == "libx264":
            details = [*_same_every_time(), *([f"sps-id={_SECOND}"] if self.takes_over else ())]
            return {"preset": "veryfast", "crf": rate, "x264-params": ":".join(details)}
        if self.name == "libx265":
            # x265 speaks on its own, past FFmpeg's log.
            return {"preset": "fast", "crf": rate, "x265-params": "log-level=error"}
        if self.name == "prores_ks":
            return {"profile": _PROFILES[min(self.quality // 25, 3)], "vendor": "apl0"}
        if self.name == "ffv1":
            # Version 3 with checksums: the archives' habit.
            return {"level": "3", "slicecrc": "1", "g": "1"}
        if "nvenc" in self.name:
            return {"rc": "vbr", "cq": rate, "b": "0"}
        if "qsv" in self.name:
            return {"global_quality": rate}
        if "amf" in self.name:
            return {"rc": "cqp", "qp_i": rate, "qp_p": rate, "qp_b": rate}
        return {"q": str(self.quality)}

    @property
    def rate_factor(self) -> int:
        """CRF of H.264 or HEVC: 20 of the former looks like 23 of the latter."""
        if self.crf is not None:
            return self.crf
        best = 12 if self.codec == "h264" else 15
        return round(best + (100 - self.quality) * 0.3)

    def coding(self, source: Coding) -> Coding:
        """The coding of what is written: H.264 in 8 bits, which every player shows."""
        bits = {"h264": 8, "prores": 10}.get(self.codec, source.bits)
        return Coding(bits, source.matrix, source.full_range, source.primaries, source.transfer)

    @property
    def needs_even_sides(self) -> bool:
        """Whether odd widths and heights are one more in the output."""
        return self.codec != "ffv1"


def default_codec(source: ClipInfo) -> str:
    """What a film is written in without being asked: H.264, or HEVC for more than 8 bits."""
    return "h264" if source.coding.bits == 8 else "hevc"


def suffix_for(codec: str, wanted: str) -> str:
    """The suffix of an output: ``wanted`` where the codec goes into such files, else another."""
    return wanted if wanted.lower() in _FITTING[codec] else _FITTING[codec][0]


def check_container(target: Path, codec: str) -> None:
    """Raises RestorerError where the target's suffix does not go with the codec."""
    suffix = target.suffix.lower()
    if suffix not in CONTAINERS:
        raise RestorerError(
            "{file} cannot be written: let its name end in one of these: {endings}.",
            file=target.name,
            endings=", ".join(CONTAINERS),
        )
    if suffix not in _FITTING[codec]:
        raise RestorerError(
            "{codec} does not go into {suffix} files: let {file} end in one of these: {endings}.",
            codec=codec,
            suffix=suffix,
            file=target.name,
            endings=", ".join(_FITTING[codec]),
        )


def encoders(codec: str) -> list[str]:
    """FFmpeg's names of encoders that work on this machine: the software's, then hardware's."""
    return [_SOFTWARE[codec], *(name for name in _HARDWARE.get(codec, ()) if works(name))]


@lru_cache
def works(name: str) -> bool:
    """Whether the encoder makes a few frames here, as it would a film's; tried once."""
    try:
        encoder: Any = av.CodecContext.create(name, "w")
        encoder.options = _options_of(name)
        encoder.width, encoder.height = 256, 144
        encoder.pix_fmt = pixel_format(name, Coding())
        encoder.time_base, encoder.framerate = Fraction(1, 25), Fraction(25)
        packets = []
        for time in range(6):
            picture = _trial_picture(time).reformat(format=encoder.pix_fmt)
            picture.pts, picture.time_base = time, encoder.time_base
            packets += encoder.encode(picture)
        packets += encoder.encode(None)
        decoder: Any = av.CodecContext.create(encoder.codec.canonical_name, "r")
        decoder.extradata = encoder.extradata
        frames = [frame for packet in packets for frame in decoder.decode(packet)]
        frames += decoder.decode(None)
    except (av.error.FFmpegError, ValueError, OSError, NotImplementedError):
        return False
    return len(frames) == 6


def _options_of(name: str) -> dict[str, str]:
    """Options with which the encoder would make a film; none for one that is not known."""
    codecs = [codec for codec in CODECS if name in (_SOFTWARE[codec], *_HARDWARE.get(codec, ()))]
    return Output(codecs[0], encoder=name).options if codecs else {}


def pixel_format(name: str, coding: Coding) -> str:
    """FFmpeg's name of the pixels that the encoder takes for that coding."""
    if name == "prores_ks":
        return "yuv422p10le"
    if name in _SOFTWARE.values():
        return coding.pixel_format
    return "nv12" if coding.bits == 8 else "p010le"


@lru_cache
def _same_every_time() -> tuple[str, ...]:
    """Options of x264 for which the same pictures give the same packets.

    With AVX-512 its macroblock tree (x264 165) does not: of eight runs over 24 frames, 426 wide,
    seven differed. With AVX2 none did. On other processors nothing is to be said.
    """
    return ("asm=AVX2",) if cv2.checkHardwareSupport(_AVX_512) else ()


def _trial_picture(time: int) -> av.VideoFrame:
    ramp = np.add.outer(np.arange(216), np.arange(256)) + 8 * time
    return av.VideoFrame.from_ndarray((ramp % 256).astype(np.uint8), "yuv420p")
