"""Real files in every format and mode, read as what they show."""

import io
import os
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
import tifffile
from numpy.typing import NDArray
from PIL import Image, ImageCms

from restorer.errors import RestorerError
from restorer.imaging import READABLE, Photo, read, read_bytes

Gradient = Callable[..., NDArray[np.uint8 | np.uint16]]
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def close(left: NDArray[np.generic], right: NDArray[np.generic], within: int) -> bool:
    return bool(np.abs(left.astype(int) - right.astype(int)).max() <= within)


LOSSLESS = [
    ("PNG", {}),
    ("BMP", {}),
    ("WEBP", {"lossless": True}),
    ("TIFF", {}),
    ("TIFF", {"compression": "tiff_lzw"}),
    ("TIFF", {"compression": "tiff_adobe_deflate"}),
    ("TIFF", {"compression": "packbits"}),
]


@pytest.mark.parametrize(("kind", "options"), LOSSLESS)
def test_rgb_exactly(kind: str, options: dict[str, object], gradient: Gradient) -> None:
    pixels = gradient()
    photo = read_bytes(saved(Image.fromarray(pixels), kind, **options), "x")
    assert photo.pixels.dtype == np.uint8
    assert np.array_equal(photo.pixels, pixels)
    assert photo.alpha is None
    assert photo.notices == ()


@pytest.mark.parametrize(("kind", "within"), [("JPEG", 8), ("AVIF", 8), ("WEBP", 10)])
def test_rgb_nearly(kind: str, within: int, gradient: Gradient) -> None:
    pixels = gradient()
    photo = read_bytes(saved(Image.fromarray(pixels), kind, quality=98), "x")
    assert close(photo.pixels, pixels, within)


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "BMP", "GIF"])
def test_grey_stays_grey(kind: str, gradient: Gradient) -> None:
    pixels = gradient(channels=0)
    photo = read_bytes(saved(Image.fromarray(pixels), kind), "x")
    assert photo.pixels.shape == pixels.shape
    assert np.array_equal(photo.pixels, pixels)


def test_grey_jpeg_stays_grey(gradient: Gradient) -> None:
    pixels = gradient(channels=0)
    photo = read_bytes(saved(Image.fromarray(pixels), "JPEG", quality=98), "x")
    assert photo.pixels.shape == pixels.shape
    assert close(photo.pixels, pixels, 4)


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "WEBP", "AVIF"])
def test_alpha_is_kept(kind: str, gradient: Gradient) -> None:
    pixels = gradient(channels=4)
    options: dict[str, object] = {"lossless": True, "exact": True} if kind == "WEBP" else {}
    photo = read_bytes(saved(Image.fromarray(pixels), kind, **options), "x")
    assert photo.alpha is not None
    assert close(photo.alpha, pixels[..., 3], 0 if kind != "AVIF" else 3)
    assert photo.pixels.shape == (40, 60, 3)


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_grey_with_alpha(kind: str, gradient: Gradient) -> None:
    pixels = gradient(channels=2)
    photo = read_bytes(saved(Image.fromarray(pixels, "LA"), kind), "x")
    assert photo.alpha is not None
    assert np.array_equal(photo.pixels, pixels[..., 0])
    assert np.array_equal(photo.alpha, pixels[..., 1])


@pytest.mark.parametrize(
    ("kind", "options"),
    [("PNG", {}), ("BMP", {}), ("TIFF", {}), ("TIFF", {"compression": "group4"})],
)
def test_bilevel(kind: str, options: dict[str, object], gradient: Gradient) -> None:
    image = Image.fromarray(gradient(channels=0)).convert("1")
    photo = read_bytes(saved(image, kind, **options), "x")
    assert np.array_equal(photo.pixels, np.asarray(image.convert("L")))


def test_palette_in_colour(gradient: Gradient) -> None:
    image = Image.fromarray(gradient()).quantize(64)
    for kind in ("PNG", "GIF", "BMP", "TIFF"):
        photo = read_bytes(saved(image, kind), "x")
        assert np.array_equal(photo.pixels, np.asarray(image.convert("RGB"))), kind


def test_palette_with_transparency(gradient: Gradient) -> None:
    image = Image.fromarray(gradient()).quantize(16)
    levels = bytes(range(0, 256, 16))
    photo = read_bytes(saved(image, "PNG", transparency=levels), "x")
    assert photo.alpha is not None
    assert np.array_equal(photo.alpha, np.frombuffer(levels, np.uint8)[np.asarray(image)])
    assert np.array_equal(photo.pixels, np.asarray(image.convert("RGB")))


