"""Decoded pixels on their way to a Photo, from Pillow's many modes."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageCms

from restorer.errors import RestorerError
from restorer.imaging.colour import srgb_profile
from restorer.imaging.photo import Pixels


@dataclass(eq=False)
class Decoded:
    """Pixels as the file has them, not yet in sRGB.

    ``pixels``: (H, W) grey, (H, W, 3) RGB or (H, W, 4) CMYK (0 = no ink), uint8 or uint16.
    ``alpha``: (H, W), not premultiplied. ``managed``: already in sRGB, whatever the profile says.
    ``upright``: already turned as EXIF asks.
    """

    pixels: Pixels
    alpha: Pixels | None = None
    managed: bool = False
    upright: bool = False
    notices: tuple[str, ...] = ()


def of_image(image: Image.Image, name: str) -> Decoded:
    """The pixels of a Pillow picture of 8 bits per channel or 16 bits of grey."""
    if image.mode in ("I", "F"):
        raise RestorerError(
            "{file} has a kind of numbers as pixels that no photo has ({kind}).",
            file=name,
            kind=image.mode,
        )
    if image.mode.startswith("I;16"):
        return _of_deep_grey(image)
    if image.mode == "LAB":
        return Decoded(_from_lab(image), managed=True)
    if image.mode == "CMYK":
        return Decoded(np.asarray(image))
    image = _plain(image)
    array = np.asarray(image)
    if image.mode in ("LA", "RGBA"):
        colour: Pixels = array[..., 0] if image.mode == "LA" else array[..., :3]
        return Decoded(np.ascontiguousarray(colour), np.ascontiguousarray(array[..., -1]))
    return Decoded(array)


def of_deep_png(data: bytes) -> Decoded:
    """The pixels of a PNG file of 16 bits per channel, whose colour Pillow does not know."""
    import imagecodecs

    array: npt.NDArray[Any] = imagecodecs.png_decode(data)
    if array.ndim == 2 or array.shape[2] == 3:
        return Decoded(array)
    colour = array[..., 0] if array.shape[2] == 2 else array[..., :3]
    return Decoded(np.ascontiguousarray(colour), np.ascontiguousarray(array[..., -1]))


def _plain(image: Image.Image) -> Image.Image:
    """The same picture in one of the modes L, LA, RGB and RGBA."""
    transparent = "transparency" in image.info
    if image.mode in ("P", "PA"):
        transparent = transparent or image.mode == "PA"
        palette = np.frombuffer(bytes(image.getpalette("RGB") or b""), np.uint8).reshape(-1, 3)
        grey = bool((palette == palette[:, :1]).all())
        image = image.convert("RGBA" if transparent else "RGB")
        if grey:
            # Equal channels: the first one is the picture.
            red, *_, last = image.split()
            return Image.merge("LA", (red, last)) if transparent else red
        return image
    if image.mode in ("1", "L", "La", "LA"):
        return image.convert("LA" if transparent or image.mode in ("La", "LA") else "L")
    alpha = transparent or image.mode in ("RGBA", "RGBa")
    wanted = "RGBA" if alpha else "RGB"
    return image if image.mode == wanted else image.convert(wanted)


def _of_deep_grey(image: Image.Image) -> Decoded:
    pixels = np.asarray(image)
    pixels = pixels.astype(np.uint16, copy=False)
    clear = image.info.get("transparency")
    alpha: Pixels | None = None
    if isinstance(clear, int):
        alpha = np.where(pixels == clear, 0, 65535).astype(np.uint16)
    return Decoded(pixels, alpha)


def _from_lab(image: Image.Image) -> npt.NDArray[Any]:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    transform = ImageCms.buildTransform(lab, _srgb(), "LAB", "RGB")
    converted = ImageCms.applyTransform(image, transform)
    assert converted is not None  # Only a transform in place answers with nothing.
    return np.asarray(converted)


def _srgb() -> ImageCms.ImageCmsProfile:
    from io import BytesIO

    return ImageCms.ImageCmsProfile(BytesIO(srgb_profile()))
