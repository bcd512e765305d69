"""Pictures are found, pairs are made, and both depend on the seed and the step alone."""

import logging

import numpy as np
import pytest
import torch
from PIL import Image

from restorer.errors import RestorerError
from restorer.imaging.grey import luma
from training import pictures
from training.augment import Ageing, Views, aged, crop
from training.batches import Batches, Shape

UNAGED = Ageing(0, 0, 0, 0, 0)


def test_folders_and_shards_hold_the_same_pictures(picture_folder, shard):
    from_folder, from_shard = pictures.find([picture_folder]), pictures.find([shard])
    assert len(from_folder) == len(from_shard) == 12
    for one, other in zip(from_folder, from_shard, strict=True):
        assert np.array_equal(one.decode(), other.decode())


def test_repeats_draw_a_source_more_often(picture_folder):
    found = pictures.find([picture_folder])
    drawn = pictures.weighted(found, {"meadow-03": 4})
    assert len(drawn) == 15
    assert sum(p.name == "meadow-03.png" for p in drawn) == 4


@pytest.mark.parametrize("missing", ["nowhere", "empty"])
def test_no_pictures_are_one_sentence(tmp_path, missing):
    (tmp_path / "empty").mkdir()
    with pytest.raises(RestorerError, match=missing):
        pictures.find([tmp_path / missing])


def test_unaged_grey_is_the_applications_conversion(picture_folder):
    picture = pictures.find([picture_folder])[0].decode()
    assert np.array_equal(aged(picture, UNAGED, np.random.default_rng(1)), luma(picture))


def test_crops_are_square_and_lie_within_wide_pictures():
    picture = np.zeros((50, 200, 3), np.uint8)
    for seed in range(50):
        assert crop(picture, 32, Views(), np.random.default_rng(seed)).shape == (32, 32, 3)


def test_ageing_changes_the_grey_and_stays_grey(picture_folder):
    picture = pictures.find([picture_folder])[0].decode()
    always = Ageing(1, 1, 1, 1, 1)
    one, other = (aged(picture, always, np.random.default_rng(seed)) for seed in (1, 2))
    assert one.shape == picture.shape[:2]
    assert one.dtype == np.uint8
    assert not np.array_equal(one, other)


def _stream(found, first: int, count: int, workers: int, pasted: float = 0.5):
    batches = Batches(found, Ageing(), 5, Views(), pasted)
    steps = [(step, step * 4, Shape(4, 32, 8)) for step in range(first, first + count)]
    return list(batches.stream(steps, workers))


def test_batches_are_the_same_from_any_step_and_with_any_workers(picture_folder):
    found = pictures.find([picture_folder])
    whole, resumed = _stream(found, 0, 7, workers=1), _stream(found, 4, 3, workers=3)
    assert whole[0].grey.shape == (4, 1, 32, 32)
    assert whole[0].truth.shape == (4, 3, 8, 8)
    for one, other in zip(whole[4:], resumed, strict=True):
        assert torch.equal(one.grey, other.grey)
        assert torch.equal(one.truth, other.truth)


def test_pieces_of_other_pictures_are_pasted_into_input_and_truth_alike(picture_folder):
    found = pictures.find([picture_folder])
    shape = Shape(8, 32, 32)
    plain, mixed = (
        next(Batches(found, UNAGED, 5, Views(), pasted).stream([(0, 0, shape)]))
        for pasted in (0.0, 1.0)
    )
    changed = (plain.truth != mixed.truth).any(1)
    assert changed.any((1, 2)).sum() >= 4  # a picture may be pasted into itself
    for i, where in enumerate(changed):
        rows, columns = where.any(1).nonzero(), where.any(0).nonzero()
        if len(rows):
            assert 1 + rows.max() - rows.min() <= 0.8 * 32 + 1
            assert 1 + columns.max() - columns.min() <= 0.8 * 32 + 1
        rgb = mixed.truth[i].permute(1, 2, 0).numpy()
        assert np.array_equal(mixed.grey[i, 0].numpy(), luma(rgb))


def test_a_pasted_piece_is_at_the_same_place_of_a_smaller_truth(picture_folder):
    batches = Batches(pictures.find([picture_folder]), UNAGED, 5, Views(), 1.0)
    batch = next(batches.stream([(0, 0, Shape(8, 32, 8))]))
    grey = torch.nn.functional.avg_pool2d(batch.grey.float(), 4)[:, 0]
    small = np.stack([luma(truth.permute(1, 2, 0).numpy()) for truth in batch.truth])
    assert np.abs(grey.numpy() - small).mean() < 2


def test_an_epoch_draws_every_picture_once(picture_folder):
    batches = Batches(pictures.find([picture_folder]), UNAGED, 5, Views())
    drawn = [batches._picture(i).name for i in range(24)]
    assert len(set(drawn[:12])) == len(set(drawn[12:])) == 12
    assert drawn[:12] != drawn[12:]


def test_a_broken_picture_is_named_and_passed_over(tmp_path, caplog):
    Image.new("RGB", (64, 64), "red").save(tmp_path / "good.png")
    (tmp_path / "bad.png").write_bytes(b"not a picture")
    with caplog.at_level(logging.WARNING):
        batches = _stream(pictures.find([tmp_path]), 0, 4, workers=1)
    assert len(batches) == 4
    assert "bad.png" in caplog.text


def test_nothing_but_broken_pictures_ends_with_a_sentence(tmp_path):
    (tmp_path / "bad.png").write_bytes(b"not a picture")
    with pytest.raises(RestorerError, match="check the pictures"):
        _stream(pictures.find([tmp_path]), 0, 1, workers=1)