def test_one_transparent_colour(gradient: Gradient) -> None:
    pixels = gradient()
    pixels[3, 4] = (1, 2, 3)
    photo = read_bytes(saved(Image.fromarray(pixels), "PNG", transparency=(1, 2, 3)), "x")
    assert photo.alpha is not None
    assert photo.alpha[3, 4] == 0
    assert photo.alpha.min(initial=255, where=photo.alpha > 0) == 255


def test_cmyk_without_profile(gradient: Gradient) -> None:
    inks = np.zeros((16, 16, 4), np.uint8)
    inks[:8, :, 0] = 255  # cyan
    inks[8:, :, 3] = 128  # grey
    for kind in ("TIFF", "JPEG"):
        photo = read_bytes(saved(Image.fromarray(inks, "CMYK"), kind), "x")
        assert photo.pixels.shape == (16, 16, 3)
        assert close(photo.pixels[2, 2], np.array([0, 255, 255]), 3), kind
        assert close(photo.pixels[13, 2], np.array([127, 127, 127]), 3), kind


def test_cmyk_with_profile(cmyk_profile: bytes) -> None:
    inks = np.zeros((16, 16, 4), np.uint8)
    inks[:, :8, 0] = 255
    for kind in ("TIFF", "JPEG"):
        data = saved(Image.fromarray(inks, "CMYK"), kind, icc_profile=cmyk_profile)
        photo = read_bytes(data, "x")
        assert photo.notices == ()
        cyan, white = photo.pixels[8, 2].astype(int), photo.pixels[8, 13]
        assert np.ptp(cyan) <= 2, "this profile's cyan is a grey"
        assert 120 < cyan[0] < 200
        assert white.min() >= 252
        assert photo.metadata.icc == cmyk_profile


def test_cmyk_of_16_bits(gradient: Gradient) -> None:
    inks = np.zeros((16, 16, 4), np.uint16)
    inks[..., 1] = 65535
    buffer = io.BytesIO()
    tifffile.imwrite(buffer, inks, photometric="separated")
    photo = read_bytes(buffer.getvalue(), "x")
    assert photo.pixels.dtype == np.uint16
    assert photo.pixels[0, 0].tolist() == [65535, 0, 65535]


def test_lab_tiff(gradient: Gradient) -> None:
    pixels = gradient()
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    image = ImageCms.applyTransform(
        Image.fromarray(pixels), ImageCms.buildTransform(SRGB, lab, "RGB", "LAB")
    )
    assert image is not None
    photo = read_bytes(saved(image, "TIFF"), "x")
    back = ImageCms.applyTransform(image, ImageCms.buildTransform(lab, SRGB, "LAB", "RGB"))
    assert close(photo.pixels, np.asarray(back), 1)
    assert np.abs(photo.pixels - pixels.astype(float)).mean() < 2


@pytest.mark.parametrize("channels", [0, 2, 3, 4])
def test_png_of_16_bits(channels: int, gradient: Gradient) -> None:
    pixels = gradient(channels=channels, dtype="uint16")
    photo = read_bytes(imagecodecs.png_encode(pixels), "x")
    assert photo.bits == 16
    if channels in (2, 4):
        assert photo.alpha is not None
        assert np.array_equal(photo.alpha, pixels[..., -1])
        pixels = pixels[..., 0] if channels == 2 else pixels[..., :3]
    assert np.array_equal(photo.pixels, pixels)


@pytest.mark.parametrize(
    ("channels", "planar"),
    [(0, "contig"), (3, "contig"), (4, "contig"), (3, "separate"), (4, "separate")],
)
@pytest.mark.parametrize("compression", [None, "lzw", "zlib"])
@pytest.mark.parametrize("dtype", ["uint8", "uint16"])
def test_tiff_forms(
    channels: int, compression: str | None, planar: str, dtype: str, gradient: Gradient
) -> None:
    pixels = gradient(channels=channels, dtype=dtype)
    stored = np.moveaxis(pixels, -1, 0) if planar == "separate" else pixels
    buffer = io.BytesIO()
    tifffile.imwrite(
        buffer,
        stored,
        photometric="rgb" if channels else "minisblack",
        planarconfig=planar if channels else None,
        compression=compression,
        predictor=compression is not None,
        extrasamples=["unassalpha"] if channels == 4 else None,
        rowsperstrip=7,
        byteorder=">",
    )
    photo = read_bytes(buffer.getvalue(), "x")
    assert photo.pixels.dtype == dtype
    assert np.array_equal(photo.pixels, pixels[..., :3] if channels else pixels)
    assert (photo.alpha is not None) == (channels == 4)


