"""Which files of a folder a batch takes, and sizes and dates as people write them."""

import os
import re
from dataclasses import dataclass
from datetime import datetime
from math import isinf
from typing import Final

from restorer.batch.patterns import matches

_SIZE: Final = re.compile(r"(\d+(?:[.,]\d+)?)\s*([kmgt]?)[bo]?", re.IGNORECASE)
_UNITS: Final = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9, "t": 10**12}
_DATES: Final = ("%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d", "%Y-%m", "%Y")


@dataclass(frozen=True)
class Filters:
    """Which files of a folder are taken; files that were named singly are taken in any case.

    Attributes:
        include: Patterns of which one has to match, where there are any; see ``patterns``.
        exclude: Patterns of which none may match the file or a folder on the way to it.
        smallest: Bytes of a file, at least.
        largest: Bytes of a file, at most; None: any size.
        after: When the file was last changed, at the earliest, in seconds since 1970.
        before: The same, before which.
    """

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    smallest: int = 0
    largest: int | None = None
    after: float | None = None
    before: float | None = None

    def take(self, inner: str, there: os.stat_result) -> bool:
        """Whether a file is taken. inner: its path with slashes from the given folder on."""
        if self.include and not matches(inner, self.include):
            return False
        if matches(inner, self.exclude) or there.st_size < self.smallest:
            return False
        if self.largest is not None and there.st_size > self.largest:
            return False
        if self.after is not None and there.st_mtime < self.after:
            return False
        return self.before is None or there.st_mtime < self.before


def size_of(text: str) -> int:
    """Bytes, with a unit where one likes, in powers of a thousand: 200k, 1.5 MB, 1,5 Mo.

    Raises:
        ValueError: It is no size.
    """
    found = _SIZE.fullmatch(text.strip())
    if found is None:
        raise ValueError(text)
    size = float(found[1].replace(",", ".")) * _UNITS[found[2].lower()]
    if isinf(size):
        raise ValueError(text)
    return int(size)


def moment_of(text: str) -> float:
    """Where a year, a month, a day or a moment begins here, in seconds since 1970: 1999-12-31.

    Raises:
        ValueError: It is no date.
    """
    for form in _DATES:
        try:
            return datetime.strptime(text.strip(), form).timestamp()
        except (ValueError, OverflowError, OSError):
            continue
    raise ValueError(text)
