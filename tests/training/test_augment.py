"""Each kind of ageing does what it says, and nothing else."""

from dataclasses import asdict, fields, replace

import numpy as np
import pytest
from PIL import Image

from restorer.imaging.grey import luma
from training.augment import Ageing, Views, aged, crop, pair

VIEWS = Views()

NEVER = Ageing(**{field.name: 0.0 for field in fields(Ageing)})
SEEDS = range(20)
RAMP = np.repeat(np.tile(np.arange(256, dtype=np.uint8), (64, 1))[..., None], 3, 2)


def _only(**odds: float) -> Ageing:
    return replace(NEVER, **odds)


def _aged(picture: np.ndarray, seed: int, **odds: float) -> np.ndarray:
    return aged(picture, _only(**odds), np.random.default_rng(seed))


def _flat(red: int, green: int, blue: int, side: int = 64) -> np.ndarray:
    return np.full((side, side, 3), (red, green, blue), np.uint8)


def _edges(grey: np.ndarray) -> float:
    return float(np.abs(np.diff(grey.astype(float), axis=1)).mean())


@pytest.fixture(scope="module")
def picture(picture_folder) -> np.ndarray:
    return np.asarray(Image.open(sorted(picture_folder.iterdir())[0]).resize((96, 96)))


@pytest.mark.parametrize("kind", sorted(asdict(NEVER)))
def test_the_same_seed_gives_the_same_pair_and_another_another(picture, kind):
    def made(seed: int) -> tuple[np.ndarray, np.ndarray]:
        return pair(picture, 64, VIEWS, _only(**{kind: 1.0}), np.random.default_rng(seed))

    for one, again in zip(made(1), made(1), strict=True):
        assert np.array_equal(one, again)
    assert not np.array_equal(made(1)[0], made(2)[0])


def test_what_never_happens_draws_nothing(picture):
    mine, theirs = np.random.default_rng(3), np.random.default_rng(3)
    before = Ageing(0.25, 0.6, 0.3, 0.2, 0.15)
    grey, truth = pair(picture, 64, VIEWS, before, mine)
    square = crop(picture, 64, VIEWS, theirs)
    assert np.array_equal(truth, square)
    assert np.array_equal(grey, aged(square, before, theirs))
    assert mine.random() == theirs.random()


def test_old_emulsions_are_blind_to_red():
    red, blue, grey = _flat(200, 40, 40), _flat(40, 40, 200), _flat(120, 120, 120)
    for seed in SEEDS:
        assert _aged(red, seed, orthochromatic=1).mean() < luma(red).mean()
        assert _aged(blue, seed, orthochromatic=1).mean() >= luma(blue).mean()
        assert np.abs(_aged(grey, seed, orthochromatic=1).astype(int) - 120).max() <= 1


@pytest.mark.parametrize("kind", ["tone", "contrast", "sepia"])
def test_curves_change_tones_and_keep_their_order(kind):
    changed = []
    for seed in SEEDS:
        grey = _aged(RAMP, seed, **{kind: 1})
        assert (grey == grey[0]).all()
        assert (np.diff(grey[0].astype(int)) >= 0).all()
        changed.append(np.abs(grey[0].astype(int) - np.arange(256)).max())
    assert np.median(changed) > 8


def test_papers_are_hard_or_soft_and_keep_black_and_white():
    slopes = []
    for seed in SEEDS:
        curve = _aged(RAMP, seed, contrast=1)[0].astype(int)
        assert (curve[0], curve[255]) == (0, 255)
        slopes.append((curve[160] - curve[96]) / 64)
    assert min(slopes) < 0.9
    assert max(slopes) > 1.1


def test_toned_prints_have_no_white_and_no_black():
    for seed in SEEDS:
        curve = _aged(RAMP, seed, sepia=1)[0]
        assert curve[0] > 2
        assert 180 < curve[255] < 253


def test_fading_is_uneven_and_smooth():
    spreads = []
    for seed in SEEDS:
        grey = _aged(_flat(100, 100, 100), seed, fading=1)
        spreads.append(np.ptp(grey.astype(int)))
        assert _edges(grey) < 4
    assert np.mean(spreads) > 10


def test_light_spreads_and_nothing_gets_darker():
    lamp = _flat(20, 20, 20)
    lamp[28:36, 28:36] = 255
    for seed in SEEDS:
        grey = _aged(lamp, seed, halation=1).astype(int)
        assert (grey >= luma(lamp)).all()
        assert grey[27, 32] > 20
        assert grey[0, 0] <= 22
    dark = _flat(100, 100, 100)
    assert np.array_equal(_aged(dark, 1, halation=1), luma(dark))


def test_noise_blur_and_jpeg(picture):
    plain = luma(picture)
    for seed in SEEDS:
        assert 1 < _aged(_flat(128, 128, 128), seed, noise=1).std() < 30
        assert _edges(_aged(picture, seed, blur=1)) < _edges(plain)
        packed = _aged(picture, seed, jpeg=1)
        assert not np.array_equal(packed, plain)
        assert np.abs(packed.astype(int) - plain).mean() < 12


def test_a_warp_moves_input_and_truth_alike(picture):
    moved = 0
    for seed in SEEDS:
        grey, truth = pair(picture, 96, VIEWS, _only(warp=1), np.random.default_rng(seed))
        assert np.array_equal(grey, luma(truth))
        moved += not np.array_equal(truth, crop(picture, 96, VIEWS, np.random.default_rng(seed)))
        white, _ = pair(_flat(255, 255, 255), 64, VIEWS, _only(warp=1), np.random.default_rng(seed))
        assert white.min() == 255
    assert moved == len(SEEDS)


def test_video_noise_speckles_input_and_truth_at_other_places():
    flat = _flat(128, 100, 60)
    for seed in SEEDS:
        grey, truth = pair(flat, 64, VIEWS, _only(video_noise=1), np.random.default_rng(seed))
        moves = truth.astype(int) - flat
        assert (moves == moves[..., :1]).all()
        assert moves.min() >= -30
        assert moves.max() <= 29
        hit, of_truth = grey != luma(flat), moves[..., 0] != 0
        assert 0 < hit.mean() < 0.4
        assert not np.array_equal(hit, of_truth)
    shares = [
        (pair(flat, 64, VIEWS, _only(video_noise=0.8), np.random.default_rng(s))[1] != flat).any()
        for s in range(200)
    ]
    assert 0.7 < np.mean(shares) < 0.9
