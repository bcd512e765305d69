"""Batches made on the device: the same views and the same ageing as those made one by one."""

import logging
from dataclasses import fields, replace

import cv2
import numpy as np
import pytest
import torch
from PIL import Image

from restorer.errors import RestorerError
from restorer.imaging.grey import luma
from training import ageing, augment, checkpoint, decoded, pictures, resident
from training.augment import Ageing, Views
from training.batches import Batches, Shape
from training.config import GeneratorConfig, Phase
from training.generator import train
from training.warping import warped

CPU = torch.device("cpu")
UNAGED = Ageing(0, 0, 0, 0, 0)


@pytest.fixture
def found(picture_folder):
    return pictures.find([picture_folder])


def _resident(found, folder, ages=UNAGED, seed=5, pasted=0.0) -> resident.ResidentBatches:
    store = decoded.decode(found, folder, 1000, processes=1)
    return resident.ResidentBatches(store, range(len(found)), ages, seed, CPU, Views(), pasted)


def _rgb(found, side: int = 64) -> np.ndarray:
    """All pictures as squares, uint8 ``(N, 3, S, S)``."""
    squares = [cv2.resize(p.decode(), (side, side)).transpose(2, 0, 1) for p in found]
    return np.stack(squares)


def test_large_frames_are_cut_in_pieces(found, tmp_path, monkeypatch):
    batches = _resident(found, tmp_path, Ageing())
    whole = batches.make(0, 0, Shape(7, 48, 12))
    frame = batches._frame[0] * batches._frame[1]
    asked = []
    cut = batches._pictures
    monkeypatch.setattr(batches, "_pictures", lambda rows: asked.append(len(rows)) or cut(rows))
    monkeypatch.setattr(resident, "_PIECE", 3 * frame)
    pieces = batches.make(0, 0, Shape(7, 48, 12))
    assert asked == [3, 3, 1]
    assert torch.equal(whole.grey, pieces.grey)
    assert torch.equal(whole.truth, pieces.truth)


def test_decoded_pictures_lie_in_one_file_and_are_found_again(found, tmp_path, caplog):
    first = decoded.decode(found, tmp_path, 1000, processes=1)
    with caplog.at_level(logging.INFO):
        again = decoded.decode(found, tmp_path, 1000, processes=1)
    assert "decoded" not in caplog.text
    start = 0
    for picture, height, width in zip(found, again.heights, again.widths, strict=True):
        piece = again.pixels[start : start + height * width].reshape(height, width, 3)
        assert np.array_equal(piece, picture.decode())
        start += height * width
    assert start == len(first.pixels)


def test_many_processes_decode_the_same(found, tmp_path, monkeypatch):
    (tmp_path / "many").mkdir()
    monkeypatch.setattr(decoded, "_CHUNK", 4)
    many = decoded.decode(found, tmp_path / "many", 1000, processes=2)
    one = decoded.decode(found, tmp_path, 1000, processes=1)
    assert np.array_equal(many.pixels, one.pixels)


def test_large_pictures_are_reduced_and_changed_ones_decoded_anew(found, tmp_path):
    store = decoded.decode(found, tmp_path, 40, processes=1)
    assert set(store.heights) == {40}
    assert set(store.widths) == {48}
    fewer = decoded.decode(found[:3], tmp_path, 40, processes=1)
    assert len(fewer.heights) == 3


def test_a_cut_off_file_is_written_anew(found, tmp_path):
    whole = np.array(decoded.decode(found, tmp_path, 1000, processes=1).pixels)
    file = tmp_path / decoded.PIXELS
    file.write_bytes(file.read_bytes()[:1000])
    assert np.array_equal(decoded.decode(found, tmp_path, 1000, processes=1).pixels, whole)


def test_a_broken_picture_is_named_and_never_drawn(tmp_path, caplog):
    Image.new("RGB", (64, 64), "red").save(tmp_path / "good.png")
    (tmp_path / "bad.png").write_bytes(b"not a picture")
    batches = _resident(pictures.find([tmp_path]), tmp_path)
    assert "bad.png" in caplog.text
    truth = batches.make(0, 0, Shape(4, 32, 8)).truth
    assert (truth[:, 0] >= 254).all()
    assert not truth[:, 1:].any()


def test_nothing_but_broken_pictures_ends_with_a_sentence(tmp_path):
    (tmp_path / "bad.png").write_bytes(b"not a picture")
    with pytest.raises(RestorerError, match="None of the 1 pictures"):
        _resident(pictures.find([tmp_path]), tmp_path)


@pytest.mark.parametrize(("extent", "side"), [(80, 32), (50, 32), (32, 32), (20, 32)])
def test_resampling_is_that_of_opencv(found, extent, side):
    picture = found[0].decode().copy()
    start = torch.tensor([7.0])
    weights = resident.resampling(start, torch.tensor([float(extent)]), side, 96, start < 0)[0]
    part = np.ascontiguousarray(picture[:, 7 : 7 + extent].transpose(1, 0, 2))
    method = cv2.INTER_AREA if extent >= side else cv2.INTER_LINEAR
    wanted = cv2.resize(part, (80, side), interpolation=method).transpose(1, 0, 2)
    got = torch.einsum("sw,hwc->hsc", weights, torch.from_numpy(picture).float())
    assert (got - torch.from_numpy(np.ascontiguousarray(wanted)).float()).abs().max() < 1.01
    assert torch.allclose(weights.sum(1), torch.ones(side))


