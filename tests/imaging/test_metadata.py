"""What the source carried is in the output, in every format and both depths."""

import io
import shutil
import struct
import subprocess
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from xml.etree import ElementTree

import numpy as np
import pytest
import tifffile
from numpy.typing import NDArray
from PIL import Image

from restorer.imaging import Metadata, Output, Photo, Provenance, encode, notices, read_bytes
from restorer.imaging.encoding import Picture, jpeg
from restorer.imaging.ifd import Block, Entry, parse, serialise

Gradient = Callable[..., NDArray[np.uint8 | np.uint16]]
PROVENANCE = Provenance("natural", "ab" * 32, 35, "restorer 0.1.0")
SOURCE_TYPE = "digitalsourcetype/compositeWithTrainedAlgorithmicMedia"
EXTENSION = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
EVENT = "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"
FORMATS = [
    ("png", 8),
    ("png", 16),
    ("tiff", 8),
    ("tiff", 16),
    ("jpeg", 8),
    ("webp", 8),
    ("avif", 8),
]
XMP = (
    b'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
    b'rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:tiff='
    b'"http://ns.adobe.com/tiff/1.0/" tiff:Orientation="6"><dc:creator><rdf:Seq><rdf:li>Anna '
    b"M\xc3\xbcller</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
    b'<?xpacket end="w"?>'
)
IPTC = (
    b"\x1c\x01\x5a\0\x03\x1b%G" + b"\x1c\x02\x78\0\x10Harbour at dawn." + b"\x1c\x02\x19\0\x04boat"
)


def exif_block(order: str = "<") -> bytes:
    block = Block(order)
    for tag, text in (
        (271, b"Kodak\0"),
        (270, b"Grandmother, 1911\0"),
        (306, b"2020:01:02 03:04:05\0"),
    ):
        block.put(block.main, tag, 1, *text)
        block.main[tag] = replace(block.main[tag], kind=2)
    block.put(block.main, 274, 3, 6)
    block.put(block.main, 282, 5, 72, 1)
    block.put(block.exif, 33434, 5, 1, 125)  # exposure time
    block.put(block.exif, 0xA002, 4, 9999)
    block.put(block.exif, 37500, 1, *b"maker's own bytes, quite a few of them")
    block.put(block.gps, 2, 5, 48, 1, 12, 1, 30, 1)
    block.interop[1] = Entry(2, 4, b"R98\0")
    return serialise(block)


@pytest.fixture(params=["<", ">"])
def photo(request: pytest.FixtureRequest, gradient: Gradient) -> Photo:
    metadata = Metadata(exif_block(request.param), None, XMP, IPTC, (600.0, 300.0))
    return Photo(gradient(48, 64, dtype="uint16"), None, metadata, "grandmother.tif")


@pytest.mark.parametrize(("kind", "bits"), FORMATS)
def test_everything_is_kept(kind: str, bits: int, photo: Photo) -> None:
    data = encode(photo.pixels, photo, Output(kind, bits=bits), PROVENANCE)
    again = read_bytes(data, "again")
    assert again.notices == ()
    assert again.bits == bits
    assert again.metadata.exif is not None
    block = parse(again.metadata.exif)
    assert block.main[270].value == b"Grandmother, 1911\0"
    assert block.main[271].value == b"Kodak\0"
    # Pillow's AVIF says it in the container alone.
    assert block.integers(block.main, 274) == (() if kind == "avif" else (1,))
    assert block.rational(block.exif, 33434) == 1 / 125
    assert block.exif[37500].value == b"maker's own bytes, quite a few of them"
    assert block.integers(block.exif, 0xA002) == (64,)
    assert block.integers(block.exif, 0xA003) == (48,)
    assert struct.unpack(f"{block.order}6I", block.gps[2].value) == (48, 1, 12, 1, 30, 1)
    assert block.interop[1].value == b"R98\0"
    assert again.metadata.xmp is not None
    assert "Anna Müller".encode() in again.metadata.xmp
    assert SOURCE_TYPE.encode() in again.metadata.xmp
    assert again.metadata.dpi is not None
    assert again.metadata.dpi == pytest.approx((600, 300), abs=0.02)
    if kind in ("webp", "avif"):
        assert b"Harbour at dawn" in again.metadata.xmp
        assert b"<rdf:li>boat</rdf:li>" in again.metadata.xmp or b">boat<" in again.metadata.xmp
    else:
        assert again.metadata.iptc == IPTC


