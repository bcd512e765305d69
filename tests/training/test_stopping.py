"""The stopping point: its measures on made-up colours, its rule on made-up curves."""

import xml.etree.ElementTree as ElementTree
from dataclasses import replace

import numpy as np
import pytest

from training import config, sheets, stopping
from training.curve import draw
from training.frechet import frechet
from training.metrics import Judged, to_lab, to_rgb
from training.stopping import FOLIAGE, SKIN, Measures, choose

START = Measures(0, 0, 0.90, 0.90, 0.6, 6.0, 0.5, 2.0, -1.0, 2.0)


def _judged(lightness: float, hue: float, chroma: float, turn: float, gain: float) -> Judged:
    """A patch of one colour, and a guess whose hue is turned and whose chroma is multiplied."""
    angle = np.radians(hue)
    colour = np.array([lightness, chroma * np.cos(angle), chroma * np.sin(angle)], np.float32)
    truth = (to_rgb(np.tile(colour, (16, 16, 1))) * 255 + 0.5).astype(np.uint8)
    a, b = np.moveaxis(to_lab(truth)[..., 1:], -1, 0)
    cos, sin = np.cos(np.radians(turn)), np.sin(np.radians(turn))
    guess = np.stack([a * cos - b * sin, a * sin + b * cos], -1) * gain
    return Judged(truth, guess.astype(np.float32))


def test_skin_that_turns_red_is_seen():
    skin, leaf = _judged(65, 50, 25, -12, 0.8), _judged(45, 125, 35, 8, 0.8)
    assert stopping.hue_drift([skin, leaf], SKIN) == pytest.approx(-12, abs=0.1)
    assert stopping.hue_drift([skin, leaf], FOLIAGE) == pytest.approx(8, abs=0.1)
    assert stopping.hue_drift([leaf], SKIN) == 0
    assert stopping.hue_drift([_judged(65, 50, 25, -12, 0.0)], SKIN) == 0


def test_the_distance_of_gaussians_is_the_published_formula():
    generator = np.random.default_rng(1)
    sample = generator.normal(0, 1, (4000, 2)).astype(np.float32)
    assert frechet(sample, sample) == pytest.approx(0, abs=0.01)
    assert frechet(sample + np.array([3, 4], np.float32), sample) == pytest.approx(5, abs=0.01)
    assert frechet(sample * 3, sample) == pytest.approx(2 * np.sqrt(2), abs=0.1)


def test_fading_and_disagreement_are_measured():
    true, faded = _judged(65, 50, 25, 0, 1), _judged(65, 50, 25, 0, 0.5)
    assert stopping.colour_distance([true]) == pytest.approx(0, abs=0.01)
    assert stopping.colour_distance([faded]) == pytest.approx(12.5, abs=0.5)
    assert stopping.disagreement([true], [true]) == 0
    assert stopping.disagreement([true], [faded]) > 3


def _with_an_edge(colour: float) -> Judged:
    """Grey, and a guess that is off by 2 inside and by ``colour`` at the left edge."""
    guess = np.full((32, 32, 2), 2 / np.sqrt(2), np.float32)
    guess[:, :2] = colour / np.sqrt(2)
    return Judged(np.full((32, 32, 3), 128, np.uint8), guess)


def test_a_fringe_along_one_edge_is_seen():
    assert stopping.fringe([_with_an_edge(2)]) == pytest.approx(1, abs=0.02)
    assert stopping.fringe([_with_an_edge(6)]) == pytest.approx(3, abs=0.1)


def test_more_chroma_alone_is_no_gain():
    def measured(factor: float) -> Measures:
        places = [(60, 50, 30, -8, 0.9), (40, 125, 35, 6, 0.8), (70, 250, 25, 9, 0.5)]
        judged = [_judged(*place[:4], place[4] * factor) for place in places]
        return stopping.measure(judged, judged, None, cycle=0, pictures=0)

    dull, vivid = measured(0.5), measured(1.0)
    assert vivid.colourfulness > 1.8 * dull.colourfulness
    assert stopping.score(vivid, dull) == pytest.approx(1, abs=0.01)


def _curve(*changes: dict[str, float]) -> list[Measures]:
    return [START, *(replace(START, pictures=500 * (i + 1), **c) for i, c in enumerate(changes))]


