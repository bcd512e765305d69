"""A photo made ready to be shown. Slow: for pool threads."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from restorer.gui import opening, pyramid, thumbnails
from restorer.gui.layer import thumbnail_of
from restorer.gui.opening import Source
from restorer.gui.pyramid import Pyramid

if TYPE_CHECKING:
    from restorer.imaging.photo import Photo


@dataclass(frozen=True, eq=False)
class Loaded:
    """A photo with all that showing it needs."""

    photo: "Photo"
    before: Pyramid
    thumbnail: QImage


def load(source: Source) -> Loaded:
    """Read a photo.

    Raises:
        RestorerError: it cannot be read.
    """
    photo = opening.read(source)
    before = pyramid.build(photo.pixels)
    return Loaded(photo, before, thumbnail_of(before, thumbnails.SIDE))
