"""Truncated and flipped files of every format: a photo or one sentence, never anything else."""

import io
from functools import cache

import imagecodecs
import numpy as np
import pytest
import tifffile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from restorer.errors import RestorerError
from restorer.imaging import Metadata, Output, Photo, Provenance, encode, read_bytes

quick = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@cache
def samples() -> dict[str, bytes]:
    noise = np.random.default_rng(7)
    rgb = noise.integers(0, 256, (24, 32, 3), np.uint8)
    deep = noise.integers(0, 65536, (24, 32, 3), np.uint16)
    grey = rgb[..., 0].copy()
    image = Image.fromarray(rgb)
    exif = Image.Exif()
    exif[271] = "Kodak"
    exif[274] = 6
    rich = Metadata(
        exif.tobytes().removeprefix(b"Exif\0\0"), None, None, b"\x1c\x02\x78\0\x01a", (300, 300)
    )
    provenance = Provenance("m", "s", 7, "restorer")
    made = {}
    for kind in ("png", "jpeg", "tiff", "webp", "avif"):
        photo = Photo(rgb, None, rich)
        made[f"ours {kind}"] = encode(rgb, photo, Output(kind), provenance)
    for kind in ("png", "tiff"):
        made[f"ours {kind} 16"] = encode(deep, Photo(deep, None, rich), Output(kind), provenance)

    def add(name: str, picture: Image.Image, kind: str, **options: object) -> None:
        buffer = io.BytesIO()
        picture.save(buffer, kind, **options)
        made[name] = buffer.getvalue()

    add("bmp", image, "BMP")
    add("gif", image.quantize(16), "GIF")
    add("animated gif", image, "GIF", save_all=True, append_images=[image.rotate(90)])
    add("progressive jpeg", image, "JPEG", progressive=True)
    add("cmyk jpeg", image.convert("CMYK"), "JPEG")
    add("palette png", image.quantize(16), "PNG", transparency=bytes(range(16)))
    add("lossless webp", image, "WEBP", lossless=True)
    for compression in ("raw", "tiff_lzw", "jpeg", "packbits", "tiff_adobe_deflate"):
        add(f"tiff {compression}", image, "TIFF", compression=compression)
    add("tiff group4", image.convert("1"), "TIFF", compression="group4")
    made["png 16 grey"] = imagecodecs.png_encode(deep[..., 0].copy())
    for compression in (None, "lzw", "zlib"):
        buffer = io.BytesIO()
        tifffile.imwrite(buffer, deep, photometric="rgb", compression=compression, rowsperstrip=5)
        made[f"tiff 16 {compression}"] = buffer.getvalue()
    buffer = io.BytesIO()
    tifffile.imwrite(buffer, grey / np.float32(255), photometric="minisblack")
    made["tiff float"] = buffer.getvalue()
    return made


NAMES = sorted(samples())


def survives(data: bytes) -> Photo | None:
    try:
        photo = read_bytes(data, "broken.file")
    except RestorerError as error:
        sentence = str(error)
    else:
        return writable(photo)
    assert "broken.file" in sentence
    assert "\n" not in sentence
    return None


def writable(photo: Photo) -> Photo:
    assert photo.pixels.dtype in (np.uint8, np.uint16)
    assert photo.pixels.ndim == 2 or photo.pixels.shape[2:] == (3,)
    # What was accepted can be written again, whatever its metadata is.
    encode(photo.pixels, photo, Output("png"), Provenance("m", "s", 7, "restorer"))
    return photo


def test_the_samples_are_sound() -> None:
    for name in NAMES:
        assert read_bytes(samples()[name], name).width in (24, 32)


@pytest.mark.parametrize("name", NAMES)
def test_truncated_files_are_refused(name: str) -> None:
    data = samples()[name]
    if name == "animated gif":
        pytest.skip("its first frame is whole")
    for share in (0.1, 0.3, 0.5, 0.7, 0.9):
        assert survives(data[: int(len(data) * share)]) is None, share


@quick
@given(st.sampled_from(NAMES), st.floats(0, 1))
def test_cut_anywhere(name: str, share: float) -> None:
    data = samples()[name]
    survives(data[: int(len(data) * share)])


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.tuples(st.floats(0, 1, exclude_max=True), st.integers(1, 255)), min_size=1, max_size=6
    )
)
def test_flipped_bits(name: str, flips: list[tuple[float, int]]) -> None:
    data = bytearray(samples()[name])
    for place, mask in flips:
        data[int(place * len(data))] ^= mask
    survives(bytes(data))


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 199), st.integers(1, 255))
def test_flipped_headers(name: str, place: int, mask: int) -> None:
    data = bytearray(samples()[name])
    data[place % len(data)] ^= mask
    survives(bytes(data))


@quick
@given(
    st.binary(max_size=300),
    st.sampled_from(
        [
            b"",
            b"\xff\xd8\xff",
            b"\x89PNG\r\n\x1a\n",
            b"GIF89a",
            b"BM",
            b"II*\0\x08\0\0\0",
            b"MM\0*\0\0\0\x08",
            b"RIFF\0\0\0\0WEBP",
            b"\0\0\0\x20ftypavif",
            b"\0\0\0\x20ftypheic",
        ]
    ),
)
def test_rubbish(data: bytes, head: bytes) -> None:
    survives(head + data)
