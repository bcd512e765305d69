"""Final pictures against those of the original program, through the engine's own door."""

import hashlib
import json

import numpy as np
import pytest
from PIL import Image

from restorer.engine.laying import lay
from restorer.engine.look import Look
from restorer.imaging.grey import resize_rgb
from restorer.imaging.photo import Photo

SMALL = ["wide_resnet18_nf1", "deep_resnet18_nf1"]
LARGE = ["wide_resnet101", "deep_resnet34"]
CASES = [(net, picture, 7) for net in SMALL for picture in ("landscape", "portrait", "colour")]
CASES += [(net, "landscape", 21) for net in SMALL]
CASES += [(net, "portrait", factor) for net in LARGE for factor in (7, 10)]


def picture(shared, name):
    with Image.open(shared / "inputs" / f"{name}.png") as image:
        pixels = np.asarray(image if image.mode == "L" else image.convert("RGB"))
    return Photo(pixels, name=name)


def assert_close(found, expected, at_most, mean):
    difference = np.abs(found.astype(int) - expected.astype(int))
    assert difference.max() <= at_most
    assert difference.mean() <= mean


def stored(shared, stem):
    with Image.open(shared / "pictures" / f"{stem}__raw.png") as image:
        return np.asarray(image.convert("RGB"))


@pytest.mark.parametrize("net", SMALL + LARGE)
@pytest.mark.parametrize("name", ["landscape", "portrait", "colour"])
@pytest.mark.parametrize("factor", [7, 21])
def test_luminance_and_chroma_are_joined_to_the_last_bit(shared, net, name, factor):
    stem = f"{net}__{name}__rf{factor}"
    joined = lay(picture(shared, name).pixels, stored(shared, stem), "faithful")

    stats = json.loads((shared / "stats.json").read_text())[net]["pictures"]
    sha256 = hashlib.sha256(joined.tobytes()).hexdigest()
    assert sha256 == stats[f"{stem}__post.png"]["sha256_rgb"]


@pytest.mark.parametrize(("net", "name", "factor"), CASES)
def test_final_pictures_are_the_originals(shared, stand_in, colorizer, net, name, factor):
    photo = picture(shared, name)
    look = Look(model=stand_in(net), render_factor=factor, laying="faithful")

    rendering = colorizer.render(photo, look)
    restored = colorizer.lay(photo, rendering, look)

    expected = stored(shared, f"{net}__{name}__rf{factor}")
    raw = resize_rgb(rendering.colours, photo.width, photo.height)
    assert_close(raw, expected, at_most=1, mean=0.002)
    assert_close(restored.pixels, lay(photo.pixels, expected, "faithful"), at_most=3, mean=0.002)


@pytest.mark.parametrize("net", SMALL)
def test_reduced_precision_stays_within_its_bound(shared, stand_in, colorizer, reduced, net):
    """What engine.device promises of bfloat16: mean 1, at most 8 of 255."""
    photo = picture(shared, "portrait")
    for laying in ("faithful", "edge-aware"):
        look = Look(model=stand_in(net), render_factor=7, laying=laying)
        exact, rounded = (c.colorize(photo, look).pixels.astype(int) for c in (colorizer, reduced))
        assert np.abs(exact - rounded).max() <= 8
        assert np.abs(exact - rounded).mean() <= 1
