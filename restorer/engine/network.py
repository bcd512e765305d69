"""A network made ready on a device: grey squares in, small colours out."""

from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from restorer import catalogue
from restorer.catalogue import Model
from restorer.engine.chroma import from_lab
from restorer.errors import RestorerError
from restorer.networks import checkpoint, inference
from restorer.networks.chroma import AB_SCALE

#: ImageNet's mean and deviation of R, G and B in 0..1: what DeOldify's networks were fed with.
MEAN: Final = (0.485, 0.456, 0.406)
DEVIATION: Final = (0.229, 0.224, 0.225)

#: How torch's allocators, other than CUDA's with a class of its own, say that memory is out.
_OUT_OF_MEMORY: Final = (
    "DefaultCPUAllocator: can't allocate memory",
    "DefaultCPUAllocator: not enough memory",
    "MPS backend out of memory",
    ": Cannot allocate memory (",  # when it maps a file
    "CUDNN_STATUS_ALLOC_FAILED",
    "CUBLAS_STATUS_ALLOC_FAILED",
)


class OutOfMemoryError(Exception):
    """The device has not enough memory for this square, or for the network itself."""


class NotFiniteError(Exception):
    """The network answered with infinities or not-a-numbers."""


class Network:
    """One model on one device in one precision.

    Raises:
        RestorerError: The model is not installed, or its file is damaged.
        OutOfMemoryError: It does not fit on the device.
    """

    def __init__(self, model: Model, device: torch.device, dtype: torch.dtype) -> None:
        self.device, self.dtype = device, dtype
        with _memory_errors():
            path = catalogue.locate(model)
            form, module = checkpoint.load(path)
            if form.family == "critic":
                raise RestorerError(
                    "{file} is a critic, which judges colours and makes none: choose the "
                    "generator's file.",
                    file=path.name,
                )
            self.answers_chroma = form.family == "chroma"
            self._module = inference.prepare(module, dtype=dtype).to(device)

    def colours(self, greys: NDArray[np.uint8], check: Callable[[], None]) -> list[NDArray[Any]]:
        """Colours of N grey squares ``(N, S, S)`` uint8: N arrays ``(h, w, 3)`` sRGB.

        uint8 with h = w = S for DeOldify's networks, cut off (not rounded) as the original
        does it; float32 in 0..1 with h = w = S/4 for chroma networks.

        Args:
            greys: Squares of one size, S a multiple of 16.
            check: Called before each convolution; what it raises ends the run.

        Raises:
            OutOfMemoryError: S is too large for the device.
            NotFiniteError: Nothing usable came out.
        """
        with _memory_errors(), torch.inference_mode(), _checked(self._module, check):
            grey = torch.from_numpy(greys).to(self.device).unsqueeze(1).float() / 255
            answer = self._chroma(grey) if self.answers_chroma else self._rgb(grey)
            found = answer.permute(0, 2, 3, 1).cpu().numpy()
        if self.answers_chroma:
            return [from_lab(square, ab) for square, ab in zip(greys, found, strict=True)]
        return list(found)

    def _rgb(self, grey: Tensor) -> Tensor:
        mean, deviation = (
            torch.tensor(values, device=self.device).view(3, 1, 1) for values in (MEAN, DEVIATION)
        )
        y = self._finite(self._module((grey.expand(-1, 3, -1, -1) - mean) / deviation))
        return ((y * deviation + mean).clamp(0, 1) * 255).to(torch.uint8)

    def _chroma(self, grey: Tensor) -> Tensor:
        return self._finite(self._module(grey)) * AB_SCALE

    def _finite(self, answer: Tensor) -> Tensor:
        answer = answer.float()
        # An overflow on the way may hide behind the last sigmoid, exactly at its ends.
        bad = not bool(torch.isfinite(answer).all())
        if self.dtype == torch.float16 and not self.answers_chroma:
            bad = bad or bool((answer.abs() >= 3).any())
        if bad:
            raise NotFiniteError
        return answer


class Networks:
    """The networks in use, the least recently used one freed when there are more than ``keep``."""

    def __init__(self, keep: int = 2) -> None:
        self._keep = keep
        self._ready: OrderedDict[tuple[str, str, torch.dtype], Network] = OrderedDict()

    def get(self, model: Model, device: torch.device, dtype: torch.dtype) -> Network:
        """The network of that model, loaded when it is not yet; errors as ``Network``'s."""
        key = (catalogue.sha256_of(model), str(device), dtype)
        if key not in self._ready:
            self.free(self._keep - 1)
            try:
                network = Network(model, device, dtype)
            except OutOfMemoryError:
                if not self._ready:
                    raise
                self.free()
                network = Network(model, device, dtype)
            self._ready[key] = network
        self._ready.move_to_end(key)
        return self._ready[key]

    def free(self, keep: int = 0) -> None:
        """Forget all networks but the ``keep`` last used ones, and give their memory back."""
        while len(self._ready) > keep:
            self._ready.popitem(last=False)
        if torch.cuda.is_available():
            torch.cuda.empty_cache()
        if torch.backends.mps.is_available():
            torch.mps.empty_cache()


@contextmanager
def _memory_errors() -> Iterator[None]:
    """Turn every allocator's way of saying so into OutOfMemoryError; other errors pass."""
    try:
        yield
    except (MemoryError, RuntimeError) as error:
        text = str(error)
        known = isinstance(error, (MemoryError, torch.OutOfMemoryError))
        if not known and not any(words in text for words in _OUT_OF_MEMORY):
            raise
    else:
        return
    # Outside of the handler: the error's frames hold the very tensors that fill the memory.
    raise OutOfMemoryError(text)


@contextmanager
def _checked(module: nn.Module, check: Callable[[], None]) -> Iterator[None]:
    """Call ``check`` before each convolution of ``module`` runs."""

    def before(*_: Any) -> None:
        check()

    # They are nearly all of the work; hooks on every part took a tenth of a small network's time.
    convolutions = [part for part in module.modules() if isinstance(part, nn.Conv2d)]
    hooks = [part.register_forward_pre_hook(before) for part in convolutions]
    try:
        yield
    finally:
        for hook in hooks:
            hook.remove()
