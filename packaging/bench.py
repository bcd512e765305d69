"""Speed and memory figures, each beside a plain run of the same network (``make bench``).

    python packaging/bench.py [--quick] [--device auto|cpu|cuda|mps]

Plain means: as the published program does it, in float32, with spectral norm computed at
every run, no layer folded, and the whole photo resized and converted at once. Both run in
this process, one after the other. DeOldify's networks get random weights, which take as
long as trained ones; memory is what a run adds to the process at its peak.
"""

import argparse
import ctypes
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from safetensors.torch import save_file

from restorer import catalogue
from restorer.engine.chroma import from_lab
from restorer.engine.colorizer import Colorizer
from restorer.engine.laying import lay
from restorer.engine.look import LAYINGS, Look
from restorer.engine.network import DEVIATION, MEAN
from restorer.errors import RestorerError
from restorer.imaging.photo import Photo
from restorer.networks import checkpoint
from restorer.networks.chroma import AB_SCALE
from restorer.networks.form import Form, build
from restorer.networks.layers import SpectralConv2d, SpectralPointwise

SIZES = {1: (1200, 850), 24: (6000, 4000), 100: (11900, 8400)}
FACTORS = (10, 21, 35)
FORMS = {
    "natural": Form("chroma", "mobilenet_v2", 0),
    "artistic": Form("deep", "resnet34", 1.5),
    "stable": Form("wide", "resnet101", 2),
}
# Run in a fresh process: when a photo is coloured on the command line's way.
COLORIZE = """
import sys
from restorer.engine.colorizer import Colorizer
from restorer.engine.look import Look
from restorer.imaging import read
photo = read(sys.argv[1])
Colorizer(sys.argv[3]).colorize(photo, Look(model=sys.argv[2], render_factor=int(sys.argv[4])))
print("coloured", flush=True)
"""
# The same for the window: when it has been painted, and when the photo is seen in colour.
WINDOW = """
import os, sys
from restorer.gui.app import make_application, make_window
from restorer.gui.inference import make_colorizer
from restorer.gui.photo.studio import Studio
from PySide6.QtCore import QTimer
application = make_application()
window = make_window(application, make_colorizer)
def seen(after):
    if after is not None:
        print("coloured", flush=True)
        os._exit(0)
window.findChild(Studio).after_changed.connect(seen)
window.shown.connect(lambda: QTimer.singleShot(0, lambda: print("window", flush=True)))
window.show()
window.findChild(Studio).open_paths(sys.argv[1:])
application.exec()
"""


@dataclass
class Cost:
    """Wall seconds of a run, and bytes that it added at its peak."""

    seconds: float
    memory: int

    def __str__(self) -> str:
        return f"{self.seconds:8.2f} s {self.memory / 1e6:7.0f} MB"


def cost(run: Callable[[], object]) -> Cost:
    """Cost of ``run()``, the fastest of up to three runs within three seconds.

    Memory is sampled every 2 ms; on CUDA it is the allocator's own figure.
    """
    _return_freed_memory()
    before = peak = _resident()
    done = threading.Event()

    def watch() -> None:
        nonlocal peak
        while not done.wait(0.002):
            peak = max(peak, _resident())

    watcher = threading.Thread(target=watch)
    watcher.start()
    if torch.cuda.is_available():
        torch.cuda.reset_peak_memory_stats()
        held = torch.cuda.memory_allocated()
    seconds: list[float] = []
    while len(seconds) < 3 and sum(seconds) < 3:
        start = time.perf_counter()
        run()
        seconds.append(time.perf_counter() - start)
    done.set()
    watcher.join()
    memory = peak - before
    if torch.cuda.is_available():
        memory = max(memory, torch.cuda.max_memory_allocated() - held)
    return Cost(min(seconds), memory)


def _resident() -> int:
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:  # not Linux: no memory figures
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def _return_freed_memory() -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).malloc_trim(0)


def photo_of(megapixels: int) -> Photo:
    """A grey picture with a smooth gradient and texture."""
    width, height = SIZES[megapixels]
    rows = np.linspace(40, 200, height, dtype=np.float32)[:, None]
    columns = 30 * np.sin(np.arange(width, dtype=np.float32) / 40)
    return Photo(np.add(rows, columns).astype(np.uint8), name=f"{megapixels} megapixels")


def weights_of(name: str, folder: Path) -> str:
    """The installed model's file, or one with random weights."""
    if name == "natural":
        try:
            return str(catalogue.locate(catalogue.find(name)))
        except RestorerError:
            pass
    path = folder / f"{name}.safetensors"
    torch.manual_seed(1)
    network = build(FORMS[name]).train()
    with torch.no_grad():
        for part in network.modules():
            if isinstance(part, SpectralConv2d | SpectralPointwise):
                for _ in range(5):  # without a power iteration random weights explode
                    part.weight()
    save_file({key: value.contiguous() for key, value in network.state_dict().items()}, path)
    return str(path)