@pytest.mark.parametrize("options", [{"tile": (16, 16)}, {"bigtiff": True}])
@pytest.mark.parametrize("dtype", ["uint8", "uint16"])
def test_tiles_and_big_tiff(dtype: str, options: dict[str, object], gradient: Gradient) -> None:
    pixels = gradient(channels=3, dtype=dtype)
    buffer = io.BytesIO()
    tifffile.imwrite(buffer, pixels, photometric="rgb", description="a scan", **options)
    photo = read_bytes(buffer.getvalue(), "x")
    assert np.array_equal(photo.pixels, pixels)
    assert b"a scan" in (photo.metadata.exif or b"")


@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize("photometric", [0, 1])
def test_tiff_without_all_its_strips(
    bits: int, photometric: int, tiff_file: Callable[..., bytes]
) -> None:
    """Decoders would paint black what is not there."""
    size = 10 * 20 * bits // 8
    tags = {258: (3, [bits]), 262: (3, [photometric])}
    assert read_bytes(tiff_file(20, 10, bytes(size), tags), "x").height == 10
    with pytest.raises(RestorerError, match="cut off"):
        read_bytes(tiff_file(20, 10, bytes(size - 20), tags), "x")
    with pytest.raises(RestorerError, match="cut off"):
        read_bytes(tiff_file(20, 10, bytes(size), {**tags, 278: (4, [5])}), "x")
    with pytest.raises(RestorerError, match="no pixels"):
        read_bytes(tiff_file(0, 10, bytes(size), tags), "x")


@pytest.mark.parametrize("dtype", ["uint8", "uint16"])
def test_white_is_zero(dtype: str, gradient: Gradient) -> None:
    pixels = gradient(channels=0, dtype=dtype)
    buffer = io.BytesIO()
    tifffile.imwrite(buffer, np.invert(pixels), photometric="miniswhite")
    assert np.array_equal(read_bytes(buffer.getvalue(), "x").pixels, pixels)


@pytest.mark.parametrize("compression", ["webp", "zstd", "lzma"])
def test_uncommon_compressions(
    compression: str, gradient: Gradient, capfd: pytest.CaptureFixture[str]
) -> None:
    pixels = gradient(channels=3)
    buffer = io.BytesIO()
    tifffile.imwrite(buffer, pixels, photometric="rgb", compression=compression, rowsperstrip=16)
    assert np.array_equal(read_bytes(buffer.getvalue(), "x").pixels, pixels)
    broken = bytearray(buffer.getvalue())
    with tifffile.TiffFile(io.BytesIO(broken)) as file:
        strip = file.pages.first.dataoffsets[0]
    broken[strip : strip + 16] = bytes(16)
    with pytest.raises(RestorerError, match="x is damaged"):
        read_bytes(bytes(broken), "x")
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("number", [12345, 32908])  # of nobody, and PixarFilm
def test_an_unknown_compression_is_no_damage(
    number: int, tiff_file: Callable[..., bytes], capfd: pytest.CaptureFixture[str]
) -> None:
    data = tiff_file(4, 1, bytes(4), {258: (3, [8]), 259: (3, [number]), 262: (3, [1])})
    with pytest.raises(RestorerError, match=rf"x is a TIFF .* \(number {number}\); save it"):
        read_bytes(data, "x")
    assert capfd.readouterr() == ("", "")


def test_premultiplied_alpha_is_divided_out() -> None:
    stored = np.full((8, 8, 4), 16384, np.uint16)
    stored[..., 3] = 32768
    buffer = io.BytesIO()
    tifffile.imwrite(buffer, stored, photometric="rgb", extrasamples=["assocalpha"])
    photo = read_bytes(buffer.getvalue(), "x")
    assert close(photo.pixels, np.full((8, 8, 3), 32768), 1)


def test_12_and_32_bit_tiff_become_16_bit(tiff_file: Callable[..., bytes]) -> None:
    twelve = bytes.fromhex("000fff7ff800")  # 0, 4095, 2047, 2048
    data = tiff_file(4, 1, twelve, {258: (3, [12]), 262: (3, [1])})
    assert read_bytes(data, "x").pixels.tolist() == [[0, 65535, 32759, 32776]]
    buffer = io.BytesIO()
    tifffile.imwrite(buffer, np.array([[0, 2**32 - 1, 2**31]], np.uint32))
    assert read_bytes(buffer.getvalue(), "x").pixels.tolist() == [[0, 65535, 32768]]


def test_floating_point_tiff() -> None:
    buffer = io.BytesIO()
    floats = np.linspace(0, 1, 300, dtype=np.float32).reshape(1, 100, 3)
    tifffile.imwrite(buffer, floats, photometric="rgb")
    photo = read_bytes(buffer.getvalue(), "x")
    assert photo.pixels.dtype == np.uint16
    assert photo.pixels.min() == 0
    assert photo.pixels.max() == 65535