def test_views_lie_within_their_pictures():
    heights, widths = torch.tensor([50, 200] * 500), torch.tensor([200, 60] * 500)
    dice = ageing.Dice(1000, torch.Generator().manual_seed(1))
    top, left, h, w = resident.parts(heights, widths, Views(), dice)
    assert (top >= 0).all()
    assert (left >= 0).all()
    assert (top + h <= heights).all()
    assert (left + w <= widths).all()
    assert (torch.minimum(h, w) >= 0.6 * torch.minimum(heights, widths) - 1).all()


def test_squares_show_what_streamed_ones_show(found, tmp_path):
    batches, shape = _resident(found, tmp_path), Shape(12, 32, 8)
    got = [batches.make(step, step * 12, shape) for step in range(40)]
    steps = [(step, step * 12, shape) for step in range(40)]
    wanted = list(Batches(found, UNAGED, 5, Views()).stream(steps))
    for part in ("grey", "truth"):
        one = torch.stack([getattr(b, part).float() for b in got])
        other = torch.stack([getattr(b, part).float() for b in wanted])
        # One mean picture each: places, sizes and mirroring are drawn alike.
        difference = one.mean((0, 1)) - other.mean((0, 1))
        assert difference.abs().max() < 12
        assert difference.mean().abs() < 2
        assert float(one.std()) == pytest.approx(float(other.std()), rel=0.03)
        fine, wanted_fine = (float(x.diff(dim=-1).abs().mean()) for x in (one, other))
        assert fine == pytest.approx(wanted_fine, rel=0.05)


def test_the_truth_is_the_mean_over_the_area(found, tmp_path):
    batches = _resident(found, tmp_path)
    full, small = (batches.make(3, 6, Shape(4, 32, side)).truth for side in (32, 8))
    means = torch.nn.functional.avg_pool2d(full.float(), 4)
    assert (means - small).abs().max() <= 0.5


def test_unaged_grey_is_the_applications_conversion(found, tmp_path):
    batch = _resident(found, tmp_path, pasted=0.5).make(0, 0, Shape(4, 32, 32))
    for grey, truth in zip(batch.grey, batch.truth, strict=True):
        assert np.array_equal(grey[0].numpy(), luma(truth.permute(1, 2, 0).numpy()))


def test_batches_depend_on_the_seed_and_the_step_alone(found, tmp_path):
    steps = [(step, step * 5, Shape(5, 32, 8)) for step in range(6)]
    whole = list(_resident(found, tmp_path, Ageing(), pasted=0.5).stream(steps))
    resumed = list(_resident(found, tmp_path, Ageing(), pasted=0.5).stream(steps[4:]))
    for one, other in zip(whole[4:], resumed, strict=True):
        assert torch.equal(one.grey, other.grey)
        assert torch.equal(one.truth, other.truth)
    assert not torch.equal(whole[0].grey, whole[1].grey)
    other_seed = _resident(found, tmp_path, Ageing(), seed=6).make(*steps[0])
    assert not torch.equal(whole[0].grey, other_seed.grey)


def _features(pictures: torch.Tensor) -> np.ndarray:
    """Brightness, contrast, and fine structure of every picture ``(N, C, S, S)``."""
    x = pictures.numpy().astype(np.float32)
    steps = np.abs(np.diff(x, axis=3))
    return np.stack([f(v, axis=(1, 2, 3)) for v in (x, steps) for f in (np.mean, np.std)], 1)


@pytest.mark.parametrize("kind", [field.name for field in fields(Ageing)])
def test_ageing_has_the_statistics_of_the_streamed_one(found, kind):
    odds = replace(UNAGED, **{kind: 1.0})
    rgb = np.tile(_rgb(found), (25, 1, 1, 1))
    generator = torch.Generator().manual_seed(2)
    dice = ageing.Dice(len(rgb), generator)
    got = ageing.pair(torch.from_numpy(rgb), odds, dice, generator)
    draws = np.random.default_rng(2)
    made = [_aged_pair(x.transpose(1, 2, 0), odds, draws) for x in rgb]
    wanted = [torch.from_numpy(np.stack(part)) for part in zip(*made, strict=True)]
    for one, other in zip(map(_features, got), map(_features, wanted), strict=True):
        error = np.sqrt((one.var(0) + other.var(0)) / len(rgb))
        assert (np.abs(one.mean(0) - other.mean(0)) < 4 * error + 0.1).all()
        assert one.std(0) == pytest.approx(other.std(0), rel=0.2, abs=0.3)


