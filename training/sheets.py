"""Sample sheets: pictures side by side, for the eye that judges in the end."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from restorer.imaging.grey import luma
from training.metrics import Judged

Picture = NDArray[np.uint8]

_MOST = 10  # snapshots side by side
_BAR = 8  # pixels of colour above the chosen column
_CHOSEN = (196, 66, 31)


def _grey(truth: Picture) -> Picture:
    return np.repeat(luma(truth)[..., None], 3, axis=2)


def guesses(judged: Sequence[Judged], count: int = 8) -> Picture:
    """A column of the first guesses, sRGB ``(count S, S, 3)``."""
    pictures = [np.nan_to_num(one.coloured(1.0)) for one in judged[:count]]
    return np.concatenate([(picture * 255 + 0.5).astype(np.uint8) for picture in pictures])


def sheet(judged: Sequence[Judged], count: int = 8) -> Picture:
    """Grey, guess and truth of the first pictures, one row each."""
    truths = [one.truth for one in judged[:count]]
    columns = [
        np.concatenate([_grey(truth) for truth in truths]),
        guesses(judged, count),
        np.concatenate(truths),
    ]
    return np.concatenate(columns, axis=1)


def _shown(count: int, chosen: int) -> list[int]:
    """At most ``_MOST`` places of ``count``, evenly spread, ``chosen`` among them."""
    even = np.linspace(0, count - 1, min(count, _MOST)).round().astype(int).tolist()
    if chosen not in even:
        even[min(range(len(even)), key=lambda i: abs(even[i] - chosen))] = chosen
    return sorted(set(even))


def progress(columns: Mapping[int, Picture], truths: Sequence[Picture], chosen: int) -> Picture:
    """Snapshots from left to right between grey and truth, a bar above the chosen one.

    ``columns`` are the guesses of every snapshot by its place, as :func:`guesses` gives them.
    """
    rows = len(columns[chosen]) // len(truths[0])
    kept = list(truths[:rows])
    places = _shown(len(columns), chosen)
    row = [np.concatenate([_grey(truth) for truth in kept])]
    row += [columns[place] for place in places]
    row.append(np.concatenate(kept))
    body = np.concatenate(row, axis=1)
    bar = np.full((_BAR, body.shape[1], 3), 255, np.uint8)
    width = row[0].shape[1]
    first = width * (1 + places.index(chosen))
    bar[:, first : first + width] = _CHOSEN
    return np.concatenate([bar, body])