@pytest.mark.parametrize(
    "array",
    [
        np.full((4, 4), 250.0, np.float32),
        np.full((4, 4), np.nan, np.float32),
        np.full((4, 4), -5, np.int16),
        np.full((4, 4, 2), 1 + 1j, np.complex64),
    ],
)
def test_numbers_that_are_no_shades(array: NDArray[np.generic]) -> None:
    buffer = io.BytesIO()
    tifffile.imwrite(buffer, array, photometric="minisblack")
    with pytest.raises(RestorerError, match="x"):
        read_bytes(buffer.getvalue(), "x")


def test_first_of_several_pages() -> None:
    pages = [Image.new("L", (9, 7), shade) for shade in (10, 20, 30)]
    data = saved(pages[0], "TIFF", save_all=True, append_images=pages[1:])
    photo = read_bytes(data, "x")
    assert photo.notices == ("Only the first of 3 pages is used.",)
    assert photo.pixels[0, 0] == 10


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_first_frame(kind: str) -> None:
    frames = [Image.new("RGB", (9, 7), (shade, 0, 0)) for shade in (10, 200, 90)]
    data = saved(frames[0], kind, save_all=True, append_images=frames[1:])
    photo = read_bytes(data, "x")
    assert photo.notices == ("Only the first of 3 frames is used.",)
    assert close(photo.pixels[0, 0], np.array([10, 0, 0]), 3)