def _aged_pair(
    square: np.ndarray, odds: Ageing, draws: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """As :func:`training.augment.pair` does it, of a square that is not cropped."""
    if odds.warp:
        square = augment.warped(square, draws)
    grey = augment.aged(square, odds, draws)
    if odds.video_noise:
        grey, square = augment.speckled(grey, draws), augment.speckled(square, draws)
    return grey[None], square.transpose(2, 0, 1)


def test_warps_are_those_of_opencv(found):
    rgb = torch.from_numpy(_rgb(found, 65))
    corners = np.array([(0, 0), (65, 0), (65, 65), (0, 65)], np.float32)
    shifts = np.array([(0.05, 0.02), (-0.03, 0.01), (0.02, -0.04), (0.01, 0.06)], np.float32)
    turn = cv2.getRotationMatrix2D((32.5, 32.5), 7.0, 1.0)
    target = corners @ turn[:, :2].T + turn[:, 2] + shifts * 65
    matrix = cv2.getPerspectiveTransform(corners, target.astype(np.float32))
    degrees = torch.full((len(rgb),), 7.0)
    got = warped(rgb, degrees, torch.from_numpy(shifts).expand(len(rgb), 4, 2)).numpy()
    for one, before in zip(got, rgb.numpy(), strict=True):
        image = np.ascontiguousarray(before.transpose(1, 2, 0))
        wanted = cv2.warpPerspective(
            image, matrix, (65, 65), borderMode=cv2.BORDER_REFLECT_101
        ).astype(np.float32)
        assert np.abs(one.transpose(1, 2, 0) - wanted).mean() < 0.5
        assert np.abs(wanted - image).mean() > 1


@pytest.mark.parametrize("quality", [25, 50, 84])
def test_jpeg_is_that_of_the_codec(found, quality):
    grey = np.stack([luma(p.decode()) for p in found])
    got = ageing.jpeg(torch.from_numpy(grey).float(), torch.full((len(grey),), float(quality)))
    for one, before in zip(got.numpy(), grey, strict=True):
        _, packed = cv2.imencode(".jpg", before, [cv2.IMWRITE_JPEG_QUALITY, quality])
        wanted = cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE).astype(np.float32)
        assert np.abs(one - wanted).mean() < 0.5
        assert np.abs(one - before).mean() > 1


def test_the_blur_is_that_of_opencv(found):
    grey = np.stack([luma(p.decode()) for p in found]).astype(np.float32)
    got = ageing.blurred(torch.from_numpy(grey), torch.full((len(grey),), 1.1)).numpy()
    for one, before in zip(got, grey, strict=True):
        assert np.abs(one - cv2.GaussianBlur(before, (0, 0), 1.1)).max() < 0.1


def test_a_resident_run_resumes_exactly(picture_folder, tmp_path):
    config = GeneratorConfig(
        phases=(Phase(32, 2, batch=2), Phase(48, 2, batch=2)),
        warm_up=2,
        save_every=2,
        validate_every=4,
        validation=2,
        threads=1,
        resident="on",
    )
    whole, halted = tmp_path / "whole", tmp_path / "halted"
    train(config, [picture_folder], whole)
    assert (whole / decoded.PIXELS).is_file()
    halted.mkdir()
    # The checkpoint of step 2 is the one before the last.
    (halted / checkpoint.LAST).write_bytes((whole / checkpoint.PREVIOUS).read_bytes())
    train(config, [picture_folder], halted)
    one, other = (checkpoint.load(folder) for folder in (whole, halted))
    assert one is not None
    assert other is not None
    assert one["step"] == other["step"] == 4
    assert all(torch.equal(v, other["network"][k]) for k, v in one["network"].items())


def test_without_cuda_pictures_are_resident_only_when_asked(found, tmp_path):
    for mode, kind in (("auto", Batches), ("off", Batches), ("on", resident.ResidentBatches)):
        config = GeneratorConfig(phases=(Phase(32, 1),), resident=mode)
        assert isinstance(resident.make_batches(found, config, tmp_path, CPU), kind)
    with pytest.raises(RestorerError, match="perhaps"):
        resident.make_batches(found, replace(config, resident="perhaps"), tmp_path, CPU)


@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs CUDA")
def test_the_device_makes_what_the_processor_makes_beyond_two_gigabytes(found, tmp_path):
    store = decoded.decode(found, tmp_path, 1000, processes=1)
    size = len(store.pixels) // len(found)
    times = (1 << 31) // store.pixels.nbytes + 2
    many = decoded.Decoded(
        np.tile(store.pixels, (times, 1)),
        np.tile(store.heights, times),
        np.tile(store.widths, times),
    )
    rows = torch.arange(len(many.heights) - 12, len(many.heights))
    device = torch.device("cuda")
    batches = resident.ResidentBatches(many, range(len(many.heights)), Ageing(), 5, device, Views())
    got = batches._pictures(rows.to(device)).cpu()
    wanted = torch.from_numpy(store.pixels).reshape(12, size, 3).permute(0, 2, 1)
    assert torch.equal(got.flatten(2), wanted.float())
    assert batches.make(0, 0, Shape(8, 64, 16)).grey.device.type == "cuda"
