"""How true the program's own pictures are: the look that a person gets without touching a slider.

    python packaging/measure_look.py FOLDER [--model NAME|FILE] [--render-factor N]
        [--vividness X]... [--every N]

Every photograph below FOLDER is made grey and coloured as `restorer colorize` does it, each
vividness laid over the same network's answer, and its chroma is measured over the true
lightness. Printed for each: the error (CIEDE2000) as a fraction of grey's with its 95 %
interval, colourfulness as a fraction of the truth's, the share of photographs that come nearer
to the truth than grey does, and the error at matched colourfulness (0.75 of the truth's).
"""

import argparse
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from restorer.engine.colorizer import Colorizer
from restorer.engine.look import Look
from restorer.imaging.grey import luma
from restorer.imaging.photo import Photo
from restorer.imaging.reading import READABLE
from training.metrics import to_lab
from training.scores import Score, Truth, score, summarise


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--model", default=Look().model)
    parser.add_argument("--render-factor", type=int)
    parser.add_argument("--vividness", type=float, action="append")
    parser.add_argument("--every", type=int, default=1, help="take each Nth photograph only")
    arguments = parser.parse_args()
    factor = arguments.render_factor
    looks = [Look(arguments.model, factor, vividness=v) for v in arguments.vividness or [1.0]]
    colorizer = Colorizer()
    scores: dict[Look, list[Score]] = {look: [] for look in looks}
    files = sorted(p for p in arguments.folder.rglob("*") if p.suffix.lower() in READABLE)
    for file in files[:: arguments.every]:
        pixels = np.asarray(Image.open(file).convert("RGB"))
        truth = Truth(pixels)
        photo = Photo(luma(pixels), name=file.name)
        rendering = colorizer.render(photo, looks[0])
        for look in looks:
            coloured = np.asarray(colorizer.lay(photo, rendering, look).pixels, np.uint8)
            ab = np.ascontiguousarray(to_lab(coloured)[..., 1:])
            scores[look].append(score(truth, ab, 1.0))
    print(f"{len(scores[looks[0]])} photographs, {arguments.model}")
    print("vividness  error (95 %)            colourfulness  nearer  matched")
    for look, found in scores.items():
        summary = summarise(found)
        error, matched = summary.figures["fraction"], summary["matched_fraction"]
        print(
            f"{look.vividness:9.2f}  {error.value:.3f} ({error.low:.3f}..{error.high:.3f})"
            f"  {summary['colourfulness_ratio']:15.2f}  {summary['wins']:6.0%}  {matched or 0:.3f}"
        )


if __name__ == "__main__":
    cv2.setNumThreads(1)
    main()
