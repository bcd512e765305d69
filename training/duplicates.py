"""Near copies among pictures, by the distance of their difference hashes."""

import numpy as np
from numpy.typing import NDArray

#: Bits that may differ: another size, quality, or a slight retouch.
DISTANCE = 4
_BAND = 13  # bits; DISTANCE + 1 bands cover the hash, so near copies agree in one at least


def _distances(one: np.uint64, others: NDArray[np.uint64]) -> NDArray[np.uint8]:
    return np.asarray(np.bitwise_count(one ^ others), np.uint8)


def duplicates(hashes: NDArray[np.uint64]) -> list[int]:
    """Places of 64-bit ``hashes`` within DISTANCE of one before them that stays.

    Two hashes that differ in at most four bits agree in at least one of five bands, so only
    those that share a band are compared.
    """
    bands = [(hashes >> np.uint64(low)) % np.uint64(1 << _BAND) for low in range(0, 64, _BAND)]
    dropped = np.zeros(len(hashes), bool)
    neighbours: list[list[NDArray[np.int64]]] = [[] for _ in hashes]
    for band in bands:
        order = np.argsort(band, kind="stable")
        for group in np.split(order, np.flatnonzero(np.diff(band[order])) + 1):
            for place, one in enumerate(group[:-1]):
                later = group[place + 1 :]
                near = later[_distances(hashes[one], hashes[later]) <= DISTANCE]
                if near.size:
                    neighbours[one].append(near)
    for one, near_by in enumerate(neighbours):
        if not dropped[one]:
            for near in near_by:
                dropped[near] = True
    return np.flatnonzero(dropped).tolist()
