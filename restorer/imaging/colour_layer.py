"""The colours of a picture alone, as a layer for programs that work with layers."""

from typing import Any

import numpy as np
import numpy.typing as npt

from restorer.imaging.bands import map_bands
from restorer.imaging.photo import Pixels

# BT.601: those of the engine, and, rounded, of the blend mode.
_WEIGHTS = np.array([0.299, 0.587, 0.114], np.float32)


def colour_layer(pixels: Pixels) -> Pixels:
    """The chroma of (H, W, 3) sRGB pixels over mid-grey; same dtype, (H, W, 3).

    Laid over the grey original in the blend mode "Color" (W3C, Compositing and Blending Level 1,
    section 10.2; ISO 32000-2, 11.3.5.3), which adds the luma that the layer lacks, it gives the
    pixels back, within two steps of 8 bit. Where mid-grey has no room for the chroma, the layer
    is just so much lighter or darker that it has.
    """
    return map_bands(pixels, _layer_of_band)


def _layer_of_band(band: npt.NDArray[Any]) -> npt.NDArray[Any]:
    top = np.float32(np.iinfo(band.dtype).max)
    rgb = band.astype(np.float32) / top
    chroma = rgb - (rgb @ _WEIGHTS)[..., None]
    least, most = -chroma.min(axis=2, keepdims=True), 1 - chroma.max(axis=2, keepdims=True)
    layer = chroma + np.clip(np.float32(0.5), least, most)
    return np.rint(np.clip(layer, 0, 1) * top)