@pytest.mark.parametrize(("kind", "bits"), FORMATS)
def test_other_programs_read_it(kind: str, bits: int, photo: Photo) -> None:
    """Pillow, with its own parsers, sees the same."""
    data = encode(photo.pixels, photo, Output(kind, bits=bits), PROVENANCE)
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        exif = image.getexif()
        assert image.size == (64, 48)
        assert exif[271] == "Kodak"
        assert exif.get(274, 1) == 1
        assert exif.get_ifd(0x8769)[33434] == Fraction(1, 125)
        assert exif.get_ifd(0x8825)[2] == (48.0, 12.0, 30.0)
        assert not exif.get_ifd(1), "no thumbnail"
        if kind not in ("webp", "avif"):
            assert image.info["dpi"] == pytest.approx((600, 300), abs=0.02)
        packet = image.info.get("xmp") or image.tag_v2[700]  # type: ignore[attr-defined]
    root = ElementTree.fromstring(packet)
    source = root.find(f".//{{{EXTENSION}}}DigitalSourceType")
    assert source is not None
    assert source.text == f"http://cv.iptc.org/newscodes/{SOURCE_TYPE}"
    assert [node.text for node in root.iter("{http://ns.adobe.com/tiff/1.0/}Orientation")] == ["1"]
    (agent,) = root.iter(f"{{{EVENT}}}softwareAgent")
    (parameters,) = root.iter(f"{{{EVENT}}}parameters")
    assert agent.text == "restorer 0.1.0"
    assert parameters.text is not None
    assert all(part in parameters.text for part in ("render_factor=35", "natural", "ab" * 32))


@pytest.mark.parametrize(("kind", "bits"), FORMATS)
def test_pixels_come_back(kind: str, bits: int, photo: Photo) -> None:
    again = read_bytes(encode(photo.pixels, photo, Output(kind, bits=bits), PROVENANCE), "y")
    difference = np.abs(again.pixels / (257 if bits == 16 else 1) - photo.pixels / 257)
    assert difference.max() <= {"png": 0.51, "tiff": 0.51}.get(kind, 14)


@pytest.mark.parametrize(("kind", "bits"), FORMATS)
def test_without_metadata_the_provenance_stays(kind: str, bits: int, photo: Photo) -> None:
    output = Output(kind, bits=bits, metadata=False)
    data = encode(photo.pixels, photo, output, PROVENANCE)
    again = read_bytes(data, "again")
    assert again.metadata.xmp is not None
    assert SOURCE_TYPE.encode() in again.metadata.xmp
    assert again.metadata.iptc is None
    assert again.metadata.dpi is None
    for private in (b"Kodak", b"Grandmother", b"Anna", b"Harbour"):
        assert private not in data
        assert private not in again.metadata.xmp


@pytest.mark.parametrize("kind", ["png", "tiff", "webp", "avif"])
def test_alpha_is_kept(kind: str, gradient: Gradient) -> None:
    pixels = gradient(channels=4)
    photo = Photo(pixels[..., :3].copy(), pixels[..., 3].copy())
    again = read_bytes(encode(photo.pixels, photo, Output(kind)), "y")
    assert again.alpha is not None
    assert np.abs(again.alpha.astype(int) - pixels[..., 3]).max() <= (6 if kind == "avif" else 0)