@pytest.mark.parametrize("turn", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP", "AVIF"])
def test_orientation(turn: int, kind: str) -> None:
    image = Image.new("L", (48, 32), 128)
    image.paste(250, (0, 0, 24, 16))
    image.paste(5, (24, 0, 48, 16))
    exif = Image.Exif()
    exif[274] = turn
    data = saved(image.convert("RGB"), kind, exif=exif, quality=95)
    expected = {
        1: image,
        2: image.transpose(Image.Transpose.FLIP_LEFT_RIGHT),
        3: image.transpose(Image.Transpose.ROTATE_180),
        4: image.transpose(Image.Transpose.FLIP_TOP_BOTTOM),
        5: image.transpose(Image.Transpose.TRANSPOSE),
        6: image.transpose(Image.Transpose.ROTATE_270),
        7: image.transpose(Image.Transpose.TRANSVERSE),
        8: image.transpose(Image.Transpose.ROTATE_90),
    }[turn]
    photo = read_bytes(data, "x")
    assert (photo.width, photo.height) == expected.size
    assert close(photo.pixels[4::8, 4::8, 0], np.asarray(expected)[4::8, 4::8], 12)


def test_dots_per_inch_turn_with_the_picture() -> None:
    exif = Image.Exif()
    exif[274] = 6
    data = saved(Image.new("RGB", (8, 4)), "TIFF", dpi=(300, 600), exif=exif)
    assert read_bytes(data, "x").metadata.dpi == (600, 300)


def test_the_preview_inside_a_camera_file_is_no_page() -> None:
    image = Image.new("RGB", (32, 24), (90, 90, 90))
    data = saved(image, "MPO", save_all=True, append_images=[image.resize((8, 6))])
    assert read_bytes(data, "x").notices == ()


def test_heic() -> None:
    heif = pytest.importorskip("pillow_heif")
    image = Image.new("RGB", (64, 48), (200, 100, 50))
    buffer = io.BytesIO()
    heif.from_pillow(image).save(buffer, quality=95)
    photo = read_bytes(buffer.getvalue(), "x.heic")
    assert close(photo.pixels[20, 20], np.array([200, 100, 50]), 5)


def test_more_than_8_bits_of_avif_and_heic_are_told(gradient: Gradient) -> None:
    deep = gradient(48, 64, 3, "uint16")
    files = {
        "x.avif": imagecodecs.avif_encode(deep >> 6, bitspersample=10),
        "y.avif": imagecodecs.avif_encode((deep >> 8).astype(np.uint8)),
    }
    heif = pytest.importorskip("pillow_heif")
    buffer = io.BytesIO()
    heif.from_bytes("RGB;16", (64, 48), deep.tobytes()).save(buffer, quality=95)
    files["x.heic"] = buffer.getvalue()
    notices = {name: read_bytes(data, name).notices for name, data in files.items()}
    told = ("Its 10 bits per channel are read as 8.",)
    assert notices == {"x.avif": told, "y.avif": (), "x.heic": told}


def test_heic_without_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pillow_heif", None)
    data = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(100)
    with pytest.raises(RestorerError, match="pillow-heif"):
        read_bytes(data, "x.heic")


def test_pixels_are_read_only(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("RGB", (4, 4)).save(path)
    photo = read(path)
    assert isinstance(photo, Photo)
    assert (photo.name, photo.path) == ("a.png", path)
    with pytest.raises(ValueError, match="read-only"):
        photo.pixels[0, 0] = 1


def test_the_content_decides_not_the_suffix(tmp_path: Path) -> None:
    path = tmp_path / "really_a_png.jpg"
    Image.new("RGB", (4, 4), (1, 2, 3)).save(path, "PNG")
    assert read(path).pixels[0, 0].tolist() == [1, 2, 3]


def sentence(path: Path) -> str:
    with pytest.raises(RestorerError) as caught:
        read(path)
    text = str(caught.value)
    assert path.name in text
    assert "\n" not in text
    return text


def test_refusals(tmp_path: Path) -> None:
    (tmp_path / "empty.jpg").touch()
    (tmp_path / "text.jpg").write_text("Dear reader, this is a letter.")
    (tmp_path / "page.png").write_text("<!DOCTYPE html><html></html>")
    (tmp_path / "folder.tif").mkdir()
    assert "empty" in sentence(tmp_path / "empty.jpg")
    assert "not a picture" in sentence(tmp_path / "text.jpg")
    assert "not a picture" in sentence(tmp_path / "page.png")
    assert "folder" in sentence(tmp_path / "folder.tif")
    assert "does not exist" in sentence(tmp_path / "missing.tif")
    assert "cannot be read" in sentence(tmp_path / "text.jpg" / "below.tif")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    assert "not a file" in sentence(tmp_path / "pipe.jpg")


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.png"
    Image.new("L", (4, 4)).save(path)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert "may not read" in sentence(path)


@pytest.mark.parametrize("where", ["of_image", "_upright"])
def test_too_little_memory(where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.png"
    Image.new("L", (4, 4)).save(path)

    def fail(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(f"restorer.imaging.reading.{where}", fail)
    assert "memory" in sentence(path)


def png_header(width: int, height: int) -> bytes:
    body = b"IHDR" + width.to_bytes(4) + height.to_bytes(4) + bytes((8, 0, 0, 0, 0))
    header = (13).to_bytes(4) + body + zlib.crc32(body).to_bytes(4)
    data = b"IDAT" + zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + header + (len(data) - 4).to_bytes(4) + data + bytes(4)


def test_decompression_bombs(tmp_path: Path) -> None:
    (tmp_path / "bomb.png").write_bytes(png_header(60000, 60000))
    assert "3600 megapixels" in sentence(tmp_path / "bomb.png")
    (tmp_path / "huge.png").write_bytes(png_header(2**31 - 1, 2**31 - 1))
    assert "megapixels" in sentence(tmp_path / "huge.png")


def test_a_few_bytes_that_claim_a_large_picture(tiff_file: Callable[..., bytes]) -> None:
    """Refused at once, before the memory for it is asked for."""
    for compression in (5, 8, 32773):
        tags = {258: (3, [16]), 262: (3, [1]), 259: (3, [compression])}
        with pytest.raises(RestorerError, match="cut off"):
            read_bytes(tiff_file(30000, 30000, bytes(5000), tags), "x")


@pytest.mark.parametrize("compression", ["lzw", "zlib", "packbits"])
def test_an_empty_page_is_no_bomb(compression: str) -> None:
    buffer = io.BytesIO()
    white = np.full((2000, 3000), 255, np.uint8)
    tifffile.imwrite(buffer, white, photometric="minisblack", compression=compression)
    assert read_bytes(buffer.getvalue(), "x").pixels.min() == 255


def test_tiff_bombs(tmp_path: Path, tiff_file: Callable[..., bytes]) -> None:
    for bits in (8, 16):
        data = tiff_file(60000, 60000, bytes(10), {258: (3, [bits]), 262: (3, [1])})
        (tmp_path / "bomb.tif").write_bytes(data)
        assert "megapixels" in sentence(tmp_path / "bomb.tif")


def test_100_megapixels_are_no_bomb() -> None:
    # Pillow's own limits are below; a warning of its would fail this test.
    photo = read_bytes(saved(Image.new("1", (12000, 9000), 1), "PNG"), "scan.png")
    assert (photo.width, photo.height) == (12000, 9000)
    assert photo.pixels[-1, -1] == 255


def test_suffixes_are_lower_case_with_a_dot() -> None:
    assert {".jpg", ".tif", ".heic", ".avif", ".webp", ".gif", ".bmp", ".png"} <= READABLE
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in READABLE)