class Plain:
    """The same network and the same photo, done in the straightforward way."""

    def __init__(self, path: str, device: torch.device) -> None:
        self.device = device
        self.form, self.network = checkpoint.load(Path(path))
        self.network.to(device)

    def colorize(self, photo: Photo, factor: int) -> NDArray[np.uint8]:
        side = 16 * factor
        image = Image.fromarray(photo.pixels).convert("RGB")
        square = image.resize((side, side), Image.Resampling.BILINEAR).convert("L")
        grey = torch.from_numpy(np.array(square)).to(self.device).float() / 255
        with torch.no_grad():
            if self.form.family == "chroma":
                ab = self.network(grey[None, None])[0].permute(1, 2, 0).cpu().numpy() * AB_SCALE
                rgb = from_lab(np.asarray(square), ab)
                small = Image.fromarray((rgb * 255).astype(np.uint8))
            else:
                mean, deviation = (
                    torch.tensor(v, device=self.device).view(3, 1, 1) for v in (MEAN, DEVIATION)
                )
                y = self.network(((grey.expand(3, -1, -1) - mean) / deviation)[None])[0]
                y = (y * deviation + mean).clamp(0, 1).permute(1, 2, 0).cpu().numpy()
                small = Image.fromarray((y * 255).astype(np.uint8))
        colours = np.asarray(small.resize(image.size, Image.Resampling.BILINEAR))
        yuv = cv2.cvtColor(colours, cv2.COLOR_RGB2YUV)
        yuv[..., 0] = cv2.cvtColor(np.asarray(image), cv2.COLOR_RGB2YUV)[..., 0]
        return np.asarray(cv2.cvtColor(yuv, cv2.COLOR_YUV2RGB), np.uint8)


def bench_start(weights: Mapping[str, str], folder: Path, device: str, factor: int = 21) -> None:
    """Fresh processes: from nothing to the window, and to the first photo in colour."""
    print(f"Cold start (fresh processes, 1 megapixel, render factor {factor})")
    path = folder / "photo.png"
    Image.fromarray(photo_of(1).pixels).save(path)
    for name, file in weights.items():
        print(f"  {name:10}{_seconds_to(COLORIZE, path, file, device, str(factor))}", flush=True)
    if catalogue.is_installed(catalogue.find(catalogue.default_model())):
        print(f"  window    {_seconds_to(WINDOW, path)}", flush=True)


def _seconds_to(code: str, *arguments: object) -> str:
    """What a fresh process says on its way, each with the seconds since it was started."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    start = time.perf_counter()
    said = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout or ():
            said.append(f"{line.strip()} after {time.perf_counter() - start:.2f} s")
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return ", ".join(said)


def bench_photos(
    weights: Mapping[str, str], engine: Colorizer, sizes: Sequence[int], factors: Sequence[int]
) -> None:
    """Whole photos: ours beside plain."""
    print("\nOne photo, network loaded: ours beside plain")
    print(f"  {'model':10}{'factor':>7}{'size':>8}{'ours':>23}{'plain':>23}{'faster':>9}")
    for name, file in weights.items():
        plain = Plain(file, engine.device)
        small = photo_of(1)
        engine.colorize(small, Look(model=file, render_factor=factors[0]))
        plain.colorize(small, factors[0])
        for megapixels in sizes:
            photo = photo_of(megapixels)
            for factor in factors:
                look = Look(model=file, render_factor=factor)
                ours = cost(partial(engine.colorize, photo, look))
                theirs = cost(partial(plain.colorize, photo, factor))
                print(
                    f"  {name:10}{factor:7}{megapixels:5} MP{ours!s:>23}{theirs!s:>23}"
                    f"{theirs.seconds / ours.seconds:8.1f}x",
                    flush=True,
                )


def bench_laying(sizes: Sequence[int]) -> None:
    """Laying alone, on one thread."""
    print("\nLaying chroma over luminance alone, one thread, square of 336 / chroma of 84")
    rng = np.random.default_rng(1)
    squares = [rng.random((side, side, 3), dtype=np.float32) for side in (336, 84)]
    squares[0] = (squares[0] * 255).astype(np.uint8)
    for megapixels in sizes:
        pixels = photo_of(megapixels).pixels
        for laying in LAYINGS:
            costs = [cost(partial(lay, pixels, square, laying)) for square in squares]
            print(f"  {laying:12}{megapixels:4} MP" + "".join(f"{c!s:>23}" for c in costs))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="only render factor 10, 1 and 24 MP")
    parser.add_argument("--device", default="auto", choices=("auto", "cpu", "cuda", "mps"))
    parser.add_argument("--models", nargs="+", default=list(FORMS), choices=list(FORMS))
    options = parser.parse_args()
    sizes = (1, 24) if options.quick else tuple(SIZES)
    engine = Colorizer(options.device)
    # The trap of denormal numbers must not make the plain run look worse than it is.
    torch.set_flush_denormal(True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        weights = {model: weights_of(model, folder) for model in options.models}
        print(f"torch {torch.__version__}, {engine.device}, {torch.get_num_threads()} threads")
        bench_start(weights, folder, options.device)
        bench_photos(weights, engine, sizes, FACTORS[:1] if options.quick else FACTORS)
    bench_laying(sizes)


if __name__ == "__main__":
    main()