def test_the_best_score_before_the_slide_is_chosen():
    choice = choose(
        _curve(
            {"matched": 0.88, "colour_distance": 5.0},
            {"matched": 0.86, "colour_distance": 4.0},
            {"matched": 0.80, "colour_distance": 3.0, "skin_hue": -9.0},
            {"matched": 0.79, "colour_distance": 3.0, "skin_hue": -12.0},
            {"matched": 0.70, "colour_distance": 2.0},
        )
    )
    assert choice.index == 2
    assert "The snapshot after 1000 pictures is chosen" in choice.reason
    assert "of the start's (lower is better), the best of 3 considered" in choice.reason
    assert "at 1500 pictures skin drifts to -9 degrees" in choice.reason
    assert "from 2000 pictures on nothing was considered" in choice.reason


def test_an_even_score_takes_the_earlier_snapshot():
    assert choose(_curve({"matched": 0.86}, {"matched": 0.8595})).index == 1


def test_a_training_that_only_harms_gives_back_the_start():
    choice = choose(_curve({"disagreement": 4.0, "matched": 0.8}, {"matched": 0.95}))
    assert choice.index == 0
    assert "before the joint training is chosen: no better score among the 1" in choice.reason
    worse = choose(_curve({"disagreement": 4.0}))
    assert "before the joint training is chosen: every snapshot after it is worse" in worse.reason


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"foliage_hue": 12.0}, "foliage"),
        ({"colourfulness": 1.4}, "colourfulness"),
        ({"disagreement": 3.5}, "disagree"),
        ({"fringe": 1.3}, "edge"),
    ],
)
def test_what_is_wrong_is_named(change, named):
    choice = choose(_curve({"matched": 0.5, **change}))
    assert choice.index == 0
    assert named in choice.reason


def test_the_plot_shows_every_snapshot_and_the_choice():
    curve = _curve({"matched": 0.88}, {"matched": 0.86})
    curve += [replace(START, cycle=1), replace(START, cycle=1, pictures=500)]
    root = ElementTree.fromstring(draw(curve, [curve[2]]))
    space = "{http://www.w3.org/2000/svg}"
    lines = list(root.iter(f"{space}polyline"))
    assert len(lines) == 8
    assert all(len(line.get("points", "").split()) == len(curve) for line in lines)
    assert len(list(root.iter(f"{space}circle"))) == 8


def test_chance_is_not_drawn_as_a_cliff():
    root = ElementTree.fromstring(draw(_curve({"matched": 0.901}, {"matched": 0.899}), []))
    first = next(root.iter("{http://www.w3.org/2000/svg}polyline"))
    heights = [float(point.split(",")[1]) for point in first.get("points", "").split()]
    assert 0 < max(heights) - min(heights) < 10
    assert 55 < heights[0] < 75  # in the middle of 130


def test_the_sheet_of_a_cycle_marks_the_chosen_snapshot():
    truths = [np.full((8, 8, 3), 200, np.uint8)] * 2
    columns = {i: np.full((16, 8, 3), i, np.uint8) for i in range(30)}
    picture = sheets.progress(columns, truths, chosen=4)
    assert picture.shape == (8 + 16, 8 * 12, 3)
    shown = picture[8, 4::8, 0].tolist()
    assert shown[0] == shown[-1] == 200
    assert shown[1:-1] == sorted(shown[1:-1])
    marked = (picture[0] == sheets._CHOSEN).all(1)
    assert (picture[8][marked] == 4).all()
    assert marked.sum() == 8


def test_the_published_schedules_are_those_of_the_original():
    stable = config.load(config.GeneratorConfig, "stable")
    assert [(p.side, p.batch, p.epochs) for p in stable.phases] == [
        (64, 88, 1),
        (64, 88, 1),
        (128, 20, 1),
        (192, 8, 0.5),
    ]
    assert stable.phases[0].frozen
    assert stable.feature_network == "vgg16-bn"
    artistic = config.load(config.NoganConfig, "artistic")
    assert (artistic.network, artistic.nf) == ("deep-resnet34", 1.5)
    assert (artistic.rate, artistic.perceptual_weight, artistic.threshold) == (1e-5, 2.0, 0.65)
    assert (artistic.joint.batch, artistic.snapshot_every) == (9, 900)  # every 100 steps
    video = config.load(config.NoganConfig, "video", ["generator=stable"])
    assert (video.cycles, video.rate, video.ageing.video_noise) == (1, 5e-6, 0.8)
