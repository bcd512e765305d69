"""Batches for a device that trains faster than a processor can decode.

All pictures lie decoded in the device's memory; crops, ageing and truths are made there, for a
whole batch at once. As in :mod:`training.batches`, a batch depends on the seed and the step alone.
"""

import logging
import shutil
from collections.abc import Generator, Sequence
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from restorer.errors import RestorerError
from training import parallel
from training.ageing import Dice, pair
from training.augment import Ageing, Views
from training.batches import Batch, Batches, Order, Shape, paste
from training.config import StageConfig
from training.decoded import Decoded, decode, estimated_bytes
from training.pictures import Picture

log = logging.getLogger(__name__)

_PIECE = 1 << 26  # pixels that are moved to the device, or cut, at a time
_SHARE_OF_MEMORY = 0.6  # the rest is for the network


def parts(
    heights: Tensor, widths: Tensor, views: Views, dice: Dice
) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Top, left, height and width ``(N,)`` of a part of every picture, in whole pixels.

    The same draws as :func:`training.augment.crop`.
    """
    whole, landscape = dice.chance(views.whole), dice.chance(0.5)
    wide, high = widths * dice.uniform(0.85, 1.0), heights * dice.uniform(0.85, 1.0)
    shorter = torch.minimum(widths, heights) * dice.uniform(views.closest, 1.0)
    longer = torch.minimum(shorter * dice.uniform(1.0, 4 / 3), torch.maximum(widths, heights))
    w = torch.where(whole, wide, torch.where(landscape, longer, shorter))
    h = torch.where(whole, high, torch.where(landscape, shorter, longer))
    w, h = torch.minimum(w.round(), widths), torch.minimum(h.round(), heights)
    left = (dice.uniform(0, 1) * (widths - w + 1)).floor().minimum(widths - w)
    top = (dice.uniform(0, 1) * (heights - h + 1)).floor().minimum(heights - h)
    return top, left, h, w


def resampling(start: Tensor, extent: Tensor, side: int, length: int, mirrored: Tensor) -> Tensor:
    """Weights ``(N, side, length)`` that bring ``extent`` of ``length`` pixels to ``side``.

    ``start``, ``extent``, ``mirrored``: ``(N,)``. Reduced by the mean over the area, enlarged
    linearly between centres: cv2's INTER_AREA and INTER_LINEAR as matrices.
    """
    place = torch.arange(side, device=start.device)[None]
    place = torch.where(mirrored[:, None], side - 1 - place, place)[..., None]
    source = torch.arange(length, device=start.device)[None, None]
    start, extent = start[:, None, None], extent[:, None, None]
    scale = extent / side
    first = start + place * scale
    shared = (first + scale).minimum(source + 1) - first.maximum(source)
    centre = (first + scale / 2 - 0.5).maximum(start).minimum(start + extent - 1)
    linear = 1 - (source - centre).abs()
    return torch.where(scale >= 1, shared / scale, linear).clamp_min(0)


class ResidentBatches:
    """Makes the batch of any step on ``device`` out of decoded pictures.

    ``drawn``: row of ``decoded`` for every picture of an epoch, repeats included.
    """

    def __init__(
        self,
        decoded: Decoded,
        drawn: Sequence[int],
        ageing: Ageing,
        seed: int,
        device: torch.device,
        views: Views,
        pasted: float = 0.0,
    ) -> None:
        sizes = decoded.heights * decoded.widths
        self._rows = np.array([row for row in drawn if sizes[row]])
        self._order = Order(seed, len(self._rows))
        self._ageing, self._views, self._pasted = ageing, views, pasted
        self._seed, self._device = seed, device
        self._pixels = _moved(torch.from_numpy(decoded.pixels), device)
        self._starts = torch.from_numpy(np.cumsum(sizes) - sizes).to(device)
        self._heights = torch.from_numpy(decoded.heights).to(device)
        self._widths = torch.from_numpy(decoded.widths).to(device)
        self._frame = int(decoded.heights.max()), int(decoded.widths.max())

    def _pictures(self, rows: Tensor) -> Tensor:
        """Float ``(N, 3, H, W)`` with the largest sides of all; undefined beyond each picture."""
        height, width = self._frame
        y = torch.arange(height, device=self._device)[:, None]
        x = torch.arange(width, device=self._device)
        place = self._starts[rows, None, None] + y * self._widths[rows, None, None] + x
        pixels = self._pixels[place.clamp_max(len(self._pixels) - 1)]
        planes = pixels.permute(0, 3, 1, 2)
        return planes.to(torch.float32, memory_format=torch.contiguous_format)

    def _squares(self, rows: Tensor, side: int, dice: Dice) -> Tensor:
        """uint8 ``(N, 3, side, side)``: parts of the pictures, squashed, half of them mirrored."""
        sizes = self._heights[rows], self._widths[rows]
        top, left, h, w = parts(*sizes, self._views, dice)
        mirrored = dice.chance(0.5)
        down = resampling(top, h, side, self._frame[0], torch.zeros_like(mirrored))
        across = resampling(left, w, side, self._frame[1], mirrored)
        # One panorama among the pictures makes the frame of all a large one.
        share = max(1, _PIECE // (self._frame[0] * self._frame[1]))
        parted = zip(*(torch.split(x, share) for x in (rows, down, across)), strict=True)
        pieces = [d[:, None] @ (self._pictures(r) @ a.mT[:, None]) for r, d, a in parted]
        return torch.cat(pieces).round().to(torch.uint8)

    def make(self, step: int, first: int, shape: Shape) -> Batch:
        """The batch of ``step``, before which ``first`` pictures were drawn."""
        seed = self._seed, 3, step, shape.place
        state = np.random.SeedSequence(seed).generate_state(1, np.uint64)
        generator = torch.Generator(self._device).manual_seed(int(state[0] >> np.uint64(1)))
        dice = Dice(shape.batch, generator)
        rows = torch.from_numpy(self._rows[self._order.places(first, shape.batch)])
        if self._device.type == "cuda":  # else the copy waits for all work under way
            rows = rows.pin_memory().to(self._device, non_blocking=True)
        squares = self._squares(rows.to(self._device), shape.side, dice)
        grey, truth = pair(squares, self._ageing, dice, generator)
        if shape.truth_side != shape.side:
            reduced = F.interpolate(truth.float(), (shape.truth_side,) * 2, mode="area")
            truth = reduced.round().to(torch.uint8)
        batch = Batch(grey, truth)
        paste(batch, self._pasted, (self._seed, 4, step, shape.place))
        return batch

    def stream(self, steps: Sequence[tuple[int, int, Shape]], workers: int = 1) -> Generator[Batch]:
        """The batches of ``steps`` (step, pictures drawn before it, shape)."""
        for step, first, shape in steps:
            yield self.make(step, first, shape)


def _moved(pixels: Tensor, device: torch.device) -> Tensor:
    if device.type == "cpu":
        return pixels
    moved = torch.empty_like(pixels, device=device)
    for first in range(0, len(pixels), _PIECE):
        moved[first : first + _PIECE].copy_(pixels[first : first + _PIECE])
    return moved


def _wanted(
    pictures: Sequence[Picture],
    limit: int,
    config: StageConfig,
    folder: Path,
    device: torch.device,
) -> bool:
    if config.resident not in ("auto", "on", "off"):
        raise RestorerError(f"resident {config.resident} is not one of auto, on, off.")
    if config.resident != "auto":
        return config.resident == "on"
    if device.type != "cuda":
        return False
    needed = estimated_bytes(pictures, limit)
    memory = torch.cuda.mem_get_info(device)[0] * _SHARE_OF_MEMORY
    disk = shutil.disk_usage(folder).free
    if needed > min(memory, disk):
        log.info("the pictures need about %.1f GB, too much: decoded anew", needed / 1e9)
    return needed <= min(memory, disk)


def make_batches(
    drawn: Sequence[Picture], config: StageConfig, folder: Path, device: torch.device
) -> Batches | ResidentBatches:
    """Resident batches of ``drawn`` (repeats included) where wanted, else decoded as they come."""
    pictures = list(dict.fromkeys(drawn))
    # No view shows fewer source pixels than the largest square has.
    limit = round(max(phase.side for phase in config.phases) / config.views.closest)
    # All processes or none: the GPU of one may be fuller.
    if parallel.any_of(not _wanted(pictures, limit, config, folder, device)):
        return Batches(drawn, config.ageing, config.seed, config.views, config.pasted)
    if parallel.is_first():
        decode(pictures, folder, limit)
    parallel.wait()  # the others read what the first has written
    decoded = decode(pictures, folder, limit)
    row = {picture: i for i, picture in enumerate(pictures)}
    batches = ResidentBatches(
        decoded,
        [row[picture] for picture in drawn],
        config.ageing,
        config.seed,
        device,
        config.views,
        config.pasted,
    )
    log.info("%.0f MB of pictures in the memory of %s", decoded.pixels.nbytes / 1e6, device)
    return batches
