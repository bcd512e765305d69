"""How far two samples are apart as distributions."""

import numpy as np

from training.metrics import Floats


def frechet(first: Floats, second: Floats) -> float:
    """Frechet distance between the Gaussians of two samples ``(N, D)``, in their own units.

    Dowson and Landau, "The Frechet distance between multivariate normal distributions", 1982.
    """
    gap = first.mean(0, dtype=np.float64) - second.mean(0, dtype=np.float64)
    one, other = (
        (sample - sample.mean(0, dtype=np.float64)) / np.sqrt(max(1, len(sample) - 1))
        for sample in (first, second)
    )
    # The trace of the root of the product of both covariances, one.T @ one and other.T @ other.
    if max(len(one), len(other)) < one.shape[1]:
        shared = np.linalg.svd(one @ other.T, compute_uv=False).sum()
    else:
        values = np.linalg.eigvals((one.T @ one) @ (other.T @ other))
        shared = np.sqrt(np.maximum(values.real, 0)).sum()
    squared = gap @ gap + np.square(one).sum() + np.square(other).sum() - 2 * shared
    return float(np.sqrt(max(0.0, squared)))
