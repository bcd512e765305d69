"""A photo made ready to be shown. Slow: for pool threads."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from restorer.gui import opening
from restorer.gui.opening import Source
from restorer.gui.photo import thumbnails
from restorer.gui.view import pyramid
from restorer.gui.view.layer import thumbnail_of
from restorer.gui.view.pyramid import Pyramid

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