@pytest.mark.parametrize("dtype", ["uint8", "uint16"])
@pytest.mark.parametrize("kind", ["png", "tiff", "webp", "avif", "jpeg"])
def test_grey_with_alpha(kind: str, dtype: str, gradient: Gradient) -> None:
    pixels = gradient(channels=2, dtype=dtype)
    photo = Photo(pixels[..., 0].copy(), pixels[..., 1].copy())
    again = read_bytes(encode(photo.pixels, photo, Output(kind)), "y")
    if kind in ("png", "tiff"):
        assert again.alpha is not None
        assert np.array_equal(again.pixels, photo.pixels)
        assert np.array_equal(again.alpha, pixels[..., 1])
    assert (again.alpha is None) == (kind == "jpeg")


@pytest.mark.parametrize("dtype", ["uint8", "uint16"])
def test_tiff_of_many_strips(
    dtype: str, gradient: Gradient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("restorer.imaging.tiff_writing._STRIP_BYTES", 1000)
    photo = Photo(gradient(101, 57, dtype=dtype), gradient(101, 57, 0, dtype=dtype))
    data = encode(photo.pixels, photo, Output("tiff"))
    with tifffile.TiffFile(io.BytesIO(data)) as file:
        assert len(file.pages.first.aspage().dataoffsets) > 20
    again = read_bytes(data, "y")
    assert again.alpha is not None
    assert photo.alpha is not None
    assert np.array_equal(again.pixels, photo.pixels)
    assert np.array_equal(again.alpha, photo.alpha)


def test_16_bit_alpha_is_kept(gradient: Gradient) -> None:
    pixels = gradient(channels=4, dtype="uint16")
    photo = Photo(pixels[..., :3].copy(), pixels[..., 3].copy())
    for kind in ("png", "tiff"):
        again = read_bytes(encode(photo.pixels, photo, Output(kind)), "y")
        assert again.alpha is not None
        assert np.array_equal(again.alpha, pixels[..., 3])
        assert np.array_equal(again.pixels, pixels[..., :3])


def test_jpeg_lays_transparency_over_white() -> None:
    alpha = np.zeros((32, 32), np.uint8)
    alpha[:, 16:] = 255
    photo = Photo(np.zeros((32, 32, 3), np.uint8), alpha, name="stamp.png")
    again = read_bytes(encode(photo.pixels, photo, Output("jpeg")), "y")
    assert again.pixels[16, 3].min() > 250
    assert again.pixels[16, 28].max() < 5
    assert any("transparency" in sentence for sentence in notices(photo, Output("jpeg")))


def test_grey_pictures(gradient: Gradient) -> None:
    for dtype in ("uint8", "uint16"):
        photo = Photo(gradient(channels=0, dtype=dtype))
        for kind in ("png", "tiff"):
            again = read_bytes(encode(photo.pixels, photo, Output(kind)), "y")
            assert np.array_equal(again.pixels, photo.pixels)
    for kind in ("jpeg", "webp", "avif"):
        assert read_bytes(encode(photo.pixels, photo, Output(kind)), "y").width == photo.width


def test_long_blocks_in_jpeg(gradient: Gradient) -> None:
    """JPEG's segments end at 64 KiB: the maker's note goes first, the provenance never."""
    block = parse(exif_block())
    block.put(block.exif, 37500, 1, *bytes(70000))
    filler = XMP.replace(b"Anna", b"A" * 70000)
    photo = Photo(gradient(), None, Metadata(serialise(block), None, filler, None, None), "x")
    again = read_bytes(encode(photo.pixels, photo, Output("jpeg"), PROVENANCE), "y")
    assert again.metadata.exif is not None
    assert b"Kodak" in again.metadata.exif
    assert again.metadata.xmp is not None
    assert SOURCE_TYPE.encode() in again.metadata.xmp
    assert any("long" in sentence for sentence in notices(photo, Output("jpeg")))


def test_xmp_that_goes_on_elsewhere(gradient: Gradient) -> None:
    note = b'xmlns:n="http://ns.adobe.com/xmp/note/" n:HasExtendedXMP="0123" rdf:about=""'
    photo = Photo(gradient(), None, Metadata(xmp=XMP.replace(b'rdf:about=""', note)))
    buffer = io.BytesIO()
    Image.fromarray(gradient()).save(buffer, "JPEG", xmp=photo.metadata.xmp)
    source = read_bytes(buffer.getvalue(), "x")
    assert any("in part" in sentence for sentence in source.notices)
    again = read_bytes(encode(source.pixels, source, Output("jpeg"), PROVENANCE), "y")
    assert again.notices == ()


def test_large_profiles_in_jpeg(gradient: Gradient) -> None:
    photo = Photo(gradient())
    picture = encode(photo.pixels, photo, Output("jpeg"))
    icc = bytes(range(256)) * 700
    data = jpeg(Picture(gradient(), None, Block(), icc, None, None, None), 90)
    with Image.open(io.BytesIO(data)) as image:
        assert image.info["icc_profile"] == icc
    assert len(data) > len(picture)


def test_jpeg_is_not_subsampled(photo: Photo) -> None:
    data = encode(photo.pixels, photo, Output("jpeg"))
    with Image.open(io.BytesIO(data)) as image:
        assert [layer[1:3] for layer in image.layer] == [(1, 1)] * 3


def test_quality_matters(photo: Photo) -> None:
    for kind in ("jpeg", "webp", "avif"):
        noisy = np.random.default_rng(0).integers(0, 255, (64, 64, 3), np.uint8)
        small, large = (len(encode(noisy, photo, Output(kind, quality=q))) for q in (20, 95))
        assert small < large


def test_the_visible_mark() -> None:
    for dtype in ("uint8", "uint16"):
        flat = np.full((300, 400, 3), np.iinfo(dtype).max // 3, dtype)
        photo = Photo(flat)
        plain = read_bytes(encode(flat, photo, Output("png")), "y").pixels
        marked = read_bytes(encode(flat, photo, Output("png", mark=True)), "y").pixels
        assert np.array_equal(plain, flat)
        changed = np.argwhere((marked != flat).any(axis=2))
        assert len(changed) > 100
        assert changed.min(axis=0).tolist() > [250, 300]
    tiny = np.zeros((5, 5, 3), np.uint8)
    assert encode(tiny, Photo(tiny), Output("png", mark=True))


def test_exif_of_a_tiff_survives_the_way_to_every_format(photo: Photo) -> None:
    tiff = read_bytes(encode(photo.pixels, photo, Output("tiff"), PROVENANCE), "step")
    for kind, bits in FORMATS:
        data = encode(tiff.pixels, tiff, Output(kind, bits=bits), PROVENANCE)
        again = read_bytes(data, "again")
        assert again.metadata.exif is not None
        assert b"Grandmother, 1911" in again.metadata.exif
        assert again.metadata.xmp is not None
        assert again.metadata.xmp.count(b"</stEvt:softwareAgent>") == 2, "two events"


def test_deep_tiff_is_what_libtiff_reads(photo: Photo) -> None:
    data = encode(photo.pixels, photo, Output("tiff"), PROVENANCE)
    with tifffile.TiffFile(io.BytesIO(data)) as file:
        page = file.pages.first.aspage()
        assert np.array_equal(page.asarray(), photo.pixels)
        assert page.tags["ExifTag"].value["ExposureTime"] == (1, 125)
        assert page.tags["ResolutionUnit"].value == 2


def exiftool() -> str | None:
    return shutil.which("exiftool")


@pytest.mark.skipif(exiftool() is None, reason="exiftool is not installed")
@pytest.mark.parametrize(("kind", "bits"), FORMATS)
def test_exiftool_finds_no_fault(kind: str, bits: int, photo: Photo) -> None:
    data = encode(photo.pixels, photo, Output(kind, bits=bits), PROVENANCE)
    answer = subprocess.run(
        [str(exiftool()), "-validate", "-warning", "-a", "-"],
        input=data,
        capture_output=True,
        check=False,
    )
    assert b"Error" not in answer.stdout
