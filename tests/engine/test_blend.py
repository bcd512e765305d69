"""Two models in one picture: each has its share, and no network runs for nothing."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from restorer.engine.blend import mixed
from restorer.engine.edge_aware import differences
from restorer.engine.look import Look
from restorer.engine.network import Network
from restorer.engine.result import Rendering, Report
from restorer.errors import RestorerError
from restorer.imaging.photo import Photo

AMBER, TEAL = (0.62, 0.5, 0.35), (0.35, 0.53, 0.55)


def rendering(colour, side=24, vividness=1.0, name="one"):
    colours = np.full((side, side, 3), colour, np.float32)
    report = Report(name, name[0] * 64, 18, 18, "cpu", "float32", "", 0.5, (name,), vividness)
    return Rendering(colours, report)


def lab(colours):
    return cv2.cvtColor(np.asarray(colours, np.float32).reshape(-1, 1, 3), cv2.COLOR_RGB2Lab)[:, 0]


@pytest.fixture
def photo(scene):
    return Photo(scene, name="scene.png")


@pytest.fixture
def runs(monkeypatch):
    """Squares that networks are asked for: (chroma or not, factor)."""
    asked, colours = [], Network.colours

    def counted(network, greys, check):
        asked.append((network.answers_chroma, greys.shape[-1] // 16))
        return colours(network, greys, check)

    monkeypatch.setattr(Network, "colours", counted)
    return asked


@pytest.mark.parametrize("share", [0.25, 0.5, 0.8])
def test_a_blend_is_the_mean_in_lab(share):
    blend = mixed(rendering(AMBER), rendering(TEAL), share)

    (one,), (other,), (mean,) = lab(AMBER), lab(TEAL), lab(blend.colours[12, 12])
    np.testing.assert_allclose(mean, (1 - share) * one + share * other, atol=0.3)
    assert blend.colours.dtype == np.float32
    assert not blend.colours.flags.writeable


def test_each_models_own_vividness_counts(photo, colorizer):
    """A dull network that is brought up by 2, mixed with one that needs no help."""
    grey = np.full((60, 60), 128, np.uint8)
    dull, vivid = rendering((0.54, 0.5, 0.44), vividness=2.0), rendering((0.42, 0.51, 0.56))
    photo = Photo(grey)

    def laid(answer, **look):
        pixels = colorizer.lay(photo, answer, Look("one", **look)).pixels
        return differences(pixels).mean(axis=(0, 1))

    between = laid(mixed(dull, vivid, 0.3))
    np.testing.assert_allclose(between, 0.7 * laid(dull) + 0.3 * laid(vivid), atol=0.012)
    apart = Rendering(dull.colours, dull.report, second=vivid)
    np.testing.assert_allclose(laid(apart, blend="two", blend_share=0.3), between, atol=1e-6)


def test_the_smaller_colours_follow_the_edges_of_the_larger_ones():
    """A red and a blue half meet within a cell of the small grid, a dark one and a light one."""
    truth = np.zeros((96, 96, 3), np.float32)
    truth[:, :52], truth[:, 52:] = (0.45, 0.2, 0.15), (0.6, 0.7, 0.95)
    grid = cv2.resize(truth, (12, 12), interpolation=cv2.INTER_AREA)
    small = Rendering(grid, rendering(AMBER).report)
    large = Rendering((truth * 255).astype(np.uint8), rendering(AMBER).report)

    blend = mixed(small, large, 0.5)

    assert blend.colours.shape == (96, 96, 3)
    naive = cv2.resize(grid, (96, 96), interpolation=cv2.INTER_LINEAR)
    near = slice(44, 60)
    halfway = differences(truth)[:, near]
    error = np.abs(differences(blend.colours)[:, near] - halfway).mean()
    assert error < 0.4 * np.abs(differences((naive + truth) / 2)[:, near] - halfway).mean()


def test_the_report_names_both(colorizer, photo, wide_file, chroma_file):
    look = Look(wide_file, 7, blend=chroma_file, blend_share=0.25)
    restored = colorizer.colorize(photo, look)

    report = restored.report
    assert report.model == "tiny-wide 75% + tiny-chroma 25%"
    assert [part.model for part in report.parts] == ["tiny-wide", "tiny-chroma"]
    assert [part.share for part in report.parts] == [0.75, 0.25]
    assert report.sha256 == " + ".join(part.sha256 for part in report.parts)
    assert len(set(report.sha256.split(" + "))) == 2
    assert report.laying == "edge-aware"
    assert restored.pixels.shape == (90, 120, 3)


def test_each_model_takes_its_own_default_factor(colorizer, photo, wide_file, chroma_file, runs):
    colorizer.render(photo, Look(wide_file, 8, blend=chroma_file))
    assert runs == [(False, 8), (True, 8)]
    report = colorizer.render(photo, Look("natural", blend=chroma_file)).report
    assert [part.render_factor_used for part in report.parts] == [18, 35]


@pytest.mark.parametrize(("share", "chroma"), [(0.0, False), (1.0, True)])
def test_a_share_of_nothing_or_all_runs_one_network(
    colorizer, photo, wide_file, chroma_file, runs, share, chroma
):
    look = Look(wide_file, 7, blend=chroma_file, blend_share=share)
    blend = colorizer.colorize(photo, look)
    assert runs == [(chroma, 7)]
    alone = colorizer.colorize(photo, Look(chroma_file if chroma else wide_file, 7))
    np.testing.assert_array_equal(blend.pixels, alone.pixels)
    assert Path(alone.report.model).stem == blend.report.model
    assert blend.report.parts == ()


def test_a_group_is_blended_photo_by_photo(colorizer, photo, wide_file, chroma_file, runs):
    look = Look(wide_file, 7, blend=chroma_file)
    other = Photo(photo.pixels[::-1])
    group = colorizer.render_group([photo, other], look)
    assert len(runs) == 2
    for one, answer in zip((photo, other), group, strict=True):
        single = colorizer.render(one, look).colours
        assert np.abs(single - answer.colours).max() < 0.01


def test_looks_that_differ_only_in_what_is_laid_share_a_rendering():
    look = Look("one", 9, blend="two", blend_share=0.3)
    assert look.bare == Look("one", 9, "faithful", 2, 0.5, 0.2, "two", 0.3).bare
    assert look.bare != Look("one", 9, blend="two", blend_share=0.4).bare
    assert look.networks == (Look("one", 9), Look("two", 9))
    assert Look("one", blend="one").networks == (Look("one"),)


def test_a_share_out_of_range_is_one_sentence():
    with pytest.raises(RestorerError, match=r"share 1\.2 of the second model is out of range"):
        Look(blend="two", blend_share=1.2)
